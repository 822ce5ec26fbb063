// SPDX-License-Identifier: EUPL-1.2
// What the sides of a merge claim of their base.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/edit_base.hpp"

#include <cstddef>
#include <vector>

namespace emenda::text {

using Sides = std::vector<std::size_t>; ///< indices, ascending

/// Sides that do all that a claim does, and more: it is met by any of them.
using MetBy = std::vector<std::size_t>;

/// Words that become others, for each of these sides.
struct WordClaim {
    Rewrite rewrite;
    Sides sides;
    MetBy met_by = {};
};

/// What sides put behind a paragraph's place.
struct GapClaim {
    Gap gap;
    Sides sides;
    MetBy met_by = {};
};

/// A paragraph that sides move to behind another.
struct MoveClaim {
    std::size_t paragraph = 0;
    std::size_t behind = 0;
    Sides sides;
};

/// In order of the base; equal claims of several sides are one.
struct Claims {
    std::vector<WordClaim> words;
    std::vector<GapClaim> gaps;
    std::vector<MoveClaim> moves;

    std::size_t size() const { return words.size() + gaps.size() + moves.size(); }
};

const Sides& sides_of(const Claims& claims, std::size_t position);

bool share_a_side(const Sides& one, const Sides& other);

Claims claims_of(const std::vector<const Edits*>& sides);

/// The first claim of words that does not begin before a point.
std::vector<WordClaim>::const_iterator first_from(const Claims& claims, std::size_t begin);

/// For each claim of words the farthest end up to it: so those that end before a point can be
/// skipped.
std::vector<std::size_t> reaches_of(const Claims& claims);

/// Whether all that `small` puts is among what `large` puts, in the same order.
bool holds(const Gap& large, const Gap& small);

/// Whether all that it puts is new.
bool moves_none(const Gap& gap);

/// What a side makes of a range, moves and gaps aside. Only what is taken away may reach beyond it.
std::string reads_as(const EditBase& base, const Edits& side, Range range);

} // namespace emenda::text
