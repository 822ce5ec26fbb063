// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/unified.hpp"

#include "emenda/render/line_script.hpp"
#include "random_text.hpp"
#include "redline_sides.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

using namespace emenda;
using namespace emenda::render;

namespace {

const PatchName old_name{"a/par-PROP-2024-03-1", "1"};
const PatchName new_name{"b/par-PROP-2024-03-1", "2"};

std::string patch_of(const std::string& from, const std::string& to, std::size_t context = 3) {
    return unified_files(from, to, old_name, new_name, context);
}

struct Range {
    std::size_t begin = 0; ///< the line, from 1; of an empty range the line before it
    std::size_t count = 1;
};

Range read_range(const std::string& text) {
    Range range;
    range.begin = std::stoul(text);
    if (const auto comma = text.find(','); comma != std::string::npos)
        range.count = std::stoul(text.substr(comma + 1));
    return range;
}

/// As `patch` does it, without any tolerance. Empty where the patch does not fit.
std::optional<std::string> patched(const std::string& patch, const std::string& file) {
    const std::vector<std::string_view> old_lines = lines_of(file);
    const std::vector<std::string_view> lines = lines_of(patch);
    std::string result;
    std::size_t at = 0; // of the old file
    std::size_t produced = 0;
    std::size_t i = 2; // behind --- and +++
    while (i < lines.size()) {
        std::istringstream header{std::string(lines[i++])};
        std::string ats, minus, plus;
        header >> ats >> minus >> plus;
        if (ats != "@@") return std::nullopt;
        Range old_range = read_range(minus.substr(1));
        Range new_range = read_range(plus.substr(1));
        const std::size_t start = old_range.count == 0 ? old_range.begin : old_range.begin - 1;
        for (; at < start; ++at, ++produced)
            result += old_lines.at(at);
        if (produced != (new_range.count == 0 ? new_range.begin : new_range.begin - 1))
            return std::nullopt;
        while (old_range.count > 0 || new_range.count > 0) {
            const std::string_view line = lines.at(i++);
            std::string_view text = line.substr(1);
            if (i < lines.size() && lines[i].starts_with('\\')) {
                text.remove_suffix(1);
                ++i;
            }
            if (line[0] != '+') {
                if (at >= old_lines.size() || old_lines[at] != text) return std::nullopt;
                ++at;
                --old_range.count;
            }
            if (line[0] != '-') {
                result += text;
                ++produced;
                --new_range.count;
            }
        }
    }
    for (; at < old_lines.size(); ++at)
        result += old_lines[at];
    return result;
}

} // namespace

TEST_CASE("A patch has the title as the first line, three lines around, one name for both sides") {
    const model::Text from{"Orti", "Uno.\n\nDue.\n\nTre.\n\nQuattro.\n"};
    const model::Text to{"Orti", "Uno.\n\nDue.\n\nTre e mezzo.\n\nQuattro.\n"};
    CHECK(unified(from, to, old_name, new_name) == "--- a/par-PROP-2024-03-1\t1\n"
                                                   "+++ b/par-PROP-2024-03-1\t2\n"
                                                   "@@ -4,6 +4,6 @@\n"
                                                   " \n"
                                                   " Due.\n"
                                                   " \n"
                                                   "-Tre.\n"
                                                   "+Tre e mezzo.\n"
                                                   " \n"
                                                   " Quattro.\n");
}

TEST_CASE("Two equal texts make no patch") {
    CHECK(unified({"Orti", "Uno.\n"}, {"Orti", "Uno.\n"}, old_name, new_name).empty());
}

TEST_CASE("A patch that makes a text from nothing counts no old lines") {
    CHECK(unified({}, {"Orti", ""}, old_name, new_name) == "--- a/par-PROP-2024-03-1\t1\n"
                                                           "+++ b/par-PROP-2024-03-1\t2\n"
                                                           "@@ -0,0 +1 @@\n"
                                                           "+Orti\n");
    CHECK(unified({"Orti", ""}, {}, old_name, new_name) == "--- a/par-PROP-2024-03-1\t1\n"
                                                           "+++ b/par-PROP-2024-03-1\t2\n"
                                                           "@@ -1 +0,0 @@\n"
                                                           "-Orti\n");
}

TEST_CASE("A last line without its line break is marked as diff marks it") {
    CHECK(patch_of("uno\ndue", "uno\ndue\n") == "--- a/par-PROP-2024-03-1\t1\n"
                                                "+++ b/par-PROP-2024-03-1\t2\n"
                                                "@@ -1,2 +1,2 @@\n"
                                                " uno\n"
                                                "-due\n"
                                                "\\ No newline at end of file\n"
                                                "+due\n");
}

TEST_CASE("Awkward file names are quoted as git quotes them") {
    const auto header = [](const PatchName& name) {
        const std::string patch = unified_files("a\n", "b\n", name, name);
        return patch.substr(0, patch.find('\n'));
    };
    CHECK(header({"a/città", ""}) == "--- a/città");
    CHECK(header({"a/due parole", ""}) == "--- a/due parole\t");
    CHECK(header({"a/due parole", "A2@base"}) == "--- a/due parole\tA2@base");
    CHECK(header({"a/\"x\"\\\n", ""}) == "--- \"a/\\\"x\\\"\\\\\\012\"");
}

TEST_CASE("Far changes stand in hunks of their own, near ones in one") {
    std::string from;
    for (char c = 'a'; c <= 'p'; ++c)
        from += std::string(1, c) + "\n";
    const auto hunks = [&](const char* first, const char* second) {
        std::string to = from;
        for (const char* line : {first, second})
            to.replace(to.find(line), 1, "X");
        const std::string patch = patch_of(from, to);
        std::size_t count = 0;
        for (std::size_t at = patch.find("\n@@ "); at != std::string::npos;
             at = patch.find("\n@@ ", at + 1))
            ++count;
        return count;
    };
    CHECK(hunks("b", "i") == 1); // six lines between: the contexts touch
    CHECK(hunks("b", "j") == 2);
}

TEST_CASE("A patch applied to the old text gives the new one") {
    tests::RandomText random(tests::seed());
    const std::size_t cases = tests::cases(2'000);
    for (std::size_t i = 0; i < cases; ++i) {
        CAPTURE(tests::seed());
        CAPTURE(i);
        std::string from = tests::nasty_body(random);
        std::string to = random.below(4) == 0 ? tests::nasty_body(random) : random.edited(from);
        if (random.below(5) == 0 && !from.empty()) from.pop_back();
        const std::string patch = patch_of(from, to, random.below(4));
        CAPTURE(from);
        CAPTURE(to);
        CAPTURE(patch);
        CHECK(patch.empty() == (from == to));
        CHECK(patched(patch, from) == to);
    }
}

TEST_CASE("Thousands of lines that differ are compared soon, and rightly") {
    tests::RandomText random(tests::seed());
    std::string from;
    std::string to;
    for (std::size_t i = 0; i < 20'000; ++i) {
        from += "riga " + std::to_string(random.below(300)) + "\n";
        to += "riga " + std::to_string(random.below(300)) + "\n";
    }
    CHECK(patched(patch_of(from, to), from) == to);
}
