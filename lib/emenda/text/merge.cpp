// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge.hpp"

#include "emenda/text/accounting.hpp"
#include "emenda/text/merge_claims.hpp"
#include "emenda/text/merge_conflicts.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace emenda::text {

namespace {

using Views = std::vector<const Edits*>;

/// Sides that say the same thing in other words of edits: no conflict. Where all sides of a group
/// make one and the same text of what it covers, and nobody else is at it, that is one claim.
bool unify(const EditBase& base, const Views& sides, Claims& claims, const Group& group) {
    if (group.size() < 2 || group.back() >= claims.words.size()) return false;
    const Range range = range_of(claims, group);
    const Sides involved = sides_of(claims, group);
    const std::string reads = reads_as(base, *sides[involved.front()], range);
    for (const std::size_t side : involved) {
        if (reads_as(base, *sides[side], range) != reads) return false;
    }
    const auto inside = [&](const WordClaim& claim) {
        const Range& at = claim.rewrite.range;
        return at.begin >= range.begin && at.end <= range.end &&
               !(at.empty() && at.begin == range.end && base.starts_paragraph(at.begin));
    };
    for (const WordClaim& claim : claims.words) {
        if (inside(claim) && !std::includes(involved.begin(), involved.end(), claim.sides.begin(),
                                            claim.sides.end())) {
            return false;
        }
    }
    std::erase_if(claims.words, inside);
    const auto place =
        std::find_if(claims.words.begin(), claims.words.end(), [&](const WordClaim& claim) {
            return claim.rewrite.range.begin >= range.end;
        });
    claims.words.insert(place, {{range, reads}, involved, {}});
    return true;
}

/// Claims of all sides, those that say the same made one, and what collides of them.
struct Weighed {
    Weighed(const EditBase& text, const Views& views)
        : base(text), sides(views), claims(claims_of(views)) {
        weigh();
        settle([&](const Group& group) { return unify(base, sides, claims, group); });
    }

    /// Lets `settles` change the claims of a group, again and again until it settles none.
    template <typename Settles>
    void settle(Settles settles) {
        while (std::any_of(groups.begin(), groups.end(), settles))
            weigh();
    }

    void weigh() { groups = groups_of(claims, collisions_of(base, sides, claims)); }

