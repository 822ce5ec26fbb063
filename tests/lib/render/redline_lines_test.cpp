// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/redline_lines.hpp"

#include "emenda/render/cut_pieces.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace emenda;
using namespace emenda::render;
using text::Op;

namespace {

std::string shown(const std::string& from, const std::string& to, std::size_t width = 80) {
    RedlineOptions options;
    options.width = width;
    return to_plain(redline_lines({}, text::redline(from, to), options));
}

const std::string long_paragraph =
    "Il regolamento si applica agli orti che il Comune assegna a chi risiede nel quartiere, alle "
    "associazioni iscritte nel registro e alle scuole di ogni grado; la domanda si presenta entro "
    "il 31 marzo di ogni anno allo sportello del quartiere, che la trasmette agli uffici entro "
    "dieci giorni e ne informa chi l'ha presentata.\n";

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    return text.replace(text.find(what), what.size(), with);
}

} // namespace

TEST_CASE("A long paragraph is cut to what changed with some words around") {
    const std::string to = replaced(long_paragraph, "31 marzo", "30 aprile");
    CHECK(shown(long_paragraph, to) ==
          "[-removed-] {+added+}   […] words left out\n"
          "\n"
          "Paragraph 1\n"
          "  […] e alle scuole di ogni grado; la domanda si presenta entro il [-31\n"
          "  marzo-]{+30 aprile+} di ogni anno allo sportello del quartiere, che la\n"
          "  trasmette agli uffici […]\n");
    CHECK(shown(long_paragraph, to, 40) == "[-removed-] {+added+}   […] words left\n"
                                           "out\n"
                                           "\n"
                                           "Paragraph 1\n"
                                           "  […] e alle scuole di ogni grado; la\n"
                                           "  domanda si presenta entro il [-31\n"
                                           "  marzo-]{+30 aprile+} di ogni anno allo\n"
                                           "  sportello del quartiere, che la\n"
                                           "  trasmette agli uffici […]\n");
}

TEST_CASE("Uncut, all of the paragraph is there") {
    RedlineOptions options;
    options.whole = true;
    options.width = 0;
    options.legend = false;
    const std::string to = replaced(long_paragraph, "31 marzo", "30 aprile");
    CHECK(to_plain(redline_lines({}, text::redline(long_paragraph, to), options)) ==
          "Paragraph 1\n  " + replaced(long_paragraph, "31 marzo", "[-31 marzo-]{+30 aprile+}"));
}

TEST_CASE("Every kind of row says what happened to its paragraphs") {
    const std::string from =
        "Uno resta com'è.\n\nDue va via del tutto.\n\nTre si sposta più su.\n\n"
        "Quattro cambia una parola.\n";
    const std::string to =
        "Tre si sposta più su.\n\nUno resta com'è.\n\nQuattro cambia una frase.\n"
        "\nCinque viene a stare qui.\n";
    CHECK(shown(from, to) == "[-removed-] {+added+}\n"
                             "\n"
                             "Old paragraph 2: deleted\n"
                             "  [-Due va via del tutto.-]\n"
                             "\n"
                             "1 paragraph unchanged\n"
                             "\n"
                             "Paragraph 2: moved, was 1\n"
                             "  Uno resta com'è.\n"
                             "\n"
                             "Paragraph 3 (was 4)\n"
                             "  Quattro cambia una [-parola-]{+frase+}.\n"
                             "\n"
                             "Paragraph 4: new\n"
                             "  {+Cinque viene a stare qui.+}\n");
}

TEST_CASE("A paragraph that was split or joined shows where") {
    const std::string one =
        "La domanda si presenta allo sportello. Lo sportello risponde presto.\n";
    const std::string two =
        "La domanda si presenta allo sportello.\n\nLo sportello risponde presto.\n";
    CHECK(shown(one, two) == "[-removed-] {+added+}   ¶ the end of a paragraph\n"
                             "\n"
                             "Paragraphs 1 and 2: split, was 1\n"
                             "  La domanda si presenta allo sportello.{+¶+}\n"
                             "\n"
                             "  Lo sportello risponde presto.\n");
    CHECK(shown(two, one) ==
          "[-removed-] {+added+}   ¶ the end of a paragraph\n"
          "\n"
          "Paragraph 1: joined, were 1 and 2\n"
          "  La domanda si presenta allo sportello.[-¶-] Lo sportello risponde presto.\n");
}

TEST_CASE("A paragraph written anew shows both texts, one below the other") {
    CHECK(
        shown("Le domande si presentano in marzo.\n", "Chi vuole un orto scriva entro l'anno.\n") ==
        "[-removed-] {+added+}\n"
        "\n"
        "Paragraph 1: rewritten\n"
        "  [-Le domande si presentano in marzo.-]\n"
        "  {+Chi vuole un orto scriva entro l'anno.+}\n");
}

