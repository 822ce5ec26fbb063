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
    {"odd: tags", [](std::size_t n) { return "x: [" + repeated("!a 1,", n) + "1]\n"; }},
    {"odd: anchors", [](std::size_t n) { return "x: [" + repeated("&a 1,", n) + "1]\n"; }},
    {"odd: nothings", [](std::size_t n) { return "x:\n" + repeated("  -\n\n", n); }},
    {"odd: far nothings",
     [](std::size_t n) { return "x:\n" + repeated("  -\n" + std::string(4'000, '\n'), n); }},
    {"odd: open quotes", [](std::size_t n) { return repeated("x: \"\n", n); }},
    {"odd: never closed", [](std::size_t n) { return "x: [" + repeated("\"a\", ", n) + "\n"; }},
    {"odd: questions", [](std::size_t n) { return repeated("? a\n", n); }},
};

} // namespace

TEST_CASE("reading costs work in proportion to a file's size, whatever it is made of") {
    constexpr std::size_t most_a_byte = 6;
    for (const Kind& kind : kinds) {
        const std::string name = kind.name;
        INFO(name);
        for (const std::size_t size : {20'000u, 80'000u, 320'000u}) {
            const std::string source = kind.make(size) + "...\n";
            const ParsedTree parsed = parse(source, "x.yaml");
            CHECK(parsed.work >= source.size());
            CHECK(parsed.work <= most_a_byte * source.size());
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
        // What is looked at before (UTF-8, control characters, lines) is counted once a byte.
        CHECK(parsed.work <= source.size() + 10'000);
    }
}

TEST_CASE("a line that would have the parser hold too much at once is refused before it") {
    Limits limits;
    limits.nodes = 1'000;
    const std::string source = "x:\n- [\"\\_\"" + repeated(",1", 2'000) + "]\n...\n";
    const ParsedTree parsed = parse(source, "x.yaml", limits);
    REQUIRE(parsed.findings.size() == 1);
    CHECK(parsed.findings.front().rule == "too-many-values");
    CHECK(parsed.findings.front().place == Place{"x.yaml", 2, 406});
    CHECK(parsed.work <= 2 * source.size() + 100);
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
          "The file holds more than 100 values, and is not in the form in which emenda writes: in "
          "that it may hold 1000.");
    CHECK(parsed.findings.front().hint ==
          "To allow more, if you trust where it comes from: export EMENDA_MAX_VALUES=2000");
    CHECK(parsed.findings.front().place == Place{"x.yaml", 1, 299});
}
