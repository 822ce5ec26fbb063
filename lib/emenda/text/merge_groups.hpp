// SPDX-License-Identifier: EUPL-1.2
// Claims that collide, gathered: directly, or through others that both collide with.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/merge_collisions.hpp"

#include <algorithm>
#include <vector>

namespace emenda::text {

/// Claims that collide: positions, ascending.
using Group = std::vector<std::size_t>;

std::vector<Group> groups_of(const Claims& claims, const std::vector<Collision>& collisions);

/// All sides of a group's claims, ascending.
Sides sides_of(const Claims& claims, const Group& group);

/// The range from the first byte of two ranges to the last.
inline Range covering(Range a, Range b) {
    return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

/// The range that a group of words covers.
Range range_of(const Claims& claims, const Group& group);

} // namespace emenda::text
