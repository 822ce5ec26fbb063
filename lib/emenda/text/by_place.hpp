// SPDX-License-Identifier: EUPL-1.2
// Stretches of numbered places, asked for those that stand at a place: all of them are not looked
// at each time. For this room's .cpp files only.
#pragma once

#include "emenda/text/paragraphs.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

namespace emenda::text {

class ByPlace {
public:
    ByPlace() = default;

    /// From `begin` to `end`, both included.
    explicit ByPlace(std::vector<Range> stretches)
        : m_stretches(std::move(stretches)), m_order(m_stretches.size()) {
        std::iota(m_order.begin(), m_order.end(), std::size_t{0});
        std::sort(m_order.begin(), m_order.end(), [&](std::size_t one, std::size_t other) {
            return m_stretches[one].begin < m_stretches[other].begin;
        });
        for (const std::size_t i : m_order)
            m_reach.push_back(std::max(m_reach.empty() ? 0 : m_reach.back(), m_stretches[i].end));
    }

    /// The indices of those that hold a place from `first` to `last`, both included; ascending.
    std::vector<std::size_t> at(std::size_t first, std::size_t last) const {
        const auto behind =
            std::partition_point(m_order.begin(), m_order.end(),
                                 [&](std::size_t i) { return m_stretches[i].begin <= last; });
        std::vector<std::size_t> found;
        for (auto k = static_cast<std::size_t>(behind - m_order.begin());
             k > 0 && m_reach[k - 1] >= first; --k) {
            if (m_stretches[m_order[k - 1]].end >= first) found.push_back(m_order[k - 1]);
        }
        std::sort(found.begin(), found.end());
        return found;
    }

private:
    std::vector<Range> m_stretches;
    std::vector<std::size_t> m_order; ///< by where they begin
    std::vector<std::size_t> m_reach; ///< the farthest end of these up to each
};

} // namespace emenda::text
