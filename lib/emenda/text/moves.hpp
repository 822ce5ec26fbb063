// SPDX-License-Identifier: EUPL-1.2
// Paragraphs that stand elsewhere in a newer text.
//
// Only a paragraph that stands once in either text can be told to have moved. Of those that both
// have, the longest chain that keeps its order stays (patience sorting); the others moved.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::text {

struct MovedParagraph {
    std::size_t paragraph = 0; ///< of the older text, from 1
    std::size_t behind = 0;    ///< the paragraph of the older text that it now follows: the nearest
                               ///< before it that both texts have and that stayed; 0: none
    std::size_t at = 0;        ///< its number in the newer text, from 1

    friend bool operator==(const MovedParagraph&, const MovedParagraph&) = default;
};

struct Unmoved {
    std::vector<MovedParagraph> moved; ///< in the order of the older text
    std::string text;                  ///< the newer text with these back in their old places
    std::vector<std::size_t> place;    ///< of the newer text's paragraphs in `text`, from 1
    // Where nothing moved, all are empty: the newer text is what it is.
};

enum class MovedAs {
    same,   ///< only paragraphs of which no word changed
    nearly, ///< also those that a few words changed in: four fifths of the words are shared
};

/// Both are bodies in normal form.
Unmoved unmoved(std::string_view from, std::string_view to, MovedAs as);

} // namespace emenda::text
