// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/accounting.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace emenda::text;
using Words = std::vector<std::string>;

namespace {

const std::string base = "Il comune apre nuovi orti.\n\nTempi: entro il 2024.\n";
const std::string one = "Il comune apre molti orti.\n\nTempi: entro il 2024.\n";
const std::string two = "Il comune apre nuovi orti.\n\nTempi: entro giugno.\n";

Words faults(const std::vector<std::string>& sides, const std::string& merged, bool alike = false) {
    std::vector<Tally> tallies;
    for (const std::string& side : sides)
        tallies.push_back(tally(base, side));
    return unaccounted(base, tallies, merged, alike);
}

} // namespace

TEST_CASE("a tally counts the words that came and went with a side") {
    const CountedWords tallied = counted(base, tally(base, one));
    CHECK(tallied.at("molti") == Counts{1, 0});
    CHECK(tallied.at("nuovi") == Counts{0, 1});
    CHECK(tallied.at("orti") == Counts{1, 1});
    CHECK(tallied.count("Tempi") == 0);
    CHECK(counted(base, tally(base, base)).empty());
}

TEST_CASE("a word is letters and digits in a row, whatever marks stand around it") {
    CHECK(tally("", "«l’ente» (1.234,50) – città😀\n").changed == CountedWords{{"l", {1, 0}},
                                                                              {"ente", {1, 0}},
                                                                              {"1", {1, 0}},
                                                                              {"234", {1, 0}},
                                                                              {"50", {1, 0}},
                                                                              {"città", {1, 0}}});
}

TEST_CASE("the books of a right merge are right") {
    CHECK(faults({one, two}, "Il comune apre molti orti.\n\nTempi: entro giugno.\n") == Words{});
    CHECK(faults({one, one}, one, true) == Words{});
    CHECK(faults({one}, one) == Words{});
    CHECK(faults({}, base) == Words{});
}

TEST_CASE("a word that a merge lost, doubled, made up or brought back is found") {
    CHECK(faults({one, two}, "Il comune apre orti.\n\nTempi: entro giugno.\n") == Words{"molti"});
    CHECK(faults({one, two}, "Il apre molti orti.\n\nTempi: entro giugno.\n") == Words{"comune"});
    CHECK(faults({one, two}, "Il comune apre molti orti orti.\n\nTempi: entro giugno.\n") ==
          Words{"orti"});
    CHECK(faults({one, two}, "Il comune apre molti bei orti.\n\nTempi: entro giugno.\n") ==
          Words{"bei"});
    CHECK(faults({one, two}, "Il comune apre molti nuovi orti.\n\nTempi: entro giugno.\n") ==
          Words{"nuovi"});
    CHECK(faults({one, two}, one) == Words{"2024", "giugno", "il"});
    CHECK(faults({one, two}, "") ==
          Words{"Il", "Tempi", "apre", "comune", "entro", "giugno", "molti", "orti"});
}

TEST_CASE("where sides did some of it alike, a word has a range, and what is beyond it is found") {
    CHECK(faults({one, one, two}, "Il comune apre molti orti.\n\nTempi: entro giugno.\n", true) ==
          Words{});
    CHECK(faults({one, one, two}, "Il comune apre molti orti.\n", true) ==
          Words{"Tempi", "entro", "giugno"});
    CHECK(faults({one, one}, base, true) == Words{"molti", "nuovi"});
}

TEST_CASE("a paragraph that moves is in the books, wherever it stands") {
    const std::string moved = "Tempi: entro il 2024.\n\nIl comune apre nuovi orti.\n";
    CHECK(faults({moved, one}, "Tempi: entro il 2024.\n\nIl comune apre molti orti.\n") == Words{});
    CHECK(faults({moved, one}, "Tempi: entro il 2024.\n") ==
          Words{"Il", "apre", "comune", "molti", "orti"});
}

TEST_CASE("where sides gave way, a word that nobody made fewer must be there, none more often") {
    const std::string moved = "Tempi: entro il 2024.\n\nIl comune apre nuovi orti.\n";
    const auto found = [&](const std::vector<std::string>& sides, const std::string& merged) {
        std::vector<Tally> tallies;
        for (const std::string& side : sides)
            tallies.push_back(tally(base, side));
        return lost_or_doubled(base, tallies, merged);
    };
    CHECK(found({moved, one}, base) == Words{});
    CHECK(found({moved, one}, one) == Words{});
    CHECK(found({moved, one}, moved) == Words{});
    CHECK(found({moved, moved}, "Tempi: entro il 2024.\n") ==
          Words{"Il", "apre", "comune", "nuovi", "orti"});
    CHECK(found({moved, one}, "Il comune apre molti orti.\n\n" + moved) ==
          Words{"Il", "apre", "comune", "orti"});
}
