// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/paragraph_script.hpp"

#include "emenda/text/interned.hpp"
#include "emenda/text/paragraphs.hpp"
#include "emenda/text/words.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace emenda::text {

namespace {

constexpr std::size_t most_pairs = 64;    ///< of paragraphs of a block
constexpr std::size_t most_bytes = 8'192; ///< of either side of one
constexpr std::size_t most_parts = 3;     ///< of a paragraph parted or joined
constexpr std::uint64_t most_steps = 32;  ///< of pairing, for each byte of the texts

bool has_break(std::string_view text) {
    return text.find(paragraph_break) != std::string_view::npos;
}

/// Where paragraphs begin, and where the last one ends.
std::vector<std::size_t> starts_of(std::string_view closed) {
    std::vector<std::size_t> starts;
    if (closed.empty()) return {0};
    for (const Range& paragraph : paragraphs(closed.substr(0, closed.size() - 1)))
        starts.push_back(paragraph.begin);
    starts.push_back(closed.size());
    return starts;
}

/// Paragraphs between two limits that a script leaves as they are, and the script between them.
struct Block {
    Span from; ///< paragraphs
    Span to;
    Span hunks;
};

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

/// The paragraphs of a block paired in order: as many as can be are paired with one, or several,
/// that half of the words are shared with; of such pairings, the one that touches the fewest words.
class Pairing {
public:
    Pairing(std::string_view from, std::string_view to, const std::vector<std::size_t>& from_starts,
            const std::vector<std::size_t>& to_starts, const Block& block, std::uint64_t& work)
        : m_from(from), m_to(to), m_from_starts(from_starts), m_to_starts(to_starts),
          m_block(block), m_from_words(from, range(from_starts, block.from)),
          m_to_words(to, range(to_starts, block.to)), m_columns(block.to.size() + 1),
          m_best((block.from.size() + 1) * m_columns), m_work(work) {}

    /// The script of the pairs, if the one given tears words that stay in their pair, and that can
    /// be found out in so many steps.
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

