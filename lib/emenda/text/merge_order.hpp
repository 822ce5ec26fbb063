// SPDX-License-Identifier: EUPL-1.2
// In which order paragraphs stand when several sides of a merge have moved some.
// For this room's .cpp files only.
//
// A move can be told in many ways: "1 behind 3" is "2 and 3 before 1". So it counts what it does
// to pairs: two paragraphs stand as in the base unless some side has them the other way round, and
// then so. Where the moves of two sides go together that is an order of all of them (no three go
// round in a ring), and it is the same in whatever way the moves are told. Where not, the moves
// collide: one would undo the other.
#pragma once

#include "emenda/text/merge_collisions.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace emenda::text {

/// Moves of two sides that cannot both be; or that it would take too long to compare, where many
/// sides move thousands.
std::vector<Collision> disordered(const EditBase& base, const Claims& claims);

/// What the first `count` sides put, at its places, with the paragraphs that move as all of these
/// sides want them. Nothing where they stand so already.
std::optional<std::vector<Gap>> put_in_order(const EditBase& base, const Claims& claims,
                                             const std::vector<const Gap*>& gaps,
                                             std::size_t count);

} // namespace emenda::text
