// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/normal_form.hpp"

#include "emenda/base/utf8.hpp"
#include "emenda/text/paragraphs.hpp"
#include "random_text.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>

using namespace emenda::text;

TEST_CASE("a body gets one blank line between paragraphs and none at its ends") {
    CHECK(normal_body("Uno \r\n\r\n\r\nDue").text == "Uno\n\nDue\n");
    CHECK(normal_body("\n\n  \nUno\n\n\n").text == "Uno\n");
    CHECK(normal_body("").text.empty());
    CHECK(normal_body(" \n\t\n").text.empty());
    CHECK(normal_body("\xEF\xBB\xBFUno").text == "Uno\n");
    CHECK(normal_body("Uno\xE2\x80\xA8"
                      "due\fTre\x0B"
                      "quattro\xC2\x85"
                      "cinque")
              .text == "Uno\ndue\nTre\nquattro\ncinque\n");
    CHECK(normal_body("Uno\xC2\xA0\t \nDue").text == "Uno\nDue\n");
    CHECK(normal_body("  rientro").text == "  rientro\n");
}

TEST_CASE("an empty paragraph has no number: the first one with words is paragraph 1") {
    const std::string body = normal_body("\n \n\n\nUno\n\n\t\n\nDue\n\n").text;
    const auto found = paragraphs(body);
    REQUIRE(found.size() == 2);
    CHECK(found[0].of(body) == "Uno");
    CHECK(found[1].of(body) == "Due");
    CHECK(paragraphs(normal_body("\n\n \n").text).empty());
}

TEST_CASE("byte-order marks at the beginning go, however many and behind whatever blank lines") {
    CHECK(normal_body("\xEF\xBB\xBF\xEF\xBB\xBFUno\n").text == "Uno\n");
    CHECK(normal_body("\n\xEF\xBB\xBF \n\nUno\n").text == "Uno\n");
    CHECK(normal_body("\xEF\xBB\xBF\xEF\xBB\xBF").text.empty());
}

TEST_CASE("a line has no breaks, no tabs and no blanks at its ends") {
    CHECK(normal_line(" Titolo\tcon\n tabulazioni ").text == "Titolo con tabulazioni");
    CHECK(normal_line("due  spazi restano").text == "due  spazi restano");
    CHECK(normal_line("\xC2\xA0Titolo\xC2\xA0").text == "Titolo");
    CHECK(normal_line("\n").text.empty());
    CHECK(normal_line(" \uFEFF \uFEFF\u00A0Titolo").text == "Titolo");
}

TEST_CASE("letters and their accents become one") {
    CHECK(normal_body("citta\xCC\x80").text == "citt\xC3\xA0\n");
    CHECK(normal_line("perche\xCC\x81").text == "perch\xC3\xA9");
}

TEST_CASE("what no document may hold is refused with its offset") {
    CHECK(normal_body("a\x1b[31mb").unfit == Unfit{Unfit::Why::control_character, 1, 0x1B});
    CHECK(normal_body("a\xC2\x9B").unfit == Unfit{Unfit::Why::control_character, 1, 0x9B});
    CHECK(normal_body("ab\xFF").unfit == Unfit{Unfit::Why::invalid_utf8, 2, 0});
    CHECK(normal_body("\xEF\xBF\xBE").unfit == Unfit{Unfit::Why::noncharacter, 0, 0xFFFE});
    CHECK(normal_line(std::string("a\0b", 3)).unfit == Unfit{Unfit::Why::control_character, 1, 0});
}

TEST_CASE("passages may begin and end with spaces, not with line breaks") {
    CHECK(is_normal_passage(" in rete"));
    CHECK(is_normal_passage("uno\n\ndue"));
    CHECK_FALSE(is_normal_passage(""));
    CHECK_FALSE(is_normal_passage("\nuno"));
    CHECK_FALSE(is_normal_passage("uno\n"));
    CHECK_FALSE(is_normal_passage("uno\n\n\ndue"));
    CHECK_FALSE(is_normal_passage("uno \ndue"));
    CHECK_FALSE(is_normal_passage("citta\xCC\x80"));
}

TEST_CASE("a megabyte of combining marks in the wrong order takes no time") {
    std::string marks = "a";
    for (int i = 0; i < 100'000; ++i)
        marks += "\xCC\x80\xCC\xA3"; // above, below, above, below, …
    const std::string once = normal_body(marks).text;
    CHECK(is_normal_body(once));
}

TEST_CASE("property: the normal form is its own normal form") {
    emenda::tests::RandomText random(emenda::tests::seed());
    INFO("EMENDA_SEED=", emenda::tests::seed());
    for (std::size_t i = 0; i < emenda::tests::cases(); ++i) {
        const std::string raw = random.edited(random.body());
        CAPTURE(raw);
        const std::string body = normal_body(raw).text;
        REQUIRE(is_normal_body(body));
        const std::string line = normal_line(raw).text;
        REQUIRE((line.empty() || is_normal_line(line)));
    }
}

TEST_CASE("ordinary letters take a shorter way to the same form") {
    // A Chinese sign sends the whole text the long way.
    for (char32_t c = 0x20; c < 0x3000; ++c) {
        if (c >= 0x7F && c < 0xA0) continue;
        CAPTURE(static_cast<std::uint32_t>(c));
        std::string text = "a";
        emenda::append_utf8(text, c);
        const std::string alone = normal_body(text + "b").text;
        const std::string beside = normal_body("\u6F22\n" + text + "b").text;
        CHECK("\u6F22\n" + alone == beside);
    }
}
