// SPDX-License-Identifier: EUPL-1.2
// Small pieces of two passages, and which of them are the same.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/chain.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace emenda::text {

/// A piece of a passage; bytes counted from the passage's first.
struct Seed {
    std::uint64_t print = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

using Seeds = std::vector<Seed>;

/// Seeds that stand once in either passage and are the same, byte for byte; those that run over
/// each other or touch on one diagonal as one. In order of side a; the weight of each is its size
/// and `worth`.
std::vector<Pair> shared_seeds(std::string_view a, const Seeds& in_a, std::string_view b,
                               const Seeds& in_b, std::uint32_t worth);

} // namespace emenda::text
