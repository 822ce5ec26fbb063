// SPDX-License-Identifier: EUPL-1.2
// Words that are deleted take along the blank that would be one too many.
#include "sample.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace emenda;
using tests::after;
using tests::read_back;
using tests::without;

TEST_CASE("deleted words take a blank along") {
    CHECK(without("È presentata entro trenta giorni.", "entro trenta giorni") == "È presentata.\n");
    CHECK(without("È presentata entro trenta giorni, salvo proroghe.", "entro trenta giorni") ==
          "È presentata, salvo proroghe.\n");
    CHECK(without("È presentata subito entro l'anno.", "subito") == "È presentata entro l'anno.\n");
    CHECK(without("Subito è presentata.", "Subito") == "è presentata.\n");
    CHECK(without("È presentata subito", "subito") == "È presentata\n");
    CHECK(without("È presentata (subito e bene).", "subito") == "È presentata (e bene).\n");
    CHECK(without("È presentata (bene e subito).", "e subito") == "È presentata (bene).\n");
    CHECK(without("- uno subito\n- due", "subito") == "- uno\n- due\n");
    CHECK(without("- uno\n- due subito\n- tre", "uno") == "-\n- due subito\n- tre\n");
    CHECK(without("Vale l'orto grande.", "orto") == "Vale l' grande.\n");
    CHECK(without("Uno, due, tre.", ", due") == "Uno, tre.\n");
    CHECK(without("Uno due : tre.", "due") == "Uno : tre.\n");
    CHECK(after("Uno due due tre due.",
                "Al paragrafo 1, sopprimere la parola: «due», la seconda volta.") ==
          "Uno due tre due.\n");
}

TEST_CASE("of two marks that would meet one goes along") {
    CHECK(without("Il Sindaco, sentita la Giunta, decide.", "sentita la Giunta") ==
          "Il Sindaco, decide.\n");
    CHECK(without("Uno, due, tre.", "tre") == "Uno, due.\n");
    CHECK(without("Uno, due; tre.", "due") == "Uno; tre.\n");
    CHECK(without("1. Tre.", "Tre.") == "1.\n");
    CHECK(without("1. Tre.", "Tre") == "1.\n");
    CHECK(without("Uno. Due. Tre.", "Due") == "Uno. Tre.\n");
    CHECK(without("Uno. Due, tre.", "Due") == "Uno., tre.\n");
    CHECK(after("Uno, due, tre.", "Al paragrafo 1, sopprimere i caratteri: «due».") ==
          "Uno, , tre.\n");
    CHECK(after("Uno, due, tre.",
                "Al paragrafo 1, sopprimere «due». Al paragrafo 1, sostituire: «, "
                "tre» con: «; tre».") == "Uno,; tre.\n");
}

TEST_CASE("words that are replaced by nothing are deleted") {
    CHECK(after("È presentata entro trenta giorni.",
                "Al paragrafo 1, sostituire le parole: «entro trenta giorni» con «».") ==
          "È presentata.\n");
    CHECK(after("Uno due tre.", "In paragraph 1, replace the word “due” with “”.") == "Uno tre.\n");
}

TEST_CASE("a blank that is quoted, and characters, are deleted to the letter") {
    CHECK(without("È presentata entro trenta giorni.", "entro trenta giorni ") ==
          "1:39: The words \"entro trenta giorni \" do not occur in paragraph 1. / It reads there: "
          "\"entro trenta giorni\"\n");
    CHECK(without("Uno due tre.", "due ") == "Uno tre.\n");
    CHECK(without("Uno due tre.", " due") == "Uno tre.\n");
    CHECK(after("Uno due.", "Al paragrafo 1, sopprimere i caratteri: «due».") == "Uno .\n");
}

TEST_CASE("one blank is not taken twice, nor out of others' words") {
    const std::string second = " Al paragrafo 1, sopprimere la parola: «due».";
    CHECK(after("Uno due tre.", "Al paragrafo 1, sopprimere la parola: «Uno»." + second) ==
          "tre.\n");
    CHECK(after("Uno due tre.", "Al paragrafo 1, sopprimere la parola: «tre»." + second) ==
          "Uno.\n");
    CHECK(after("Uno due tre.", "Al paragrafo 1, sostituire: «Uno » con: «Io »." + second) ==
          "Io tre.\n");
    CHECK(after("Uno due tre.", "Al paragrafo 1, dopo: «Uno» inserire: «solo»." + second) ==
          "Uno solo tre.\n");
}

TEST_CASE("a deletion that leaves a blank is written so that it is read back") {
    const model::Text base{"T", "È presentata entro oggi. Entro oggi, entro oggi.\n"};
    model::Changes changes;
    changes.body.emplace_back().what = model::Delete{{1, "entro oggi", 1}};
    const std::string text = tests::written(base, changes);
    CHECK(text == "Al paragrafo 1, sopprimere i caratteri: «entro oggi», la prima volta che "
                  "compaiono.\n");
    CHECK(read_back(base, text).changes == changes);
    changes.body = {{model::Delete{{1, " entro oggi", 1}}, {}}};
    CHECK(tests::written(base, changes) ==
          "Al paragrafo 1, sopprimere le parole: «entro oggi», la prima volta che compaiono.\n");
    changes.body = {{model::Delete{{1, " Entro", 0}}, {}}};
    CHECK(tests::written(base, changes) == "Al paragrafo 1, sopprimere la parola: «Entro».\n");
    changes.body = {{model::Delete{{1, "Entro ", 0}}, {}}};
    CHECK(tests::written(base, changes) == "Al paragrafo 1, sopprimere la parola: «Entro ».\n");
    changes.body = {{model::Delete{{1, "È ", 0}}, {}}};
    CHECK(tests::written(base, changes) == "Al paragrafo 1, sopprimere la parola: «È».\n");
}
