// SPDX-License-Identifier: EUPL-1.2
// Lines of lists and tables: deleted whole, or put in.
#include "sample.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace emenda;
using tests::after;
using tests::read_back;
using tests::without;

TEST_CASE("a line that is deleted leaves no empty one") {
    CHECK(without("Uno:\n- orti;\n- viti.", "- orti;") == "Uno:\n- viti.\n");
    CHECK(without("Uno:\na) orti;\nb) viti e orti.", "b) viti e orti.") == "Uno:\na) orti;\n");
    CHECK(without("Uno:\n  - orti;\n  - viti.", "- orti;") == "Uno:\n  - viti.\n");
    CHECK(without("- orti;\n- viti.", "- orti;") == "- viti.\n");
    CHECK(without("| a | b |\n|---|---|\n| c | d |\n| e | f |", "| c | d |") ==
          "| a | b |\n|---|---|\n| e | f |\n");
    CHECK(without("Uno.\nDue.\nTre.", "Due.") == "Uno.\nTre.\n");
    CHECK(without("Uno.\nDue.\nTre.", "Tre.") == "Uno.\nDue.\n");
    CHECK(after("- a\n- b\n- c\n- d", "Al paragrafo 1, sopprimere: ««\n- b\n- c\n»».") ==
          "- a\n- d\n");
    CHECK(after("- a\n- b\n- c\n- d",
                "Al paragrafo 1, sopprimere «- b». Al paragrafo 1, sopprimere "
                "«- c».") == "- a\n- d\n");
    CHECK(
        after("- a\n- b\n- c\n- d\n- e", "Al paragrafo 1, sopprimere «- b». Al paragrafo 1, "
                                         "sopprimere «- c». Al paragrafo 1, sopprimere «- d».") ==
        "1:35: These are whole lines, and other formulas are about the lines on both sides. / Put "
        "them into one formula.\n");
    CHECK(without("- orti\n\n- viti", "- orti") == "- viti\n");
    CHECK(after("- a\n- b", "Al paragrafo 1, sopprimere i caratteri: «- a».") == "- b\n");
}

TEST_CASE("a new item stands on a line of its own") {
    const std::string list = "Uno:\n  c) sindacali;\n  d) orti.";
    CHECK(after(list,
                "Al paragrafo 1, dopo le parole: «sindacali;» inserire le seguenti: «c-bis) "
                "parrocchie;».") == "Uno:\n  c) sindacali;\n  c-bis) parrocchie;\n  d) orti.\n");
    CHECK(after(list, "Al paragrafo 1, aggiungere, in fine, le seguenti: «e) altri.».") ==
          list + "\n  e) altri.\n");
    CHECK(after(list, "Al paragrafo 1, prima delle parole: «c) sindacali» inserire: «b) viti;».") ==
          "Uno:\n  b) viti;\n  c) sindacali;\n  d) orti.\n");
    CHECK(after("- a:\n  - b\n  - c", "Al paragrafo 1, aggiungere, in fine: «- d».") ==
          "- a:\n  - b\n  - c\n  - d\n");
    CHECK(after("a) uno:\n  - b", "Al paragrafo 1, aggiungere, in fine: «b) due».") ==
          "a) uno:\n  - b\nb) due\n");
    CHECK(after("| a |\n|---|\n| b |", "Al paragrafo 1, dopo: «| b |» inserire: «| c |».") ==
          "| a |\n|---|\n| b |\n| c |\n");
    CHECK(after("- a\n- b", "Al paragrafo 1, dopo: «a» inserire: ««\n- c\n- d\n»».") ==
          "- a\n- c\n- d\n- b\n");
}

TEST_CASE("words at the end that go on with the sentence come before its full stop") {
    const std::string base = "Si paga. La tariffa è restituita.";
    const auto at_end = [&](const std::string& words) {
        return after(base, "Al paragrafo 1, aggiungere, in fine, le parole: «" + words + "».");
    };
    CHECK(at_end("entro il mese") == "Si paga. La tariffa è restituita entro il mese.\n");
    CHECK(at_end("entro il mese.") == "Si paga. La tariffa è restituita entro il mese.\n");
    CHECK(at_end(", è detto, per intero") ==
          "Si paga. La tariffa è restituita, è detto, per intero.\n");
    CHECK(at_end("È dovuta.") == base + " È dovuta.\n");
    CHECK(
        after("a) orti;\nb) viti.", "Al paragrafo 1, aggiungere, in fine, le parole: «e siepi».") ==
        "a) orti;\nb) viti e siepi.\n");
    CHECK(after("Si veda...", "Al paragrafo 1, aggiungere, in fine, le parole: «e altro».") ==
          "Si veda... e altro\n");
    CHECK(after("Si paga", "Al paragrafo 1, aggiungere, in fine, le parole: «entro il mese».") ==
          "Si paga entro il mese\n");
}

TEST_CASE("what is no item, or comes beside none, goes on in its line") {
    CHECK(after("Uno.", "Al paragrafo 1, aggiungere, in fine: «- due».") == "Uno. - due\n");
    CHECK(after("- uno due", "Al paragrafo 1, dopo: «uno» inserire: «- tre».") ==
          "- uno - tre due\n");
    CHECK(after("- uno\n- due", "Al paragrafo 1, dopo: «uno» inserire: « - tre».") ==
          "- uno - tre\n- due\n");
    CHECK(after("- uno\n- due", "Al paragrafo 1, dopo: «uno» inserire, senza spazio: «- tre».") ==
          "- uno- tre\n- due\n");
    CHECK(after("1. Uno", "Al paragrafo 1, aggiungere, in fine: «a) due».") == "1. Uno a) due\n");
}

TEST_CASE("changes of lines that no formula would make are written so that they are read back") {
    const model::Text base{"T", "- uno\n- due\n- tre\n"};
    for (const std::string insert : {" - x", "- x", "x"}) {
        CAPTURE(insert);
        model::Changes changes;
        changes.body.emplace_back().what = model::InsertWords{{1, "uno", 0}, insert};
        CHECK(read_back(base, tests::written(base, changes)).changes == changes);
    }
    model::Changes changes;
    changes.body.emplace_back().what = model::Delete{{1, "- due", 0}};
    const std::string text = tests::written(base, changes);
    CHECK(text == "Al paragrafo 1, sopprimere i caratteri: «- due».\n");
    CHECK(read_back(base, text).changes == changes);
}
