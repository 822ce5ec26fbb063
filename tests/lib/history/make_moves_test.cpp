// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/apply.hpp"
#include "emenda/history/blame.hpp"
#include "emenda/history/make.hpp"
#include "shown_changes.hpp"
#include "versions.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace emenda;
using namespace emenda::history;
using tests::made;

TEST_CASE("behind a paragraph that moved away, a changed one is changed, not written anew") {
    const model::Text from{"T", "Uno.\n\nDue.\n\nTre.\n\nTempi: entro marzo.\n"};
    const model::Text to{"T", "Uno.\n\nTre.\n\nDue.\n\nTempi: entro aprile.\n"};
    const model::Changes changes = make(from, to);
    CHECK(apply(from, changes).text == to);
    REQUIRE(changes.body.size() == 2);
    CHECK(std::holds_alternative<model::Move>(changes.body.front().what));
    const model::Change expected{model::Replace{{4, "marzo", 0}, "aprile"}, {}};
    CHECK(changes.body.back() == expected);
}

TEST_CASE("an article that moves right behind a changed paragraph is moved, not written anew") {
    const std::string first = "Art. 1\n\nGli orti si danno ai residenti ";
    const std::string second =
        "Art. 2\n\nIl canone si versa alla tesoreria.\n\nChi tarda è avvisato "
        "per iscritto.\n\nChi non paga lascia il suo orto.\n";
    const std::string third = "Art. 3\n\nOgni orto ha un custode, che ne tiene le chiavi.\n";
    const model::Text from{"T", first + "maggiorenni.\n\n" + second + "\n" + third};
    const model::Text to{"T", first + "adulti.\n\n" + third + "\n" + second};
    const model::Changes changes = make(from, to);
    CHECK(apply(from, changes).text == to);
    const std::vector<model::Change> expected{
        {model::Replace{{2, "maggiorenni", 0}, "adulti"}, {}},
        {model::Move{7, 2}, {}},
        {model::Move{8, 2}, {}},
    };
    CHECK(changes.body == expected);
}

TEST_CASE("in front, too") {
    const model::Text from{"T", "Uno.\n\nTempi: entro marzo.\n\nTre.\n\nQuattro.\n"};
    const model::Text to{"T", "Tempi: entro aprile.\n\nTre.\n\nQuattro.\n\nUno.\n"};
    const model::Changes changes = make(from, to);
    CHECK(apply(from, changes).text == to);
    REQUIRE(changes.body.size() == 2);
    CHECK(changes.body.front() == model::Change{model::Move{1, 4}, {}});
    const model::Change expected{model::Replace{{2, "marzo", 0}, "aprile"}, {}};
    CHECK(changes.body.back() == expected);
}

namespace {

const std::string apart = "Gli orti aprono alle sette. Il custode tiene le chiavi del cancello.\n\n"
                          "Il canone resta fermo. La siepe segna il confine.\n";
const std::string carried = "Gli orti aprono alle sette.\n\n"
                            "Il canone resta fermo. Il custode tiene le chiavi del cancello. "
                            "La siepe segna il confine.\n";

} // namespace

TEST_CASE("a sentence moved over a paragraph's end is what leaves and arrives, however long") {
    CHECK(made(apart, carried) ==
          "delete 1 <Il custode tiene le chiavi del cancello.>\n"
          "after 2 <fermo.> insert < Il custode tiene le chiavi del cancello.>\n");
    CHECK(made(carried, apart) ==
          "after 1 <sette.> insert < Il custode tiene le chiavi del cancello.>\n"
          "delete 2 <Il custode tiene le chiavi del cancello.>\n");
}

TEST_CASE("of a sentence moved over a paragraph's end, one half touches no neighbour") {
    const model::Text from{"T", apart};
    const model::Changes changes = make(from, {"T", carried});
    CHECK(apply(from, choose(changes, {1})).text.body ==
          "Gli orti aprono alle sette.\n\nIl canone resta fermo. La siepe segna il confine.\n");
    CHECK(apply(from, choose(changes, {2})).text.body ==
          "Gli orti aprono alle sette. Il custode tiene le chiavi del cancello.\n\n"
          "Il canone resta fermo. Il custode tiene le chiavi del cancello. "
          "La siepe segna il confine.\n");
}

TEST_CASE("the neighbours of a sentence that moved are whose they were") {
    std::string of_others;
    for (const Passage& passage :
         passages(blame(tests::proposal_of({apart, carried}), 2).body, Grain::passages))
        if (passage.version == 1) of_others += passage.range.of(carried);
    CHECK(of_others.find("Il canone resta fermo.") != std::string::npos);
    CHECK(of_others.find("Il custode") == std::string::npos);
}

TEST_CASE("a paragraph parted or joined is stored as a break that comes or goes") {
    const std::string whole = "Gli orti aprono alle sette. Il custode tiene le chiavi.\n\nFine.\n";
    const std::string parted =
        "Gli orti aprono alle sette.\n\nIl custode tiene le chiavi.\n\nFine.\n";
    CHECK(made(whole, parted) == "replace 1 <. Il> with <.\n\nIl>\n");
    CHECK(made(parted, whole) == "replace 1 <.\n\nIl> with <. Il>\n");
}

namespace {

const std::string yard = "Art. 1.\n\nGli orti aprono alle sette e chiudono al tramonto.\n\n"
                         "Il custode tiene le chiavi.\n\nL'acqua la paga il Comune.\n\nFine.\n";

} // namespace

