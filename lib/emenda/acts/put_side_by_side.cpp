// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/accept.hpp"
#include "emenda/acts/carried.hpp"

#include <algorithm>

namespace emenda::acts {

namespace {

using Places = std::vector<Beside>;

const text::Gap* gap_behind(const text::Edits& edits, std::size_t paragraph) {
    const auto found =
        std::partition_point(edits.gaps.begin(), edits.gaps.end(),
                             [&](const text::Gap& gap) { return gap.behind < paragraph; });
    return found != edits.gaps.end() && found->behind == paragraph ? &*found : nullptr;
}

/// What is done to today's text with both, and would not be where that has the word.
void add_beside_todays(Places& places, const text::Edits& both, const text::Edits& current) {
    for (const text::Rewrite& one : both.words) {
        const auto found = std::partition_point(
            current.words.begin(), current.words.end(),
            [&](const text::Rewrite& other) { return other.range.begin < one.range.begin; });
        if (found == current.words.end() || *found != one) places.push_back({one.range});
    }
    for (const text::Gap& gap : both.gaps) {
        const text::Gap* other = gap_behind(current, gap.behind);
        if (!other || *other != gap) places.push_back({{}, true, gap.behind});
    }
}

} // namespace

Places put_side_by_side(const model::Proposal& proposal, const std::vector<std::size_t>& amendments,
                        const std::vector<model::Number>& chosen) {
    const CarriedOver carried(proposal, amendments, chosen, Preference::both);
    const auto& all = carried.all();
    const auto is_settled = [](const Carried& one) { return one.settled && one.fits(); };
    Places places;
    if (std::any_of(all.begin(), all.end(), is_settled)) {
        const CarriedOver current(proposal, amendments, chosen, Preference::current);
        for (std::size_t i = 0; i < all.size(); ++i) // in the same order
            if (is_settled(all[i])) add_beside_todays(places, all[i].body, current.all()[i].body);
    }
    for (const text::Conflict& conflict : carried.meeting(carried.fitting()))
        places.push_back({conflict.base, conflict.between, conflict.paragraph});
    return places;
}

} // namespace emenda::acts
