// SPDX-License-Identifier: EUPL-1.2
// Which paragraphs stay where others move, and behind which place each of those goes.
// For this room's .cpp files only.
//
// A list of changes stands in the order of the older text, and what goes behind one paragraph lands
// there in that order (docs/format.md, "Changes", rules 4 and 5). So not every choice of what stays
// can be told: of 1 2 7 5 3 4 6 8 both 5 and 7 would go behind 2, and land as 5 7. But 7 can go
// behind 2, and 3 and 4 behind 5.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace emenda::text {

/// Of paragraphs counted from 0.
struct Stayers {
    std::vector<bool> stays;         ///< of the older text's
    std::vector<std::size_t> behind; ///< of each that both texts have and that does not stay: the
                                     ///< paragraph of the older text, from 1, behind whose place it
                                     ///< stands; 0: none
};

/// The longest chain that keeps its order stays, and what moves goes behind the nearest one before.
/// `pairs`: for each paragraph of the older text its place in the newer one, of `count`, or
/// `no_place`.
Stayers longest_stayers(const std::vector<std::size_t>& pairs, std::size_t count);

/// The same where a list can tell it. Where it cannot, so few words move as a list can tell; where
/// that needs it, also to the place of a paragraph that moves away itself, which costs as much as
/// the words of a block. Blocks that move as one are compared each with each (cf. Bellman): where
/// they are too many, the longest chain stays.
Stayers listable_stayers(const std::vector<std::string_view>& from,
                         const std::vector<std::size_t>& pairs, std::size_t count);

} // namespace emenda::text
