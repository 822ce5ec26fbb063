// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/styled.hpp"

#include "emenda/base/utf8.hpp"
#include "redline_sides.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace emenda;
using namespace emenda::render;

namespace {

std::string wrapped_text(const std::string& text, std::size_t width, std::size_t hanging = 0) {
    return to_plain(wrapped({{Label::plain, text}}, width, hanging));
}

} // namespace

TEST_CASE("A width is what is seen: wide, combining and escaped characters") {
    CHECK(width_of("città") == 5);
    CHECK(width_of("citta\u0300") == 5);
    CHECK(width_of("漢字") == 4);
    CHECK(width_of("😀") == 2);
    CHECK(width_of("a\u202Eb") == 10); // a<U+202E>b
    CHECK(width_of("\x1B") == 8);
    CHECK(width_of("\xFF") == 4); // <FF>
}

TEST_CASE("A cut is shown, and never tears a character apart") {
    CHECK(cut_to("Orti condivisi", 14) == "Orti condivisi");
    CHECK(cut_to("Orti condivisi", 9) == "Orti con…");
    CHECK(cut_to("Orti condivisi", 6) == "Orti…");
    CHECK(cut_to("漢字漢字", 4) == "漢…");
    CHECK(cut_to("pero\u0300", 4) == "pero\u0300");
    CHECK(cut_to("Orti", 0).empty());
}

TEST_CASE("A line is broken at spaces; the next ones hang") {
    CHECK(wrapped_text("uno due tre quattro", 11, 2) == "uno due tre\n  quattro\n");
    CHECK(wrapped_text("  uno due", 7, 4) == "  uno\n   due\n"); // hangs by half at most
    CHECK(wrapped_text("uno due tre", 0) == "uno due tre\n");
    CHECK(wrapped_text("uno due   ", 8) == "uno due\n");
}

TEST_CASE("A word too long for a line begins one and is broken") {
    CHECK(wrapped_text("di " + std::string(12, 'x') + " a", 5, 1) ==
          "di\n xxxx\n xxxx\n xxxx\n a\n");
    CHECK(wrapped_text("漢字漢字漢字", 5) == "漢字\n漢字\n漢字\n");
}

TEST_CASE("Neither a mark nor an escaped character is torn apart") {
    CHECK(wrapped_text("[-abcdefgh-]", 5) == "[-abc\ndefgh\n-]\n");
    CHECK(wrapped_text("abc\u202Edef", 8) == "abc\n<U+202E>\ndef\n");
}

TEST_CASE("An address stays whole, so that it can be copied") {
    CHECK(wrapped_text("vedi https://esempio.example/bando ora", 20) ==
          "vedi\nhttps://esempio.example/bando\nora\n");
}

TEST_CASE("Labels survive wrapping") {
    const Line line{{Label::plain, "uno "}, {Label::added, "{+due tre+}"}};
    CHECK(wrapped(line, 9, 2) == Lines{{{Label::plain, "uno "}, {Label::added, "{+due"}},
                                       {{Label::plain, "  "}, {Label::added, "tre+}"}}});
}

TEST_CASE("Lists hang behind their bullets, tabs become spaces, blank lines stay") {
    CHECK(to_plain(prose("- una voce lunga\n\n10. un'altra ancora\n\tcolonna\n", 14, 1)) ==
          " - una voce\n   lunga\n\n 10. un'altra\n     ancora\n     colonna\n");
}

TEST_CASE("However set in, a text leaves half of the width for its words") {
    CHECK(to_plain(prose(std::string(60, ' ') + "rientrato assai", 20)) ==
          "          rientrato\n          assai\n");
}

TEST_CASE("Wrapped text fits its width and loses nothing but spaces") {
    tests::RandomText random(tests::seed());
    const std::size_t cases = tests::cases(2'000);
    for (std::size_t i = 0; i < cases; ++i) {
        CAPTURE(tests::seed());
        CAPTURE(i);
        const std::string body = tests::nasty_body(random);
        CAPTURE(body);
        const std::size_t width = 20 + random.below(80);
        const Lines lines = prose(body, width, random.below(10));
        for (const Line& line : lines) {
            CAPTURE(to_plain(line));
            CHECK(width_of(line) <= width);
        }
        CHECK(tests::without_blanks(visible(to_plain(lines), true)) ==
              tests::without_blanks(visible(body, true)));
    }
}

TEST_CASE("a text of simple characters is as wide as beside a character that is not") {
    const std::string emoji = "😀"; // it is measured in clusters
    for (char32_t c = 0x20; c < 0x2100; ++c) {
        std::string text;
        append_utf8(text, c);
        if (c >= 0x200B && c <= 0x200D) continue; // these join the emoji
        INFO(static_cast<unsigned>(c));
        CHECK(width_of(text) + 2 == width_of(emoji + " " + text) - 1);
        CHECK(width_of("a" + text + "b") + 2 == width_of("a" + text + "b" + emoji));
    }
}
