// SPDX-License-Identifier: EUPL-1.2
// Pieces that run across a break between paragraphs, parted there: paragraphs that go or come are
// pieces of their own, and the words changed beside them are others, as a reader sees them.
// For this room's .cpp files only.
//
// "Alberi. ¶ Azioni: viali." becomes "Alberi e orti." A script keeps "Alberi" and the last full
// stop, and has the break between gone with the words. But the full stop is not what is left of
// paragraph 2: it goes whole, and paragraph 1 has new words.
#pragma once

#include "emenda/history/pieces.hpp"

#include <cstdint>
#include <vector>

namespace emenda::history {

/// Pieces that lead to the same text. What is kept of a paragraph of the base ties it to the
/// paragraph of the new text in which it stands if it is half of the words of one of the two, or
/// the most of both. Paragraphs tied to two others, as when two are joined, stay in one piece.
/// `work` grows by the steps taken.
std::vector<Piece> cut_at_breaks(const ClosedText& base, std::vector<Piece> pieces,
                                 std::uint64_t& work);

} // namespace emenda::history
