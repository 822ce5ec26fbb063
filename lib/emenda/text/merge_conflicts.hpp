// SPDX-License-Identifier: EUPL-1.2
// Claims that collide, gathered into the conflicts that a reader is shown.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/merge.hpp"
#include "emenda/text/merge_collisions.hpp"

#include <optional>
#include <vector>

namespace emenda::text {

/// Claims that collide, directly or through others: positions, ascending.
using Group = std::vector<std::size_t>;

std::vector<Group> groups_of(const Claims& claims, const std::vector<Collision>& collisions);

/// All sides of a group's claims, ascending.
Sides sides_of(const Claims& claims, const Group& group);

/// The range that a group of words covers.
Range range_of(const Claims& claims, const Group& group);

/// The words of the base that a reader is shown of a group: those that it is about, and what their
/// neighbours make of words so near that nobody would tell them apart. Empty: it is about places.
std::optional<Range> shown_range(const EditBase& base, const Claims& claims, const Group& group);

/// What a reader is shown of each group.
std::vector<Conflict> conflicts_of(const EditBase& base, const std::vector<const Edits*>& sides,
                                   const Claims& claims, const std::vector<Group>& groups);

} // namespace emenda::text