TEST_CASE("A new title comes first, and lists go line by line") {
    RedlineOptions options;
    options.legend = false;
    CHECK(to_plain(redline_lines(text::redline_words("Orti", "Orti condivisi"),
                                 text::redline("- uno\n- due\n", "- uno\n- uno e mezzo\n- due\n"),
                                 options)) == "Title\n"
                                              "  Orti {+condivisi+}\n"
                                              "\n"
                                              "Paragraph 1\n"
                                              "  - uno\n"
                                              "  {+- uno e mezzo+}\n"
                                              "  - due\n");
}

TEST_CASE("Blanks that changed are seen, though they cannot be told by eye") {
    CHECK(shown("entro 10 giorni\n", "entro 10\u00A0giorni\n") ==
          "[-removed-] {+added+}   ␣ a space   <U+00A0> a space where no line breaks\n"
          "\n"
          "Paragraph 1\n"
          "  entro 10[-␣-]{+<U+00A0>+}giorni\n");
}

TEST_CASE("Lines that were wrapped anew show the breaks that came and went, and no spaces") {
    CHECK(shown("entro dieci\ngiorni dal voto\n", "entro dieci giorni\ndal voto\n") ==
          "[-removed-] {+added+}   ↵ a line break\n"
          "\n"
          "Paragraph 1\n"
          "  entro dieci[-↵-] giorni{+↵+}\n"
          "  dal voto\n");
}

TEST_CASE("A paragraph that moved and has its old number again is said to have moved") {
    CHECK(shown("Alfa beta gamma.\n\nDelta epsilon zeta, con una frase in più.\n\nEta theta.\n",
                "Eta theta.\n\nDelta epsilon zeta, con una frase in più.\n\nAlfa beta gamma.\n") ==
          "[-removed-] {+added+}\n"
          "\n"
          "Paragraph 1: moved, was 3\n"
          "  Eta theta.\n"
          "\n"
          "1 paragraph unchanged\n"
          "\n"
          "Paragraph 3: moved, was 1\n"
          "  Alfa beta gamma.\n");
    text::Row row{text::RowKind::moved, {2}, {2}, {{Op::keep, "Alfa."}}};
    RedlineOptions options;
    options.legend = false;
    CHECK(to_plain(redline_lines({}, {row}, options)) == "Paragraph 2: moved\n  Alfa.\n");
}

TEST_CASE("What looks like a mark of ours is set off") {
    CHECK(shown("Vedi [-qui-] e […] altro.\n", "Vedi {+qui+} e […] altro ¶.\n") ==
          "[-removed-] {+added+}   \\ before a mark: it stands in the text itself\n"
          "\n"
          "Paragraph 1\n"
          "  Vedi [-\\[--]{+\\{++}qui[-\\-]-]{+\\+}+} e \\[…] altro {+\\¶+}.\n");
}

TEST_CASE("Nothing at all is shown where nothing changed") {
    CHECK(redline_lines({{Op::keep, "Orti"}}, text::redline("Uno.\n", "Uno.\n")).empty());
}

TEST_CASE("Marks are in the text, labels only colour them") {
    RedlineOptions options;
    options.legend = false;
    CHECK(redline_lines({}, text::redline("entro il 2024\n", "entro il 2025\n"), options) ==
          Lines{{{Label::heading, "Paragraph 1"}},
                {{Label::plain, "  "},
                 {Label::plain, "entro il "},
                 {Label::removed, "[-2024-]"},
                 {Label::added, "{+2025+}"}}});
}

TEST_CASE("A redline can be set in") {
    RedlineOptions options;
    options.indent = 4;
    options.width = 20;
    CHECK(to_plain(redline_lines({}, text::redline("entro il 2024\n", "entro il 2025\n"),
                                 options)) == "    [-removed-]\n"
                                              "    {+added+}\n"
                                              "\n"
                                              "    Paragraph 1\n"
                                              "      entro il\n"
                                              "      [-2024-]\n"
                                              "      {+2025+}\n");
}

TEST_CASE("Unchanged words are cut beside changes only where that saves four of them") {
    const auto kept = [](const std::string& text, std::size_t words) {
        std::string shown;
        for (const CutPiece& part :
             cut_pieces({{Op::del, "x"}, {Op::keep, text}, {Op::del, "y"}}, words))
            shown += (part.cut_before ? "…" : "") + part.piece.text + (part.cut_behind ? "…" : "");
        return shown;
    };
    CHECK(kept(" a b c d e f g ", 2) == "x a b c d e f g y");
    CHECK(kept(" a b c d e f g h ", 2) == "x a b … g h y");
    CHECK(kept(" a b c d e f g h ", 0) == "xy");
}
