// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/ranked.hpp"

#include <algorithm>
#include <bit>

namespace emenda::history {

namespace {

constexpr std::size_t word_bits = 64;

} // namespace

Ranked::Ranked(std::vector<std::uint32_t> numbers) : m_size(numbers.size()) {
    for (auto bit = static_cast<unsigned>(std::bit_width(numbers.size())); bit-- > 0;)
        m_levels.push_back(level_of(numbers, bit));
}

Ranked::Level Ranked::level_of(std::vector<std::uint32_t>& numbers, unsigned bit) {
    Level level;
    level.bits.assign(numbers.size() / word_bits + 1, 0);
    level.ones_before.reserve(level.bits.size());
    // Written to both, and counted where it belongs: which it will be nobody can guess, and a
    // branch that is guessed wrong takes longer than all the rest. Zeros stay behind what is read.
    std::vector<std::uint32_t> with_one(numbers.size() + 1);
    std::size_t ones = 0;
    for (std::size_t i = 0; i < numbers.size();) {
        level.ones_before.push_back(static_cast<std::uint32_t>(ones));
        std::uint64_t& bits = level.bits[i / word_bits];
        const std::size_t end = std::min(numbers.size(), i + word_bits);
        std::uint64_t word = 0;
        for (std::size_t at = 0; i < end; ++i, ++at) {
            const std::uint32_t number = numbers[i];
            const std::uint32_t is_one = number >> bit & 1u;
            word |= std::uint64_t{is_one} << at;
            numbers[i - ones] = number;
            with_one[ones] = number;
            ones += is_one;
        }
        bits = word;
    }
    if (level.ones_before.size() < level.bits.size())
        level.ones_before.push_back(static_cast<std::uint32_t>(ones));
    level.zeros = numbers.size() - ones;
    std::copy_n(with_one.begin(), ones, numbers.begin() + static_cast<std::ptrdiff_t>(level.zeros));
    return level;
}

std::size_t Ranked::Level::ones_to(std::size_t at) const {
    const std::uint64_t below = (std::uint64_t{1} << (at % word_bits)) - 1;
    return ones_before[at / word_bits] +
           static_cast<std::size_t>(std::popcount(bits[at / word_bits] & below));
}

std::size_t Ranked::count_below(std::size_t begin, std::size_t end, std::size_t limit) const {
    if (limit >= m_size) return end - begin;
    std::size_t count = 0;
    unsigned bit = static_cast<unsigned>(m_levels.size());
    for (const Level& level : m_levels) {
        const std::size_t ones_begin = level.ones_to(begin);
        const std::size_t ones_end = level.ones_to(end);
        if ((limit >> --bit & 1u) != 0) {
            count += (end - begin) - (ones_end - ones_begin);
            begin = level.zeros + ones_begin;
            end = level.zeros + ones_end;
        } else {
            begin -= ones_begin;
            end -= ones_end;
        }
    }
    return count;
}

std::size_t Ranked::smallest(std::size_t begin, std::size_t end, std::size_t rank) const {
    std::size_t number = 0;
    for (const Level& level : m_levels) {
        const std::size_t ones_begin = level.ones_to(begin);
        const std::size_t ones_end = level.ones_to(end);
        const std::size_t zeros = (end - begin) - (ones_end - ones_begin);
        number <<= 1u;
        if (rank < zeros) {
            begin -= ones_begin;
            end -= ones_end;
        } else {
            rank -= zeros;
            number |= 1u;
            begin = level.zeros + ones_begin;
            end = level.zeros + ones_end;
        }
    }
    return number;
}

} // namespace emenda::history
