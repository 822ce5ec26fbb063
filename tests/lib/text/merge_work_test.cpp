// SPDX-License-Identifier: EUPL-1.2
// How much work passages take where thousands of collisions stand in one paragraph.
#include "emenda/text/merge.hpp"
#include "emenda/text/merge_passages.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

using namespace emenda::text;

namespace {

/// One paragraph of groups: words that each side rewrites, then words that all keep.
std::string groups_of_words(std::size_t groups, std::size_t rewritten, std::size_t kept,
                            const std::string& by) {
    std::string text;
    const auto add = [&](const std::string& word, std::size_t number) {
        text += (text.empty() ? "" : " ") + word + std::to_string(number);
    };
    for (std::size_t group = 0; group < groups; ++group) {
        for (std::size_t i = 0; i < rewritten; ++i)
            add(by, group * rewritten + i);
        for (std::size_t i = 0; i < kept; ++i)
            add("fermo", group * kept + i);
    }
    return text + "\n";
}

/// Claims and phrases looked at for each group.
double steps_a_group(std::size_t groups, std::size_t rewritten, std::size_t kept) {
    const std::string body = groups_of_words(groups, rewritten, kept, "prima");
    const Edits one = edits_between(body, groups_of_words(groups, rewritten, kept, "uno"));
    const Edits other = edits_between(body, groups_of_words(groups, rewritten, kept, "due"));
    const EditBase base(body);
    const std::vector<const Edits*> sides{&one, &other};
    Claims claims = claims_of(sides);
    CarriedWords carried(base);
    const auto colliding = groups_of(claims, collisions_of(base, sides, claims, carried));
    REQUIRE(colliding.size() == groups);
    PhrasesOfSides phrases(base, sides);
    std::uint64_t steps = 0;
    passages_of(base, claims, colliding, phrases, &steps);
    CHECK(steps >= groups);
    return static_cast<double>(steps) / static_cast<double>(groups);
}

constexpr double most_steps = 40;

} // namespace

TEST_CASE("thousands of collisions that are one passage take a bounded work each") {
    CHECK(steps_a_group(3000, 2, 1) < most_steps);
}

TEST_CASE("thousands of passages in one paragraph take a bounded work each") {
    CHECK(steps_a_group(3000, 1, 12) < most_steps);
    CHECK(steps_a_group(3000, 1, 3) < most_steps);
}

TEST_CASE("thousands of passages give way to a side at once, and just where it has a part") {
    const std::string body = groups_of_words(2000, 1, 3, "prima");
    const std::string one = groups_of_words(2000, 1, 3, "uno");
    const std::string other = groups_of_words(2000, 1, 3, "due");
    const std::vector<Edits> sides{edits_between(body, one), edits_between(body, other)};
    CHECK(merge_settling(body, sides, Settling::first).text == one);
    CHECK(merge_settling(body, sides, Settling::last).text == other);
}

TEST_CASE("hundreds of new paragraphs that both sides put, at other places, are settled at once") {
    std::string body;
    std::string one;
    std::string other;
    for (std::size_t i = 0; i < 600; ++i) {
        const std::string number = std::to_string(i);
        const std::string first = "Il primo comma numero" + number + " resta.\n\n";
        const std::string second = "Il secondo comma codice" + number + " resta.\n\n";
        const std::string put = "Si aggiunge la norma speciale" + number + " per tutti.\n\n";
        body += first + second;
        one += first + put + second;
        other += first + second + put;
    }
    for (std::string* text : {&body, &one, &other})
        text->pop_back();
    const std::vector<Edits> sides{edits_between(body, one), edits_between(body, other)};
    REQUIRE(merge_edits(body, sides).conflicts.size() == 600);
    CHECK(merge_settling(body, sides, Settling::first).text == one);
    CHECK(merge_settling(body, sides, Settling::last).text == other);
    CHECK(merge_settling(body, sides, Settling::both).conflicts.size() == 600);
}

TEST_CASE("of hundreds that each put a paragraph at one place each two collide") {
    const std::string body = "Il primo comma resta.\n\nIl secondo comma resta.\n";
    std::vector<Edits> sides;
    for (std::size_t i = 0; i < 600; ++i)
        sides.push_back(edits_between(body, "Il primo comma resta.\n\nNorma numero " +
                                                std::to_string(i) +
                                                ".\n\nIl secondo comma resta.\n"));
    CHECK(colliding_pairs(body, sides).size() == 600u * 599u / 2);
}
