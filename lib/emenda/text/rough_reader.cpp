// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/rough_reader.hpp"

#include "emenda/text/fingerprint.hpp"
#include "emenda/text/words.hpp"

#include <bit>

namespace emenda::text {

namespace {

/// The next space or line break from `at` on, or `end`; eight bytes at a time.
std::size_t next_gap(std::string_view text, std::size_t at, std::size_t end) {
    constexpr std::uint64_t each = 0x0101010101010101U;
    constexpr std::uint64_t high = 0x80 * each;
    const auto zeros = [](std::uint64_t all) { return (all - each) & ~all & high; };
    for (; at + 8 <= end; at += 8) {
        const std::uint64_t all = eight_bytes(text.data() + at);
        const std::uint64_t gaps = zeros(all ^ ' ' * each) | zeros(all ^ '\n' * each);
        if (gaps != 0) return at + static_cast<std::size_t>(std::countr_zero(gaps)) / 8;
    }
    while (at < end && text[at] != ' ' && text[at] != '\n')
        ++at;
    return at;
}

} // namespace

bool RoughReader::next(Range& word) {
    if (m_at >= m_end) return false;
    word.begin = m_at;
    do {
        m_at = next_gap(m_text, m_at, m_end);
        if (m_at < m_end) ++m_at;
    } while (m_at < m_end && !is_certain_limit(m_text, m_at));
    word.end = m_at;
    return true;
}

} // namespace emenda::text
