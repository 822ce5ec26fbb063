// SPDX-License-Identifier: EUPL-1.2
// Claims that may be one and the same change, told at two places.
// For this room's .cpp files only.
//
// Where words repeat, what was put or taken can be told in several places: in "tre tre" either word
// may be the new one. Two sides that put the same word, or take it, are taken to have done two
// things only if a landmark stands between, a word that stands once around there, and that both of
// them keep and neither puts; or if each puts a new word that only it has; or if each takes words
// where they stand and nowhere else, and neither does all that the other does. Else a change made
// twice would double a word in silence.
#pragma once

#include "emenda/text/merge_collisions.hpp"

#include <vector>

namespace emenda::text {

/// What was met by others must be noted already.
std::vector<Collision> confusable(const EditBase& base, const std::vector<const Edits*>& sides,
                                  const Claims& claims, CarriedWords& carried);

} // namespace emenda::text
