// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/largest_set.hpp"
#include "random_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <vector>

using namespace emenda;
using acts::Table;
using Indices = std::vector<std::size_t>;

namespace {

/// Of all subsets without a colliding pair the largest, of these the one with the lowest positions.
Indices by_trying_all(const Table& collides) {
    const std::size_t count = collides.size();
    Indices best;
    for (std::size_t set = 0; set < (std::size_t{1} << count); ++set) {
        Indices chosen;
        for (std::size_t i = 0; i < count; ++i) {
            if (set >> i & 1U) chosen.push_back(i);
        }
        bool fits = true;
        for (const std::size_t i : chosen) {
            for (const std::size_t k : chosen)
                fits = fits && !collides[i][k];
        }
        if (!fits || chosen.size() < best.size()) continue;
        if (chosen.size() > best.size() || chosen < best) best = chosen;
    }
    return best;
}

} // namespace

TEST_CASE("property: the largest set is the one that trying all subsets finds") {
    emenda::tests::RandomText random(emenda::tests::seed());
    INFO("EMENDA_SEED=", emenda::tests::seed());
    for (std::size_t i = 0; i < emenda::tests::cases(300); ++i) {
        const std::size_t count = 1 + random.below(10);
        Table collides(count, std::vector<bool>(count, false));
        for (std::size_t edges = random.below(2 * count); edges > 0; --edges) {
            const std::size_t one = random.below(count);
            const std::size_t other = random.below(count);
            if (one != other) collides[one][other] = collides[other][one] = true;
        }
        Indices all(count);
        std::iota(all.begin(), all.end(), std::size_t{0});
        REQUIRE(acts::largest_set(collides, all) == by_trying_all(collides));
    }
}

TEST_CASE("the largest set is looked for among some only") {
    const Table none(4, std::vector<bool>(4, false));
    CHECK(acts::largest_set(none, {1, 3}) == Indices{1, 3});
    CHECK(acts::largest_set(none, {}).empty());
}
