// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/quote_finder.hpp"
#include "random_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace emenda;
using namespace emenda::history;

namespace {

std::vector<std::size_t> places(const std::string& text, text::Range where,
                                const std::string& quote) {
    std::vector<std::size_t> found;
    for (std::size_t at = where.begin; at < where.end; ++at)
        if (text.compare(at, quote.size(), quote) == 0) found.push_back(at);
    return found;
}

} // namespace

TEST_CASE("property: a question asked late is answered as one asked early") {
    tests::RandomText random(tests::seed());
    INFO("EMENDA_SEED=", tests::seed());
    for (std::size_t i = 0; i < tests::cases() / 20 + 1; ++i) {
        const std::string text = tests::repetitive(random, 1 + random.below(200));
        CAPTURE(text);
        QuoteFinder finder(text);
        for (std::size_t question = 0; question < 100; ++question) {
            const std::size_t begin = random.below(text.size());
            const text::Range where{begin, begin + random.below(text.size() - begin + 1)};
            std::string quote = text.substr(random.below(text.size()), 1 + random.below(90));
            if (random.below(4) == 0) quote += static_cast<char>('a' + random.below(4));
            const auto expected = places(text, where, quote);
            CAPTURE(quote);
            REQUIRE(finder.count(where, quote) == expected.size());
            REQUIRE(finder.count(where, quote, 2) == std::min<std::size_t>(expected.size(), 2));
            const std::size_t number = 1 + random.below(expected.size() + 2);
            const auto place = finder.place(where, quote, number);
            REQUIRE(place.has_value() == (number <= expected.size()));
            if (place) REQUIRE(*place == expected[number - 1]);
        }
    }
}

TEST_CASE("work: many questions of one long text take little more than twice as long in twice it") {
    const auto work = [](std::size_t size) {
        std::string text;
        for (std::size_t i = 0; i < size; ++i)
            text += "a" + std::to_string(i % 7) + " e ";
        QuoteFinder finder(text);
        for (std::size_t i = 0; i < size; ++i) {
            const std::string quote = text.substr(i, 8);
            finder.count({0, text.size()}, quote);
            finder.place({0, text.size()}, quote, i / 10);
        }
        return finder.work();
    };
    const auto small = work(2'000);
    CHECK(10 * work(4'000) < 26 * small);
    CHECK(10 * work(8'000) < 26 * work(4'000));
}
