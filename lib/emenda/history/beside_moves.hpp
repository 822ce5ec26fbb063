// SPDX-License-Identifier: EUPL-1.2
// Moves put among other changes, also where new paragraphs stand beside what moves.
// For this room's .cpp files only.
//
// A list cannot have new paragraphs and a move behind one and the same paragraph, for it could not
// say which comes first (docs/format.md, "Changes", rule 5). There the new ones go along with what
// moves, as words put before its first or behind its last ones.
#pragma once

#include "emenda/model/change.hpp"
#include "emenda/text/moves.hpp"

#include <string_view>
#include <vector>

namespace emenda::history {

/// The changes with the moves, in the order that a list must have. `changes` are in order, and lead
/// from the one body to the other but for the moves.
std::vector<model::Change> with_moves(std::string_view from, std::string_view to,
                                      std::vector<model::Change> changes,
                                      const std::vector<text::MovedParagraph>& moved);

} // namespace emenda::history
