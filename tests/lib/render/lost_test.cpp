// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/lost.hpp"

#include <doctest/doctest.h>

using namespace emenda;
using namespace emenda::render;

using Sentences = std::vector<std::string>;

TEST_CASE("what went of a text is told only where it should have stayed") {
    const model::Text today{"Orti", "Ogni famiglia ha un orto, salvo deroga.\n\nCosta 45 euro.\n"};
    const model::Text expected{"Orti",
                               "Ogni famiglia ha un orto, salvo deroga.\n\nCosta 50 euro.\n"};
    CHECK(lost_of(today, expected, {"Orti", "Ogni famiglia ha un orto.\n\nCosta 55 euro.\n"}) ==
          Sentences{"In paragraph 1: \", salvo deroga\" is no longer there"});
    CHECK(lost_of(today, expected, expected).empty());
    CHECK(lost_of(today, expected, today).empty());
    CHECK(lost_of(today, expected,
                  {"Orti", "Costa 50 euro.\n\nOgni famiglia ha un orto, salvo deroga.\n"})
              .empty());
}

TEST_CASE("what is told to be gone are words of today's text, in the place where they stood") {
    const model::Text today{"Sale", "Si decide entro quindici giorni.\n\nLa domanda va presentata "
                                    "sette giorni prima.\n\nSi chiude ad agosto.\n"};
    const model::Text expected{"Sale", "Si decide entro dieci giorni.\n\nLa domanda va presentata "
                                       "quindici giorni prima.\n\nSi chiude ad agosto.\n"};
    const std::string settled =
        "Si decide entro dieci giorni.\n\nLa domanda va presentata dodici giorni prima.\n\n";
    CHECK(lost_of(today, expected, {"Sale", settled + "Si chiude ad agosto.\n"}).empty());
    CHECK(lost_of(today, expected, {"Sale", "Premessa.\n\n" + settled + "Si chiude.\n"}) ==
          Sentences{"In paragraph 3: \"ad agosto\" is no longer there"});
    CHECK(lost_of(today, expected, {"Sale", settled + "Si chiude in estate.\n"}) ==
          Sentences{"In paragraph 3: \"in estate\" in place of \"ad agosto\""});
}

TEST_CASE("of words that went together only those are told that nobody asked to take") {
    const model::Text today{"Sale", "Si paga entro marzo con bollettino presso la cassa.\n"};
    const model::Text expected{"Sale", "Si paga entro aprile con bollettino presso la cassa.\n"};
    CHECK(lost_of(today, expected, {"Sale", "Si paga entro maggio presso la cassa.\n"}) ==
          Sentences{"In paragraph 1: \"con bollettino\" is no longer there"});
    CHECK(
        lost_of(today, expected, {"Sale", "Si paga in aprile con bollettino presso la cassa.\n"}) ==
        Sentences{"In paragraph 1: \"in\" in place of \"entro\""});
    CHECK(
        lost_of(today, expected, {"Sale", "Si paga presso la cassa entro aprile con bollettino.\n"})
            .empty());
}
