// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/not_taken.hpp"

#include <doctest/doctest.h>

using namespace emenda;
using namespace emenda::render;

using Sentences = std::vector<std::string>;

TEST_CASE("what did not come in are an amendment's own wishes, where today's words stand") {
    const model::Text base{"Orti", "Uno due tre quattro cinque.\n\nCosta 45 euro.\n"};
    const model::Text amended{"Orti di via Po",
                              "Uno due quattro cinque.\n\nCosta 50 euro.\n\nNuovo.\n"};
    const model::Text stands{"Orti", "Uno due tre quattro cinque.\n\nCosta 48 euro.\n"};
    CHECK(not_taken(stands, amended, base, amended) ==
          Sentences{"In the title: \"di via Po\"", "In paragraph 1: the deletion of \"tre\"",
                    "In paragraph 2: \"50\" in place of \"48\"", "(and at one other place)"});
    CHECK(not_taken(stands, stands, base, amended).empty());
    CHECK(not_taken({"", "Fine.\n"}, {"", "Inizio.\n\nFine.\n\nCoda.\n"}, {"", "Fine.\n"},
                    {"", "Inizio.\n\nFine.\n\nCoda.\n"}) ==
          Sentences{"Before the first paragraph: \"Inizio.\"", "Behind paragraph 1: \"Coda.\""});
}

TEST_CASE("words of others that would have gone are no wish of the amendment's") {
    const std::string a = "Gli orti sono del Comune.";
    const std::string b = "Chi li coltiva paga un canone.";
    const std::string c = "Il custode tiene le chiavi.";
    const std::string gap = "\n\n";
    const model::Text base{"", a + gap + b + gap + c + "\n"};
    const model::Text amended{"", a + gap + c + gap + b + "\n"};
    const model::Text stands{"", a + gap + "Le scuole sono esenti." + gap + b + gap + c + "\n"};
    CHECK(not_taken(stands, amended, base, amended) ==
          Sentences{"Paragraph 4: the move to another place"});
}
