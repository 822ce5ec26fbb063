// SPDX-License-Identifier: EUPL-1.2
// What a side of a merge touches, and whether another could have done all of it: by a glance,
// before anybody merges anything. For this room's .cpp files only.
#pragma once

#include "emenda/text/edit_base.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace emenda::text {

/// For each paragraph of a base, whether another reads the same: what is done to one of them may be
/// told of the other.
std::vector<bool> repeated_paragraphs(const EditBase& base);

/// The words that a side takes away, those that it puts, and where; base and side must outlive it.
struct Touched {
    Touched(const EditBase& base, const Edits& side);

    std::vector<std::string_view> taken; ///< ascending, each once
    std::vector<std::string_view> put;
    std::vector<Range> at; ///< from which paragraph to which, both included, one at either side too
    std::vector<std::size_t> moved;    ///< the numbers of paragraphs that it moves, ascending
    std::vector<std::size_t> ranks;    ///< where each paragraph stands then; empty: none moves
    std::vector<std::size_t> reworded; ///< of those that it changes words in, ascending
};

/// Whether a side takes and puts nothing that the other does not, and that puts nothing which it
/// takes, for it may only have carried that elsewhere. It holds none where that is not so.
bool is_within(const Touched& small, const Touched& large);

/// Whether the other does something at each place where a side does something, and has put each
/// two paragraphs in the other order that it has. It holds none where that is not so, either.
bool is_beside(const EditBase& base, const Touched& small, const Touched& large,
               const std::vector<bool>& repeated);

} // namespace emenda::text
