// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/cut_pieces.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace emenda;
using text::Op;

namespace {

std::string cut(const text::Pieces& pieces, std::size_t words = 2) {
    std::string shown;
    for (const render::CutPiece& part : render::cut_pieces(pieces, words)) {
        if (part.cut_before) shown += "[…]";
        const std::string& text = part.piece.text;
        shown += part.piece.op == Op::keep ? text : "<" + text + ">";
        if (part.cut_behind) shown += "[…]";
    }
    return shown;
}

} // namespace

TEST_CASE("of a long paragraph the words beside a change are left") {
    CHECK(cut({{Op::keep, "uno due tre quattro cinque sei sette "},
               {Op::ins, "otto"},
               {Op::keep, " nove dieci undici dodici tredici quattordici"}}) ==
          "[…] sei sette <otto> nove dieci […]");
}

TEST_CASE("a cut leaves the label of the article or item in which a change stands") {
    CHECK(cut({{Op::keep, "Art. 7. (Divieti). Non si può superare la capienza "},
               {Op::ins, "mai"}}) == "Art. 7. […] la capienza <mai>");
    CHECK(cut({{Op::keep, "Si chiede di:\n- aprire la sera;\n- assumere altri due bravi "},
               {Op::ins, "bibliotecari"}}) == "- […] due bravi <bibliotecari>");
    CHECK(cut({{Op::ins, "Oggi"},
               {Op::keep, " si chiede di:\n1. aprire la sera;\n2. assumere altri due bravi "},
               {Op::ins, "bibliotecari"}}) ==
          "<Oggi> si chiede […] 2. […] due bravi <bibliotecari>");
}

TEST_CASE("a cut leaves the row of a table whole") {
    CHECK(cut({{Op::keep, "| Sala | Posti | Canone |\n| Blu | 25 | 10 euro |\n| Sala Rossa | "},
               {Op::del, "30"},
               {Op::keep, " | 20 euro |\n| Verde | 70 | 40 euro | sempre | aperta |"}}) ==
          "[…] | Sala Rossa | <30> | 20 euro | […]");
    CHECK(cut({{Op::keep, "| Sala | Posti | Canone | Note | Orari | "}, {Op::ins, "x"}}) ==
          "| Sala | Posti | Canone | Note | Orari | <x>");
}

TEST_CASE("how many words were left out is known, and few are not left out") {
    const text::Pieces pieces{{Op::keep, "uno due tre quattro cinque sei sette otto nove dieci "},
                              {Op::ins, "mai"},
                              {Op::keep, " uno due tre quattro cinque sei sette"}};
    const auto parts = render::cut_pieces(pieces, 2);
    REQUIRE(parts.size() == 3);
    CHECK(parts[0].cut_before == 8);
    CHECK(parts[2].cut_behind == 5);
    const auto labelled = render::cut_pieces(
        {{Op::ins, "Oggi"},
         {Op::keep, " si chiede di:\n1. aprire la sera;\n2. assumere altri due bravi "},
         {Op::ins, "bibliotecari"}},
        2);
    REQUIRE(labelled.size() == 5);
    CHECK(labelled[1].cut_behind == 5); // di: 1. aprire la sera;
    CHECK(labelled[2].cut_behind == 2); // assumere altri
    CHECK(render::cut_pieces(pieces, 2, 9).size() == 3);
    CHECK(render::cut_pieces(pieces, 2, 9)[0].cut_before == 0);
}
