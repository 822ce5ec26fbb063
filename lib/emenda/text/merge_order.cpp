// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_order.hpp"

#include "emenda/text/merge_movers.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <map>
#include <span>
#include <utility>

namespace emenda::text {

namespace {

/// Of pairs of runs of paragraphs that are looked at, of all pairs of movers. Those that are not
/// compared by then are taken to collide.
constexpr std::uint64_t most_steps = 20'000'000;
constexpr std::uint64_t each_order = 50; ///< what it takes to lay one out

bool has(const Sides& sides, std::size_t side) {
    return std::binary_search(sides.begin(), sides.end(), side);
}

class Rings {
public:
    explicit Rings(const Claims& claims) : m_claims(claims), m_with_place(claims.moves.size()) {
        for (std::size_t i = 0; i < claims.moves.size(); ++i) {
            for (const std::size_t side : claims.moves[i].sides)
                m_moves[side].push_back(i);
        }
        for (std::size_t i = 0; i < claims.gaps.size(); ++i) {
            for (const std::size_t side : claims.gaps[i].sides)
                m_gaps[side].push_back(i);
        }
    }

    void find(Order& order, std::size_t one, std::size_t other) {
        if (order.is_in_order()) return;
        const auto& ranked = order.by_rank();
        for (std::size_t begin = 0; begin < ranked.size();) {
            // Paragraphs that go round stand side by side by rank, as many as their ranks come to.
            std::size_t end = begin;
            std::size_t sum = 0;
            do {
                sum += ranked[end].first - begin;
                ++end;
            } while (2 * sum != (end - begin) * (end - begin - 1) && end < ranked.size());
            if (end - begin > 1) {
                Paragraphs ring;
                for (std::size_t i = begin; i < end; ++i) {
                    const auto moved = order.moved_in(ranked[i].second);
                    ring.insert(ring.end(), moved.begin(), moved.end());
                }
                std::sort(ring.begin(), ring.end());
                add(ring, one, other);
            }
            begin = end;
        }
    }

    /// All that these sides move which can reach each other, directly or through others, whatever
    /// the order is.
    void find_all(std::span<const Mover* const> movers) {
        for (std::size_t begin = 0; begin < movers.size();) {
            std::size_t end = begin;
            std::size_t farthest = movers[begin]->reach().end;
            while (++end < movers.size() && movers[end]->reach().begin < farthest)
                farthest = std::max(farthest, movers[end]->reach().end);
            if (end - begin > 1) put_together(movers.subspan(begin, end - begin));
            begin = end;
        }
    }

    std::vector<Collision> take() { return std::move(m_found); }

private:
    void put_together(std::span<const Mover* const> movers) {
        const std::size_t first = m_moves.at(movers.front()->side()).front();
        for (const Mover* one : movers) {
            for (const std::size_t move : m_moves.at(one->side())) {
                if (move != first) m_found.push_back({move_id(first), move_id(move)});
                add_place(move, one->side());
            }
        }
    }

    std::size_t gap_id(std::size_t i) const { return m_claims.words.size() + i; }
    std::size_t move_id(std::size_t i) const { return gap_id(m_claims.gaps.size()) + i; }

    /// Every move of the one side in the ring collides with every one of the other.
    void add(const Paragraphs& ring, std::size_t one, std::size_t other) {
        const auto of_one = moves_in(ring, one, other);
        const auto of_other = moves_in(ring, other, one);
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

    /// The moves of a side that the other has not.
    std::vector<std::size_t> moves_in(const Paragraphs& ring, std::size_t side,
                                      std::size_t other) const {
        std::vector<std::size_t> found;
        for (const std::size_t i : m_moves.at(side)) {
            const MoveClaim& claim = m_claims.moves[i];
            if (std::binary_search(ring.begin(), ring.end(), claim.paragraph) &&
                !has(claim.sides, other))
                found.push_back(i);
        }
        return found;
    }

    /// Where the paragraph is put belongs to what is shown; once, in however many rings it goes.
    void add_place(std::size_t move, std::size_t side) {
        Sides& with_place = m_with_place[move];
        if (std::find(with_place.begin(), with_place.end(), side) != with_place.end()) return;
        with_place.push_back(side);
        const Placed moved{"", m_claims.moves[move].paragraph};
        for (const std::size_t i : m_gaps[side]) {
            const auto& placed = m_claims.gaps[i].gap.placed;
            if (std::find(placed.begin(), placed.end(), moved) != placed.end())
                m_found.push_back({gap_id(i), move_id(move)});
        }
    }

    const Claims& m_claims;
    std::map<std::size_t, std::vector<std::size_t>> m_moves; ///< by side, positions
    std::map<std::size_t, std::vector<std::size_t>> m_gaps;
    std::vector<Sides> m_with_place; ///< of each move, those whose place is among the found
    std::vector<Collision> m_found;
};

/// Whether both move paragraphs of one window.
bool share_window(const Mover& one, const Mover& other) {
    auto a = one.windows().begin();
    auto b = other.windows().begin();
    while (a != one.windows().end() && b != other.windows().end()) {
        if (a->begin < b->end && b->begin < a->end) return true;
        if (a->end < b->end)
            ++a;
        else
            ++b;
    }
    return false;
}

std::vector<const Mover*> by_reach(const std::vector<Mover>& movers) {
    std::vector<const Mover*> all;
    for (const Mover& one : movers) {
        if (!one.windows().empty()) all.push_back(&one);
    }
    std::stable_sort(all.begin(), all.end(), [](const Mover* one, const Mover* other) {
        return one->reach().begin < other->reach().begin;
    });
    return all;
}

} // namespace

std::vector<Collision> disordered(const EditBase& base, const Claims& claims) {
    if (claims.moves.size() < 2) return {};
    std::size_t count = 0;
    for (const MoveClaim& claim : claims.moves)
        count = std::max(count, claim.sides.back() + 1);
    const auto movers = movers_of(base, claims, count);
    const auto all = by_reach(movers);
    Rings rings(claims);
    Order order;
    std::uint64_t steps = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Mover& one = *all[i];
        for (std::size_t k = i + 1; k < all.size(); ++k) {
            const Mover& other = *all[k];
            if (other.reach().begin >= one.reach().end) break;
            if (one == other || !share_window(one, other)) continue;
            if (steps > most_steps) { // a merge that nobody has checked is none
                rings.find_all(std::span(all).subspan(i));
                return rings.take();
            }
            const std::array both = {&one, &other};
            for (const Span& window : windows_of(both)) {
                if (!one.moves_in(window) || !other.moves_in(window)) continue;
                order.lay_out(both, window);
                steps += each_order + order.steps();
                rings.find(order, one.side(), other.side());
            }
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
    const Layout layout = layout_of(base, gaps);
    Paragraphs wanted = layout.order;
    Order order;
    for (const Span& window : windows_of(all)) {
        order.lay_out(all, window);
        std::size_t at = window.begin - 1;
        for (const auto& [rank, run] : order.by_rank()) {
            const Span numbers = order.run(run);
            for (std::size_t number = numbers.begin; number < numbers.end; ++number)
                wanted[at++] = number;
        }
    }
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
