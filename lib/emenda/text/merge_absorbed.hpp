// SPDX-License-Identifier: EUPL-1.2
// Sides of a merge that others hold: all that they do was done by another, told in other edits.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/edit_base.hpp"

namespace emenda::text {

/// Whether `large` is `small` with something else merged in. That is found by taking `small` out
/// again: what then is left of `large`, merged with `small`, must give just `large`.
bool holds(const EditBase& base, const Edits& large, const Edits& small);

/// Whether a side only deletes whole paragraphs. Which ones it says itself: another that deletes
/// an equal one has not done the same.
bool deletes_paragraphs(const EditBase& base, const Edits& side);

} // namespace emenda::text
