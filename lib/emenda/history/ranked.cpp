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
    for (std::size_t i = 0; i < numbers.size(); ++i)
        level.bits[i / word_bits] |= std::uint64_t{numbers[i] >> bit & 1u} << (i % word_bits);
    std::uint32_t ones = 0;
    for (const std::uint64_t word : level.bits) {
        level.ones_before.push_back(ones);
        ones += static_cast<std::uint32_t>(std::popcount(word));
    }
    level.zeros = numbers.size() - ones;
    std::vector<std::uint32_t> parted(numbers.size());
    std::size_t zero = 0;
    std::size_t one = level.zeros;
    for (const std::uint32_t number : numbers)
        parted[(number >> bit & 1u) != 0 ? one++ : zero++] = number;
    numbers = std::move(parted);
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
