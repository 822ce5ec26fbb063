// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/name_search.hpp"

#include "emenda/base/letters.hpp"
#include "emenda/base/utf8.hpp"

#include <utf8proc.h>

namespace emenda {

namespace {

/// The last character before the byte that can be seen; 0 at the beginning.
char32_t seen_before(std::string_view text, std::size_t at) {
    while (at > 0) {
        do
            --at;
        while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
        std::size_t next = at;
        const char32_t c = next_code_point(text, next);
        if (!is_unseen_in_name(c)) return c;
    }
    return 0;
}

/// The first one from the byte on; 0 at the end.
char32_t seen_from(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const char32_t c = next_code_point(text, at);
        if (!is_unseen_in_name(c)) return c;
    }
    return 0;
}

/// Whether a word may begin with the letter: a name does not begin within one.
bool may_begin(std::string_view text, const NameLetter& first) {
    return first.begins_character &&
           !is_one_word(seen_before(text, first.begin), seen_from(text, first.begin));
}

bool may_end(std::string_view text, const NameLetter& last) {
    return last.ends_character &&
           !is_one_word(seen_before(text, last.end), seen_from(text, last.end));
}

} // namespace

NameSearch::NameSearch(std::string_view name)
    : m_emphasis(name.find_first_of("*_~") == name.npos ? Emphasis::looked_past
                                                        : Emphasis::is_letter) {
    NameLetters letters(name, 0, m_emphasis);
    const std::u32string blanks(1, U' ');
    while (const NameLetter* letter = letters.next()) {
        if (m_letters.empty() && letter->letter == blanks) continue;
        m_letters.push_back(letter->letter);
    }
    if (!m_letters.empty() && m_letters.back() == blanks) m_letters.pop_back();
    m_begun.resize(m_letters.size());
    for (std::size_t i = 1; i < m_letters.size(); ++i) {
        std::size_t same = m_begun[i - 1];
        while (same > 0 && m_letters[same] != m_letters[i])
            same = m_begun[same - 1];
        m_begun[i] = m_letters[same] == m_letters[i] ? same + 1 : 0;
    }
}

std::vector<NamePlace> NameSearch::places(std::string_view text) const {
    std::vector<NamePlace> found;
    if (is_empty()) return found;
    struct Begin {
        std::size_t at = 0;
        bool of_character = true;
    };
    std::vector<Begin> begins(m_letters.size()); // of the letters read last, in a ring
    std::size_t same = 0;                        // so many of these are the name's first ones
    NameLetters letters(text, 0, m_emphasis);
    for (std::size_t i = 0; const NameLetter* letter = letters.next(); ++i) {
        begins[i % begins.size()] = {letter->begin, letter->begins_character};
        while (same > 0 && m_letters[same] != letter->letter)
            same = m_begun[same - 1];
        if (m_letters[same] == letter->letter) ++same;
        if (same < m_letters.size()) continue;
        const Begin& begin = begins[(i + 1) % begins.size()];
        const bool is_whole =
            may_begin(text, {{}, begin.at, begin.at, begin.of_character}) && may_end(text, *letter);
        if (is_whole) found.push_back({begin.at, letter->end});
        same = is_whole ? 0 : m_begun[same - 1];
    }
    return found;
}

std::optional<std::size_t> NameSearch::end_of_name_at(std::string_view text, std::size_t at) const {
    if (is_empty()) return std::nullopt;
    NameLetters letters(text, at, m_emphasis);
    const NameLetter* letter = nullptr;
    for (std::size_t i = 0; i < m_letters.size(); ++i) {
        letter = letters.next();
        if (!letter || letter->letter != m_letters[i]) return std::nullopt;
        // No mark of emphasis stands before it.
        if (i == 0 && (letter->begin != at || !may_begin(text, *letter))) return std::nullopt;
    }
    return may_end(text, *letter) ? std::optional(letter->end) : std::nullopt;
}

bool same_name(std::string_view a, std::string_view b) { return NameSearch(a) == NameSearch(b); }

bool has_letter_or_digit(std::string_view name) {
    for (std::size_t at = 0; at < name.size();) {
        const char32_t c = next_code_point(name, at);
        const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
        const bool is_mark = category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC ||
                             category == UTF8PROC_CATEGORY_ME;
        if (is_of_word(c) && !is_mark && !is_unseen_in_name(c)) return true;
    }
    return false;
}

std::string words_of_path(const std::string& path) {
    constexpr std::string_view between = "_-.!/+";
    std::string words;
    for (std::size_t at = 0; at < path.size();) {
        const std::size_t length = length_of_character(path, at);
        if (length == 0)
            append_utf8(words, static_cast<unsigned char>(path[at]));
        else if (between.find(path[at]) != between.npos)
            words += ' ';
        else
            words.append(path, at, length);
        at += length == 0 ? 1 : length;
    }
    return words;
}

} // namespace emenda
