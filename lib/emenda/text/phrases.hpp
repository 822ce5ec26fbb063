// SPDX-License-Identifier: EUPL-1.2
// The difference of two passages for reading: phrases rather than confetti.
//
// Labels go with labels, items of a list and rows of a table with those that say the same. Inside
// of them words are aligned (gap_alignment.hpp), and changes are joined and moved to where they
// read well (phrase_hunks.hpp). Of a paragraph with a single difference only the words around it
// are read. Long passages: kept_words.hpp. For this room's .cpp files only.
#pragma once

#include "emenda/text/gap_alignment.hpp"
#include "emenda/text/redline.hpp"

#include <string_view>
#include <vector>

namespace emenda::text {

/// Pieces that read well, in place of what `pieces` held. Removed before added; no two neighbours
/// of one op.
void phrases(std::string_view from, std::string_view to, Session& session,
             std::vector<PieceView>& pieces, const Reading& reading = {});

} // namespace emenda::text
