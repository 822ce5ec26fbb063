// SPDX-License-Identifier: EUPL-1.2
// For this room's .cpp files only.
#pragma once

#include "emenda/text/paragraphs.hpp"

#include <cstddef>
#include <iterator>
#include <map>

namespace emenda::formula {

/// Words that sentences are about.
class Passages {
public:
    void take(text::Range words) { m_ends[words.begin] = words.end; }

    bool holds(std::size_t offset) const {
        const auto behind = m_ends.upper_bound(offset);
        return behind != m_ends.begin() && std::prev(behind)->second > offset;
    }

    bool meet(text::Range range) const {
        const auto behind = m_ends.lower_bound(range.end);
        return behind != m_ends.begin() && std::prev(behind)->second > range.begin;
    }

private:
    std::map<std::size_t, std::size_t> m_ends; ///< of those that begin here
};

} // namespace emenda::formula
