// SPDX-License-Identifier: EUPL-1.2
// Amendments that put commas into articles, move these and take them away, in whatever order.
#include "random_articles.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

using namespace emenda;
using namespace emenda::tests;

namespace {

using Indices = std::vector<std::size_t>;

/// The text after these sets, one after the other; empty where one collides.
std::string accepted_in_turn(model::Proposal proposal, const std::vector<Indices>& sets) {
    for (const Indices& set : sets) {
        auto result = acts::accept(proposal, all_of(set), office());
        if (std::holds_alternative<acts::Collided>(result)) return {};
        proposal = std::get<acts::Accepted>(std::move(result)).proposal;
    }
    return proposal.text.body;
}

} // namespace

TEST_CASE("property: what is done to articles gives the same text in any order, and as one set") {
    RandomText random(seed());
    INFO("EMENDA_SEED=", seed());
    std::size_t clean = 0;
    for (std::size_t i = 0; i < cases(1000); ++i) {
        const RandomArticles articles(random);
        auto proposal = garden(articles.text());
        for (const std::string by : {"Anna", "Bruno", "Carla"}) {
            RandomArticles edited = articles;
            edited.edit(by);
            if (edited.text() == articles.text()) continue;
            proposal = proposed(proposal, edited.text(), "Carlo Denti", 1);
        }
        Indices order(proposal.amendments.size());
        for (std::size_t k = 0; k < order.size(); ++k)
            order[k] = k;
        const std::string at_once = accepted_in_turn(proposal, {order});
        clean += at_once.empty() ? 0 : 1;
        do {
            std::vector<Indices> sets;
            for (const std::size_t one : order)
                sets.push_back({one});
            CAPTURE(articles.text());
            CHECK(accepted_in_turn(proposal, sets) == at_once);
        } while (std::next_permutation(order.begin(), order.end()));
    }
    MESSAGE("clean: " << clean);
    CHECK(clean * 3 > cases(1000));
}
