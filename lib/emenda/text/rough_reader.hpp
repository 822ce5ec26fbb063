// SPDX-License-Identifier: EUPL-1.2
// Words, roughly: what stands between certain limits of tokens.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/paragraphs.hpp"

#include <string_view>

namespace emenda::text {

/// Reads a passage by what stands between certain limits: mostly a word, its marks, and the blank
/// behind it. It takes a fraction of the time that
/// tokens take.
class RoughReader {
public:
    RoughReader(std::string_view text, Range range)
        : m_text(text), m_at(range.begin), m_end(range.end) {}

    /// False at the end of the range.
    bool next(Range& word);

private:
    std::string_view m_text;
    std::size_t m_at;
    std::size_t m_end;
};

} // namespace emenda::text
