// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_along.hpp"

#include "emenda/text/bare_headings.hpp"
#include "emenda/text/labels.hpp"
#include "emenda/text/merge_search.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace emenda::text {

namespace {

bool is_heading(std::string_view paragraph) { return begins_section(paragraph_class(paragraph)); }

/// How many new paragraphs a gap puts first that are of what stands in front of them.
std::size_t count_along(const Gap& gap) {
    if (gap.behind == 0) return 0;
    const auto last = std::find_if(gap.placed.begin(), gap.placed.end(),
                                   [](const Placed& one) { return one.paragraph > 0; });
    if (last == gap.placed.begin() || is_heading_alone((last - 1)->text)) return 0;
    return static_cast<std::size_t>(last - gap.placed.begin());
}

/// A paragraph, and the gap's claim that moves it.
using Moved = std::pair<std::size_t, std::size_t>;

/// By paragraph the last one up to it that no side takes away whole; 0 if all are.
std::vector<std::size_t> last_left(const EditBase& base, const Claims& claims) {
    std::vector<bool> taken(base.paragraphs() + 1, false);
    for (const WordClaim& claim : claims.words) {
        const Range& range = claim.rewrite.range;
        if (!claim.rewrite.with.empty() || range.empty()) continue;
        std::size_t number = base.paragraph_at(range.begin);
        if (base.paragraph(number).begin < range.begin) ++number;
        for (; number <= base.paragraphs() && base.paragraph(number).end <= range.end; ++number)
            taken[number] = true;
    }
    std::vector<std::size_t> last(taken.size(), 0);
    for (std::size_t number = 1; number < last.size(); ++number)
        last[number] = taken[number] ? last[number - 1] : number;
    return last;
}

/// Those that are moved with the heading that they stand under, or are one, and all between that
/// is left.
std::set<Moved> with_their_headings(const EditBase& base, const std::set<Moved>& moved,
                                    const std::vector<std::size_t>& left) {
    std::set<Moved> found;
    for (const auto& [paragraph, claim] : moved) { // ascending
        if (is_heading(base.words_of(paragraph)) || found.count({left[paragraph - 1], claim}) > 0)
            found.emplace_hint(found.end(), paragraph, claim);
    }
    return found;
}

} // namespace

Gap Along::there(const Claims& claims) const {
    const auto& placed = claims.gaps[mover].gap.placed;
    const auto at = std::find_if(placed.begin(), placed.end(),
                                 [&](const Placed& one) { return one.paragraph == paragraph; });
    const auto end =
        std::find_if(at + 1, placed.end(), [](const Placed& one) { return one.paragraph > 0; });
    return {paragraph, {at + 1, end}};
}

Gap Along::put(const Claims& claims) const {
    const auto first = claims.gaps[gap].gap.placed.begin();
    return {paragraph, {first, first + static_cast<std::ptrdiff_t>(count)}};
}

std::vector<Along> going_along(const EditBase& base, const Claims& claims) {
    std::vector<Along> all;
    if (claims.moves.empty()) return all;
    const auto& gaps = claims.gaps;
    std::set<Moved> moved;
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        for (const Placed& placed : gaps[i].gap.placed) {
            if (placed.paragraph > 0) moved.emplace(placed.paragraph, i);
        }
    }
    const std::vector<std::size_t> left = last_left(base, claims);
    const std::set<Moved> headed = with_their_headings(base, moved, left);
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        const std::size_t count = count_along(gaps[i].gap);
        if (count == 0) continue;
        const std::size_t in_front = left[gaps[i].gap.behind];
        const auto first = moved.lower_bound({in_front, 0});
        const auto last = moved.lower_bound({in_front + 1, 0});
        const bool is_its_own = std::any_of(first, last, [&](const Moved& one) {
            return share_a_side(gaps[one.second].sides, gaps[i].sides);
        });
        if (is_its_own) continue;
        for (auto one = first; one != last; ++one) {
            if (headed.count(*one) > 0) all.push_back({i, one->second, in_front, count});
        }
    }
    return all;
}

void find_met_along(CollisionSearch& search) {
    auto& gaps = search.claims.gaps;
    for (const Along& one : going_along(search.base, search.claims)) {
        GapClaim& claim = gaps[one.gap];
        const Gap there = one.there(search.claims);
        if (there.placed.empty()) continue;
        const Sides& movers = gaps[one.mover].sides;
        if (one.count == claim.gap.placed.size() && holds(there, one.put(search.claims)))
            claim.met_by.insert(claim.met_by.end(), movers.begin(), movers.end());
        else
            search.found.push_back({search.gap_id(std::min(one.gap, one.mover)),
                                    search.gap_id(std::max(one.gap, one.mover))});
    }
}

Heads heads_of(const EditBase& base, const Gap& gap) {
    const Placed& first = gap.placed.front();
    if (is_heading(first.paragraph > 0 ? base.words_of(first.paragraph) : first.text))
        return Heads::first;
    const bool has_none =
        std::all_of(gap.placed.begin(), gap.placed.end(), [](const Placed& placed) {
            return placed.paragraph == 0 && paragraph_class(placed.text) == ParagraphClass::plain;
        });
    return has_none && gap.behind > 0 ? Heads::none : Heads::other;
}

std::vector<Gap> gone_along(const EditBase& base, const Claims& claims,
                            const std::vector<std::size_t>& positions) {
    std::vector<bool> carried_out(claims.gaps.size(), false);
    for (const std::size_t position : positions)
        carried_out[position] = true;
    std::map<std::size_t, std::vector<Placed>> behind; // a paragraph that moves
    std::map<std::size_t, std::size_t> gone;           // how many of a gap's new paragraphs
    for (const Along& one : going_along(base, claims)) {
        if (!carried_out[one.gap] || !carried_out[one.mover]) continue;
        if (!gone.emplace(one.gap, one.count).second) continue;
        const Gap put = one.put(claims);
        auto& more = behind[one.paragraph];
        more.insert(more.end(), put.placed.begin(), put.placed.end());
    }
    std::vector<Gap> made;
    for (const std::size_t position : positions) {
        const Gap& from = claims.gaps[position].gap;
        Gap gap{from.behind, {}};
        const auto left_out = gone.find(position);
        const std::size_t begin = left_out == gone.end() ? 0 : left_out->second;
        for (std::size_t i = begin; i < from.placed.size(); ++i) {
            gap.placed.push_back(from.placed[i]);
            const auto along = behind.find(from.placed[i].paragraph);
            if (along == behind.end()) continue;
            gap.placed.insert(gap.placed.end(), along->second.begin(), along->second.end());
            behind.erase(along);
        }
        if (!made.empty() && made.back().behind == gap.behind)
            made.back().placed.insert(made.back().placed.end(), gap.placed.begin(),
                                      gap.placed.end());
        else if (!gap.placed.empty())
            made.push_back(std::move(gap));
    }
    return made;
}

bool takes_the_section(const EditBase& base, const Rewrite& one, const Gap& gap) {
    if (gap.behind == 0 || !one.with.empty() || one.range.end != base.starts[gap.behind])
        return false;
    const Placed& first = gap.placed.front();
    if (first.paragraph > 0 || is_heading(first.text)) return false;
    std::size_t heading = gap.behind;
    while (heading > 0 && base.starts[heading - 1] >= one.range.begin) {
        if (is_heading(base.words_of(heading))) return true;
        --heading;
    }
    return false;
}

} // namespace emenda::text
