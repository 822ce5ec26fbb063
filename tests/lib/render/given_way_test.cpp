// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/given_way.hpp"

#include <doctest/doctest.h>

using namespace emenda;
using namespace emenda::render;

using Sentences = std::vector<std::string>;

TEST_CASE("what gave way is quoted word by word, with what stands there now") {
    CHECK(given_way({"Orti", "Ore.\n\n| Borgo | 45 | 32 euro |\n"},
                    {"Orti comuni", "Ore.\n\n| Borgo | 50 | 32 euro |\n"}) ==
          Sentences{"In the title: \"comuni\" is there now",
                    "In paragraph 2: \"50\" in place of \"45\""});
    CHECK(given_way({"Orti", "Uno due tre quattro cinque.\n"},
                    {"Orti", "Uno due quattro cinque.\n"}) ==
          Sentences{"In paragraph 1: \"tre\" is no longer there"});
    CHECK(given_way({"Orti", "Uno.\n"}, {"Orti", "Uno.\n"}).empty());
}

TEST_CASE("of many places that gave way the first three are told") {
    const model::Text before{"Orti",
                             "Costa 1 euro.\n\nDura 2 anni.\n\nNe servono 3 di ferro.\n\nSono 4 "
                             "in tutto.\n\nSi paga in 5 rate.\n"};
    const model::Text after{"Orti",
                            "Costa 6 euro.\n\nDura 7 anni.\n\nNe servono 8 di ferro.\n\nSono 9 "
                            "in tutto.\n\nSi paga in 10 rate.\n"};
    CHECK(given_way(before, after) == Sentences{"In paragraph 1: \"6\" in place of \"1\"",
                                                "In paragraph 2: \"7\" in place of \"2\"",
                                                "In paragraph 3: \"8\" in place of \"3\"",
                                                "(and at 2 other places)"});
}

TEST_CASE("words are told as they are read together, the longest passages, in their order") {
    const std::string text =
        "Il custode apre.\n\nIl canone resta fermo, dell'orto no. Fermo resta.\n";
    CHECK(passages_of({"Il", "canone", "fermo", "resta"}, text) ==
          Sentences{"\"Il canone resta fermo\""});
    CHECK(passages_of({"dell", "orto"}, text) == Sentences{"\"dell'orto\""});
    CHECK(passages_of({"custode", "canone"}, text).empty());
}
