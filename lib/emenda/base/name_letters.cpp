// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/name_letters.hpp"

#include "emenda/base/letters.hpp"
#include "emenda/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <utf8proc.h>

namespace emenda {

namespace {

const utf8proc_property_t& property_of(char32_t c) {
    return *utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
}

int class_of(char32_t c) { return c < 0x80 ? 0 : property_of(c).combining_class; }

bool is_blank(char32_t c) {
    constexpr char32_t next_line = 0x85;
    if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
    const auto category = property_of(c).category;
    return c == next_line || category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
           category == UTF8PROC_CATEGORY_ZP;
}

bool is_emphasis(char32_t c) { return c == U'*' || c == U'_' || c == U'~'; }

bool is_apostrophe(char32_t c) {
    return c == U'\'' || c == U'\u2019' || c == U'\u2018' || c == U'\u02BC';
}

/// What case folding leaves apart, and is one letter here.
char32_t folded(char32_t c) {
    if (is_apostrophe(c)) return U'\'';
    if (c == U'\u2010' || c == U'\u2011') return U'-';
    return c == U'\u0131' ? U'i' : c; // without a dot: the capital of both is I
}

using Parts = std::array<utf8proc_int32_t, 32>;

/// The letters and accents that a character is made of (Unicode NFD), case set aside; how many.
std::size_t parts_of(char32_t c, Parts& parts) {
    if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
    const auto code_point = static_cast<utf8proc_int32_t>(c);
    const auto options =
        static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD); // NOLINT
    const auto count = c < 0x80
                           ? 0
                           : utf8proc_decompose_char(code_point, parts.data(),
                                                     static_cast<utf8proc_ssize_t>(parts.size()),
                                                     options, nullptr);
    if (count >= 1 && count <= static_cast<utf8proc_ssize_t>(parts.size()))
        return static_cast<std::size_t>(count);
    parts[0] = code_point;
    return 1;
}

/// Accents in the order that Unicode gives them; a dot on an i is the i's own.
void put_in_order(std::u32string& letter) {
    if (letter.size() < 2) return;
    constexpr char32_t dot_above = 0x307;
    if (letter.front() == U'i') std::erase(letter, dot_above);
    std::stable_sort(letter.begin() + 1, letter.end(),
                     [](char32_t a, char32_t b) { return class_of(a) < class_of(b); });
}

/// Han and kana, Thai, Lao, Burmese and Khmer.
bool is_of_unspaced_script(char32_t c) {
    struct Range {
        char32_t first, last;
    };
    static constexpr std::array<Range, 11> ranges{{{0xE00, 0xEFF},
                                                   {0x1000, 0x109F},
                                                   {0x1780, 0x17FF},
                                                   {0x2E80, 0x2FDF},
                                                   {0x3005, 0x3007},
                                                   {0x3040, 0x30FF},
                                                   {0x31F0, 0x31FF},
                                                   {0x3400, 0x9FFF},
                                                   {0xF900, 0xFAFF},
                                                   {0xFF66, 0xFF9F},
                                                   {0x1B000, 0x3FFFF}}};
    if (c < ranges.front().first) return false;
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const Range& range) { return c >= range.first && c <= range.last; });
}

} // namespace

bool is_unseen_in_name(char32_t c) { return c >= 0x80 && property_of(c).ignorable; }

bool is_one_word(char32_t before, char32_t behind) {
    const auto is_of_it = [](char32_t c) { return is_of_word(c) && !is_apostrophe(c); };
    return is_of_it(before) && is_of_it(behind) && !is_of_unspaced_script(before) &&
           !is_of_unspaced_script(behind);
}

const NameLetter* NameLetters::next() {
    if (m_given == m_letters.size()) {
        m_letters.clear();
        m_given = 0;
        while (m_at < m_text.size() && m_letters.empty()) {
            if (m_is_item || !read_blanks()) read_character();
        }
    }
    return m_given < m_letters.size() ? &m_letters[m_given++] : nullptr;
}

/// Moves behind blanks, marks of emphasis and what nobody sees; false if none of them is here. The
/// blanks, if there are any, are a letter.
bool NameLetters::read_blanks() {
    const std::size_t begin = m_at;
    bool at_line = false;
    bool any = false;
    while (m_at < m_text.size()) {
        std::size_t next = m_at;
        const char32_t c = next_code_point(m_text, next);
        const bool is_mark = m_emphasis == Emphasis::looked_past && is_emphasis(c);
        m_is_item = is_mark && at_line && m_text.substr(next).starts_with(' ');
        if (m_is_item) break;
        const bool breaks_line = c == U'\\' && m_text.substr(next).starts_with('\n');
        const bool begins_line = at_line && (c == U'#' || c == U'>');
        const bool blank = is_blank(c);
        if (!is_mark && !blank && !breaks_line && !begins_line && !is_unseen_in_name(c)) break;
        any = any || blank;
        at_line = c == U'\n' || (at_line && (blank || begins_line));
        m_at = next;
    }
    if (any) m_letters.push_back({std::u32string(1, U' '), begin, m_at});
    return m_at > begin;
}

/// With the accents that stand behind it.
void NameLetters::read_character() {
    m_is_item = false;
    const std::size_t begin = m_at;
    Parts parts{};
    std::size_t count = parts_of(next_code_point(m_text, m_at), parts);
    for (std::size_t i = 0; i < count; ++i) {
        const char32_t c = folded(static_cast<char32_t>(parts[i]));
        if (m_letters.empty() || class_of(c) == 0) m_letters.emplace_back();
        m_letters.back().letter += c;
    }
    std::u32string& last = m_letters.back().letter;
    constexpr std::size_t most = 32; // nobody's letter has as many accents
    for (std::size_t at = m_at; at < m_text.size() && last.size() < most;) {
        const char32_t c = next_code_point(m_text, at);
        if (is_unseen_in_name(c)) continue;
        if (class_of(c) == 0) break;
        count = parts_of(c, parts);
        for (std::size_t i = 0; i < count; ++i)
            last += static_cast<char32_t>(parts[i]);
        m_at = at;
    }
    for (NameLetter& one : m_letters) {
        put_in_order(one.letter);
        one.begin = begin;
        one.end = m_at;
        one.begins_character = &one == &m_letters.front();
        one.ends_character = &one == &m_letters.back();
    }
}

} // namespace emenda
