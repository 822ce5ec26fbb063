// SPDX-License-Identifier: EUPL-1.2
// What must hold of every redline: texts with headings, lists, tables, repeats, moves, splits.
#include "emenda/text/align.hpp"
#include "emenda/text/normal_form.hpp"
#include "emenda/text/phrases.hpp"
#include "emenda/text/redline.hpp"
#include "random_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace emenda::text;
using emenda::tests::RandomText;

namespace {

std::string label(RandomText& random) {
    const std::string number = std::to_string(1 + random.below(4));
    switch (random.below(8)) {
    case 0:
        return "Art. " + number + ".";
    case 1:
        return "Art. " + number + ". (";
    case 2:
        return number + ". ";
    case 3:
        return "a) ";
    case 4:
        return "## ";
    default:
        return {};
    }
}

std::string paragraph(RandomText& random) {
    if (random.below(6) == 0) {
        std::string list;
        for (std::size_t items = 1 + random.below(4); items > 0; --items) {
            list += random.below(4) == 0 ? "| " : random.below(2) == 0 ? "- " : "1. ";
            list += random.word() + " " + random.word() + "\n";
        }
        list.pop_back();
        return list;
    }
    std::string text = label(random);
    for (std::size_t count = random.below(9); count > 0; --count)
        text += random.word() + (random.below(6) == 0 ? ". Il " : " ");
    return text;
}

/// Paragraphs moved, split, joined, doubled, written anew, and words changed in them.
std::vector<std::string> changed(RandomText& random, std::vector<std::string> all) {
    for (std::size_t edits = random.below(5); edits > 0; --edits) {
        if (all.empty()) return {paragraph(random)};
        const std::size_t at = random.below(all.size());
        const std::size_t other = random.below(all.size());
        const std::size_t blank = all[at].find(' ', all[at].size() / 2);
        switch (random.below(7)) {
        case 0:
            std::swap(all[at], all[other]);
            break;
        case 1:
            if (blank == std::string::npos) break;
            all.insert(all.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                       all[at].substr(blank + 1));
            all[at].resize(blank);
            break;
        case 2:
            if (at == other) break;
            all[at] += " " + all[other];
            all.erase(all.begin() + static_cast<std::ptrdiff_t>(other));
            break;
        case 3:
            all.insert(all.begin() + static_cast<std::ptrdiff_t>(other), all[at]);
            break;
        case 4:
            all[at] = paragraph(random);
            break;
        case 5:
            all.erase(all.begin() + static_cast<std::ptrdiff_t>(at));
            break;
        default:
            all[at] = random.edited(all[at]);
        }
    }
    return all;
}

std::string body_of(const std::vector<std::string>& all) {
    std::string body;
    for (const std::string& one : all)
        body += one + "\n\n";
    return normal_body(body).text;
}

template <typename Check>
void for_random_pairs(Check check) {
    RandomText random(emenda::tests::seed());
    for (std::size_t i = 0; i < emenda::tests::cases(); ++i) {
        std::vector<std::string> all;
        for (std::size_t count = random.below(8); count > 0; --count)
            all.push_back(paragraph(random));
        const std::string from = body_of(all);
        const std::string to = body_of(changed(random, all));
        INFO("EMENDA_SEED=", emenda::tests::seed(), " case ", i);
        CAPTURE(from);
        CAPTURE(to);
        check(from, to);
    }
}

bool ascends_by_one(const std::vector<std::size_t>& numbers) {
    for (std::size_t i = 1; i < numbers.size(); ++i) {
        if (numbers[i] != numbers[i - 1] + 1) return false;
    }
    return true;
}

} // namespace

