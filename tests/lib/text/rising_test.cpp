// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/rising.hpp"
#include "random_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace emenda::text;
using Values = std::vector<std::size_t>;

TEST_CASE("the longest chain that rises, what stands nowhere left out") {
    CHECK(longest_rise({}).empty());
    CHECK(longest_rise({no_place}).empty());
    CHECK(longest_rise({3, 0, no_place, 1, 2}) == Values{1, 3, 4});
    CHECK(longest_rise({2, 2, 2}).size() == 1);
}

TEST_CASE("property: no chain that rises is longer") {
    emenda::tests::RandomText random(emenda::tests::seed());
    INFO("EMENDA_SEED=", emenda::tests::seed());
    for (std::size_t i = 0; i < emenda::tests::cases(); ++i) {
        Values values(random.below(12));
        for (std::size_t& value : values)
            value = random.below(10) == 0 ? no_place : random.below(8);
        std::size_t longest = 0;
        Values best(values.size(), 0); // the longest that ends at each
        for (std::size_t at = 0; at < values.size(); ++at) {
            if (values[at] == no_place) continue;
            best[at] = 1;
            for (std::size_t k = 0; k < at; ++k) {
                if (values[k] < values[at]) best[at] = std::max(best[at], best[k] + 1);
            }
            longest = std::max(longest, best[at]);
        }
        const Values found = longest_rise(values);
        CHECK(found.size() == longest);
        CHECK(std::is_sorted(found.begin(), found.end()));
        for (std::size_t k = 1; k < found.size(); ++k)
            CHECK(values[found[k - 1]] < values[found[k]]);
    }
}
