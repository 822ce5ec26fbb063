// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/stayers.hpp"

#include "emenda/text/rising.hpp"
#include "emenda/text/word_count.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <utility>

namespace emenda::text {

namespace {

/// For each paragraph of the newer text the one of the older, or `no_place`.
std::vector<std::size_t> turned(const std::vector<std::size_t>& pairs, std::size_t count) {
    std::vector<std::size_t> older(count, no_place);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (pairs[i] != no_place) older[pairs[i]] = i;
    }
    return older;
}

/// Whether what goes behind one and the same place stands there in the order of the older text.
bool can_be_listed(const Stayers& stayers, const std::vector<std::size_t>& older) {
    std::map<std::size_t, std::size_t> last; // that went behind a place
    for (const std::size_t i : older) {
        if (i == no_place || stayers.stays[i]) continue;
        const auto [found, is_first] = last.emplace(stayers.behind[i], i);
        if (!is_first && i < found->second) return false;
        found->second = i;
    }
    return true;
}

/// Paragraphs that stand one behind the other in both texts, but for what only one of them has.
struct Block {
    std::size_t begin = 0; ///< [begin, end) of the older text's
    std::size_t end = 0;
    std::size_t rank = 0; ///< among the blocks of the newer text
    std::int64_t weight = 0;
};

/// Chooses which blocks stay. Places are those behind a block, by its number from 1, and 0.
class Choice {
public:
    Choice(const std::vector<std::string_view>& from, const std::vector<std::size_t>& pairs,
           const std::vector<std::size_t>& older) {
        make_blocks(from, pairs, older);
        m_falls.assign(m_at.size(), 0);
        for (std::size_t rank = 2; rank + 1 < m_at.size(); ++rank)
            m_falls[rank] = m_falls[rank - 1] + (m_at[rank] < m_at[rank - 1] ? 1 : 0);
        if (m_at.size() > 2) m_falls.back() = m_falls[m_at.size() - 2];
    }

    /// Nothing where it is too much to look for, or cannot be told after all.
    std::optional<Stayers> stayers(std::size_t paragraphs) {
        constexpr std::size_t most_blocks = 3'000;
        if (m_blocks.size() > most_blocks) return std::nullopt;
        Stayers made{std::vector<bool>(paragraphs, false), std::vector<std::size_t>(paragraphs, 0)};
        const auto set = [&](auto& values, std::size_t number, auto value) {
            const Block& block = m_blocks[number];
            std::fill(values.begin() + static_cast<std::ptrdiff_t>(block.begin),
                      values.begin() + static_cast<std::ptrdiff_t>(block.end), value);
        };
        const std::vector<std::size_t> chain = best_chain();
        if (chain.empty()) return std::nullopt;
        for (std::size_t i = 0; i + 1 < chain.size(); ++i) {
            if (i > 0) set(made.stays, chain[i], true);
            const bool all = put_between(chain[i], chain[i + 1], [&](auto block, auto place) {
                set(made.behind, block, place == 0 ? 0 : m_blocks[place].end);
            });
            if (!all) return std::nullopt;
        }
        return made;
    }

private:
    void make_blocks(const std::vector<std::string_view>& from,
                     const std::vector<std::size_t>& pairs, const std::vector<std::size_t>& older) {
        std::vector<std::size_t> next_of(pairs.size(), no_place);
        std::size_t before = no_place;
        for (const std::size_t i : older) {
            if (i == no_place) continue;
            if (before != no_place) next_of[before] = i;
            before = i;
        }
        m_blocks.push_back({}); // in front of all
        m_at.push_back(0);
        std::vector<std::size_t> block_of(pairs.size(), 0);
        before = no_place;
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            if (pairs[i] == no_place) continue;
            if (before == no_place || next_of[before] != i) m_blocks.push_back({i, i, 0, 0});
            m_blocks.back().end = i + 1;
            m_blocks.back().weight += static_cast<std::int64_t>(count_words(from[i])) + 1;
            block_of[i] = m_blocks.size() - 1;
            before = i;
        }
        for (const std::size_t i : older) {
            if (i == no_place) continue;
            if (m_at.back() != block_of[i]) m_at.push_back(block_of[i]);
        }
        m_at.push_back(m_blocks.size());
        m_blocks.push_back({}); // behind all
        for (std::size_t rank = 0; rank < m_at.size(); ++rank)
            m_blocks[m_at[rank]].rank = rank;
    }