TEST_CASE("new paragraphs beside one that moves go along with it") {
    CHECK(made(yard, "Art. 1.\n\nIl custode tiene le chiavi.\n\nL'acqua la paga il Comune.\n\n"
                     "Nei giorni di festa si resta chiusi.\n\n"
                     "Gli orti aprono alle sette e chiudono al tramonto.\n\nFine.\n") ==
          "move 2 behind 4\n"
          "replace 2 <Gli> with <Nei giorni di festa si resta chiusi.\n\nGli>\n");
    CHECK(made(yard, "Art. 1.\n\nIl custode tiene le chiavi.\n\nL'acqua la paga il Comune.\n\n"
                     "Gli orti aprono alle otto e chiudono al tramonto.\n\n"
                     "Nei giorni di festa si resta chiusi.\n\nFine.\n") ==
          "move 2 behind 4\n"
          "replace 2 <sette> with <otto>\n"
          "replace 2 <tramonto.> with <tramonto.\n\nNei giorni di festa si resta chiusi.>\n");
}

TEST_CASE("so do those among several that move") {
    CHECK(made("Art. 1.\n\nGli orti aprono alle sette.\n\nIl custode tiene le chiavi.\n\nTre "
               "vicini.\n\nQuattro scuole.\n\nCinque siepi.\n",
               "Art. 1.\n\nTre vicini.\n\nQuattro scuole.\n\nCinque siepi.\n\nUno di "
               "qui.\n\nGli orti aprono alle sette.\n\nDue di qua.\n\nAltri due.\n\nIl custode "
               "tiene le chiavi.\n\nEcco tutto.\n") ==
          "move 2 behind 6\n"
          "replace 2 <Gli> with <Uno di qui.\n\nGli>\n"
          "replace 2 <sette.> with <sette.\n\nDue di qua.\n\nAltri due.>\n"
          "move 3 behind 6\n"
          "replace 3 <chiavi.> with <chiavi.\n\nEcco tutto.>\n");
}

TEST_CASE("the words of a paragraph that moved are whose they were, with new ones beside it") {
    const std::string to =
        "Art. 1.\n\nIl custode tiene le chiavi.\n\nL'acqua la paga il Comune.\n\n"
        "Nei giorni di festa si resta chiusi.\n\n"
        "Gli orti aprono alle sette e chiudono al tramonto.\n\n"
        "Ad agosto alle nove.\n\nFine.\n";
    std::string of_others;
    for (const Passage& passage :
         passages(blame(tests::proposal_of({yard, to}), 2).body, Grain::passages))
        if (passage.version == 2) of_others += std::string(passage.range.of(to)) + "|";
    CHECK(of_others == "Nei giorni di festa si resta chiusi.|Ad agosto alle nove.|");
}

namespace {

const std::string first = "Art. 1 - Orari\n\nGli orti aprono alle sette e chiudono al tramonto.\n";
const std::string second = "Art. 2 - Canone\n\nIl canone si versa ogni anno alla tesoreria.\n\n"
                           "Chi tarda è avvisato per iscritto.\n";
const std::string third = "Art. 3 - Custode\n\nOgni orto ha un custode, che ne tiene le chiavi.\n";
const std::string fourth = "Art. 4 - Acqua\n\nL'acqua la paga il Comune, non chi coltiva.\n";

} // namespace

TEST_CASE("articles in whatever other order are moved, and nothing is written anew") {
    const std::string from = first + "\n" + second + "\n" + third + "\n" + fourth;
    CHECK(made(from, first + "\n" + fourth + "\n" + third + "\n" + second) ==
          "move 3 behind 7\nmove 4 behind 7\nmove 5 behind 7\n"
          "move 8 behind 2\nmove 9 behind 2\n");
}

TEST_CASE("a word changed in an article moves along with it, whichever stays") {
    const std::string from = first + "\n" + second + "\n" + third + "\n" + fourth;
    CHECK(made(from, first + "\n" + fourth + "\n" +
                         "Art. 3 - Custode\n\nOgni orto ha un custode, che ne tiene il registro.\n"
                         "\n" +
                         second) == "move 3 behind 7\nmove 4 behind 7\nmove 5 behind 7\n"
                                    "replace 7 <le chiavi> with <il registro>\n"
                                    "move 8 behind 2\nmove 9 behind 2\n");
}

TEST_CASE("an article that moves and gets another number moves with its heading") {
    const std::string from = first + "\n" + second + "\n" + third;
    CHECK(made(from, first + "\nArt. 2 - Custode" + third.substr(16) + "\nArt. 3 - Canone" +
                         second.substr(15)) ==
          "replace 3 <2> with <3>\n"
          "move 6 behind 2\nreplace 6 <3> with <2>\nmove 7 behind 2\n");
}

TEST_CASE("a new article beside articles that change their places is new, and nothing else") {
    const std::string from = first + "\n" + second + "\n" + third;
    CHECK(made(from, first + "\nArt. 9 - Siepi\n\nUna siepe segna il confine.\n\n" + third + "\n" +
                         second) ==
          "move 6 behind 2\n"
          "replace 6 <Art> with <Art. 9 - Siepi\n\nUna siepe segna il confine.\n\nArt>\n"
          "move 7 behind 2\n");
}
