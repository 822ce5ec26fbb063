// SPDX-License-Identifier: EUPL-1.2
// Paragraphs that stand elsewhere in a newer text.
//
// Only a paragraph that stands once in either text can be told to have moved. Of those that both
// have, the longest chain that keeps its order stays (patience sorting); the others moved. Where a
// list of changes cannot tell that, another chain can be asked for (stayers.hpp).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::text {

struct MovedParagraph {
    std::size_t paragraph = 0; ///< of the older text, from 1
    std::size_t behind = 0; ///< the paragraph of the older text behind whose place it now stands:
                            ///< the nearest before it that both texts have and that stayed, or
                            ///< one that itself moved away from there; 0: none
    std::size_t at = 0;     ///< its number in the newer text, from 1

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

enum class Told {
    freely,    ///< the longest chain stays; what moves stands in the order of `at`
    in_a_list, ///< what goes behind one place is in the order of the older text, wherever that can
               ///< be found out
};

/// Both are bodies in normal form.
Unmoved unmoved(std::string_view from, std::string_view to, MovedAs as, Told told = Told::freely);

} // namespace emenda::text
