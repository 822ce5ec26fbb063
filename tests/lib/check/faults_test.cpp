// SPDX-License-Identifier: EUPL-1.2
// tests/faults: files with one fault each, and what is to be found in them
// (tests/faults/README.md).
#include "emenda/check/check.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

using namespace emenda;
namespace fs = std::filesystem;

namespace {

const fs::path root = EMENDA_SOURCE_DIR;
const fs::path faults = root / "tests/faults";

std::string contents(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// The faults, by name; the workspace's own settings are not among them.
std::vector<fs::path> fault_files() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(faults)) {
        const fs::path& file = entry.path();
        if (file.extension() == ".yaml" && file.filename() != "emenda.yaml") files.push_back(file);
    }
    std::sort(files.begin(), files.end());
    return files;
}

Findings findings_in(const fs::path& file, const model::Settings& settings) {
    const std::string name = file.filename().string();
    if (name.starts_with("settings-")) return yaml::read_settings(contents(file), name).findings;
    return check::check_source(contents(file), name, &settings);
}

std::string expected(fs::path file) { return contents(file.replace_extension(".txt")); }

/// All matches of the pattern's first group.
std::vector<std::string> matches(const std::string& text, const char* pattern) {
    const std::regex regex(pattern);
    std::vector<std::string> found;
    for (std::sregex_iterator it(text.begin(), text.end(), regex), end; it != end; ++it) {
        found.push_back((*it)[1]);
    }
    return found;
}

std::vector<std::string> rules() {
    std::vector<std::string> ids;
    for (const char* room : {"yaml", "check"}) {
        const std::string header = contents(root / "lib/emenda" / room / "rules.hpp");
        const auto some = matches(header, R"re(const char\* \w+ = "([a-z-]+)";)re");
        ids.insert(ids.end(), some.begin(), some.end());
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

} // namespace

TEST_CASE("each faulty file has exactly its findings, and each is said in whole sentences") {
    const auto read = yaml::read_settings(contents(faults / "emenda.yaml"), "emenda.yaml");
    REQUIRE(read.settings.has_value());
    for (const fs::path& file : fault_files()) {
        CAPTURE(file.filename().string());
        std::string found;
        for (const Finding& finding : findings_in(file, *read.settings)) {
            found += std::to_string(finding.place.line) + ":" +
                     std::to_string(finding.place.column) + " " + finding.rule + "\n";
            CAPTURE(finding.message);
            CHECK(finding.place.file == file.filename().string());
            CHECK(finding.message.size() > 10);
            CHECK((finding.hint.empty() || finding.hint.size() > 10));
        }
        CHECK(found == expected(file));
    }
}

TEST_CASE("every rule has a file with its fault") {
    // Not in one small file: what is too large to keep, and what concerns another file or a name.
    std::set<std::string> shown{"too-large",        "line-too-long", "too-many-values",
                                "too-much-history", "file-name",     "duplicate-reference",
                                "noted-digest"};
    for (const fs::path& file : fault_files()) {
        for (const std::string& rule : matches(expected(file), R"(\d+:\d+ (\S+)\n)")) {
            CHECK(file.filename().string().find(rule) != std::string::npos);
            shown.insert(rule);
        }
    }
    const auto ids = rules();
    CHECK(ids.size() > 50);
    CHECK(std::vector<std::string>(shown.begin(), shown.end()) == ids);
}

TEST_CASE("docs/rules.md explains every rule, and no other") {
    auto explained = matches(contents(root / "docs/rules.md"), R"(\n\| `([a-z-]+)` \|)");
    std::sort(explained.begin(), explained.end());
    CHECK(explained == rules());
}

TEST_CASE("no two rules have one id, and the ids of the two rooms are told apart") {
    const auto ids = rules();
    CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
}
