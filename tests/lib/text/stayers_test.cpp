// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/stayers.hpp"

#include "emenda/text/gaps_by_content.hpp"
#include "emenda/text/moves.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

using namespace emenda::text;

namespace {

/// Articles with a heading and a paragraph each, by their numbers.
std::string articles(const std::vector<std::size_t>& numbers) {
    std::string body;
    for (const std::size_t number : numbers) {
        const std::string one = std::to_string(number);
        body += (body.empty() ? "" : "\n") + ("Art. " + one) + "\n\nTesto " + one + ".\n";
    }
    return body;
}

/// Paragraphs that move behind one place stand there in the order of the older text.
bool can_be_listed(std::vector<MovedParagraph> moved) {
    std::sort(moved.begin(), moved.end(), [](const auto& a, const auto& b) {
        return std::pair(a.behind, a.at) < std::pair(b.behind, b.at);
    });
    return std::adjacent_find(moved.begin(), moved.end(), [](const auto& a, const auto& b) {
               return a.behind == b.behind && a.paragraph > b.paragraph;
           }) == moved.end();
}

} // namespace

TEST_CASE("of articles that would go behind one in the other order, others move around them") {
    const std::string from = articles({1, 2, 3, 4, 5, 6, 7, 8});
    const std::string to = articles({1, 2, 7, 5, 3, 4, 6, 8});
    CHECK_FALSE(can_be_listed(unmoved(from, to, MovedAs::same).moved));
    const std::vector<MovedParagraph> expected{{5, 10, 9},  {6, 10, 10}, {7, 10, 11},
                                               {8, 10, 12}, {13, 4, 5},  {14, 4, 6}};
    CHECK(unmoved(from, to, MovedAs::same, Told::in_a_list).moved == expected);
}

TEST_CASE("a list that is turned round goes to places that others leave") {
    const std::vector<std::size_t> pairs{3, 2, 1, 0};
    const Stayers found = listable_stayers({"uno", "due o più", "tre", "quattro"}, pairs, 4);
    CHECK(found.stays == std::vector<bool>{false, true, false, false});
    CHECK(found.behind == std::vector<std::size_t>{2, 0, 1, 0});
}

TEST_CASE("so few words move as can be: the long one of two stays") {
    const std::vector<std::size_t> pairs{2, 1, 0};
    const Stayers found = listable_stayers({"uno", "due con molte parole di più", "tre"}, pairs, 3);
    CHECK(found.stays == std::vector<bool>{false, true, false});
}

TEST_CASE("property: every order of seven can be told in a list") {
    std::vector<std::size_t> order(7);
    std::iota(order.begin(), order.end(), 1);
    const std::string from = articles(order);
    do {
        const std::string to = articles(order);
        const auto moved = unmoved(from, to, MovedAs::same, Told::in_a_list).moved;
        REQUIRE(can_be_listed(moved));
        for (const MovedParagraph& one : moved) {
            REQUIRE(one.behind != one.paragraph);
            REQUIRE(one.behind + 1 != one.paragraph);
        }
    } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("places between which all moves away are one") {
    const std::vector<std::size_t> moved{2, 3, 4, 7, 8};
    CHECK(place_as_moved(moved, 0) == Range{0, 0});
    CHECK(place_as_moved(moved, 1) == Range{1, 4});
    CHECK(place_as_moved(moved, 3) == Range{1, 4});
    CHECK(place_as_moved(moved, 4) == Range{1, 4});
    CHECK(place_as_moved(moved, 5) == Range{5, 5});
    CHECK(place_as_moved(moved, 6) == Range{6, 8});
    CHECK(place_as_moved(moved, 8) == Range{6, 8});
    CHECK(place_as_moved({}, 3) == Range{3, 3});
}
