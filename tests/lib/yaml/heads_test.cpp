// SPDX-License-Identifier: EUPL-1.2
// Lists of digests: other people's bytes.
#include "emenda/yaml/heads.hpp"

#include <doctest/doctest.h>

#include <fmt/format.h>
#include <string>

using namespace emenda;

namespace {

model::Head head(const char* reference, model::Number version) {
    return {*model::parse_reference(reference), version, sha256(reference)};
}

std::string said(const std::string& source) {
    const auto read = yaml::read_heads(source, "noted.yaml");
    CHECK(read.heads.empty() == !read.findings.empty());
    std::string text;
    for (const Finding& finding : read.findings) {
        text += fmt::format("{}:{}:{} {}: {}\n", finding.place.file, finding.place.line,
                            finding.place.column, finding.rule, finding.message);
    }
    return text;
}

} // namespace

TEST_CASE("what was written is read, with the place of each digest") {
    const std::vector<model::Head> heads{head("par-PROP-2022-05-1", 3), head("par-2", 1)};
    const std::string source = yaml::write_heads(heads);
    CHECK(source == "emenda: 1\ndigests:\n"
                    "  - {reference: par-PROP-2022-05-1, version: 3, digest: " +
                        heads[0].digest.text +
                        "}\n"
                        "  - {reference: par-2, version: 1, digest: " +
                        heads[1].digest.text + "}\n...\n");
    const auto read = yaml::read_heads(source, "noted.yaml");
    REQUIRE(read.heads.size() == 2);
    CHECK(read.heads[0].head == heads[0]);
    CHECK(read.heads[1].head == heads[1]);
    CHECK(read.heads[1].place == Place{"noted.yaml", 4, 44});
    CHECK(read.heads[1].source_line.starts_with("  - {reference: par-2, "));
}

TEST_CASE("line ends as mail makes them, and keys of one's own, are read") {
    std::string source = yaml::write_heads({head("par-2", 1)});
    std::string mailed;
    for (const char c : source)
        mailed += c == '\n' ? "\r\n" : std::string(1, c);
    CHECK(said(mailed) == "");
    source.insert(source.find("digests"), "x-noted-by: \"Ufficio Protocollo\"\n");
    CHECK(said(source) == "");
}

TEST_CASE("a list that was cut short is not taken for a whole one, wherever it was cut") {
    const std::string whole = yaml::write_heads({head("par-PROP-2022-05-1", 3), head("par-2", 1)});
    for (std::size_t size = 0; size + 4 < whole.size(); ++size) {
        CAPTURE(size);
        CHECK(!yaml::read_heads(whole.substr(0, size), "x").findings.empty());
    }
}

TEST_CASE("every fault of a list is found, with its place") {
    const std::string digest = sha256("x").text;
    CHECK(said("emenda: 1\ndigests:\n"
               "  - {reference: par, version: 0, digest: sha256:00}\n"
               "  - {reference: par-2, version: \"1\", digest: " +
               digest + ", more: 1}\n" + "  - " + digest + "\n...\n") ==
          "noted.yaml:3:17 reference: This cannot be a reference: par\n"
          "noted.yaml:3:31 number: version cannot be 0.\n"
          "noted.yaml:3:42 digest-form: This is not a digest.\n"
          "noted.yaml:4:33 number: version is not a number: \"1\"\n"
          "noted.yaml:4:119 unknown-key: There is no key more here.\n"
          "noted.yaml:5:5 wrong-kind: A map is wanted here, with keys and values.\n");
    CHECK(said("emenda: 2\nheads: []\n...\n") ==
          "noted.yaml:1:9 format: The file is of format 2; this emenda knows format 1.\n");
    CHECK(said("emenda: 1\n...\n") == "noted.yaml:1:1 missing-key: The key digests is missing.\n");
}
