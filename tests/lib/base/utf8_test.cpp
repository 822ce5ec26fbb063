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
