// SPDX-License-Identifier: EUPL-1.2
// Two threads find what one finds, wherever the work that may be spent comes to its end.
#include "emenda/text/phrases_ahead.hpp"
#include "random_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace emenda::text;

namespace {

using Words = std::vector<std::pair<Op, std::string>>;

template <typename Views>
Words words_of(const Views& views) {
    Words words;
    for (const PieceView& view : views)
        words.emplace_back(view.op, view.text);
    return words;
}

std::vector<Words> found(const std::vector<PhrasesAhead::Sides>& rows, std::size_t cells,
                         std::size_t count, PhrasesAhead::Threads threads) {
    std::vector<Words> all;
    PhrasesAhead ahead(rows, cells, threads);
    while (all.size() < count)
        all.push_back(words_of(ahead.next()));
    return all;
}

std::vector<Words> by_one(const std::vector<PhrasesAhead::Sides>& rows, std::size_t cells) {
    return found(rows, cells, rows.size(), PhrasesAhead::Threads::one);
}

std::vector<Words> by_two(const std::vector<PhrasesAhead::Sides>& rows, std::size_t cells,
                          std::size_t count) {
    return found(rows, cells, count, PhrasesAhead::Threads::two);
}

} // namespace

TEST_CASE("property: the words of rows are those that one thread finds, in order") {
    emenda::tests::RandomText random(emenda::tests::seed());
    INFO("EMENDA_SEED=", emenda::tests::seed());
    std::size_t different = 0;
    for (std::size_t i = 0; i < 1 + emenda::tests::cases() / 2'000; ++i) {
        std::vector<std::pair<std::string, std::string>> texts;
        for (std::size_t bytes = 0; bytes < 300'000; bytes += texts.back().first.size() + 1) {
            std::string before = random.body(3, 120);
            std::string after = before;
            for (int edit = 0; edit < 8; ++edit)
                after = random.edited(after);
            texts.emplace_back(std::move(before), std::move(after));
        }
        std::vector<PhrasesAhead::Sides> rows;
        for (const auto& [before, after] : texts)
            rows.push_back({before, after});
        const std::size_t plenty = 1'000'000'000;
        const auto all = by_one(rows, plenty);
        REQUIRE(by_two(rows, plenty, rows.size()) == all);
        REQUIRE(by_two(rows, plenty, rows.size() / 2).back() == all[rows.size() / 2 - 1]);
        for (const std::size_t cells : {0u, 50'000u, 400'000u, 2'000'000u}) {
            const auto fewer = by_one(rows, cells);
            REQUIRE(by_two(rows, cells, rows.size()) == fewer);
            if (fewer != all) ++different;
        }
    }
    CHECK(different > 0);
}
