// SPDX-License-Identifier: EUPL-1.2
// Straight and typographic apostrophes look alike, and count as one.
#include "sample.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace emenda;
using tests::read_back;

namespace {

const model::Text& mixed() {
    static const model::Text base{"L’orto", "L’ente cura l'orto dell’asilo; all'ente spetta "
                                            "l’acqua dell'orto.\n\nDell’ente, dell'ente.\n"};
    return base;
}

model::Change only(const std::string& source) {
    const auto read = read_back(mixed(), source);
    CHECK(read.findings == "");
    return read.changes.body.size() == 1 ? read.changes.body.front() : model::Change{};
}

model::Change replaced(const model::Quote& quote, const std::string& with) {
    return {model::Replace{quote, with}, {}};
}

} // namespace

TEST_CASE("words are found with either apostrophe, also where a paragraph has both") {
    CHECK(only("Al paragrafo 1, sostituire le parole: «l'orto dell'asilo» con: «l'aiuola "
               "dell'asilo».") == replaced({1, "l'orto dell’asilo", 0}, "l'aiuola dell'asilo"));
    CHECK(only("Al paragrafo 1, sostituire le parole: «l'acqua» con: «l'aria».") ==
          replaced({1, "l’acqua", 0}, "l’aria"));
    CHECK(only("Al paragrafo 1, sostituire le parole: «all’ente» con: «all’asilo».") ==
          replaced({1, "all'ente", 0}, "all'asilo"));
    CHECK(only("Al paragrafo 1, sostituire la parola: «acqua» con: «opera d'arte».") ==
          replaced({1, "acqua", 0}, "opera d'arte"));
    CHECK(only("Al paragrafo 1, dopo le parole: «dell'asilo» inserire: «e dell'orto».") ==
          model::Change{model::InsertWords{{1, "dell’asilo", 0}, " e dell’orto"}, {}});
    CHECK(only("Al paragrafo 2, aggiungere, in fine, le parole: «E l'orto.».") ==
          model::Change{model::InsertWords{{2, "ente.", 0}, " E l'orto."}, {}});
}

TEST_CASE("only apostrophes take the kind of the passage, no other marks that look like them") {
    const model::Text curly{"T", "L’ente.\n"};
    const model::Text straight{"T", "L'ente.\n"};
    const auto with = [](const model::Text& base, const std::string& quote,
                         const std::string& words) {
        const auto read = read_back(base, "Al paragrafo 1, sostituire le parole: «" + quote +
                                              "» con: «" + words + "».");
        CHECK(read.findings == "");
        if (read.changes.body.empty()) return std::string();
        return std::get<model::Replace>(read.changes.body.front().what).with;
    };
    CHECK(with(curly, "L'ente", "L'ente 'uno' po' d'altro, 5' e 3'") ==
          "L’ente 'uno' po’ d’altro, 5' e 3'");
    CHECK(with(straight, "L’ente", "L’ente ‘di’ un po’, 5’ e dell’‘altro’") ==
          "L'ente ‘di’ un po', 5’ e dell'‘altro’");
    CHECK(with(curly, "L'ente", "c'è 'l'orto' e l'età' ") == "c’è 'l’orto' e l’età’ ");
}

TEST_CASE("words that differ in their apostrophes alone are counted as the same") {
    CHECK(read_back(mixed(), "Al paragrafo 2, sopprimere: «dell'ente».").findings == "");
    const model::Text twice{"T", "Vale l'orto, o l’orto.\n"};
    CHECK(read_back(twice, "Al paragrafo 1, sopprimere: «l'orto».").findings ==
          "1:29: The words \"l'orto\" occur 2 times in paragraph 1. / Quote more words, or say "
          "which are meant: \"the second time they occur\".\n");
    const auto second = "Al paragrafo 1, sostituire le parole: «l'orto», la seconda volta che "
                        "compaiono, con le seguenti: «l'aria».";
    model::Changes changes;
    changes.body = {replaced({1, "l’orto", 0}, "l’aria")};
    CHECK(read_back(twice, second).changes == changes);
    const std::string text = tests::written(twice, changes);
    CHECK(text == "Al paragrafo 1, sostituire le parole: «l’orto», la seconda volta che compaiono, "
                  "con le seguenti: «l’aria».\n");
    CHECK(read_back(twice, text).changes == changes);
}

TEST_CASE("a title is known with either apostrophe") {
    model::Changes changes;
    changes.title = model::TitleChange{"L’orto", "L’orto e l’aria", {}};
    CHECK(read_back(mixed(), "Sostituire il titolo: «L'orto» con: «L'orto e l'aria».").changes ==
          changes);
    changes.title = model::TitleChange{"L’orto", "L'orto", {}};
    CHECK(read_back(mixed(), "Sostituire il titolo: «L’orto» con: «L'orto».").changes == changes);
}
