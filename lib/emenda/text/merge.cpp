// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge.hpp"

#include "emenda/text/accounting.hpp"
#include "emenda/text/merge_conflicts.hpp"
#include "emenda/text/merge_passages.hpp"
#include "emenda/text/merge_text.hpp"
#include "emenda/text/merge_weighed.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

namespace emenda::text {

namespace {

bool are_alike(const Claims& claims) {
    const auto shared = [](const auto& claim) {
        return claim.sides.size() > 1 || !claim.met_by.empty();
    };
    const auto same_place = [](const GapClaim& a, const GapClaim& b) {
        return a.gap.behind == b.gap.behind;
    };
    return std::any_of(claims.words.begin(), claims.words.end(), shared) ||
           std::any_of(claims.gaps.begin(), claims.gaps.end(), shared) ||
           std::adjacent_find(claims.gaps.begin(), claims.gaps.end(), same_place) !=
               claims.gaps.end();
}

Merged merge(std::string_view body, const Weighed& weighed) {
    const EditBase& base = weighed.base;
    Merged merged{{}, {}, {}, weighed.absorbed || are_alike(weighed.claims)};
    merged.conflicts =
        conflicts_of(base, weighed.sides, weighed.carried, weighed.claims, weighed.groups);
    for (Conflict& conflict : merged.conflicts) {
        conflict.base.begin = std::min(conflict.base.begin, body.size());
        conflict.base.end = std::min(conflict.base.end, body.size());
    }
    std::stable_sort(
        merged.conflicts.begin(), merged.conflicts.end(),
        [](const Conflict& a, const Conflict& b) { return a.base.begin < b.base.begin; });
    const bool changes = merged.clean() && weighed.claims.size() > 0;
    merged.text = changes ? merged_text(base, weighed.claims, weighed.sides.size()) : body;
    return merged;
}

std::uint64_t count_moves(const Edits& side) {
    std::uint64_t count = 0;
    for (const Gap& gap : side.gaps) {
        for (const Placed& placed : gap.placed)
            count += placed.paragraph > 0 ? 1 : 0;
    }
    return count;
}

/// Whether each of two sides does nothing but put new paragraphs at one place, and it is not clear
/// which come first.
bool put_at_one_place(MergeBase& base, const Edits& one, const Edits& other) {
    const auto is_judged = [](const Edits& side) {
        return side.words.empty() && side.gaps.size() == 1 && moves_none(side.gaps.front());
    };
    if (!is_judged(one) || !is_judged(other)) return false;
    const Gap& first = one.gaps.front();
    const Gap& second = other.gaps.front();
    return first.behind == second.behind && !holds(first, second) && !holds(second, first) &&
           !comes_first(base.heads_of(first), base.heads_of(second)) &&
           !comes_first(base.heads_of(second), base.heads_of(first));
}

/// Whether weighing two sides would find that they collide: each puts other words in the place of
/// one passage, these overlap, and neither can hold the other; or new paragraphs at one place. A
/// side of more is not judged.
bool collide_plainly(MergeBase& base, const Edits& one, const Edits& other) {
    if (put_at_one_place(base, one, other)) return true;
    const auto is_judged = [](const Edits& side) {
        return side.gaps.empty() && side.words.size() == 1 && !side.words.front().with.empty();
    };
    if (!is_judged(one) || !is_judged(other)) return false;
    const auto& [first, first_with] = one.words.front();
    const auto& [second, second_with] = other.words.front();
    if (std::max(first.begin, second.begin) >= std::min(first.end, second.end)) return false;
    const Range both = covering(first, second);
    if (first == second ? first_with == second_with
                        : reads_as(base.text, one, both) == reads_as(base.text, other, both))
        return false;
    const Touched& by_one = base.touched_by(one);
    const Touched& by_other = base.touched_by(other);
    return !is_within(by_one, by_other) && !is_within(by_other, by_one);
}

Views views_of(const std::vector<Edits>& sides) {
    Views views;
    for (const Edits& side : sides)
        views.push_back(&side);
    return views;
}

/// Of sides that may collide, those that do.
Pairs colliding_of(MergeBase& base, const Views& views, const std::vector<Sides>& suspects) {
    // Paragraphs, for what moves among them, and the pairs of those that move.
    constexpr std::uint64_t most_laid_out = 5'000'000;
    std::vector<std::uint64_t> moves;
    std::transform(views.begin(), views.end(), std::back_inserter(moves),
                   [](const Edits* side) { return count_moves(*side); });
    std::uint64_t laid_out = 0;
    Pairs pairs = pairs_of(suspects);
    std::erase_if(pairs, [&](const auto& pair) {
        const auto& [one, other] = pair;
        const std::uint64_t both = moves[one] + moves[other];
        if (both > 0) laid_out += base.text.paragraphs() + 4 * both * both;
        return laid_out <= most_laid_out && !collide_plainly(base, *views[one], *views[other]) &&
               Weighed(base, {views[one], views[other]}).groups.empty();
    });
    return pairs;
}

} // namespace

Merged merge_edits(std::string_view body, const std::vector<Edits>& sides) {
    return Merging(body, sides).merged();
}

std::optional<std::string> merge_plainly(std::string_view body, const std::vector<Edits>& sides) {
    MergeBase base(body);
    const Weighed weighed(base, views_of(sides), Absorbing::no);
    if (!weighed.groups.empty()) return std::nullopt;
    if (weighed.claims.size() == 0) return std::string(body);
    return merged_text(base.text, weighed.claims, sides.size());
}

Merged merge_settling(std::string_view body, const std::vector<Edits>& sides, Settling how) {
    return Merging(body, sides).settled(how);
}

struct Merging::Work {
    Work(std::string_view text, const std::vector<Edits>& sides)
        : body(text), base(text), views(views_of(sides)), weighed(base, views) {}

