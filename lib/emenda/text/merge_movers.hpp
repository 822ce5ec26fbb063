// SPDX-License-Identifier: EUPL-1.2
// Sides of a merge that move paragraphs, and the order that several of them want together
// (merge_order.hpp). For this room's .cpp files only.
#pragma once

#include "emenda/text/interned.hpp"
#include "emenda/text/merge_claims.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

namespace emenda::text {

using Paragraphs = std::vector<std::size_t>; ///< numbers

/// Paragraphs as gaps put them, and what is new behind each (0: at the beginning).
struct Layout {
    Paragraphs order;
    Paragraphs moved; ///< ascending
    std::map<std::size_t, std::vector<Placed>> fresh;
};

/// Gaps ascend; two of one place stand one behind the other.
Layout layout_of(const EditBase& base, const std::vector<const Gap*>& gaps);

/// A side that moves paragraphs.
class Mover {
public:
    Mover(const EditBase& base, std::size_t side, Layout layout);

    std::size_t side() const { return m_side; }
    const Paragraphs& moved() const { return m_moved; } ///< ascending
    /// The smallest ones, ascending, that paragraphs do not leave; all others stand as in the base.
    const std::vector<Span>& windows() const { return m_windows; }
    bool moves_in(const Span& window) const;
    /// From the beginning of the first window to the end of the last one.
    Span reach() const;
    /// Where a paragraph stands.
    std::size_t rank(std::size_t number) const;
    /// The first ones of runs of paragraphs that stand one behind the other, as in the base.
    const Paragraphs& firsts() const { return m_firsts; }

    friend bool operator==(const Mover& a, const Mover& b) {
        return a.m_firsts == b.m_firsts && a.m_ranks == b.m_ranks;
    }

private:
    std::size_t m_side;
    Paragraphs m_moved;
    Paragraphs m_firsts;              ///< ascending, from 1
    std::vector<std::size_t> m_ranks; ///< of these
    std::vector<Span> m_windows;
};

/// Those of the first `count` sides that move any.
std::vector<Mover> movers_of(const EditBase& base, const Claims& claims, std::size_t count);

/// Those of all of them, where they overlap made one.
std::vector<Span> windows_of(std::span<const Mover* const> movers);

/// Paragraphs of a window as all of some sides' moves want them: in runs that none of them parts.
/// One may be laid out again and again: thousands of pairs of sides are. Before it is, there is
/// nothing to ask; what was given is gone when it is laid out anew.
class Order {
public:
    /// The movers must outlive it. The window is one of windows_of() them.
    void lay_out(std::span<const Mover* const> movers, Span window);

    /// Pairs of runs that are looked at to count how many stand before each; of one or two movers,
    /// of whom many are looked at at once, as many less.
    std::uint64_t steps() const;

    /// How many of the runs stand before one, and which it is.
    using Ranked = std::pair<std::size_t, std::size_t>;
    /// Of all of them, ascending: they are in order just where no two have the same number (H. G.
    /// Landau, "On dominance relations", 1953).
    const std::vector<Ranked>& by_rank();
    /// Whether they are in order: sooner than by_rank().
    bool is_in_order();

    /// The paragraphs of a run, and those among them that are moved.
    Span run(std::size_t number) const { return {m_firsts[number], m_firsts[number + 1]}; }
    std::span<const std::size_t> moved_in(std::size_t number) const;

private:
    void find_ranks();
    void find_movers(Span window);
    bool are_few() const { return m_all.size() <= 2 && !m_ranks.empty(); }
    const std::vector<std::size_t>& before();
    void count_before_few(); ///< where one or two move
    void count_before_many();
    bool is_before(std::size_t one, std::size_t other) const;
    std::size_t rank_of(std::size_t run, std::size_t mover) const;
    std::size_t runs() const { return m_firsts.size() - 1; }

    Paragraphs m_firsts;                            ///< of each run, and where the last one ends
    Paragraphs m_moved;                             ///< ascending
    std::vector<std::vector<std::size_t>> m_movers; ///< of each run; no others can turn it round.
                                                    ///< Not where they are few
    std::vector<const Mover*> m_all;                ///< those that move any of them
    std::vector<std::size_t> m_ranks;  ///< of each run to each mover; empty if they are too many
    std::vector<std::size_t> m_before; ///< how many stand before each run; empty: not counted yet
    std::vector<Ranked> m_ranked;
    std::vector<std::uint32_t> m_first; ///< ranks of one by itself, for vector units
    std::vector<std::uint32_t> m_second;
    std::vector<bool> m_taken;
};

} // namespace emenda::text
