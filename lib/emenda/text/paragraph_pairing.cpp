// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/paragraph_pairing.hpp"

#include "emenda/text/words.hpp"

#include <algorithm>
#include <utility>

namespace emenda::text {

namespace {

constexpr std::size_t most_parts = 3; ///< of a paragraph parted or joined

/// The words of some paragraphs, and which of them a script has touched.
class Words {
public:
    Words(std::string_view text, Range range) {
        TokenReader reader(text, range.begin);
        for (Token token; reader.at() < range.end && reader.next(token);) {
            if (token.kind == TokenKind::word) m_words.push_back(token.range);
        }
    }

    /// Whether each is outside of all hunks' sides.
    template <typename Side>
    std::vector<bool> kept(const std::vector<Hunk>& hunks, Side side) const {
        std::vector<bool> kept(m_words.size(), true);
        for (const Hunk& hunk : hunks) {
            const Range range = side(hunk);
            for (std::size_t i = first_behind(range.begin);
                 i < m_words.size() && m_words[i].begin < range.end; ++i)
                kept[i] = false;
        }
        return kept;
    }

    std::size_t count(Range range) const {
        return first_behind(range.end) - first_behind(range.begin);
    }

private:
    /// The first one that ends behind `at`.
    std::size_t first_behind(std::size_t at) const {
        const auto found = std::partition_point(m_words.begin(), m_words.end(),
                                                [at](const Range& word) { return word.end <= at; });
        return static_cast<std::size_t>(found - m_words.begin());
    }

    std::vector<Range> m_words;
};

Range from_of(const Hunk& hunk) { return hunk.from; }
Range to_of(const Hunk& hunk) { return hunk.to; }

class BlockPairing {
public:
    BlockPairing(const ClosedText& from, const ClosedText& to, const Block& block,
                 std::uint64_t& work)
        : m_from(from), m_to(to), m_block(block), m_from_words(from.text, from.range(block.from)),
          m_to_words(to.text, to.range(block.to)), m_columns(block.to.size() + 1),
          m_best((block.from.size() + 1) * m_columns), m_work(work) {}

    std::optional<std::vector<Hunk>> instead_of(const std::vector<Hunk>& hunks,
                                                std::uint64_t steps) {
        const std::uint64_t begin = m_work;
        for (std::size_t i = 0; i <= m_block.from.size(); ++i) {
            for (std::size_t k = 0; k < m_columns; ++k) {
                find_best(i, k);
                if (m_work - begin > steps) return std::nullopt;
            }
        }
        std::vector<Hunk> paired;
        trace(m_block.from.size(), m_block.to.size(), paired);
        const auto tears = [&](const Words& words, auto side) {
            const auto before = words.kept(hunks, side);
            const auto then = words.kept(paired, side);
            for (std::size_t i = 0; i < before.size(); ++i) {
                if (then[i] && !before[i]) return true;
            }
            return false;
        };
        if (!tears(m_from_words, from_of) || !tears(m_to_words, to_of)) return std::nullopt;
        return paired;
    }

private:
    /// How paragraphs are best paired up to two limits: the last step, and what that comes to.
    struct Cell {
        std::size_t from = 0; ///< paragraphs of the last step
        std::size_t to = 0;
        std::size_t paired = 0;  ///< paragraphs, of both sides
        std::size_t touched = 0; ///< words, of both sides
        std::vector<Hunk> hunks; ///< of the last step

        bool is_better_than(const Cell& other) const {
            return std::pair(paired, other.touched) > std::pair(other.paired, touched);
        }
    };

    const Cell& at(std::size_t i, std::size_t k) const { return m_best[i * m_columns + k]; }

