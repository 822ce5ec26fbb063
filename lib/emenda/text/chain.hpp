// SPDX-License-Identifier: EUPL-1.2
// Of pairs that cross, those that do not.
// For this room's .cpp files only.
#pragma once

#include <cstdint>
#include <vector>

namespace emenda::text {

struct Pair {
    std::uint32_t a = 0; ///< in no two pairs the same; nor is b
    std::uint32_t b = 0;
    std::uint32_t size = 0;   ///< for who made it
    std::uint32_t weight = 1; ///< what it is worth to keep
};

/// The heaviest chain of pairs that ascends on both sides, in O(n log n): a running maximum in a
/// Fenwick tree (P. Fenwick, 1994). Of equally heavy ones that which comes first on side a.
std::vector<Pair> heaviest_chain(std::vector<Pair> pairs);

} // namespace emenda::text
