// SPDX-License-Identifier: EUPL-1.2
// For this room's .cpp files only.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>

namespace emenda::formula {

/// Whole paragraphs that sentences are about, each once.
class Taken {
public:
    /// The first of these that is taken already; else none, and now all of them are.
    std::optional<std::size_t> take(std::size_t first, std::size_t last) {
        const auto behind = m_lasts.upper_bound(last);
        if (behind != m_lasts.begin() && std::prev(behind)->second >= first)
            return std::max(first, std::prev(behind)->first);
        m_lasts[first] = last;
        return std::nullopt;
    }

    bool holds(std::size_t number) const {
        const auto behind = m_lasts.upper_bound(number);
        return behind != m_lasts.begin() && std::prev(behind)->second >= number;
    }

private:
    std::map<std::size_t, std::size_t> m_lasts; ///< of those that begin here
};

} // namespace emenda::formula
