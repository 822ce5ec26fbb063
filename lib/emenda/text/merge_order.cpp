// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_order.hpp"

#include "emenda/text/interned.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

namespace emenda::text {

namespace {

using Paragraphs = std::vector<std::size_t>; ///< numbers

constexpr std::uint64_t most_steps = 50'000'000; ///< pairs of paragraphs looked at

/// Paragraphs as gaps put them, and what is new behind each (0: at the beginning).
struct Layout {
    Paragraphs order;
    Paragraphs moved; ///< ascending
    std::map<std::size_t, std::vector<Placed>> fresh;
};

/// Gaps ascend; two of one place stand one behind the other.
Layout layout_of(const EditBase& base, const std::vector<const Gap*>& gaps) {
    Layout made;
    for (const Gap* gap : gaps) {
        for (const Placed& one : gap->placed) {
            if (one.paragraph > 0) made.moved.push_back(one.paragraph);
        }
    }
    std::sort(made.moved.begin(), made.moved.end());
    made.moved.erase(std::unique(made.moved.begin(), made.moved.end()), made.moved.end());
    std::size_t last = 0; // the paragraph that was laid out last
    auto gap = gaps.begin();
    const auto put = [&](std::size_t behind) {
        for (; gap != gaps.end() && (*gap)->behind == behind; ++gap) {
            for (const Placed& one : (*gap)->placed) {
                if (one.paragraph > 0)
                    made.order.push_back(last = one.paragraph);
                else
                    made.fresh[last].push_back(one);
            }
        }
    };
    put(0);
    for (std::size_t number = 1; number <= base.paragraphs(); ++number) {
        if (!std::binary_search(made.moved.begin(), made.moved.end(), number))
            made.order.push_back(last = number);
        put(number);
    }
    return made;
}

/// A side that moves paragraphs.
struct Mover {
    std::size_t side = 0;
    Paragraphs moved;              ///< ascending
    std::vector<std::size_t> rank; ///< of each paragraph
    Span window;                   ///< paragraphs outside of it stand as in the base

    friend bool operator==(const Mover& a, const Mover& b) { return a.rank == b.rank; }
};

std::vector<Mover> movers_of(const EditBase& base, const Claims& claims, std::size_t count) {
    std::map<std::size_t, std::vector<const Gap*>> moving;
    for (const MoveClaim& claim : claims.moves) {
        for (const std::size_t side : claim.sides) {
            if (side < count) moving[side];
        }
    }
    for (const GapClaim& claim : claims.gaps) {
        for (const std::size_t side : claim.sides) {
            const auto mover = moving.find(side);
            if (mover != moving.end()) mover->second.push_back(&claim.gap);
        }
    }
    std::vector<Mover> movers;
    for (const auto& [side, gaps] : moving) {
        Layout layout = layout_of(base, gaps);
        Mover mover{side, std::move(layout.moved), {}, {0, 0}};
        mover.rank.assign(base.paragraphs() + 1, 0);
        for (std::size_t i = 0; i < layout.order.size(); ++i) {
            mover.rank[layout.order[i]] = i + 1;
            if (layout.order[i] == i + 1) continue;
            if (mover.window.end == 0) mover.window.begin = i + 1;
            mover.window.end = i + 2;
        }
        movers.push_back(std::move(mover));
    }
    return movers;
}

/// Paragraphs of a window as all of some sides' moves want them.
class Order {
public:
    explicit Order(std::vector<const Mover*> movers) : m_movers(std::move(movers)) {
        for (const Mover* one : m_movers) {
            m_moved.insert(m_moved.end(), one->moved.begin(), one->moved.end());
            if (window.end == 0) window = one->window;
            if (one->window.end == 0) continue;
            window.begin = std::min(window.begin, one->window.begin);
            window.end = std::max(window.end, one->window.end);
        }
        std::sort(m_moved.begin(), m_moved.end());
        m_moved.erase(std::unique(m_moved.begin(), m_moved.end()), m_moved.end());
        // One that a side moves to where it stands is outside, if nothing else moves there.
        std::erase_if(m_moved, [&](std::size_t number) {
            return number < window.begin || number >= window.end;
        });
    }

    std::uint64_t steps() const {
        return std::uint64_t{2} * m_moved.size() * window.size() * m_movers.size();
    }

    /// How many of the window's paragraphs stand before each, and which it is, ascending: they are
    /// in order just where no two have the same number (H. G. Landau, "On dominance relations",
    /// 1953).
    std::vector<std::pair<std::size_t, std::size_t>> by_rank() const {
        std::vector<std::pair<std::size_t, std::size_t>> ranked;
        std::size_t stayed = 0;
        for (std::size_t number = window.begin; number < window.end; ++number) {
            std::size_t before = 0;
            if (std::binary_search(m_moved.begin(), m_moved.end(), number)) {
                for (std::size_t other = window.begin; other < window.end; ++other)
                    before += other != number && is_before(other, number) ? 1 : 0;
            } else {
                before = stayed++;
                for (const std::size_t other : m_moved)
                    before += is_before(other, number) ? 1 : 0;
            }
            ranked.emplace_back(before, number);
        }
        std::sort(ranked.begin(), ranked.end());
        return ranked;
    }

    Span window;

private:
    bool is_before(std::size_t one, std::size_t other) const {
        const std::size_t low = std::min(one, other);
        const std::size_t high = std::max(one, other);
        const bool turned = std::any_of(m_movers.begin(), m_movers.end(), [&](const Mover* mover) {
            return mover->rank[high] < mover->rank[low];
        });
        return (one < other) != turned;
    }

