// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/standing_in.hpp"

#include "random_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace emenda;
using namespace emenda::text;

TEST_CASE("few or many passages are found where they stand, parts of words and of each other too") {
    const std::string text = "abracadabra e altro";
    std::vector<std::string_view> passages{"abra",    "cada",  "dabra e", "bra",
                                           "abrac a", "altro", ""};
    const std::vector<bool> stand{true, true, true, true, false, true, true};
    CHECK(standing_in(text, passages) == stand);
    std::vector<bool> more = stand;
    for (const char* other : {"a", "z", "racada", "altroo", "tro", "o a"}) {
        passages.emplace_back(other);
        more.push_back(text.find(other) != std::string::npos);
    }
    CHECK(standing_in(text, passages) == more);
}

TEST_CASE("property: of many passages just those are found that a search for each finds") {
    tests::RandomText random(tests::seed());
    INFO("EMENDA_SEED=", tests::seed());
    const auto letters = [&](std::size_t count) {
        std::string made;
        while (made.size() < count)
            made += static_cast<char>('a' + random.below(2));
        return made;
    };
    for (std::size_t i = 0; i < tests::cases() / 10; ++i) {
        const std::string text = letters(random.below(60));
        std::vector<std::string> made;
        for (std::size_t count = 9 + random.below(20); count > 0; --count)
            made.push_back(letters(1 + random.below(9)));
        const std::vector<bool> found = standing_in(text, {made.begin(), made.end()});
        for (std::size_t k = 0; k < made.size(); ++k)
            REQUIRE(found[k] == (text.find(made[k]) != std::string::npos));
    }
}
