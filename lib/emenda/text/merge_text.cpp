// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_text.hpp"

#include "emenda/text/merge_along.hpp"
#include "emenda/text/merge_order.hpp"

#include <algorithm>
#include <vector>

namespace emenda::text {

namespace {

/// Whether a claim is one of the first sides', and none of them does all that it does.
template <typename Claim>
bool counts(const Claim& claim, std::size_t first) {
    return claim.sides.front() < first &&
           std::none_of(claim.met_by.begin(), claim.met_by.end(),
                        [&](std::size_t side) { return side < first; });
}

/// The claims of gaps of the first `count` sides, by position. At a place where several put
/// something, one puts all that the others do; or it is clear what comes first.
std::vector<std::size_t> gaps_of(const EditBase& base, const Claims& claims, std::size_t count) {
    const auto& gaps = claims.gaps;
    const auto are_ordered = [&](std::size_t one, std::size_t other) {
        return comes_first(heads_of(base, gaps[one].gap), heads_of(base, gaps[other].gap));
    };
    std::vector<std::size_t> positions;
    std::size_t of_place = 0; // the first one of the place
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        if (!counts(gaps[i], count)) continue;
        if (positions.empty() || gaps[positions.back()].gap.behind != gaps[i].gap.behind)
            of_place = positions.size();
        const auto alike = std::find_if(
            positions.begin() + static_cast<std::ptrdiff_t>(of_place), positions.end(),
            [&](std::size_t other) { return !are_ordered(i, other) && !are_ordered(other, i); });
        if (alike == positions.end())
            positions.push_back(i);
        else if (gaps[i].gap.placed.size() > gaps[*alike].gap.placed.size())
            *alike = i;
    }
    std::stable_sort(positions.begin(), positions.end(), [&](std::size_t a, std::size_t b) {
        const std::size_t one = gaps[a].gap.behind;
        const std::size_t other = gaps[b].gap.behind;
        return one != other ? one < other : are_ordered(a, b);
    });
    return positions;
}

} // namespace

std::string merged_text(const EditBase& base, const Claims& claims, std::size_t count) {
    std::vector<const Rewrite*> words;
    for (const WordClaim& claim : claims.words) {
        if (counts(claim, count)) words.push_back(&claim.rewrite);
    }
    const std::vector<Gap> along = gone_along(base, claims, gaps_of(base, claims, count));
    std::vector<const Gap*> gaps;
    for (const Gap& gap : along)
        gaps.push_back(&gap);
    const auto in_order = put_in_order(base, claims, gaps, count);
    if (!in_order) return carried_out(base, words, gaps);
    gaps.clear();
    for (const Gap& gap : *in_order)
        gaps.push_back(&gap);
    return carried_out(base, words, gaps);
}

} // namespace emenda::text