    std::vector<const Mover*> m_movers;
    Paragraphs m_moved; ///< ascending
};

bool has(const Sides& sides, std::size_t side) {
    return std::binary_search(sides.begin(), sides.end(), side);
}

class Rings {
public:
    explicit Rings(const Claims& claims) : m_claims(claims) {}

    void find(const Order& order, std::size_t one, std::size_t other) {
        const auto ranked = order.by_rank();
        for (std::size_t begin = 0; begin < ranked.size();) {
            // Paragraphs that go round stand side by side by rank, as many as their ranks come to.
            std::size_t end = begin;
            std::size_t sum = 0;
            do {
                sum += ranked[end].first - begin;
                ++end;
            } while (2 * sum != (end - begin) * (end - begin - 1) && end < ranked.size());
            Paragraphs ring;
            for (std::size_t i = begin; i < end; ++i)
                ring.push_back(ranked[i].second);
            std::sort(ring.begin(), ring.end());
            if (ring.size() > 1) add(ring, one, other);
            begin = end;
        }
    }

    std::vector<Collision> take() { return std::move(m_found); }

private:
    std::size_t gap_id(std::size_t i) const { return m_claims.words.size() + i; }
    std::size_t move_id(std::size_t i) const { return gap_id(m_claims.gaps.size()) + i; }

    /// Every move of the one side in the ring collides with every one of the other.
    void add(const Paragraphs& ring, std::size_t one, std::size_t other) {
        std::vector<std::size_t> of_one;
        std::vector<std::size_t> of_other;
        for (std::size_t i = 0; i < m_claims.moves.size(); ++i) {
            const MoveClaim& claim = m_claims.moves[i];
            if (!std::binary_search(ring.begin(), ring.end(), claim.paragraph)) continue;
            if (has(claim.sides, one) == has(claim.sides, other)) continue;
            (has(claim.sides, one) ? of_one : of_other).push_back(i);
        }
        if (of_one.empty() || of_other.empty()) return;
        for (const std::size_t i : of_one) {
            m_found.push_back({move_id(i), move_id(of_other.front())});
            add_place(i, one);
        }
        for (const std::size_t i : of_other) {
            m_found.push_back({move_id(of_one.front()), move_id(i)});
            add_place(i, other);
        }
    }

    /// Where the paragraph is put belongs to what is shown.
    void add_place(std::size_t move, std::size_t side) {
        const Placed moved{"", m_claims.moves[move].paragraph};
        for (std::size_t i = 0; i < m_claims.gaps.size(); ++i) {
            const GapClaim& claim = m_claims.gaps[i];
            const auto& placed = claim.gap.placed;
            if (has(claim.sides, side) &&
                std::find(placed.begin(), placed.end(), moved) != placed.end())
                m_found.push_back({gap_id(i), move_id(move)});
        }
    }

    const Claims& m_claims;
    std::vector<Collision> m_found;
};

} // namespace

std::vector<Collision> disordered(const EditBase& base, const Claims& claims) {
    if (claims.moves.size() < 2) return {};
    std::size_t count = 0;
    for (const MoveClaim& claim : claims.moves)
        count = std::max(count, claim.sides.back() + 1);
    const auto movers = movers_of(base, claims, count);
    Rings rings(claims);
    std::uint64_t steps = 0;
    for (std::size_t i = 0; i < movers.size(); ++i) {
        for (std::size_t k = i + 1; k < movers.size(); ++k) {
            const Span& one = movers[i].window;
            const Span& other = movers[k].window;
            if (one.end <= other.begin || other.end <= one.begin || movers[i] == movers[k])
                continue;
            const Order order({&movers[i], &movers[k]});
            steps += order.steps();
            if (steps > most_steps) return rings.take();
            rings.find(order, movers[i].side, movers[k].side);
        }
    }
    return rings.take();
}

std::optional<std::vector<Gap>> put_in_order(const EditBase& base, const Claims& claims,
                                             const std::vector<const Gap*>& gaps,
                                             std::size_t count) {
    if (claims.moves.size() < 2) return std::nullopt;
    const auto movers = movers_of(base, claims, count);
    if (movers.size() < 2) return std::nullopt;
    std::vector<const Mover*> all;
    for (const Mover& mover : movers)
        all.push_back(&mover);
    const Order order(all);
    if (order.steps() > most_steps) return std::nullopt;
    const Layout layout = layout_of(base, gaps);
    Paragraphs wanted = layout.order;
    const auto ranked = order.by_rank();
    for (std::size_t i = 0; i < ranked.size(); ++i)
        wanted[order.window.begin - 1 + i] = ranked[i].second;
    if (wanted == layout.order) return std::nullopt;
    std::vector<Gap> made;
    std::size_t stayed = 0;
    const auto put = [&](const Placed& placed) {
        if (made.empty() || made.back().behind != stayed) made.push_back({stayed, {}});
        made.back().placed.push_back(placed);
    };
    const auto put_fresh = [&](std::size_t behind) {
        const auto fresh = layout.fresh.find(behind);
        if (fresh != layout.fresh.end())
            std::for_each(fresh->second.begin(), fresh->second.end(), put);
    };
    put_fresh(0);
    for (const std::size_t number : wanted) {
        if (std::binary_search(layout.moved.begin(), layout.moved.end(), number))
            put({"", number});
        else
            stayed = number;
        put_fresh(number);
    }
    return made;
}

} // namespace emenda::text
