// SPDX-License-Identifier: EUPL-1.2
// Of a long paragraph with one difference only what stands around it is looked at; nobody may be
// able to tell.
#include "emenda/text/paragraphs.hpp"
#include "emenda/text/phrases.hpp"
#include "random_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

using namespace emenda::text;
using emenda::tests::RandomText;

namespace {

std::string shown(const std::string& from, const std::string& to, const Reading& reading) {
    Session session;
    std::vector<PieceView> pieces;
    phrases(from, to, session, pieces, reading);
    std::string text;
    for (const PieceView& piece : pieces) {
        if (piece.op == Op::keep) text += piece.text;
        if (piece.op == Op::del) text += "[-" + std::string(piece.text) + "-]";
        if (piece.op == Op::ins) text += "{+" + std::string(piece.text) + "+}";
    }
    return text;
}

/// Sentences, some of them said several times over, so that changes can slide far.
std::string sentences(RandomText& random, std::size_t words) {
    std::string text;
    std::string said;
    while (words > 0) {
        if (said.empty() || random.below(3) == 0) {
            said.clear();
            for (std::size_t count = 1 + random.below(8); count > 0; --count)
                said += random.word() + (random.below(5) == 0 ? ", " : " ");
            if (random.below(3) == 0) said += "fine. ";
        }
        text += said;
        words -= std::min<std::size_t>(words, 4);
    }
    return text;
}

} // namespace

TEST_CASE("property: what stands far from the only difference changes nothing") {
    RandomText random(emenda::tests::seed());
    const Reading around;
    Reading whole;
    whole.around = std::numeric_limits<std::size_t>::max();
    for (std::size_t i = 0; i < emenda::tests::cases(); ++i) {
        const std::string label = random.below(4) == 0 ? "2. " : "";
        const std::string front = sentences(random, random.below(120));
        const std::string back = sentences(random, random.below(120));
        const std::string middle = sentences(random, random.below(12));
        const std::string from = label + front + middle + back + "fine.";
        const std::string to =
            (random.below(8) == 0 ? "3. " : label) + front +
            (random.below(3) == 0 ? sentences(random, random.below(12)) : random.edited(middle)) +
            back + "fine.";
        INFO("EMENDA_SEED=", emenda::tests::seed(), " case ", i);
        REQUIRE(shown(from, to, around) == shown(from, to, whole));
    }
}

TEST_CASE("a deletion slides to where it reads best, however far off that is") {
    std::string often;
    for (int i = 0; i < 60; ++i)
        often += "e ancora ";
    const std::string from = "Si paga. Poi " + often + "si paga. E basta così per sempre.";
    const std::string to = "Si paga. Poi " + often.substr(9) + "si paga. E basta così per sempre.";
    Reading whole;
    whole.around = std::numeric_limits<std::size_t>::max();
    CHECK(shown(from, to, {}) == shown(from, to, whole));
}

TEST_CASE("property: the views of rows, one after the other, hold both texts whole") {
    RandomText random(emenda::tests::seed());
    for (std::size_t i = 0; i < emenda::tests::cases() / 10; ++i) {
        std::string from;
        std::string to;
        for (std::size_t count = random.below(6); count > 0; --count) {
            const std::string paragraph = sentences(random, random.below(20)) + "fine.";
            if (random.below(5) != 0) from += (from.empty() ? "" : "\n\n") + paragraph;
            if (random.below(5) != 0) to += (to.empty() ? "" : "\n\n") + random.edited(paragraph);
        }
        const std::vector<Range> from_ranges = paragraphs(from);
        const std::vector<Range> to_ranges = paragraphs(to);
        std::vector<bool> seen_from(from_ranges.size());
        std::size_t next_to = 1;
        INFO("EMENDA_SEED=", emenda::tests::seed(), " case ", i);
        each_row(from, to, [&](const RowView& row) {
            std::string removed;
            std::string added;
            for (const PieceView& piece : row.words) {
                if (piece.op != Op::ins) removed += piece.text;
                if (piece.op != Op::del) added += piece.text;
            }
            const auto all = [](const std::string& body, const std::vector<Range>& ranges,
                                RowView::Numbers numbers) {
                std::string text;
                for (std::size_t n = 0; n < numbers.count; ++n)
                    text += (n > 0 ? "\n\n" : "") +
                            std::string(ranges.at(numbers.first + n - 1).of(body));
                return text;
            };
            REQUIRE(removed == all(from, from_ranges, row.from));
            REQUIRE(added == all(to, to_ranges, row.to));
            for (std::size_t n = 0; n < row.from.count; ++n) {
                REQUIRE(!seen_from.at(row.from.first + n - 1));
                seen_from[row.from.first + n - 1] = true;
            }
            if (row.to.count > 0) REQUIRE(row.to.first == next_to);
            next_to += row.to.count;
        });
        REQUIRE(std::count(seen_from.begin(), seen_from.end(), false) == 0);
        REQUIRE(next_to == to_ranges.size() + 1);
    }
}

TEST_CASE("a tab that stays is no change") {
    CHECK(shown("Anno\tSpesa, uno.", "Anno\tSpesa, due.", {}) == "Anno\tSpesa, [-uno-]{+due+}.");
    Reading whole;
    whole.around = std::numeric_limits<std::size_t>::max();
    CHECK(shown("Il\tprimo vale due.", "Il\tprimo vale tre.", whole) ==
          "Il\tprimo vale [-due-]{+tre+}.");
}
