// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/survey.hpp"

#include "emenda/acts/carried.hpp"
#include "emenda/history/standing.hpp"

#include <algorithm>
#include <cstddef>

namespace emenda::acts {

std::vector<model::Number> in_conflict(const model::Proposal& proposal) {
    std::vector<std::size_t> pending;
    for (std::size_t i = 0; i < proposal.amendments.size(); ++i) {
        if (history::is_pending(proposal.amendments[i])) pending.push_back(i);
    }
    if (pending.empty()) return {};
    const CarriedOver carried(proposal, pending, {});
    std::vector<bool> collides(carried.all().size(), false);
    for (std::size_t i = 0; i < collides.size(); ++i)
        collides[i] = !carried.all()[i].fits();
    for (const auto& [one, other] : carried.pairs(carried.fitting()))
        collides[one] = collides[other] = true;
    std::vector<model::Number> numbers;
    for (std::size_t i = 0; i < collides.size(); ++i) {
        if (collides[i]) numbers.push_back(proposal.amendments[carried.all()[i].amendment].number);
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

} // namespace emenda::acts
