// SPDX-License-Identifier: EUPL-1.2
// Who gives way in a passage where a side is preferred, word by word: a passage is shown whole, for
// it is read so, but of "| 45 | 12 |" only the one cell gives way that the preferred side changes.
//
// The words that a side has put in the place of others are one wording as far as nobody could tell
// which of them stands for which: a clause written anew, of which an exact script keeps some
// words. A wording stands or gives way whole. For this room's .cpp files only.
#pragma once

#include "emenda/text/merge_passages.hpp"
#include "emenda/text/merge_settling.hpp"

#include <optional>
#include <set>

namespace emenda::text {

/// What others than `side` give up of the claims at these positions, all in the passage. Empty
/// where words cannot be told apart: paragraphs come, go, are parted or joined; a deletion reaches
/// beyond the passage; or a side has put elsewhere in it what it would have to leave in its place.
std::optional<Yielding> yielding_words(const EditBase& base, const Claims& claims,
                                       PhrasesOfSides& phrases, const Contested& passage,
                                       const std::set<std::size_t>& positions, std::size_t side);

} // namespace emenda::text
