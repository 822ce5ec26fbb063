// SPDX-License-Identifier: EUPL-1.2
// What the sides of a merge claim of their base, and which claims collide.
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

Claims claims_of(const std::vector<const Edits*>& sides);

/// Two claims, by position: words first, then gaps, then moves. One and the same, where its sides
/// take words away that only some of them carry elsewhere.
struct Collision {
    std::size_t one = 0;
    std::size_t other = 0;
};

/// The claims of which some side has the one and another the other, and not both can be met. Notes
/// which claims are met by others.
std::vector<Collision> collisions_of(const EditBase& base, const std::vector<const Edits*>& sides,
                                     Claims& claims);

/// The sides of a claim that put most of the words which it takes away somewhere else.
Sides carriers_of(const EditBase& base, const std::vector<const Edits*>& sides,
                  const WordClaim& claim);

/// False once no words from `second` on can touch those of `first`.
bool can_reach(const EditBase& base, const Rewrite& first, const Rewrite& second);

/// Whether all that `small` puts is among what `large` puts, in the same order.
bool holds(const Gap& large, const Gap& small);

/// What a side makes of a range, moves and gaps aside. Only what is taken away may reach beyond it.
std::string reads_as(const EditBase& base, const Edits& side, Range range);

} // namespace emenda::text
