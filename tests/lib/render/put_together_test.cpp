// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/put_together.hpp"

#include <doctest/doctest.h>

using namespace emenda;
using namespace emenda::render;

using Sentences = std::vector<std::string>;

TEST_CASE("what was put side by side is told as it reads now, with the words around") {
    const std::string line = "La domanda si presenta all'Ufficio entro il 30 aprile";
    CHECK(put_together({"Orti", line + ".\n"}, {"Orti", line + ",.\n"},
                       {{{line.size(), line.size()}}}) ==
          Sentences{"In paragraph 1 now: \"…all'Ufficio entro il 30 aprile,.\""});
    CHECK(put_together({"Orti", "Uno.\n"}, {"Orti", "Uno.\n\nDue.\n"}, {{{}, true, 1}}) ==
          Sentences{"In paragraph 2 now: \"Due.\""});
}

TEST_CASE("of all that came only what was put side by side is told") {
    const model::Text before{"Sale", "| Verdi | 70 |\n| Rossa | 25 |\n\nUno.\n\nDue.\n\nTre.\n"};
    const model::Text stands{
        "Sale", "| Verdi | 60 | 100 |\n| Rossa | 25 | 50 |\n\nUno.\n\nNuovo.\n\nDue.\n\nTre "
                "volte.\n\nAltro.\n"};
    CHECK(put_together(before, stands, {{{10, 12}}}) ==
          Sentences{"In paragraph 1 now: \"| Verdi | 60 | 100 |\""});
    CHECK(put_together(before, stands, {{{}, true, 4}}) ==
          Sentences{"In paragraph 6 now: \"Altro.\""});
    CHECK(put_together(before, stands, {}).empty());
}

TEST_CASE("paragraphs that moved behind the same one as new ones are told with them") {
    const model::Text before{"", "Primo articolo.\n\nSecondo comma.\n\nTerza norma.\n\nQuarta "
                                 "voce.\n"};
    const model::Text stands{"", "Primo articolo.\n\nQuarta voce.\n\nNuovo "
                                 "testo.\n\nSecondo comma.\n\nTerza norma.\n"};
    CHECK(
        put_together(before, stands, {{{}, true, 1}}) ==
        Sentences{"In paragraph 2 now: \"Quarta voce.\"", "In paragraph 3 now: \"Nuovo testo.\""});
}
