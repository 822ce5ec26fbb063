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
        for (std::size_t question = 0; question < 400; ++question) {
            const std::size_t begin = random.below(text.size());
            const text::Range where{begin, begin + random.below(text.size() - begin + 1)};
            std::string quote = text.substr(random.below(text.size()),
                                            1 + random.below(question % 3 == 0 ? 90 : 3));
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

TEST_CASE("work: what the index costs is counted when it is made, and as often as it is asked") {
    std::string text;
    for (std::size_t i = 0; i < 5'000; ++i)
        text += "parola" + std::to_string(i) + " ";
    QuoteFinder finder(text);
    std::size_t asked = 0;
    const auto ask = [&] {
        const std::uint64_t before = finder.work();
        CHECK(finder.count({0, text.size()}, "parola" + std::to_string(2'000 + asked++)) == 1);
        return finder.work() - before;
    };
    const std::uint64_t to_read = ask();
    CHECK(to_read > text.size() / 4);
    std::uint64_t to_index = to_read;
    for (std::size_t i = 0; i < 1'000 && to_index < 2 * to_read; ++i)
        to_index = ask();
    CHECK(to_index > 100 * text.size());
    CHECK(finder.work() < 3 * to_index); // it is made when reading has taken as long
    const std::uint64_t to_look_up = ask();
    CHECK(to_look_up > 500);
    CHECK(to_look_up < 5'000);
    const std::uint64_t before = finder.work();
    CHECK(finder.place({0, text.size()}, "parola" + std::to_string(1'999 + asked), 1).has_value());
    CHECK(finder.work() - before < 100); // looked up already
}

TEST_CASE("work: who will ask much has the index made at once") {
    std::string text;
    for (std::size_t i = 0; i < 5'000; ++i)
        text += "parola" + std::to_string(i) + " ";
    const auto first = [&](std::uint64_t expected) {
        QuoteFinder finder(text);
        finder.expect(expected);
        CHECK(finder.count({0, text.size()}, "parola77") == 11);
        return finder.work();
    };
    CHECK(first(100 * text.size()) < 5 * text.size());
    CHECK(first(1'000 * text.size()) > 100 * text.size());
}

TEST_CASE("work: who may not take long to answer is told so, and no index is made") {
    const std::string text(100'000, 'a');
    QuoteFinder finder(text);
    finder.give_up_beyond(200 * text.size());
    for (int i = 0; i < 1'000 && !finder.has_given_up(); ++i)
        finder.count({0, text.size()}, "aab");
    REQUIRE(finder.has_given_up());
    CHECK(finder.work() > 200 * text.size());
    CHECK(finder.work() < 400 * text.size());
    const std::uint64_t before = finder.work();
    finder.count({0, text.size()}, "aab");
    CHECK(finder.work() - before > text.size()); // read, as before
}

TEST_CASE("work: a text in which a quote may begin everywhere is read at the same pace") {
    // "aaa…": a look at each place would take ten times as long as prose.
    const std::string text(10'000, 'a');
    QuoteFinder finder(text);
    CHECK(finder.count({0, text.size()}, "aab") == 0);
    CHECK(finder.count({5, text.size() - 2}, "aaa") == text.size() - 7);
    CHECK(finder.count({5, text.size()}, "aaa") == text.size() - 7);
    CHECK(finder.place({5, text.size()}, "aaa", 1'000) == 1'004);
    CHECK(finder.work() < 40 * text.size());
}
