// SPDX-License-Identifier: EUPL-1.2
// The most amendments that can be accepted together.
// For this room's .cpp files only.
#pragma once

#include <cstddef>
#include <vector>

namespace emenda::acts {

/// Which collide with which; symmetric.
using Table = std::vector<std::vector<bool>>;

/// A largest set of these positions, ascending, of which no two collide; of several as large the
/// one with the lowest positions: a largest independent set, looked for in each part of what
/// collides directly or through others. Where a part is very large, a good set.
std::vector<std::size_t> largest_set(const Table& collides, const std::vector<std::size_t>& among);

/// Others of which no two collide that are as large as this one, `most` at most and as many as are
/// found soon: each has one part of what collides chosen otherwise.
std::vector<std::vector<std::size_t>> as_large(const Table& collides,
                                               const std::vector<std::size_t>& among,
                                               const std::vector<std::size_t>& largest,
                                               std::size_t most);

} // namespace emenda::acts
