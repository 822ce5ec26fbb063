// SPDX-License-Identifier: EUPL-1.2
// Pieces as changes that a person could have written: what to quote, and how much of it.
// For this room's .cpp files only.
#pragma once

#include "emenda/history/hunk_changes.hpp"
#include "emenda/history/pieces.hpp"

#include <cstdint>
#include <vector>

namespace emenda::history {

/// A change a piece, a deletion of paragraphs one each; quotes are whole words, the fewest that are
/// unique, or counted. The time grows with the text and the pieces. `work` grows by steps taken.
std::vector<model::Change> quoted_pieces(const ClosedText& base, const std::vector<Piece>& pieces,
                                         Style style, std::uint64_t& work);

} // namespace emenda::history