    const EditBase& base;
    const Views& sides;
    Claims claims;
    std::vector<Group> groups;
};

/// What others than `side` claim in the group is dropped. False where the side has no part in it.
bool give_way(Claims& claims, const Group& group, std::size_t side) {
    const Sides involved = sides_of(claims, group);
    if (involved.size() < 2 || !std::binary_search(involved.begin(), involved.end(), side))
        return false;
    const std::set<std::size_t> members(group.begin(), group.end());
    const std::size_t words = claims.words.size();
    const std::size_t gaps = claims.gaps.size();
    std::set<std::pair<std::size_t, std::size_t>> dropped; // paragraph, and where it was to go
    const auto drop = [&](auto& list, std::size_t offset) {
        auto kept = list;
        kept.clear();
        for (std::size_t i = 0; i < list.size(); ++i) {
            Sides& sides = list[i].sides;
            if (members.count(offset + i) > 0) {
                if (!std::binary_search(sides.begin(), sides.end(), side)) continue;
                sides = {side};
            }
            kept.push_back(std::move(list[i]));
        }
        list = std::move(kept);
    };
    for (std::size_t i = 0; i < claims.moves.size(); ++i) {
        const MoveClaim& claim = claims.moves[i];
        if (members.count(words + gaps + i) > 0 &&
            !std::binary_search(claim.sides.begin(), claim.sides.end(), side)) {
            dropped.emplace(claim.paragraph, claim.behind);
        }
    }
    for (std::size_t i = 0; i < gaps; ++i) {
        const GapClaim& claim = claims.gaps[i];
        if (members.count(words + i) == 0 ||
            std::binary_search(claim.sides.begin(), claim.sides.end(), side)) {
            continue;
        }
        for (const Placed& placed : claim.gap.placed) {
            if (placed.paragraph > 0) dropped.emplace(placed.paragraph, claim.gap.behind);
        }
    }
    drop(claims.moves, words + gaps);
    drop(claims.gaps, words);
    drop(claims.words, 0);
    // A move that is dropped is dropped from its place, too, and the other way round.
    const auto is_dropped = [&](std::size_t paragraph, std::size_t behind) {
        return dropped.count({paragraph, behind}) > 0;
    };
    std::erase_if(claims.moves, [&](const MoveClaim& claim) {
        return is_dropped(claim.paragraph, claim.behind) &&
               !std::binary_search(claim.sides.begin(), claim.sides.end(), side);
    });
    for (GapClaim& claim : claims.gaps) {
        if (std::binary_search(claim.sides.begin(), claim.sides.end(), side)) continue;
        std::erase_if(claim.gap.placed, [&](const Placed& placed) {
            return placed.paragraph > 0 && is_dropped(placed.paragraph, claim.gap.behind);
        });
    }
    std::erase_if(claims.gaps, [](const GapClaim& claim) { return claim.gap.placed.empty(); });
    return true;
}

/// Words that only touch become one claim of all, and things put at one point stand one behind the
/// other, in order of sides.
bool join_touching(const EditBase& base, Claims& claims, const Group& group) {
    if (group.size() < 2) return false;
    const std::size_t words = claims.words.size();
    if (group.back() < words) {
        std::vector<WordClaim> all;
        for (const std::size_t position : group)
            all.push_back(claims.words[position]);
        std::stable_sort(all.begin(), all.end(), [](const WordClaim& a, const WordClaim& b) {
            return std::tuple(a.rewrite.range.begin, a.rewrite.range.end, a.sides) <
                   std::tuple(b.rewrite.range.begin, b.rewrite.range.end, b.sides);
        });
        Rewrite one{{all.front().rewrite.range.begin, all.front().rewrite.range.begin}, {}};
        for (const WordClaim& claim : all) {
            if (claim.rewrite.range.begin < one.range.end) return false;
            one.with.append(base.text, one.range.end, claim.rewrite.range.begin - one.range.end);
            one.with += claim.rewrite.with;
            one.range.end = claim.rewrite.range.end;
        }
        const WordClaim together{one, sides_of(claims, group), {}};
        for (std::size_t i = group.size(); i-- > 0;)
            claims.words.erase(claims.words.begin() + static_cast<std::ptrdiff_t>(group[i]));
        const auto place =
            std::find_if(claims.words.begin(), claims.words.end(), [&](const WordClaim& claim) {
                return claim.rewrite.range.begin > one.range.begin ||
                       (claim.rewrite.range.begin == one.range.begin &&
                        claim.rewrite.range.end >= one.range.end);
            });
        claims.words.insert(place, together);
        return true;
    }
    if (group.front() < words || group.back() >= words + claims.gaps.size()) return false;
    std::vector<GapClaim> all;
    for (const std::size_t position : group)
        all.push_back(claims.gaps[position - words]);
    std::stable_sort(all.begin(), all.end(),
                     [](const GapClaim& a, const GapClaim& b) { return a.sides < b.sides; });
    GapClaim together{{all.front().gap.behind, {}}, sides_of(claims, group), {}};
    for (const GapClaim& claim : all) {
        if (claim.gap.behind != together.gap.behind) return false;
        for (const Placed& placed : claim.gap.placed) {
            auto& put = together.gap.placed;
            if (std::find(put.begin(), put.end(), placed) == put.end()) put.push_back(placed);
        }
    }
    claims.gaps[group.front() - words] = together;
    for (std::size_t i = group.size(); i-- > 1;)
        claims.gaps.erase(claims.gaps.begin() + static_cast<std::ptrdiff_t>(group[i] - words));
    return true;
}

/// Whether a claim is one of the first sides', and none of them does all that it does.
template <typename Claim>
bool counts(const Claim& claim, std::size_t first) {
    return claim.sides.front() < first &&
           std::none_of(claim.met_by.begin(), claim.met_by.end(),
                        [&](std::size_t side) { return side < first; });
}

/// What the first `count` sides claim, carried out. At a place where several put something, one
/// puts all that the others do.
std::string text_of(const EditBase& base, const Claims& claims, std::size_t count) {
    std::vector<const Rewrite*> words;
    std::vector<const Gap*> gaps;
    for (const WordClaim& claim : claims.words) {
        if (counts(claim, count)) words.push_back(&claim.rewrite);
    }
    for (const GapClaim& claim : claims.gaps) {
        if (!counts(claim, count)) continue;
        if (!gaps.empty() && gaps.back()->behind == claim.gap.behind) {
            if (claim.gap.placed.size() > gaps.back()->placed.size()) gaps.back() = &claim.gap;
        } else {
            gaps.push_back(&claim.gap);
        }
    }
    return carried_out(base, words, gaps);
}

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

Merged merge(const EditBase& base, std::string_view body, const Views& sides,
             const Weighed& weighed) {
    Merged merged{std::string(body), {}, {}, are_alike(weighed.claims)};
    for (const Group& group : weighed.groups) {
        Conflict conflict = conflict_of(base, sides, weighed.claims, group);
        conflict.base.begin = std::min(conflict.base.begin, body.size());
        conflict.base.end = std::min(conflict.base.end, body.size());
        merged.conflicts.push_back(std::move(conflict));
    }
    std::stable_sort(
        merged.conflicts.begin(), merged.conflicts.end(),
        [](const Conflict& a, const Conflict& b) { return a.base.begin < b.base.begin; });
    if (merged.clean() && weighed.claims.size() > 0)
        merged.text = text_of(base, weighed.claims, sides.size());
    return merged;
}

Views views_of(const std::vector<Edits>& sides) {
    Views views;
    for (const Edits& side : sides)
        views.push_back(&side);
    return views;
}

} // namespace

