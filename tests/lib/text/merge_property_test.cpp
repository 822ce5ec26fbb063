// SPDX-License-Identifier: EUPL-1.2
// What must hold of every merge, tried on small random texts.
#include "emenda/text/accounting.hpp"
#include "emenda/text/merge.hpp"
#include "emenda/text/words.hpp"
#include "random_bodies.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <string>
#include <vector>

using namespace emenda::text;
using emenda::tests::Body;
using emenda::tests::RandomBodies;
using emenda::tests::text_of;

namespace {

struct Case {
    Case(RandomBodies& random, std::size_t count, std::size_t edits) {
        const Body body = random.body(5, 7);
        base = text_of(body);
        for (std::size_t i = 0; i < count; ++i)
            sides.push_back(text_of(random.edited(body, edits)));
        told = "BASE\n" + base;
        for (const std::string& side : sides)
            told += "SIDE\n" + side;
    }

    std::vector<std::string> some(const std::vector<std::size_t>& which) const {
        std::vector<std::string> chosen;
        for (const std::size_t i : which)
            chosen.push_back(sides[i]);
        return chosen;
    }

    std::string base;
    std::vector<std::string> sides;
    std::string told;
};

/// Everything that is said about a merge, with the sides by their numbers in `which`.
std::string said(const Merged& merged, const std::vector<std::size_t>& which) {
    std::string all = merged.text;
    for (const Conflict& conflict : merged.conflicts) {
        all += "\n@" + std::to_string(conflict.paragraph) + " " +
               std::to_string(conflict.base.begin) + "-" + std::to_string(conflict.base.end);
        std::multiset<std::string> wishes;
        for (const Wish& wish : conflict.wishes) {
            wishes.insert(std::to_string(which[wish.side]) + ": " + wish.text +
                          (wish.moved ? " moved " + std::to_string(wish.behind.value_or(99)) : ""));
        }
        for (const std::string& wish : wishes)
            all += "\n  " + wish;
    }
    return all;
}

std::multiset<std::string> words_of(const std::string& text) {
    std::multiset<std::string> words;
    for (const Token& token : tokens(text)) {
        if (token.kind == TokenKind::word) words.emplace(token.range.of(text));
    }
    return words;
}

} // namespace

TEST_CASE("property: one side alone wins, and the same side twice" *
          doctest::test_suite("promises")) {
    RandomBodies random(emenda::tests::seed());
    INFO("EMENDA_SEED=", emenda::tests::seed());
    for (std::size_t i = 0; i < emenda::tests::cases(); ++i) {
        const Case made(random, 1, 6);
        CAPTURE(made.told);
        const auto& b = made.base;
        const auto& x = made.sides[0];
        REQUIRE(merge(b, {x}).text == x);
        REQUIRE(merge(b, {x, b}).text == x);
        REQUIRE(merge(b, {b, x}).text == x);
        REQUIRE(merge(b, {x, x}).text == x);
        REQUIRE(merge(b, {x, b, x}).text == x);
        REQUIRE(carried_out(b, edits_between(b, x)) == x);
        REQUIRE(carried_out(b, edits_in_place(b, x)) == x);
    }
}

TEST_CASE("property: sides have no order" * doctest::test_suite("promises")) {
    RandomBodies random(emenda::tests::seed());
    INFO("EMENDA_SEED=", emenda::tests::seed());
    std::size_t clean = 0;
    for (std::size_t i = 0; i < emenda::tests::cases(); ++i) {
        const Case made(random, 3, 3);
        CAPTURE(made.told);
        std::vector<std::size_t> order{0, 1, 2};
        const std::string first = said(merge(made.base, made.sides), order);
        while (std::next_permutation(order.begin(), order.end()))
            REQUIRE(said(merge(made.base, made.some(order)), order) == first);
        if (merge(made.base, made.sides).clean()) ++clean;
    }
    CHECK(clean * 10 > emenda::tests::cases());
}

