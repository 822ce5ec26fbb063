// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/gaps_by_content.hpp"

#include <algorithm>

namespace emenda::text {

GapsByContent::GapsByContent(const std::vector<GapClaim>& gaps) : m_gaps(gaps) {
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        for (const Placed& one : gaps[i].gap.placed) {
            Positions& all = one.paragraph > 0 ? m_moved[one.paragraph] : m_fresh[one.text];
            if (all.empty() || all.back() != i) all.push_back(i);
        }
    }
}

std::vector<std::size_t> GapsByContent::alike(std::size_t i, Range places) const {
    const auto behind = [&](std::size_t k) { return m_gaps[k].gap.behind; };
    Positions found;
    for (const Placed& one : m_gaps[i].gap.placed) {
        const Positions& all = one.paragraph > 0 ? m_moved.at(one.paragraph) : m_fresh.at(one.text);
        auto k = std::partition_point(all.begin(), all.end(),
                                      [&](std::size_t at) { return behind(at) < places.begin; });
        for (; k != all.end() && behind(*k) <= places.end; ++k) {
            if (behind(*k) != behind(i)) found.push_back(*k);
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

Range place_as_moved(const std::vector<std::size_t>& moved, std::size_t place) {
    // Numbers that follow each other are as far apart as their positions.
    const auto behind = std::upper_bound(moved.begin(), moved.end(), place);
    const auto distance = [&](auto at) { return static_cast<std::size_t>(at - moved.begin()); };
    const std::size_t middle = distance(behind);
    const auto end = std::partition_point(behind, moved.end(), [&](const std::size_t& number) {
        return number - place == distance(&number - moved.data() + moved.begin()) - middle + 1;
    });
    const auto begin = std::partition_point(moved.begin(), behind, [&](const std::size_t& number) {
        return place - number != middle - 1 - distance(&number - moved.data() + moved.begin());
    });
    return {place - (middle - distance(begin)), place + (distance(end) - middle)};
}

} // namespace emenda::text
