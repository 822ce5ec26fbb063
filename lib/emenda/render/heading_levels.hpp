// SPDX-License-Identifier: EUPL-1.2
// Headings of a text that becomes a part of a page: they keep their order, below the page's own.
#pragma once

#include <algorithm>
#include <vector>

namespace emenda::render {

/// Gives each heading of a text the level that it has on the page: the first one and those as high
/// get `first`, one that is deeper than the one before it gets the next level, whatever it skipped.
class HeadingLevels {
public:
    explicit HeadingLevels(unsigned first) : m_first(first) {}

    unsigned next(unsigned written) {
        while (!m_open.empty() && m_open.back() >= written)
            m_open.pop_back();
        m_open.push_back(written);
        return std::min(6u, m_first + static_cast<unsigned>(m_open.size()) - 1);
    }

private:
    unsigned m_first;
    std::vector<unsigned> m_open; ///< as written, ascending
};

} // namespace emenda::render