    static Range range(const std::vector<std::size_t>& starts, Span span) {
        return {starts[span.begin], starts[span.end]};
    }

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
        const Range a = range(m_from_starts, in_from);
        const Range b = range(m_to_starts, in_to);
        Cell cell = at(i - from, k - to);
        cell.from = from;
        cell.to = to;
        cell.hunks.clear();
        if (from == 0 || to == 0) {
            cell.hunks.push_back({a, b});
            cell.touched += m_from_words.count(a) + m_to_words.count(b);
            return cell;
        }
        for (const Hunk& hunk : exact_script(a.of(m_from), b.of(m_to), &m_work)) {
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
        const bool of_from = each(m_from_words, m_from_starts, in_from, from_of);
        const bool of_to = each(m_to_words, m_to_starts, in_to, to_of);
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

    std::string_view m_from;
    std::string_view m_to;
    const std::vector<std::size_t>& m_from_starts;
    const std::vector<std::size_t>& m_to_starts;
    const Block& m_block;
    Words m_from_words;
    Words m_to_words;
    std::size_t m_columns;
    std::vector<Cell> m_best;
    std::uint64_t& m_work;
};

/// The blocks of a script: between them stand limits of paragraphs of both sides.
std::vector<Block> blocks_of(const std::vector<Hunk>& hunks,
                             const std::vector<std::size_t>& from_starts,
                             const std::vector<std::size_t>& to_starts) {
    std::vector<Block> blocks;
    Block block;
    // The limits in what is kept from `from` and `to` on, up to where the side `from` has `end`.
    const auto close_at_limits = [&](std::size_t from, std::size_t to, std::size_t end) {
        auto limit = std::lower_bound(from_starts.begin(), from_starts.end(), from);
        for (; limit != from_starts.end() && *limit <= end; ++limit) {
            const std::size_t there = to + (*limit - from);
            const auto other = std::lower_bound(to_starts.begin(), to_starts.end(), there);
            if (other == to_starts.end() || *other != there) continue;
            block.from.end = static_cast<std::size_t>(limit - from_starts.begin());
            block.to.end = static_cast<std::size_t>(other - to_starts.begin());
            if (block.hunks.size() > 0) blocks.push_back(block);
            block = {{block.from.end, block.from.end},
                     {block.to.end, block.to.end},
                     {block.hunks.end, block.hunks.end}};
        }
    };
    std::size_t from = 0;
    std::size_t to = 0;
    for (const Hunk& hunk : hunks) {
        close_at_limits(from, to, hunk.from.begin);
        ++block.hunks.end;
        from = hunk.from.end;
        to = hunk.to.end;
    }
    close_at_limits(from, to, from_starts.back());
    return blocks;
}

bool moves_breaks(const std::vector<Hunk>& hunks, std::string_view from, std::string_view to) {
    const auto takes = [&](const Hunk& hunk) { return has_break(hunk.from.of(from)); };
    const auto puts = [&](const Hunk& hunk) { return has_break(hunk.to.of(to)); };
    return std::any_of(hunks.begin(), hunks.end(), takes) &&
           std::any_of(hunks.begin(), hunks.end(), puts);
}

/// Whether a block has paragraphs to pair, and few enough.
bool can_be_paired(const Block& block, const std::vector<std::size_t>& from_starts,
                   const std::vector<std::size_t>& to_starts) {
    const auto is_short = [](const std::vector<std::size_t>& starts, Span span) {
        return starts[span.end] - starts[span.begin] <= most_bytes;
    };
    return block.from.size() > 1 && block.to.size() > 1 &&
           block.from.size() * block.to.size() <= most_pairs && is_short(from_starts, block.from) &&
           is_short(to_starts, block.to);
}

/// Paragraphs that go or come whole, and a block beside them, as one: it may be that they hold what
/// the block puts or takes away.
std::vector<Block> with_neighbours(const std::vector<Block>& blocks,
                                   const std::vector<std::size_t>& from_starts,
                                   const std::vector<std::size_t>& to_starts) {
    const auto is_one_sided = [](const Block& block) {
        return block.from.size() == 0 || block.to.size() == 0;
    };
    std::vector<Block> made;
    for (const Block& block : blocks) {
        if (!made.empty() && made.back().from.end == block.from.begin &&
            made.back().to.end == block.to.begin &&
            (is_one_sided(made.back()) || is_one_sided(block))) {
            Block both = made.back();
            both.from.end = block.from.end;
            both.to.end = block.to.end;
            both.hunks.end = block.hunks.end;
            if (is_one_sided(both) || can_be_paired(both, from_starts, to_starts)) {
                made.back() = both;
                continue;
            }
        }
        made.push_back(block);
    }
    return made;
}

} // namespace

std::vector<Hunk> paragraph_script(std::string_view from, std::string_view to,
                                   std::uint64_t* work) {
    std::uint64_t uncounted = 0;
    std::uint64_t& counted = work != nullptr ? *work : uncounted;
    std::vector<Hunk> all = exact_script(from, to, &counted);
    if (!moves_breaks(all, from, to)) return all;
    const auto from_starts = starts_of(from);
    const auto to_starts = starts_of(to);
    const std::uint64_t last_step = counted + most_steps * (from.size() + to.size());
    std::vector<Hunk> made;
    for (const Block& block :
         with_neighbours(blocks_of(all, from_starts, to_starts), from_starts, to_starts)) {
        std::vector<Hunk> hunks(all.begin() + static_cast<std::ptrdiff_t>(block.hunks.begin),
                                all.begin() + static_cast<std::ptrdiff_t>(block.hunks.end));
        if (counted < last_step && moves_breaks(hunks, from, to) &&
            can_be_paired(block, from_starts, to_starts)) {
            Pairing pairing(from, to, from_starts, to_starts, block, counted);
            auto paired = pairing.instead_of(hunks, last_step - counted);
            if (paired) hunks = std::move(*paired);
        }
        made.insert(made.end(), hunks.begin(), hunks.end());
    }
    return made;
}

} // namespace emenda::text