    std::string_view body;
    MergeBase base;
    Views views;
    Weighed weighed;
};

Merging::Merging(std::string_view body, const std::vector<Edits>& sides)
    : m_work(std::make_unique<Work>(body, sides)) {}

Merging::~Merging() = default;

bool Merging::collides() const { return !m_work->weighed.groups.empty(); }

std::size_t Merging::passages() const {
    const Weighed& weighed = m_work->weighed;
    if (weighed.groups.empty()) return 0;
    PhrasesOfSides phrases(weighed.base, weighed.sides);
    return passages_of(weighed.base, weighed.claims, weighed.groups, phrases).size();
}

Merged Merging::merged() const { return merge(m_work->body, m_work->weighed); }

Merged Merging::settled(Settling how) && {
    auto& [body, base, views, weighed] = *m_work;
    if (how == Settling::both)
        weighed.settle_for_both();
    else if (!views.empty())
        weighed.settle_for(views, how == Settling::first ? 0 : views.size() - 1);
    return merge(body, weighed);
}

Merged merge(std::string_view body, const std::vector<std::string>& sides) {
    return merge_texts(body, {sides.begin(), sides.end()});
}

Merged merge_texts(std::string_view body, const std::vector<std::string_view>& sides) {
    std::vector<Edits> edits;
    for (const std::string_view side : sides)
        edits.push_back(edits_between(body, side));
    Merged merged = merge_edits(body, edits);
    if (!merged.clean()) return merged;
    std::vector<Tally> tallies;
    for (const std::string_view side : sides)
        tallies.push_back(tally(body, side));
    merged.unaccounted = unaccounted(body, tallies, merged.text, merged.alike);
    if (!merged.clean()) merged.text = body;
    return merged;
}

std::vector<std::string> merge_by_steps(std::string_view body, const std::vector<Edits>& sides,
                                        bool put_together) {
    std::vector<std::string> steps;
    if (put_together) {
        for (std::size_t count = 1; count <= sides.size(); ++count) {
            const auto end = sides.begin() + static_cast<std::ptrdiff_t>(count);
            steps.push_back(merge_settling(body, {sides.begin(), end}, Settling::both).text);
        }
        return steps;
    }
    MergeBase base(body);
    const Views views = views_of(sides);
    const Weighed weighed(base, views);
    if (weighed.absorbed) { // one that a later one holds is there before that one is
        for (std::size_t count = 1; count <= sides.size(); ++count) {
            const auto end = views.begin() + static_cast<std::ptrdiff_t>(count);
            const Weighed some(base, {views.begin(), end});
            steps.push_back(merged_text(base.text, some.claims, count));
        }
        return steps;
    }
    for (std::size_t count = 1; count <= sides.size(); ++count)
        steps.push_back(merged_text(base.text, weighed.claims, count));
    return steps;
}

Pairs colliding_pairs(std::string_view body, const std::vector<Edits>& sides) {
    MergeBase base(body);
    const Views views = views_of(sides);
    Claims claims = claims_of(views);
    const auto groups = groups_of(claims, collisions_of(base.text, views, claims, base.carried));
    return colliding_of(base, views, sides_of(claims, groups));
}

MergedAndPairs merge_and_pairs(std::string_view body, const std::vector<Edits>& sides) {
    MergeBase base(body);
    const Views views = views_of(sides);
    const Weighed weighed(base, views);
    return {merge(body, weighed), colliding_of(base, views, weighed.suspects)};
}

Merged merge_line(std::string_view base, const std::vector<std::string>& sides) {
    Merged merged{std::string(base), {}, {}, false};
    std::vector<Wish> wishes;
    bool differ = false;
    for (std::size_t side = 0; side < sides.size(); ++side) {
        if (sides[side] == base) continue;
        differ = differ || (!wishes.empty() && wishes.front().text != sides[side]);
        wishes.push_back({side, sides[side]});
    }
    if (differ)
        merged.conflicts.push_back({{0, base.size()}, 0, std::move(wishes)});
    else if (!wishes.empty())
        merged.text = wishes.front().text;
    return merged;
}

} // namespace emenda::text
