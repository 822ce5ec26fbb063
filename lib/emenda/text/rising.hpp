// SPDX-License-Identifier: EUPL-1.2
// Of places that cross, those that keep their order: what stayed, where others moved.
#pragma once

#include <cstddef>
#include <limits>
#include <vector>

namespace emenda::text {

/// In place of a value: nothing is there.
constexpr std::size_t no_place = std::numeric_limits<std::size_t>::max();

/// The positions, ascending, of the longest chain of values that rise; `no_place` is in none
/// (patience sorting, O(n log n)).
std::vector<std::size_t> longest_rise(const std::vector<std::size_t>& values);

} // namespace emenda::text
