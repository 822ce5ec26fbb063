// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/accept.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace emenda;
using namespace emenda::tests;
using Indices = std::vector<std::size_t>;

namespace {

model::Proposal amended(const std::vector<std::string>& bodies) {
    auto proposal = garden();
    for (const std::string& one : bodies)
        proposal = proposed(proposal, one, "Carlo Denti", 1);
    return proposal;
}

/// The words of today's text at each place, or "behind" and the paragraph.
std::vector<std::string> places(const model::Proposal& proposal, const Indices& amendments) {
    const std::string body = history::last_text(proposal).body;
    std::vector<std::string> places;
    for (const acts::Beside& one : acts::put_side_by_side(proposal, amendments)) {
        places.push_back(one.between ? "behind " + std::to_string(one.paragraph)
                                     : std::string(one.words.of(body)));
    }
    return places;
}

using Places = std::vector<std::string>;

} // namespace

TEST_CASE("side by side are the places where several touch, and no others of theirs") {
    const auto proposal = amended({with("parchi", "giardini", with("il 2024", "giugno 2024")),
                                   with("2024", "2025", with("I residenti", "Tutti i residenti")),
                                   with("Tempi:", "Soldi: pochi.\n\nTempi:"),
                                   with("Tempi:", "Sedi: due.\n\nTempi:")});
    CHECK(places(proposal, {0, 1}) == Places{"il 2024"});
    CHECK(places(proposal, {2, 3}) == Places{"behind 2"});
    CHECK(places(proposal, {0, 1, 2, 3}) == Places{"behind 2", "il 2024"});
    CHECK(places(proposal, {0, 2}).empty());
}

TEST_CASE("side by side may be what an amendment puts and what today's text has") {
    const auto proposal = amended(
        {with("Tempi:", "Soldi: pochi.\n\nTempi:"),
         with("parchi", "giardini", with("Tempi:", "Sedi: due.\n\nTempi:")), with("2024", "2025")});
    const auto today = accepted(proposal, all_of({0})).proposal;
    CHECK(places(today, {1}) == Places{"behind 3"});
    CHECK(places(today, {1, 2}) == Places{"behind 3"});
    CHECK(places(today, {2}).empty());
}

TEST_CASE("what goes together with both side by side is a compatible set") {
    const auto proposal =
        amended({with("2024", "2025"), with("2024", "2024 o prima"), with("2024", "2030")});
    acts::Acceptance how = all_of({0, 1, 2});
    how.compatible = true;
    CHECK(accepted(proposal, how).amendments.size() == 1);
    how.prefer = acts::Preference::both;
    const auto done = accepted(proposal, how);
    CHECK(done.amendments == Indices{0, 1});
    REQUIRE(done.left_out.size() == 1);
    CHECK(done.left_out[0] == acts::LeftOut{2, false, {0}});
    CHECK(done.proposal.text.body == with("2024", "2025 o prima"));
}
