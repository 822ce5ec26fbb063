// SPDX-License-Identifier: EUPL-1.2
// What the sides of a merge do to their base, and which of it collides.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/paragraphs.hpp"
#include "emenda/text/words.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::text {

/// A base with every paragraph, the last one too, closed by a blank line: so that a paragraph is
/// one thing wherever it stands.
struct MergeBase {
    explicit MergeBase(std::string_view body);

    std::string text;
    std::vector<Range> words;        ///< the word tokens, in order
    std::vector<std::size_t> starts; ///< of the paragraphs; the end of the text closes the list

    bool starts_paragraph(std::size_t at) const;
    /// The number of the paragraph that holds the byte, from 1; 0 in an empty text.
    std::size_t paragraph_at(std::size_t at) const;
    bool has_word_between(std::size_t begin, std::size_t end) const;
};

/// The same closing of a side's text.
std::string closed(std::string_view body);

/// `range` of the base becomes `with`, for each of these sides.
struct SideHunk {
    Range range;
    std::string with;
    std::vector<std::size_t> sides; ///< ascending

    bool is_of(std::size_t side) const;
};

/// The hunks of all sides in order of the base, equal ones of several sides as one.
std::vector<SideHunk> hunks_of_all(const MergeBase& base, const std::vector<std::string>& sides);

/// Whole new paragraphs, put between two of the base.
bool inserts_paragraphs(const MergeBase& base, const SideHunk& hunk);

/// Whether two hunks, the first not behind the second, want the same words, or touching ones, to
/// become different things, and some two sides differ in wanting them.
bool collide(const MergeBase& base, const SideHunk& first, const SideHunk& second);

/// False once no hunk from `second` on can collide with `first`.
bool can_reach(const MergeBase& base, const SideHunk& first, const SideHunk& second);

} // namespace emenda::text