    /// What stands between two that stay rises in so many runs: each needs a place of its own.
    std::size_t runs_between(const Block& one, const Block& other) const {
        if (one.rank + 1 == other.rank) return 0;
        return 1 + m_falls[other.rank - 1] - m_falls[one.rank + 1];
    }

    /// Calls `put` with each block between two that stay, and the place that it goes behind: each
    /// run has the first place that is free, and that none of it stands at already. False where
    /// there is none.
    template <typename Put>
    bool put_between(std::size_t one, std::size_t other, Put put) const {
        std::size_t place = one;
        for (std::size_t rank = m_blocks[one].rank + 1; rank < m_blocks[other].rank; ++place) {
            std::size_t end = rank + 1;
            while (end < m_blocks[other].rank && m_at[end] > m_at[end - 1])
                ++end;
            const auto run = m_at.begin() + static_cast<std::ptrdiff_t>(rank);
            const auto run_end = m_at.begin() + static_cast<std::ptrdiff_t>(end);
            const auto holds = [&](std::size_t block) {
                return std::binary_search(run, run_end, block);
            };
            while (place < other && (holds(place) || holds(place + 1)))
                ++place;
            if (place >= other) return false;
            for (; rank < end; ++rank)
                put(m_at[rank], place);
        }
        return true;
    }

    std::vector<std::size_t> best_chain() const;

    std::vector<Block> m_blocks;
    std::vector<std::size_t> m_at; ///< the block at each rank
    std::vector<std::size_t>
        m_falls; ///< up to each rank, how often a lower number follows a higher
};

std::vector<std::size_t> Choice::best_chain() const {
    constexpr std::int64_t none = std::numeric_limits<std::int64_t>::min();
    constexpr std::size_t most_steps = 20'000'000; // from block to block, to try what fits
    std::size_t steps = 0;
    std::int64_t all = 0;
    for (const Block& block : m_blocks)
        all += block.weight;
    const std::int64_t of_a_place = all / static_cast<std::int64_t>(m_blocks.size()) + 1;
    std::vector<std::int64_t> best(m_blocks.size(), none); // words that stay, less what places cost
    std::vector<std::size_t> before(m_blocks.size(), 0);
    best.front() = 0;
    for (std::size_t other = 1; other < m_blocks.size(); ++other) {
        for (std::size_t one = other; one-- > 0;) {
            if (m_blocks[one].rank >= m_blocks[other].rank || best[one] == none) continue;
            const std::size_t runs = runs_between(m_blocks[one], m_blocks[other]);
            if (runs > other - one) continue;
            const std::int64_t cost =
                runs < 2 ? 0 : static_cast<std::int64_t>(runs - 1) * of_a_place;
            const std::int64_t gain = best[one] - cost + m_blocks[other].weight;
            if (gain <= best[other]) continue;
            steps += m_blocks[other].rank - m_blocks[one].rank;
            if (steps > most_steps) return {};
            if (!put_between(one, other, [](auto, auto) {})) continue;
            best[other] = gain;
            before[other] = one;
        }
    }
    if (best.back() == none) return {};
    std::vector<std::size_t> chain{m_blocks.size() - 1};
    while (chain.back() > 0)
        chain.push_back(before[chain.back()]);
    std::reverse(chain.begin(), chain.end());
    return chain;
}

} // namespace

Stayers longest_stayers(const std::vector<std::size_t>& pairs, std::size_t count) {
    Stayers made{std::vector<bool>(pairs.size(), false), std::vector<std::size_t>(pairs.size(), 0)};
    for (const std::size_t i : longest_rise(pairs))
        made.stays[i] = true;
    std::size_t behind = 0;
    for (const std::size_t i : turned(pairs, count)) {
        if (i == no_place) continue;
        if (made.stays[i]) behind = i + 1;
        made.behind[i] = behind;
    }
    return made;
}

Stayers listable_stayers(const std::vector<std::string_view>& from,
                         const std::vector<std::size_t>& pairs, std::size_t count) {
    Stayers longest = longest_stayers(pairs, count);
    const auto older = turned(pairs, count);
    if (can_be_listed(longest, older)) return longest;
    auto listable = Choice(from, pairs, older).stayers(pairs.size());
    return listable ? std::move(*listable) : longest;
}

} // namespace emenda::text