    void find_best(std::size_t i, std::size_t k) {
        if (i == 0 && k == 0) return;
        std::optional<Cell> best;
        const auto consider = [&](std::size_t from, std::size_t to) {
            if (from > i || to > k) return;
            const auto cell = step(i, k, from, to);
            if (cell && (!best || cell->is_better_than(*best))) best = cell;
        };
        consider(1, 1);
        consider(1, 0);
        consider(0, 1);
        for (std::size_t parts = 2; parts <= most_parts; ++parts) {
            consider(1, parts);
            consider(parts, 1);
        }
        m_best[i * m_columns + k] = std::move(*best);
    }

    /// Nothing where so many paragraphs are no pair.
    std::optional<Cell> step(std::size_t i, std::size_t k, std::size_t from, std::size_t to) const {
        const Span in_from{m_block.from.begin + i - from, m_block.from.begin + i};
        const Span in_to{m_block.to.begin + k - to, m_block.to.begin + k};
        const Range a = m_from.range(in_from);
        const Range b = m_to.range(in_to);
        Cell cell = at(i - from, k - to);
        cell.from = from;
        cell.to = to;
        cell.hunks.clear();
        if (from == 0 || to == 0) {
            cell.hunks.push_back({a, b});
            cell.touched += m_from_words.count(a) + m_to_words.count(b);
            return cell;
        }
        for (const Hunk& hunk : exact_script(a.of(m_from.text), b.of(m_to.text), &m_work)) {
            cell.hunks.push_back({{a.begin + hunk.from.begin, a.begin + hunk.from.end},
                                  {b.begin + hunk.to.begin, b.begin + hunk.to.end}});
        }
        for (const Hunk& hunk : cell.hunks)
            cell.touched += m_from_words.count(hunk.from) + m_to_words.count(hunk.to);
        if (!is_pair(cell.hunks, in_from, in_to)) return std::nullopt;
        cell.paired += from + to;
        return cell;
    }

    /// Whether half of the words are kept: of the shorter of two, and of each of several.
    bool is_pair(const std::vector<Hunk>& hunks, Span in_from, Span in_to) const {
        const auto is_half_kept = [&](const Words& words, Range range, auto side) {
            std::size_t touched = 0;
            for (const Hunk& hunk : hunks) {
                const Range one = side(hunk);
                touched += words.count({std::clamp(one.begin, range.begin, range.end),
                                        std::clamp(one.end, range.begin, range.end)});
            }
            return 2 * touched <= words.count(range);
        };
        const auto each = [&](const Words& words, const std::vector<std::size_t>& starts, Span span,
                              auto side) {
            for (std::size_t i = span.begin; i < span.end; ++i) {
                if (!is_half_kept(words, {starts[i], starts[i + 1]}, side)) return false;
            }
            return true;
        };
        const bool of_from = each(m_from_words, m_from.starts, in_from, from_of);
        const bool of_to = each(m_to_words, m_to.starts, in_to, to_of);
        if (in_from.size() > 1) return of_from;
        if (in_to.size() > 1) return of_to;
        return of_from || of_to;
    }

    void trace(std::size_t i, std::size_t k, std::vector<Hunk>& hunks) const {
        std::vector<const Cell*> steps;
        while (i > 0 || k > 0) {
            const Cell& cell = at(i, k);
            steps.push_back(&cell);
            i -= cell.from;
            k -= cell.to;
        }
        for (auto step = steps.rbegin(); step != steps.rend(); ++step)
            hunks.insert(hunks.end(), (*step)->hunks.begin(), (*step)->hunks.end());
    }

    const ClosedText& m_from;
    const ClosedText& m_to;
    const Block& m_block;
    Words m_from_words;
    Words m_to_words;
    std::size_t m_columns;
    std::vector<Cell> m_best;
    std::uint64_t& m_work;
};

} // namespace

std::optional<std::vector<Hunk>> paired_script(const ClosedText& from, const ClosedText& to,
                                               const Block& block, const std::vector<Hunk>& hunks,
                                               std::uint64_t steps, std::uint64_t& work) {
    return BlockPairing(from, to, block, work).instead_of(hunks, steps);
}

} // namespace emenda::text