TEST_CASE("property: structured texts re-assemble, and each paragraph is in exactly one row" *
          doctest::test_suite("promises")) {
    for_random_pairs([](const std::string& from, const std::string& to) {
        const auto rows = redline(from, to);
        REQUIRE(reassemble_from(rows) == from);
        REQUIRE(reassemble_to(rows) == to);
        std::multiset<std::size_t> from_numbers;
        std::vector<std::size_t> to_numbers;
        for (const Row& row : rows) {
            REQUIRE(ascends_by_one(row.from));
            REQUIRE(ascends_by_one(row.to));
            from_numbers.insert(row.from.begin(), row.from.end());
            to_numbers.insert(to_numbers.end(), row.to.begin(), row.to.end());
        }
        // Rows stand in the order of the new text.
        for (std::size_t k = 0; k < to_numbers.size(); ++k)
            REQUIRE(to_numbers[k] == k + 1);
        REQUIRE(to_numbers.size() == paragraphs(to).size());
        std::size_t next = 1;
        for (const std::size_t number : from_numbers)
            REQUIRE(number == next++);
        REQUIRE(from_numbers.size() == paragraphs(from).size());
    });
}

TEST_CASE("property: each kind of row is what its name says") {
    for_random_pairs([](const std::string& from, const std::string& to) {
        for (const Row& row : redline(from, to)) {
            const bool kept = std::all_of(row.words.begin(), row.words.end(),
                                          [](const Piece& piece) { return piece.op == Op::keep; });
            if (from == to) REQUIRE(row.kind == RowKind::same);
            if (row.kind == RowKind::same) REQUIRE(kept);
            if (row.kind == RowKind::changed || row.kind == RowKind::replaced) REQUIRE(!kept);
            REQUIRE((row.kind == RowKind::created) == row.from.empty());
            REQUIRE((row.kind == RowKind::deleted) == row.to.empty());
            REQUIRE((row.kind == RowKind::split) == (row.to.size() > 1));
            REQUIRE((row.kind == RowKind::joined) == (row.from.size() > 1));
        }
    });
}

TEST_CASE("property: paragraphs that did not move keep their order") {
    for_random_pairs([](const std::string& from, const std::string& to) {
        std::size_t last = 0;
        for (const Row& row : redline(from, to)) {
            // A split or a joined one may have moved besides; its name tells the greater thing.
            if (row.kind != RowKind::same && row.kind != RowKind::changed &&
                row.kind != RowKind::replaced && row.kind != RowKind::deleted)
                continue;
            REQUIRE(row.from.front() > last);
            last = row.from.back();
        }
    });
}

TEST_CASE("property: no two neighbouring pieces are of one kind, and none is empty") {
    for_random_pairs([](const std::string& from, const std::string& to) {
        for (const Row& row : redline(from, to)) {
            for (std::size_t i = 1; i < row.words.size(); ++i) {
                REQUIRE(row.words[i - 1].op != row.words[i].op);
                REQUIRE(!row.words[i].text.empty());
            }
        }
    });
}

TEST_CASE("no text costs more work than is set aside for it") {
    const auto repeated = [](const std::string& part, std::size_t times) {
        std::string text;
        for (std::size_t i = 0; i < times; ++i)
            text += part;
        return text;
    };
    RandomText random(emenda::tests::seed());
    std::string two_words[2];
    std::vector<std::string> short_ones[2];
    for (int side = 0; side < 2; ++side) {
        for (int i = 0; i < 20'000; ++i) {
            two_words[side] += random.below(2) == 0 ? "a " : "b ";
            short_ones[side].push_back(random.word());
        }
    }
    const std::size_t set_aside = Session().cells;
    const std::pair<std::string, std::string> passages[] = {
        {repeated("a ", 30'000), repeated("a ", 20'000) + "b " + repeated("a ", 9'000)},
        {two_words[0], two_words[1]},
        {repeated("- x\n", 20'000), repeated("- y\n- x\n", 10'000)},
        {repeated("(", 30'000), repeated(")", 30'000)}};
    for (const auto& [from, to] : passages) {
        Session session;
        std::vector<PieceView> pieces;
        phrases(from, to, session, pieces);
        CHECK(!pieces.empty());
        CHECK(session.cells <= set_aside);
    }
    const auto views = [](const std::vector<std::string>& all) {
        return std::vector<std::string_view>(all.begin(), all.end());
    };
    Session session;
    const auto rows = align(views(short_ones[0]), views(short_ones[1]), session);
    CHECK(rows.size() >= short_ones[1].size());
    CHECK(session.cells <= set_aside);
}
