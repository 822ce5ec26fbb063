// SPDX-License-Identifier: EUPL-1.2
// Changes of atoms written out with the blanks between them.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/phrase_hunks.hpp"
#include "emenda/text/redline.hpp"

#include <string_view>
#include <vector>

namespace emenda::text {

/// Adds to the last piece if it is of the same op, behind which it then stands in its text.
void add_piece(std::vector<PieceView>& pieces, Op op, std::string_view text);

/// The hunks are in order and disjoint; what stands between them is the same words on both sides,
/// and blanks that differ between those are a change, too.
void add_pieces(const Passage& from, const Passage& to, const std::vector<AtomHunk>& hunks,
                std::vector<PieceView>& pieces);

} // namespace emenda::text
