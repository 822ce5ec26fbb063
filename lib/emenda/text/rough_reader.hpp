// SPDX-License-Identifier: EUPL-1.2
// Words, roughly: what stands between certain limits of tokens.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/fingerprint.hpp"
#include "emenda/text/paragraphs.hpp"
#include "emenda/text/words.hpp"

#include <bit>
#include <string_view>

namespace emenda::text {

/// The next space or line break from `at` on, or `end`; eight bytes at a time.
inline std::size_t next_gap(std::string_view text, std::size_t at, std::size_t end) {
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

/// Reads a passage by what stands between certain limits: mostly a word, its marks, and the blank
/// behind it. It takes a fraction of the time that
/// tokens take.
class RoughReader {
public:
    RoughReader(std::string_view text, Range range)
        : m_text(text), m_at(range.begin), m_end(range.end) {}

    /// False at the end of the range.
    bool next(Range& word) {
        if (m_at >= m_end) return false;
        word.begin = m_at;
        do {
            m_at = next_gap(m_text, m_at, m_end);
            if (m_at < m_end) ++m_at;
        } while (m_at < m_end && !is_limit(m_at));
        word.end = m_at;
        return true;
    }

private:
    /// is_certain_limit, with its usual answer first.
    bool is_limit(std::size_t at) const {
        const auto letter = static_cast<unsigned char>(m_text[at] | 0x20);
        return (m_text[at - 1] == ' ' && letter >= 'a' && letter <= 'z') ||
               is_certain_limit(m_text, at);
    }

    std::string_view m_text;
    std::size_t m_at;
    std::size_t m_end;
};

} // namespace emenda::text
