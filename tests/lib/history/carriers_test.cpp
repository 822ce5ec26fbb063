// SPDX-License-Identifier: EUPL-1.2
// Which changes of an amendment carry the same words, and are decided together.
#include "emenda/history/carriers.hpp"

#include "emenda/history/make.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace emenda;
using namespace emenda::history;

namespace {

std::vector<Carriers> carriers_between(const std::string& from, const std::string& to) {
    return carriers(make({"Titolo", from}, {"Titolo", to}).body);
}

const std::string activities = "Le attività sono:\n"
                               "- apertura serale della biblioteca comunale;\n"
                               "- corso di cucito per adulti;\n"
                               "- doposcuola nei mesi invernali;\n"
                               "- passeggiate nei parchi.\n";

} // namespace

TEST_CASE("an item carried to the end of its list is carried by two changes") {
    const std::string with_item_last = "Le attività sono:\n"
                                       "- corso di cucito per adulti;\n"
                                       "- doposcuola nei mesi invernali;\n"
                                       "- passeggiate nei parchi;\n"
                                       "- apertura serale della biblioteca comunale.\n";
    CHECK(carriers_between(activities, with_item_last) ==
          std::vector<Carriers>{{{1, 2}, "apertura serale della biblioteca comunale"}});
}

TEST_CASE("a sentence carried to another paragraph is carried by two changes, others are not") {
    CHECK(
        carriers_between(
            "Il mercato apre alle sette. Chi vende paga la tariffa entro il mese. Di domenica no.\n"
            "\nLa tariffa è di 30 euro.\n\nIl Comune vigila sul mercato.\n",
            "Il mercato apre alle otto. Di domenica no.\n"
            "\nLa tariffa è di 30 euro. Chi vende paga la tariffa entro il mese.\n"
            "\nIl Comune vigila ogni giorno sul mercato.\n") ==
        std::vector<Carriers>{{{1, 2}, "Chi vende paga la tariffa entro il mese"}});
}

TEST_CASE("a few words that go here and come there may have nothing to do with each other") {
    CHECK(carriers_between("Si chiede entro trenta giorni.\n\nSi paga.\n",
                           "Si chiede.\n\nSi paga entro trenta giorni.\n")
              .empty());
}

TEST_CASE("an item of one word is carried, too") {
    CHECK(carriers_between("I servizi sono:\n- anagrafe;\n- tributi locali;\n- stato civile.\n",
                           "I servizi sono:\n- tributi locali;\n- stato civile;\n- anagrafe.\n") ==
          std::vector<Carriers>{{{1, 2}, "anagrafe"}});
}

TEST_CASE("an item of two words is carried, and so is a whole sentence of four") {
    CHECK(carriers_between("Servizi:\n- mensa scolastica;\n- orti;\n- sale di studio.\n",
                           "Servizi:\n- orti;\n- sale di studio;\n- mensa scolastica.\n") ==
          std::vector<Carriers>{{{1, 2}, "mensa scolastica"}});
    CHECK(carriers_between(
              "Gli orti sono aperti. La mensa chiude ad agosto.\n\nFine dei lavori.\n",
              "La mensa chiude ad agosto.\n\nFine dei lavori. Gli orti sono aperti.\n") ==
          std::vector<Carriers>{{{1, 2}, "Gli orti sono aperti"}});
}

TEST_CASE("what two items say behind their own words is carried by nobody") {
    CHECK(carriers_between("La biblioteca è aperta:\n- martedì;\n- sabato: dalle 9 alle 12.\n\n"
                           "Il museo è aperto:\n- lunedì;\n- martedì.\n\nFine.\n",
                           "La biblioteca è aperta:\n- martedì.\n\n"
                           "Il museo è aperto:\n- lunedì;\n- martedì;\n- domenica: dalle 9 alle "
                           "12.\n\nFine.\n")
              .empty());
}

TEST_CASE("what is replaced in its place is carried nowhere") {
    CHECK(carriers_between(activities, "Le attività sono:\n"
                                       "- apertura serale della biblioteca comunale e dei parchi;\n"
                                       "- corso di cucito per adulti;\n"
                                       "- doposcuola nei mesi invernali;\n"
                                       "- passeggiate per tutti.\n")
              .empty());
    CHECK(carriers({}).empty());
}

TEST_CASE("three changes that carry two items are decided together") {
    CHECK(carriers(
              {{model::Delete{{1, "a) il corso di cucito;\n", 0}}, {}},
               {model::Replace{{2, "b) le letture ad alta voce;\n", 0}, "b) il corso di cucito;\n"},
                {}},
               {model::InsertParagraphs{4, "Un paragrafo che è nuovo."}, {}},
               {model::InsertWords{{3, "fine", 0}, "\nc) le letture ad alta voce"}, {}}}) ==
          std::vector<Carriers>{{{1, 2, 4}, "il corso di cucito"}});
}