TEST_CASE("property: a set collides just where two of it do, and those are named") {
    RandomBodies random(emenda::tests::seed());
    INFO("EMENDA_SEED=", emenda::tests::seed());
    std::size_t only_all = 0;
    std::size_t not_believed = 0;
    for (std::size_t i = 0; i < emenda::tests::cases(); ++i) {
        const Case made(random, 4, 2);
        CAPTURE(made.told);
        std::vector<Edits> edits;
        for (const std::string& side : made.sides)
            edits.push_back(edits_between(made.base, side));
        const auto pairs = colliding_pairs(made.base, edits);
        std::vector<std::pair<std::size_t, std::size_t>> found;
        for (std::size_t a = 0; a < 4; ++a) {
            for (std::size_t b = a + 1; b < 4; ++b) {
                const Merged two = merge(made.base, made.some({a, b}));
                if (!two.conflicts.empty()) found.emplace_back(a, b);
                // Where words repeat, one may seem carried; then it is refused, not merged.
                if (!two.unaccounted.empty()) ++not_believed;
            }
        }
        REQUIRE(pairs == found);
        const Merged all = merge(made.base, made.sides);
        if (!pairs.empty()) REQUIRE_FALSE(all.clean());
        if (pairs.empty() && !all.conflicts.empty()) ++only_all;
        std::set<std::size_t> named;
        for (const Conflict& conflict : all.conflicts) {
            REQUIRE(conflict.wishes.size() > 1);
            for (const Wish& wish : conflict.wishes)
                named.insert(wish.side);
        }
        for (const auto& [a, b] : pairs) {
            REQUIRE(named.count(a) == 1);
            REQUIRE(named.count(b) == 1);
        }
    }
    CHECK(only_all * 1'000 <= emenda::tests::cases());
    CHECK(not_believed * 5'000 <= emenda::tests::cases()); // six pairs a case
    MESSAGE("collide only all together: " << only_all << ", not believed: " << not_believed);
}

TEST_CASE("property: of words that each stand once, just those that a side took are gone, and just "
          "those that a side put are new, whatever moves") {
    RandomBodies random(emenda::tests::seed());
    INFO("EMENDA_SEED=", emenda::tests::seed());
    std::size_t clean = 0;
    std::size_t carried_on = 0;
    std::size_t not_believed = 0;
    for (std::size_t i = 0; i < emenda::tests::cases(); ++i) {
        const Body body = random.body(6, 7, "parola");
        const std::string base = text_of(body);
        std::vector<std::string> sides;
        std::string told = "BASE\n" + base;
        for (const char* name : {"anna", "bruno", "carla"}) {
            sides.push_back(text_of(random.edited(body, 3, name)));
            told += "SIDE\n" + sides.back();
        }
        CAPTURE(told);
        const Merged merged = merge(base, sides);
        if (!merged.clean()) {
            REQUIRE(merged.text == base);
            // One word that is a paragraph, moved into one that is parted, while another takes it
            // away.
            if (!merged.unaccounted.empty()) {
                ++not_believed;
                MESSAGE("not believed: " << told);
            }
            continue;
        }
        ++clean;
        const auto in_base = words_of(base);
        std::set<std::string> gone;
        std::set<std::string> expected(in_base.begin(), in_base.end());
        std::set<std::string> carried; // by one side, with or without its paragraph
        for (const std::string& side : sides) {
            const auto words = words_of(side);
            for (const std::string& word : in_base) {
                if (words.count(word) == 0) gone.insert(word);
            }
            expected.insert(words.begin(), words.end());
            for (const auto& [word, counts] : counted(base, tally(base, side))) {
                if (counts.came > 0 && counts.went > 0) carried.insert(word);
            }
        }
        const auto found = words_of(merged.text);
        CAPTURE(merged.text);
        bool differs = false;
        for (const std::string& word : expected) {
            const std::size_t times = found.count(word);
            if (times == (gone.count(word) ? 0u : 1u)) continue;
            // One word alone that a side carried somewhere else may be there for its sake.
            CAPTURE(word);
            REQUIRE(carried.count(word) == 1);
            REQUIRE(times > 0);
            differs = true;
        }
        if (differs) ++carried_on;
        for (const std::string& word : found)
            REQUIRE(expected.count(word) == 1);
    }
    CHECK(carried_on * 100 < emenda::tests::cases());
    // Refused, and nothing lost: one in 100,000.
    CHECK(not_believed * 10'000 <= emenda::tests::cases());
    MESSAGE("carried on: " << carried_on);
    CHECK(clean * 10 > emenda::tests::cases());
    MESSAGE("clean: " << clean);
}

namespace {

std::multiset<std::string> paragraphs_of(const std::string& text) {
    std::multiset<std::string> all;
    for (const Range& range : paragraphs(text))
        all.emplace(range.of(text));
    return all;
}

/// Whether a word came or went more often than with either text: done twice, that is.
bool is_done_twice(const std::string& base, const std::string& one, const std::string& other,
                   const std::string& result) {
    const auto before = words_of(base);
    const auto in_one = words_of(one);
    const auto in_other = words_of(other);
    const auto after = words_of(result);
    auto all = before;
    for (const auto* words : {&in_one, &in_other, &after})
        all.insert(words->begin(), words->end());
    return std::any_of(all.begin(), all.end(), [&](const std::string& word) {
        const auto times = [&](const std::multiset<std::string>& words) {
            return static_cast<std::ptrdiff_t>(words.count(word)) -
                   static_cast<std::ptrdiff_t>(before.count(word));
        };
        const auto [least, most] = std::minmax({std::ptrdiff_t{0}, times(in_one), times(in_other)});
        return times(after) < least || times(after) > most;
    });
}

} // namespace

TEST_CASE("property: what was merged holds each side: merging it again changes nothing") {
    RandomBodies random(emenda::tests::seed());
    INFO("EMENDA_SEED=", emenda::tests::seed());
    std::size_t merges = 0;
    std::size_t held_back = 0;
    std::size_t another = 0;
    std::size_t twice = 0;
    for (std::size_t i = 0; i < emenda::tests::cases(); ++i) {
        const Case made(random, 2, 3);
        CAPTURE(made.told);
        const Merged both = merge(made.base, made.sides);
        if (!both.clean()) continue;
        for (const std::string& side : made.sides) {
            const Merged again = merge(made.base, {both.text, side});
            ++merges;
            // Of seven words that repeat: what the one took may be just what the other put, and
            // then the merged text does not show it; or a text can be told in many ways.
            if (!again.clean())
                ++held_back;
            else if (is_done_twice(made.base, both.text, side, again.text))
                ++twice;
            else if (again.text != both.text)
                ++another;
        }
    }
    MESSAGE(merges << " merges, held back: " << held_back << ", another text: " << another
                   << ", a word twice: " << twice);
    CHECK(held_back * 15 <= merges);
    CHECK(another * 60 <= merges + 600); // of a thousand cases ten more: they scatter
    CHECK(twice * 500 <= merges + 2000); // as these do
}

TEST_CASE("property: what was merged of words that each stand once holds each side") {
    RandomBodies random(emenda::tests::seed());
    INFO("EMENDA_SEED=", emenda::tests::seed());
    std::size_t merges = 0;
    std::size_t held_back = 0;
    std::size_t reordered = 0;
    std::size_t reparted = 0;
    for (std::size_t i = 0; i < emenda::tests::cases(); ++i) {
        const Body body = random.body(6, 7, "parola");
        const std::string base = text_of(body);
        const std::string one = text_of(random.edited(body, 3, "anna"));
        const std::string other = text_of(random.edited(body, 3, "bruno"));
        const Merged both = merge(base, {one, other});
        if (!both.clean()) continue;
        CAPTURE(base);
        CAPTURE(one);
        CAPTURE(other);
        CAPTURE(both.text);
        std::set<std::string> carried; // one word alone may be there for the sake of who moved it
        for (const std::string& side : {one, other}) {
            for (const auto& [word, counts] : counted(base, tally(base, side))) {
                if (counts.came > 0 && counts.went > 0) carried.insert(word);
            }
        }
        for (const std::string& side : {one, other}) {
            const Merged again = merge(base, {both.text, side});
            ++merges;
            // One that was moved and changed may be told as deleted here and new there. Paragraphs
            // that both moved may be told as other moves; where one parts what the other joins to
            // another, the break may be told as either's: but the words are the same ones.
            if (!again.clean()) {
                ++held_back;
            } else if (again.text != both.text) {
                CAPTURE(again.text);
                for (const std::string& word : words_of(both.text)) {
                    CAPTURE(word);
                    if (words_of(again.text).count(word) == 0) REQUIRE(carried.count(word) == 1);
                }
                for (const std::string& word : words_of(again.text))
                    REQUIRE(words_of(both.text).count(word) == 1);
                if (paragraphs_of(again.text) == paragraphs_of(both.text))
                    ++reordered;
                else
                    ++reparted;
            }
        }
    }
    MESSAGE(merges << " merges, held back: " << held_back << ", reordered: " << reordered
                   << ", parted elsewhere: " << reparted);
    CHECK(held_back * 30 <= merges);
    CHECK(reordered * 1'000 <= merges + 2'000); // they scatter
    CHECK(reparted * 10'000 <= merges);
}