Merged merge_edits(std::string_view body, const std::vector<Edits>& sides) {
    const EditBase base(body);
    const Views views = views_of(sides);
    return merge(base, body, views, Weighed(base, views));
}

Merged merge_settling(std::string_view body, const std::vector<Edits>& sides, Settling how) {
    const EditBase base(body);
    const Views views = views_of(sides);
    Weighed weighed(base, views);
    if (how == Settling::both)
        weighed.settle(
            [&](const Group& group) { return join_touching(base, weighed.claims, group); });
    else if (!sides.empty())
        weighed.settle([&](const Group& group) {
            const std::size_t side = how == Settling::first ? 0 : sides.size() - 1;
            return give_way(weighed.claims, group, side);
        });
    return merge(base, body, views, weighed);
}

Merged merge(std::string_view body, const std::vector<std::string>& sides) {
    std::vector<Edits> edits;
    for (const std::string& side : sides)
        edits.push_back(edits_between(body, side));
    Merged merged = merge_edits(body, edits);
    if (!merged.clean()) return merged;
    std::vector<Tally> tallies;
    for (const std::string& side : sides)
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
    const EditBase base(body);
    const Views views = views_of(sides);
    const Weighed weighed(base, views);
    for (std::size_t count = 1; count <= sides.size(); ++count)
        steps.push_back(text_of(base, weighed.claims, count));
    return steps;
}

std::vector<std::pair<std::size_t, std::size_t>> colliding_pairs(std::string_view body,
                                                                 const std::vector<Edits>& sides) {
    const EditBase base(body);
    const Views views = views_of(sides);
    Claims claims = claims_of(views);
    std::set<std::pair<std::size_t, std::size_t>> suspects;
    for (const Group& group : groups_of(claims, collisions_of(base, views, claims))) {
        const Sides involved = sides_of(claims, group);
        for (std::size_t i = 0; i < involved.size(); ++i) {
            for (std::size_t k = i + 1; k < involved.size(); ++k)
                suspects.emplace(involved[i], involved[k]);
        }
    }
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (const auto& [one, other] : suspects) {
        const Views two{views[one], views[other]};
        if (!Weighed(base, two).groups.empty()) pairs.emplace_back(one, other);
    }
    return pairs;
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
