// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_claims.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

namespace emenda::text {

namespace {

/// Equal claims become one, with all their sides; `less` orders claims, sides aside.
template <typename Claim, typename Less>
void unite(std::vector<Claim>& claims, Less less) {
    std::stable_sort(claims.begin(), claims.end(), less); // keeps sides ascending
    std::vector<Claim> united;
    for (Claim& claim : claims) {
        const bool same = !united.empty() && !less(united.back(), claim);
        if (!same)
            united.push_back(std::move(claim));
        else if (united.back().sides.back() != claim.sides.front())
            united.back().sides.push_back(claim.sides.front());
    }
    claims = std::move(united);
}

/// Of what comes at one point lines in front of a line come first, and those behind it last: what
/// stays within the line is between them.
int place_by_lines(const Rewrite& one) {
    if (one.with.starts_with('\n') || one.with.starts_with("\\\n")) return 1;
    return one.with.ends_with('\n') ? -1 : 0;
}

bool less_placed(const Placed& a, const Placed& b) {
    return std::tie(a.paragraph, a.text) < std::tie(b.paragraph, b.text);
}

bool less_gap(const GapClaim& a, const GapClaim& b) {
    if (a.gap.behind != b.gap.behind) return a.gap.behind < b.gap.behind;
    return std::lexicographical_compare(a.gap.placed.begin(), a.gap.placed.end(),
                                        b.gap.placed.begin(), b.gap.placed.end(), less_placed);
}

} // namespace

const Sides& sides_of(const Claims& claims, std::size_t position) {
    if (position < claims.words.size()) return claims.words[position].sides;
    position -= claims.words.size();
    if (position < claims.gaps.size()) return claims.gaps[position].sides;
    return claims.moves[position - claims.gaps.size()].sides;
}

bool share_a_side(const Sides& one, const Sides& other) {
    return std::any_of(one.begin(), one.end(), [&](std::size_t side) {
        return std::binary_search(other.begin(), other.end(), side);
    });
}

Claims claims_of(const std::vector<const Edits*>& sides) {
    Claims claims;
    for (std::size_t side = 0; side < sides.size(); ++side) {
        for (const Rewrite& one : sides[side]->words)
            claims.words.push_back({one, {side}, {}});
        for (const Gap& gap : sides[side]->gaps) {
            claims.gaps.push_back({gap, {side}, {}});
            for (const Placed& placed : gap.placed) {
                if (placed.paragraph > 0)
                    claims.moves.push_back({placed.paragraph, gap.behind, {side}});
            }
        }
    }
    unite(claims.words, [](const WordClaim& a, const WordClaim& b) {
        const auto rank = [](const Rewrite& one) {
            return std::tuple(one.range.begin, one.range.end, place_by_lines(one),
                              std::string_view(one.with));
        };
        return rank(a.rewrite) < rank(b.rewrite);
    });
    unite(claims.gaps, less_gap);
    unite(claims.moves, [](const MoveClaim& a, const MoveClaim& b) {
        return std::tie(a.paragraph, a.behind) < std::tie(b.paragraph, b.behind);
    });
    return claims;
}

std::vector<WordClaim>::const_iterator first_from(const Claims& claims, std::size_t begin) {
    return std::partition_point(
        claims.words.begin(), claims.words.end(),
        [&](const WordClaim& claim) { return claim.rewrite.range.begin < begin; });
}

std::vector<std::size_t> reaches_of(const Claims& claims) {
    std::vector<std::size_t> reaches;
    reaches.reserve(claims.words.size());
    std::size_t reach = 0;
    for (const WordClaim& claim : claims.words) {
        reach = std::max(reach, claim.rewrite.range.end);
        reaches.push_back(reach);
    }
    return reaches;
}

bool holds(const Gap& large, const Gap& small) {
    auto at = large.placed.begin();
    for (const Placed& one : small.placed) {
        at = std::find(at, large.placed.end(), one);
        if (at == large.placed.end()) return false;
        ++at;
    }
    return true;
}

bool moves_none(const Gap& gap) {
    return std::all_of(gap.placed.begin(), gap.placed.end(),
                       [](const Placed& placed) { return placed.paragraph == 0; });
}

std::string reads_as(const EditBase& base, const Edits& side, Range range) {
    std::string text;
    std::size_t at = range.begin;
    auto one = std::lower_bound(
        side.words.begin(), side.words.end(), range.begin,
        [](const Rewrite& rewrite, std::size_t begin) { return rewrite.range.begin < begin; });
    // What is taken away from before the range on.
    if (one != side.words.begin() && (one - 1)->with.empty())
        at = std::clamp((one - 1)->range.end, range.begin, range.end);
    for (; one != side.words.end() && one->range.begin <= range.end; ++one) {
        const bool beyond = one->range.end > range.end;
        if (beyond && !one->with.empty()) break;
        // Words put in front of the next paragraph are that one's.
        const bool behind = one->range.begin == range.end && !range.empty();
        if (behind && one->range.empty() && base.starts_paragraph(range.end)) break;
        text.append(base.text, at, one->range.begin - at);
        text += one->with;
        at = std::min(one->range.end, range.end);
    }
    text.append(base.text, at, range.end - at);
    return text;
}

} // namespace emenda::text
