// SPDX-License-Identifier: EUPL-1.2
// Moved paragraphs in a merge. A script knows a move only as a deletion here and an insertion
// there; seen so, a deletion and a move of one paragraph are the same deletion, and two moves to
// two places leave it in both. Whether a side moved a paragraph is told by counting: its own place
// is gone from the side, and the side holds it all the same.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/merge.hpp"
#include "emenda/text/merge_hunks.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace emenda::text {

/// The paragraphs whose deletion sides share, and that one of them moved: where another deletes it,
/// or moves it to another place. `merged` is what the hunks make of the body.
std::vector<Conflict> conflicts_of_moves(const MergeBase& base, const std::vector<SideHunk>& hunks,
                                         std::string_view body,
                                         const std::vector<std::string>& sides,
                                         std::string_view merged);

/// Tells the wishes that move a passage from those that delete it.
void mark_moves(std::vector<Conflict>& conflicts, std::string_view body,
                const std::vector<std::string>& sides);

} // namespace emenda::text
