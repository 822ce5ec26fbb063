// SPDX-License-Identifier: EUPL-1.2
// What a stranger's file costs: work in proportion to its size, counted, whatever it is made of.
#include "emenda/yaml/read.hpp"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <functional>
#include <string>

using namespace emenda;
using namespace emenda::yaml;

namespace {

std::string repeated(const std::string& text, std::size_t size) {
    std::string all;
    while (all.size() < size)
        all += text;
    return all;
}

std::string numbered(const char* form, std::size_t size) {
    std::string all;
    for (int i = 0; all.size() < size; ++i)
        all += fmt::format(fmt::runtime(form), i);
    return all;
}

std::string steps(const char* line, std::size_t size) {
    std::string all;
    for (std::size_t depth = 0; all.size() < size; ++depth)
        all += std::string(depth, ' ') + line;
    return all;
}

struct Kind {
    const char* name;
    std::function<std::string(std::size_t)> make;
};

/// Files of about so many bytes. Odd: what only the parser reads, and what it does not either.
const Kind kinds[] = {
    {"one long list", [](std::size_t n) { return "x: [" + repeated("1,", n) + "1]\n"; }},
    {"a list as an entry", [](std::size_t n) { return "x:\n- [" + repeated("1,", n) + "1]\n"; }},
    {"entries", [](std::size_t n) { return "x:\n" + repeated("  - 1\n", n); }},
    {"empty lists", [](std::size_t n) { return "x:\n" + repeated("  - []\n", n); }},
    {"keys", [](std::size_t n) { return numbered("k{}: 1\n", n); }},
    {"keys alike", [](std::size_t n) { return repeated("k: 1\n", n); }},
    {"keys in braces", [](std::size_t n) { return "x: {" + numbered("k{}: 1, ", n) + "z: 1}\n"; }},
    {"quoted", [](std::size_t n) { return "x:\n" + repeated("  - \"ab\"\n", n); }},
    {"one long text", [](std::size_t n) { return "x: \"" + repeated("ab ", n) + "\"\n"; }},
    {"escapes", [](std::size_t n) { return "x: \"" + repeated("\\x41", n) + "\"\n"; }},
    {"one long block", [](std::size_t n) { return "x: |\n" + repeated("  ab\n", n) + "y: 1\n"; }},
    {"blocks", [](std::size_t n) { return "x:\n" + repeated("  - |\n    a\n", n); }},
    {"blank lines in a block", [](std::size_t n) { return "x: |\n  a\n" + repeated("\n", n); }},
    {"comments", [](std::size_t n) { return repeated("# c\n", n) + "x: 1\n"; }},
    {"a long comment", [](std::size_t n) { return repeated("# c", n) + "\nx: 1\n"; }},
    {"blank lines", [](std::size_t n) { return repeated("\n", n) + "x: 1\n"; }},
    {"blanks", [](std::size_t n) { return "x: 1" + repeated(" ", n) + "\n"; }},
    {"plain words", [](std::size_t n) { return "x: 1" + repeated(" a", n) + "\n"; }},
    {"deep brackets", [](std::size_t n) { return "x: " + repeated("[", n) + "\n"; }},
    {"deep steps", [](std::size_t n) { return steps("x:\n", n); }},
    {"blocks in steps", [](std::size_t n) { return steps("x: |\n", n); }},
    {"a long key", [](std::size_t n) { return repeated("k", n) + ": 1\n"; }},
    {"CR LF", [](std::size_t n) { return "x:\r\n" + repeated("  - a\r\n", n); }},
    {"odd: entries", [](std::size_t n) { return "x:\n  - \"\\_\"\n" + repeated("  - 1\n", n); }},
    {"odd: lists", [](std::size_t n) { return "x: [\"\\_\", " + repeated("[1], ", n) + "1]\n"; }},
    {"odd: quoted", [](std::size_t n) { return "x: \"\\_\"\n" + numbered("k{}: \"a\"\n", n); }},
    {"odd: two lines", [](std::size_t n) { return "x:\n" + repeated("  - \"a\n    b\"\n", n); }},
    {"odd: folded", [](std::size_t n) { return "x: >\n" + repeated("  ab\n", n) + "y: 1\n"; }},
    {"odd: blocks", [](std::size_t n) { return "x:\n" + repeated("  - >\n    a\n", n); }},
    {"odd: blocks of keys", [](std::size_t n) { return numbered("k{}: >\n  a\n", n); }},
    {"odd: tags", [](std::size_t n) { return "x: [" + repeated("!a 1,", n) + "1]\n"; }},
    {"odd: anchors", [](std::size_t n) { return "x: [" + repeated("&a 1,", n) + "1]\n"; }},
    {"odd: nothings", [](std::size_t n) { return "x:\n" + repeated("  -\n\n", n); }},
    {"odd: far nothings",
     [](std::size_t n) { return "x:\n" + repeated("  -\n" + std::string(4'000, '\n'), n); }},
    {"odd: open quotes", [](std::size_t n) { return repeated("x: \"\n", n); }},
    {"odd: never closed", [](std::size_t n) { return "x: [" + repeated("\"a\", ", n) + "\n"; }},
    {"odd: questions", [](std::size_t n) { return repeated("? a\n", n); }},
    {"odd: tags behind a long text",
     [](std::size_t n) {
         return "x: [\"" + repeated("a", n / 2) + "\", " + repeated("!a 1,", n / 2) + "1]\n";
     }},
    {"odd: nothing at the end",
     [](std::size_t n) { return "x:\n" + repeated("  - 1\n", n) + "y:\n"; }},
    {"odd: keys alike at the end",
     [](std::size_t n) { return numbered("k{}: 1\n", n) + "k0: 1\n"; }},
    {"accents", [](std::size_t n) { return "x:\n" + repeated("  - Èlia è già lì\n", n); }},
};

} // namespace

TEST_CASE("reading costs work in proportion to a file's size, whatever it is made of") {
    constexpr std::size_t most_a_byte = 16;
    constexpr std::size_t most_a_finding = 6 * 4'096 + 65'536; // stretches, and the line it shows
    for (const Kind& kind : kinds) {
        const std::string name = kind.name;
        INFO(name);
        for (const std::size_t size : {20'000u, 80'000u, 320'000u}) {
            const std::string source = kind.make(size) + "...\n";
            const ParsedTree parsed = parse(source, "x.yaml");
            CHECK(parsed.work >= source.size());
            const std::size_t for_findings = most_a_finding * parsed.findings.size();
            CHECK(parsed.work <= most_a_byte * source.size() + for_findings);
            CHECK((!name.starts_with("odd") || !parsed.own_form));
        }
    }
}

TEST_CASE("of a file over a limit no more is read than up to there") {
    Limits limits;
    limits.nodes = 1'000;
    limits.depth = 10;
    for (const char* start : {"x: [", "x:\n- [", "x: [[[[[[[[[[[[[", "x: {a: ["}) {
        const std::string source = start + repeated("1,", 1u << 20) + "1]\n...\n";
        const ParsedTree parsed = parse(source, "x.yaml", limits);
        CHECK(!parsed.tree);
        REQUIRE(parsed.findings.size() == 1);
        CHECK(is_limit(parsed.findings.front()));
        // What is looked at before (UTF-8, control characters, lines) takes five looks a byte.
        CHECK(parsed.work <= 5 * source.size() + 100'000);
    }
}

TEST_CASE("a line that would have the parser hold too much at once is refused before it") {
    Limits limits;
    limits.nodes = 1'000;
    const std::string source = "x:\n- [\"\\_\"" + repeated(",1", 2'000) + "]\n...\n";
    const ParsedTree parsed = parse(source, "x.yaml", limits);
    REQUIRE(parsed.findings.size() == 1);
    CHECK(parsed.findings.front().rule == "too-many-values");
    CHECK(parsed.findings.front().place == Place{"x.yaml", 2, 4});
    CHECK(parsed.work <= 8 * source.size() + 100);
}

TEST_CASE("a file in a form that emenda does not write may hold a tenth of the values") {
    Limits limits;
    limits.nodes = 1'000;
    const std::string few = "x: [\"\\_\"" + repeated(", 1", 3 * 90) + "]\n...\n";
    const std::string many = "x: [\"\\_\"" + repeated(", 1", 3 * 110) + "]\n...\n";
    CHECK(parse(few, "x.yaml", limits).tree);
    const ParsedTree parsed = parse(many, "x.yaml", limits);
    REQUIRE(parsed.findings.size() == 1);
    CHECK(parsed.findings.front().message ==
          "The file holds more than 100 values, and line 1 is not in the form in which emenda "
          "writes: in that it may hold 1000.");
    CHECK(parsed.findings.front().hint ==
          "Look at that line first. To allow more, if you trust where it comes from: export "
          "EMENDA_MAX_VALUES=2300");
    CHECK(parsed.findings.front().place == Place{"x.yaml", 1, 5});
}

TEST_CASE("a slip in a large file is named, whatever the file's values") {
    const std::string comment = "  - author: Èlia\n    text: Sì, e ancora sì\n";
    const std::string many = "comments:\n" + repeated(comment, 400 * comment.size());
    Limits limits;
    limits.nodes = 4'000;
    CHECK(parse(many + "...\n", "x.yaml", limits).own_form);
    struct Slip {
        const char* entry;
        Place place;
        const char* line;
        const char* by_itself;
    };
    for (const Slip& slip :
         {Slip{"  - author: Anna\n    text:\n",
               {"x.yaml", 803, 5},
               "    text:",
               "There is no value here."},
          Slip{"  - author: Anna\n   text: No\n",
               {"x.yaml", 803, 4},
               "   text: No",
               "The indentation here does not fit the lines above, or a sign is missing."},
          Slip{"  - author: \"Anna\n    text: No\n",
               {"x.yaml", 802, 13},
               "  - author: \"Anna",
               "A quoted text that begins here is not closed."},
          Slip{"  - text: No\n    text: No\n",
               {"x.yaml", 803, 5},
               "    text: No",
               "The key text stands here a second time."}}) {
        const std::string source = many + slip.entry + comment + "...\n";
        INFO(slip.entry);
        const ParsedTree parsed = parse(source, "x.yaml", limits);
        REQUIRE(parsed.findings.size() == 1);
        const Finding& found = parsed.findings.front();
        CHECK(found.rule == "too-many-values");
        CHECK(found.place.line == slip.place.line);
        CHECK(found.place.column == slip.place.column);
        CHECK(found.source_line == slip.line);
        CHECK(found.message == fmt::format("The file holds more than 400 values, and line {} is "
                                           "not in the form in which emenda writes: in that it "
                                           "may hold 4000.",
                                           slip.place.line));
        Limits more = limits;
        more.nodes = std::stoul(found.hint.substr(found.hint.find('=') + 1));
        const ParsedTree again = parse(source, "x.yaml", more);
        REQUIRE(!again.findings.empty());
        CHECK(again.findings.front().message == slip.by_itself);
    }
}
