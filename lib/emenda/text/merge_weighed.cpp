// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_weighed.hpp"

#include "emenda/text/merge_absorbed.hpp"
#include "emenda/text/merge_settling.hpp"
#include "emenda/text/merge_touched.hpp"
#include "emenda/text/word_count.hpp"

#include <optional>
#include <set>

namespace emenda::text {

std::vector<std::pair<std::size_t, std::size_t>> pairs_of(const Claims& claims,
                                                          const std::vector<Group>& groups) {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (const Group& group : groups) {
        const Sides involved = sides_of(claims, group);
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

Weighed::Weighed(MergeBase& whole, const Views& views, Absorbing absorbing)
    : base(whole.text), carried(whole.carried), sides(views), m_base(whole) {
    weigh_all();
    if (absorbing == Absorbing::yes && absorb()) weigh_all();
}

void Weighed::weigh_all() {
    claims = claims_of(sides);
    weigh();
    settle([&](const Group& group) { return unify(base, sides, claims, group); });
}

void Weighed::weigh() {
    const auto collisions = collisions_of(base, sides, claims, carried);
    groups = groups_of(claims, collisions);
    m_uncertain.assign(claims.size(), false);
    for (const Collision& one : collisions) {
        if (!one.is_certain) m_uncertain[one.one] = m_uncertain[one.other] = true;
    }
}

bool Weighed::absorb() {
    static const Edits nothing;
    std::vector<const Touched*> touched;
    for (const Edits* side : sides)
        touched.push_back(&m_base.touched_by(*side));
    const auto colliding = pairs_of(claims, groups);
    std::vector<bool> settled(colliding.size(), false);
    std::size_t next = 0; // of these, for all pairs of sides come in the same order
    std::set<std::size_t> held;
    const auto is_near = [&](std::size_t one, std::size_t other) {
        return is_beside(base, *touched[other], *touched[one], m_base.repeated());
    };
    const auto may_hold = [&](std::size_t one, std::size_t other, bool collide) {
        return !sides[other]->empty() && is_within(*touched[other], *touched[one]) &&
               (collide || !deletes_paragraphs(base, *sides[other])) && is_near(one, other) &&
               holds(base, *sides[one], *sides[other]);
    };
    for (std::size_t one = 0; one < sides.size(); ++one) {
        for (std::size_t other = one + 1; other < sides.size(); ++other) {
            const bool collide =
                next < colliding.size() && colliding[next] == std::pair(one, other);
            const std::size_t number = next;
            if (collide) ++next;
            if (*sides[one] == *sides[other]) continue;
            const bool holds_other = may_hold(one, other, collide);
            if (holds_other == may_hold(other, one, collide)) continue;
            held.insert(holds_other ? other : one);
            if (collide) settled[number] = true;
        }
    }
    for (std::size_t i = 0; i < colliding.size(); ++i) {
        if (settled[i]) continue;
        held.erase(colliding[i].first);
        held.erase(colliding[i].second);
    }
    for (const std::size_t side : held)
        sides[side] = &nothing;
    absorbed = !held.empty();
    return absorbed;
}

bool Weighed::is_certain(const Contested& passage) const {
    return std::none_of(passage.claims.begin(), passage.claims.end(),
                        [&](std::size_t position) { return m_uncertain[position]; });
}

Range Weighed::reach_of(const Contested& passage) const {
    return covering(*passage.words, range_of(claims, passage.claims));
}

bool Weighed::stands_behind(std::size_t end, const Contested& passage) const {
    const Range between{end, reach_of(passage).begin};
    return between.begin < between.end && has_word(between.of(base.text));
}

void Weighed::settle_for(const Views& all, std::size_t side) {
    PhrasesOfSides phrases(base, sides);
    while (true) {
        Yielding together;
        std::size_t end = 0;
        for (const Contested& passage : passages_of(base, claims, groups, phrases)) {
            if (!takes_part(claims, passage, side)) continue;
            Yielding more = yielding(base, all, carried, claims, passage, side);
            if (more.positions.empty()) continue;
            const bool alone = !more.is_local || !is_certain(passage);
            const bool is_first = together.positions.empty();
            if (!is_first && (alone || !stands_behind(end, passage))) break;
            together.positions.merge(more.positions);
            together.rests = std::move(more.rests);
            if (alone) break;
            end = std::max(end, reach_of(passage).end);
        }
        if (together.positions.empty()) return;
        give_way(claims, together, side);
        weigh();
    }
}

} // namespace emenda::text
