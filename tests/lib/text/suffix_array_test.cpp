// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/suffix_array.hpp"

#include "random_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

using namespace emenda;
using namespace emenda::text;

TEST_CASE("property: a suffix array holds every suffix in the order of its bytes") {
    tests::RandomText random(tests::seed());
    INFO("EMENDA_SEED=", tests::seed());
    for (std::size_t i = 0; i < tests::cases(); ++i) {
        const std::string text = tests::repetitive(random, random.below(60));
        CAPTURE(text);
        std::vector<std::uint32_t> expected(text.size());
        for (std::size_t k = 0; k < text.size(); ++k)
            expected[k] = static_cast<std::uint32_t>(k);
        std::sort(expected.begin(), expected.end(), [&](std::uint32_t a, std::uint32_t b) {
            return text.compare(a, text.npos, text, b, text.npos) < 0;
        });
        std::uint64_t work = 0;
        REQUIRE(suffix_array(text, work) == expected);
    }
}
