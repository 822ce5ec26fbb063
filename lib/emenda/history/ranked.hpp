// SPDX-License-Identifier: EUPL-1.2
// A row of numbers that says how many of a stretch of it are small, and which is the Kth smallest.
// For this room's .cpp files only.
//
// Method: a wavelet matrix (Claude, Navarro and Ordóñez, 2015): the numbers are parted by one bit
// after the other, and a question follows them down.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace emenda::history {

class Ranked {
public:
    /// All numbers are less than their count, or than 1.
    explicit Ranked(std::vector<std::uint32_t> numbers);

    /// How many of elements [begin, end) are less than `limit`.
    std::size_t count_below(std::size_t begin, std::size_t end, std::size_t limit) const;

    /// The element of [begin, end) that `rank` others are less than; rank < end - begin. No number
    /// stands twice.
    std::size_t smallest(std::size_t begin, std::size_t end, std::size_t rank) const;

private:
    /// A bit of each number, in the order in which the higher bits have put them.
    struct Level {
        std::vector<std::uint64_t> bits;
        std::vector<std::uint32_t> ones_before; ///< of each word of bits
        std::size_t zeros = 0;

        std::size_t ones_to(std::size_t at) const;
    };

    static Level level_of(std::vector<std::uint32_t>& numbers, unsigned bit);

    std::size_t m_size;
    std::vector<Level> m_levels; ///< highest bit first
};

} // namespace emenda::history
