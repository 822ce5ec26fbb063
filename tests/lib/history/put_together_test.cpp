// SPDX-License-Identifier: EUPL-1.2
// Names that no line of a file spells, and the text of a version does.
#include "emenda/history/put_together.hpp"

#include "versions.hpp"

#include <doctest/doctest.h>

#include <fmt/format.h>
#include <string>
#include <vector>

using namespace emenda;
using namespace emenda::tests;

namespace {

std::string places(const model::Proposal& proposal, std::size_t most = 1000) {
    const NameSearch name("Anna Bassi");
    const auto found = history::put_together(proposal, name, most);
    std::string text;
    for (const history::PutTogether& place : found.places) {
        const std::string amendment =
            place.amendment > 0 ? fmt::format("A{}", place.amendment) : "";
        text += fmt::format("{}@{}:{} ", amendment, place.version, place.paragraph);
    }
    if (found.lost > 0) text += fmt::format("lost {}", found.lost);
    return text;
}

model::Change replaced(std::size_t paragraph, const char* quote, const char* with) {
    return {model::Replace{{paragraph, quote, 0}, with}, {}};
}

} // namespace

TEST_CASE("a name that changes put together is found in the version in which it came to stand") {
    CHECK(places(proposal_of({"Orti.\n\nChiede Anna Rossi.\n", "Orti.\n\nChiede Anna Bassi.\n",
                              "Orti e viali.\n\nChiede Anna Bassi.\n",
                              "Orti e viali.\n\nLo chiede Anna Bassi.\n"})) == "@2:2 ");
    // What is left when words go, and an end that goes.
    CHECK(places(proposal_of({"Anna Rita Bassi.\n", "Anna Bassi.\n"})) == "@2:1 ");
    // It goes, and comes back in another place.
    CHECK(places(proposal_of(
              {"Anna Rossi.\n\nUgo.\n\nUgo Bassi.\n", "Anna Bassi.\n\nUgo.\n\nUgo Bassi.\n",
               "Anna Verdi.\n\nUgo.\n\nUgo Bassi.\n", "Anna Verdi.\n\nUgo.\n\nAnna Bassi.\n"})) ==
          "@2:1 @4:3 ");
}

TEST_CASE("a name that a line spells is not told again") {
    CHECK(places(proposal_of({"Chiede Anna Bassi.\n", "Chiede Anna Bassi, oggi.\n"})) == "");
    CHECK(places(proposal_of({"Orti.\n", "Orti.\n\nChiede Anna Bassi.\n"})) == "");
    model::Proposal proposal = proposal_of({"Chiede Ugo Verdi.\n", "Chiede Anna Bassi.\n"});
    CHECK(places(proposal) == "");
    CHECK(places(proposal_of({"Uno.\n\nAnna Bassi.\n\nTre.\n", "Anna Bassi.\n\nUno.\n\nTre.\n"})) ==
          "");
}

TEST_CASE("a name in the text of an amendment is found, at its base") {
    model::Proposal proposal =
        proposal_of({"Orti.\n\nChiede Anna Rossi.\n", "Orti belli.\n\nChiede Anna Rossi.\n"});
    for (const std::size_t base : {std::size_t(2), std::size_t(1)}) {
        model::Amendment amendment;
        amendment.number = 3 - base;
        amendment.base = base;
        amendment.changes.body.push_back(replaced(2, "Rossi", "Bassi"));
        proposal.amendments.push_back(amendment);
    }
    proposal.amendments.push_back(proposal.amendments.front());
    proposal.amendments.back().changes.body = {replaced(9, "Rossi", "Bassi")}; // cannot be
    CHECK(places(proposal) == "A2@1:2 A1@2:2 ");
    CHECK(places(proposal, 1) == "A2@1:2 ");
}

TEST_CASE("versions behind one that cannot be rebuilt are said to be lost") {
    auto proposal = proposal_of({"Anna Rossi.\n", "Anna Bassi.\n", "Anna Verdi.\n"});
    proposal.versions[2].changes.body = {replaced(7, "Anna", "Ada")};
    CHECK(places(proposal) == "@2:1 lost 3");
    CHECK(places(model::Proposal()) == "");
}

TEST_CASE("thousands of versions are looked through one after the other") {
    std::vector<std::string> bodies;
    const std::string rest(2'000, 'x');
    for (int i = 0; i < 2'000; ++i)
        bodies.push_back(
            fmt::format("Numero {}.\n\n{}\n\nAnna {}.\n", i, rest, i == 1'500 ? "Bassi" : "Rossi"));
    CHECK(places(proposal_of(bodies)) == "@1501:3 ");
}
