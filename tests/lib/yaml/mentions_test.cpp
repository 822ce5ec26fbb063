// SPDX-License-Identifier: EUPL-1.2
// Names in texts, wherever they stand.
#include "emenda/yaml/mentions.hpp"

#include <doctest/doctest.h>

#include <fmt/format.h>
#include <string>

using namespace emenda;

namespace {

std::string places(const std::string& source, const std::string& name) {
    const auto parsed = yaml::parse(source, "x.yaml");
    REQUIRE(parsed.findings.empty());
    std::string text;
    for (const Finding& finding : yaml::mentions(*parsed.tree, name)) {
        CHECK(finding.message == "The name stands here.");
        text += fmt::format("{}:{} ", finding.place.line, finding.place.column);
    }
    return text;
}

} // namespace

TEST_CASE("a name is found in texts, keys and comments, case set aside") {
    CHECK(places("# per Lucia Serra\na: \"di Lucia Serra.\"\nx-lucia serra: \"LUCIA SERRA\"\n...\n",
                 "Lucia Serra") == "1:7 2:8 3:3 3:17 ");
    CHECK(places("a: |\n  È stata Zoë\n  a dirlo: ZOË!\n...\n", "zoë") == "2:11 3:12 ");
}

TEST_CASE("its words may stand on two lines, and be written with escapes") {
    CHECK(places("a: |\n  fu Lucia\n  Serra, poi Lucia\n\n  Serra\n...\n", "Lucia Serra") ==
          "2:6 3:14 ");
    CHECK(places("a: \"fu Luc\\u0069a Serra\"\nb: [\"x\", \"Lucia\\nSerra\"]\n...\n",
                 "Lucia Serra") == "1:4 2:10 ");
}

TEST_CASE("lines of remarks and quotations, hard breaks and either apostrophe part no name") {
    CHECK(places("# chiesto da Lucia\n#  Serra\na: |\n  > di Lucia\n  > Serra\n...\n",
                 "Lucia Serra") == "1:14 4:8 ");
    CHECK(places("a: |\n  di Lucia\\\n  Serra, Lucia\xE2\x80\xAFSerra, Lucia > Serra\n...\n",
                 "Lucia Serra") == "2:6 3:10 ");
    CHECK(places("a: \"Ugo D’Elia\"\n...\n", "Ugo D'Elia") == "1:5 ");
    CHECK(places("a: \"Ugo D'Elia\"\n...\n", "Ugo D’Elia") == "1:5 ");
}

TEST_CASE("parts of longer words are no name") {
    CHECK(places("a: \"Lucia Serrano, MariaLucia Serra, Lucia-Serra, Lucia Serra2\"\n...\n",
                 "Lucia Serra") == "");
    CHECK(places("a: \"strada, Ada. (Ada) l'Ada\"\n...\n", "Ada") == "1:13 1:19 1:26 ");
}

TEST_CASE("what holds no name has none, and a name of blanks is none") {
    CHECK(places("a: \"\"\n...\n", "Lucia Serra") == "");
    CHECK(places("a: \"b\"\n...\n", " ") == "");
}
