// SPDX-License-Identifier: EUPL-1.2
// A line that a side takes out of a passage and puts into another paragraph, or behind one: a comma
// that goes to another article. To the merge that is words deleted here and put in there.
// For this room's .cpp files only.
#pragma once

#include "emenda/acts/accept.hpp"
#include "emenda/text/merge.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace emenda::acts {

/// Where words of passages went, for as long as the search is worth it.
class WordsElsewhere {
public:
    /// Both must outlive it.
    WordsElsewhere(const std::string& base, const std::vector<text::Range>& paragraphs)
        : m_base(base), m_paragraphs(paragraphs) {}

    /// Of the first line of the passage that the wish has no longer, and its side has elsewhere,
    /// another label and full stop or not; none where no line is.
    std::optional<SentTo> find(const text::Conflict& conflict, const text::Wish& wish,
                               const text::Edits& side);

private:
    std::optional<SentTo> place_of(std::string_view words, const text::Conflict& conflict,
                                   const text::Edits& side);
    bool has(const std::string& text, std::string_view words);

    const std::string& m_base;
    const std::vector<text::Range>& m_paragraphs;
    std::size_t m_searched = 0;
};

} // namespace emenda::acts
