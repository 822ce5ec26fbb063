// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_weighed.hpp"

#include "emenda/text/merge_absorbed.hpp"
#include "emenda/text/merge_in_one_go.hpp"
#include "emenda/text/merge_may_hold.hpp"
#include "emenda/text/merge_settling.hpp"
#include "emenda/text/merge_together.hpp"
#include "emenda/text/merge_touched.hpp"

#include <optional>
#include <set>
#include <utility>

namespace emenda::text {

std::vector<Sides> sides_of(const Claims& claims, const std::vector<Group>& groups) {
    std::vector<Sides> sides;
    for (const Group& group : groups)
        sides.push_back(sides_of(claims, group));
    return sides;
}

std::vector<std::pair<std::size_t, std::size_t>> pairs_of(const std::vector<Sides>& groups) {
    std::size_t count = 0;
    for (const Sides& involved : groups)
        count += involved.size() * (involved.size() - 1) / 2;
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    pairs.reserve(count);
    for (const Sides& involved : groups) {
        for (std::size_t i = 0; i < involved.size(); ++i) {
            for (std::size_t k = i + 1; k < involved.size(); ++k)
                pairs.emplace_back(involved[i], involved[k]);
        }
    }
    if (groups.size() < 2) return pairs;
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

namespace {

/// Which sides of a merge collide with which.
class Colliding {
public:
    Colliding(std::vector<Sides> together, std::size_t sides)
        : m_together(std::move(together)), m_groups(sides) {
        for (std::size_t i = 0; i < m_together.size(); ++i) {
            for (const std::size_t side : m_together[i])
                m_groups[side].push_back(i);
        }
    }

    bool operator()(std::size_t one, std::size_t other) const {
        return std::any_of(m_groups[one].begin(), m_groups[one].end(), [&](std::size_t group) {
            return std::binary_search(m_together[group].begin(), m_together[group].end(), other);
        });
    }

    /// Whether `is_so` with each that a side collides with.
    template <typename IsSo>
    bool all_with(std::size_t side, IsSo is_so) const {
        return std::all_of(m_groups[side].begin(), m_groups[side].end(), [&](std::size_t group) {
            const Sides& those = m_together[group];
            return std::all_of(those.begin(), those.end(),
                               [&](std::size_t other) { return other == side || is_so(other); });
        });
    }

private:
    std::vector<Sides> m_together;
    std::vector<std::vector<std::size_t>> m_groups; ///< of each side
};

} // namespace

Weighed::Weighed(MergeBase& whole, const Views& views, Absorbing absorbing)
    : base(whole.text), carried(whole.carried), sides(views), m_base(whole) {
    weigh_all();
    if (absorbing == Absorbing::yes && absorb()) weigh_all();
}

void Weighed::weigh_all() {
    claims = claims_of(sides);
    weigh();
    if (!absorbed) suspects = sides_of(claims, groups);
    settle([&](const Group& group) { return unified(base, sides, claims, group); });
}

void Weighed::weigh() {
    const auto collisions = collisions_of(base, sides, claims, carried);
    groups = groups_of(claims, collisions);
    m_reaches = reaches_of(claims);
    m_collides.assign(claims.size(), false);
    m_uncertain.assign(claims.size(), false);
    for (const Collision& one : collisions) {
        m_collides[one.one] = m_collides[one.other] = true;
        if (!one.is_certain) m_uncertain[one.one] = m_uncertain[one.other] = true;
    }
}

bool Weighed::absorb() {
    static const Edits nothing;
    std::vector<const Touched*> touched;
    for (const Edits* side : sides)
        touched.push_back(&m_base.touched_by(*side));
    const Colliding collide(sides_of(claims, groups), sides.size());
    const auto is_near = [&](std::size_t one, std::size_t other) {
        return is_beside(base, *touched[other], *touched[one], m_base.repeated());
    };
    const auto may_hold = [&](std::size_t one, std::size_t other) {
        return !sides[other]->empty() && is_within(*touched[other], *touched[one]) &&
               (!deletes_paragraphs(base, *sides[other]) || collide(one, other)) &&
               is_near(one, other) && holds(base, *sides[one], *sides[other]);
    };
    MayHold those(m_base, touched);
    std::set<std::size_t> held;
    std::set<std::pair<std::size_t, std::size_t>> settled;
    for (std::size_t small = 0; small < sides.size(); ++small) {
        if (sides[small]->empty()) continue;
        for (const std::size_t large : those.that_may_hold(small)) {
            if (small == large || *sides[small] == *sides[large]) continue;
            if (!may_hold(large, small) || may_hold(small, large)) continue;
            held.insert(small);
            settled.insert(std::minmax(small, large));
        }
    }
    std::erase_if(held, [&](std::size_t side) {
        return !collide.all_with(
            side, [&](std::size_t other) { return settled.contains(std::minmax(side, other)); });
    });
    for (const std::size_t side : held)
        sides[side] = &nothing;
    absorbed = !held.empty();
    return absorbed;
}

bool Weighed::is_certain(const Group& colliding) const {
    return std::none_of(colliding.begin(), colliding.end(),
                        [&](std::size_t position) { return m_uncertain[position]; });
}

bool Weighed::touches_no_other(const Contested& passage, const Yielding& more) const {
    return std::all_of(more.positions.begin(), more.positions.end(), [&](std::size_t position) {
        return !m_collides[position] ||
               std::binary_search(passage.claims.begin(), passage.claims.end(), position);
    });
}

std::vector<Range> Weighed::reach_of(const Contested& passage, const Yielding& more) const {
    if (!passage.words || passage.claims.back() >= claims.words.size()) return {};
    const Range here = covering(*passage.words, range_of(claims, passage.claims));
    std::vector<Range> all = {here};
    for (const std::size_t position : more.positions) {
        const Range& range = claims.words[position].rewrite.range;
        if (range.begin < here.begin || here.end < range.end) all.push_back(range);
    }
    return all;
}

template <typename TogetherOf>
void Weighed::settle(TogetherOf together) {
    while (true) {
        std::vector<Together> all;
        InOneGo settled(base);
        for (const Group& group : groups) {
            std::optional<Together> one = together(group);
            if (!one) continue;
            const std::vector<Range> reach = {one->by.rewrite.range};
            if (!settled.may_come(reach, is_certain(group))) break;
            settled.add(reach);
            all.push_back(*std::move(one));
        }
        if (all.empty()) return;
        put_together(claims, std::move(all));
        weigh();
    }
}

void Weighed::settle_for_both() {
    do
        settle([&](const Group& group) { return joined(base, claims, m_reaches, group); });
    while (settle_at_points());
}

bool Weighed::settle_at_points() {
    std::vector<TogetherAtAPoint> all;
    for (const Group& group : groups) {
        std::optional<TogetherAtAPoint> one = joined_at_a_point(claims, group);
        if (!one) continue;
        if (!all.empty() && !is_certain(group)) break;
        all.push_back(*std::move(one));
    }
    if (all.empty()) return false;
    put_together(claims, std::move(all));
    weigh();
    return true;
}

void Weighed::settle_for(const Views& all, std::size_t side) {
    PhrasesOfSides phrases(base, sides);
    while (true) {
        GivingWay giving(base, all, carried, claims, phrases, side);
        Yielding together;
        InOneGo settled(base);
        for (const Contested& passage : passages_of(base, claims, groups, phrases)) {
            if (!takes_part(claims, passage, side)) continue;
            Yielding more = giving.in(passage);
            if (more.positions.empty()) continue;
            more.is_local = more.is_local && touches_no_other(passage, more);
            const auto words = more.is_local ? reach_of(passage, more) : std::vector<Range>{};
            const bool comes = more.is_local && settled.may_come(words, is_certain(passage.claims));
            if (!comes && !together.positions.empty()) break;
            together.positions.merge(more.positions);
            together.rests = std::move(more.rests);
            if (!more.is_local) break;
            settled.add(words);
        }
        if (together.positions.empty()) return;
        give_way(claims, together, side);
        weigh();
    }
}

} // namespace emenda::text
