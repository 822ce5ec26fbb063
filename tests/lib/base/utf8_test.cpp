// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/utf8.hpp"

#include <doctest/doctest.h>

using namespace emenda;

TEST_CASE("invalid UTF-8 is found at its first byte") {
    CHECK_FALSE(invalid_utf8("città 😀 \u0300"));
    CHECK(invalid_utf8("a\xff") == 1);
    CHECK(invalid_utf8("\xc0\xaf") == 0);           // overlong
    CHECK(invalid_utf8("ok\xed\xa0\x80") == 2);     // a surrogate
    CHECK(invalid_utf8("ok\xf4\x90\x80\x80") == 2); // above U+10FFFF
    CHECK(invalid_utf8("x\xe2\x82") == 1);          // cut short
}

TEST_CASE("the run of printable ASCII ends at the first other byte, wherever that stands") {
    for (std::size_t length = 0; length < 20; ++length) {
        for (std::size_t at = 0; at < length; ++at) {
            for (int byte = 0; byte < 256; ++byte) {
                std::string text(length, '~');
                text[at] = static_cast<char>(byte);
                const bool printable = byte >= ' ' && byte <= '~';
                CHECK(end_of_printable(text, 0) == (printable ? length : at));
                CHECK(end_of_printable(text, at) == (printable ? length : at));
            }
        }
    }
}

TEST_CASE("code points are counted and walked") {
    const std::string text = "aè€😀";
    CHECK(count_code_points(text) == 4);
    std::size_t at = 0;
    std::string again;
    while (at < text.size())
        append_utf8(again, next_code_point(text, at));
    CHECK(again == text);
}

TEST_CASE("long texts are counted to the last byte, and checked there, too") {
    std::string text;
    std::size_t letters = 0;
    std::size_t line_feeds = 0;
    for (; letters < 300; ++letters) {
        CHECK(count_code_points(text) == letters);
        CHECK(count_line_feeds(text) == line_feeds);
        CHECK_FALSE(invalid_utf8(text));
        CHECK(invalid_utf8(text + '\x80') == text.size());
        const bool breaks = letters % 7 == 3;
        text += breaks ? "\n" : letters % 5 == 0 ? "😀" : letters % 3 == 0 ? "è" : "a";
        line_feeds += breaks ? 1 : 0;
    }
}

TEST_CASE("what a terminal could obey is shown as an escape") {
    CHECK(visible("ciao\x1b[2J") == "ciao<U+001B>[2J");
    CHECK(visible("a\u202eb\u200bc\u0085d") == "a<U+202E>b<U+200B>c<U+0085>d");
    CHECK(visible("riga\nriga\t") == "riga<U+000A>riga<U+0009>");
    CHECK(visible("riga\nriga\t", true) == "riga\nriga\t");
    CHECK(visible("\r", true) == "<U+000D>");
    CHECK(visible("città «sì» 😀 e\u0300") == "città «sì» 😀 e\u0300");
    CHECK(visible("a\xff") == "a<FF>");
    CHECK(visible("\U000E0041\u2028\ufeff") == "<U+E0041><U+2028><U+FEFF>");
}

TEST_CASE("joiners are shown as they are where a script or an emoji wants them, and nowhere else") {
    const std::string persian = "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645";
    const std::string hindi = "\u0915\u094D\u200D\u0937";
    const std::string family = "\U0001F469\u200D\U0001F4BB";
    for (const std::string& text :
         {persian, hindi, family, std::string("\u2764\uFE0F"), std::string("\u1820\u180B")}) {
        CHECK(visible(text) == text);
        CHECK(!first_unseen(text));
    }
    CHECK(visible("a\u200Cb\u200D") == "a<U+200C>b<U+200D>");
    CHECK(visible("\u0645\u200C") == "\u0645<U+200C>");
    CHECK(visible("\u0645\u200Cb") == "\u0645<U+200C>b");
    CHECK(visible("\U0001F469\u200D") == "\U0001F469<U+200D>");
    CHECK(visible("\U0001F469\u200C\U0001F4BB") == "\U0001F469<U+200C>\U0001F4BB");
    CHECK(visible("a\uFE0F") == "a<U+FE0F>");
    CHECK(visible("a\u180B\u17B4") == "a<U+180B><U+17B4>");
    CHECK(visible("\u0645\u200C\xff") == "\u0645<U+200C><FF>");
    // A flag of a region is spelt in tag characters, which could spell anything.
    CHECK(visible("\U0001F3F4\U000E0067\U000E007F") == "\U0001F3F4<U+E0067><U+E007F>");
}

TEST_CASE("what nobody sees in a name is found") {
    CHECK(!first_unseen("Lucía D'Añón, 北京, علي, ‹sì›"));
    for (const char32_t c : {0xAD, 0x61C, 0x200B, 0x200D, 0x200E, 0x202A, 0x202E, 0x2060, 0x2066,
                             0x2069, 0x2028, 0xFEFF, 0x3164, 0xE0041, 0x1B, 0x85}) {
        std::string name = "Anna ";
        append_utf8(name, c);
        CHECK(first_unseen(name + "Bassi") == c);
    }
    CHECK(!first_unseen("\U0001FADF")); // not assigned yet: a later Unicode may see it
}
