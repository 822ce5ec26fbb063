// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/name_search.hpp"

#include "emenda/base/letters.hpp"
#include "emenda/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <utf8proc.h>

namespace emenda {

namespace {

bool is_blank(char32_t c) {
    constexpr char32_t no_break = 0xA0;
    constexpr char32_t narrow_no_break = 0x202F;
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == no_break || c == narrow_no_break;
}

bool is_emphasis(char32_t c) { return c == U'*' || c == U'_' || c == U'~'; }

bool is_ascii_at(std::string_view text, std::size_t at) {
    return at >= text.size() || static_cast<unsigned char>(text[at]) < 0x80U;
}

bool is_ascii_of_word(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Case set aside, and which of the two apostrophes it is.
char32_t folded(char32_t c) {
    if (c >= 'A' && c <= 'Z') return c + ('a' - 'A');
    return c < 0x80 ? c : c == U'\u2019' ? U'\'' : lower_case(c);
}

int class_of(char32_t c) {
    return utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->combining_class;
}

/// The letter and the accents that it is made of (Unicode NFD), folded.
void append_parts(std::u32string& letter, char32_t c) {
    std::array<utf8proc_int32_t, 8> parts{};
    const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts.data(),
                                               parts.size(), UTF8PROC_DECOMPOSE, nullptr);
    if (count < 1 || count > static_cast<utf8proc_ssize_t>(parts.size())) {
        letter += folded(c);
        return;
    }
    for (utf8proc_ssize_t i = 0; i < count; ++i)
        letter += folded(static_cast<char32_t>(parts[static_cast<std::size_t>(i)]));
}

/// The letter that begins at `at`, with the accents behind it in the order that Unicode gives them;
/// moves `at` behind them.
std::u32string letter_at(std::string_view text, std::size_t& at) {
    std::u32string letter;
    if (is_ascii_at(text, at) && is_ascii_at(text, at + 1)) {
        letter += folded(static_cast<char32_t>(text[at++]));
        return letter;
    }
    constexpr std::size_t most = 32; // nobody's letter has as many accents
    append_parts(letter, next_code_point(text, at));
    while (at < text.size() && letter.size() < most) {
        std::size_t next = at;
        const char32_t c = next_code_point(text, next);
        if (class_of(c) == 0) break;
        append_parts(letter, c);
        at = next;
    }
    std::stable_sort(letter.begin() + 1, letter.end(),
                     [](char32_t a, char32_t b) { return class_of(a) < class_of(b); });
    return letter;
}

/// Where the blanks between two words end that begin at `at`, with what a line of a remark or of a
/// quotation begins with, the sign of a hard line break, and marks of emphasis; `at` itself if
/// there is no blank. A star with a blank behind it that begins a line is an item's.
std::size_t end_of_blanks(std::string_view text, std::size_t at) {
    const std::size_t begin = at;
    bool at_line = false;
    bool any = false;
    while (at < text.size()) {
        std::size_t next = at;
        const char32_t c = next_code_point(text, next);
        if (is_emphasis(c)) {
            if (at_line && text.substr(next).starts_with(' ')) break;
            at_line = false;
            at = next;
            continue;
        }
        const bool breaks_line = c == U'\\' && text.substr(next).starts_with('\n');
        const bool begins_line = at_line && (c == U'#' || c == U'>');
        if (!is_blank(c) && !breaks_line && !begins_line) break;
        any = any || is_blank(c);
        at_line = c == U'\n' || (at_line && is_blank(c));
        at = next;
    }
    return any ? at : begin;
}

std::size_t end_of_emphasis(std::string_view text, std::size_t at) {
    while (at < text.size() && is_emphasis(static_cast<char32_t>(text[at])))
        ++at;
    return at;
}

/// Whether a character of a word stands right before the byte.
bool is_in_word(std::string_view text, std::size_t at) {
    if (at == 0) return false;
    std::size_t before = at - 1;
    while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0U) == 0x80U)
        --before;
    return is_of_word(next_code_point(text, before));
}

} // namespace

NameSearch::NameSearch(std::string_view name) {
    const std::u32string space(1, U' ');
    for (std::size_t at = 0; at < name.size();) {
        std::size_t next = at;
        if (!is_blank(next_code_point(name, next))) {
            m_letters.push_back(letter_at(name, at));
            continue;
        }
        if (!m_letters.empty() && m_letters.back() != space) m_letters.push_back(space);
        at = next;
    }
    if (!m_letters.empty() && m_letters.back() == space) m_letters.pop_back();
}

std::optional<std::size_t> NameSearch::end_of_letters(std::string_view text, std::size_t at) const {
    for (const std::u32string& letter : m_letters) {
        if (at >= text.size()) return std::nullopt;
        std::size_t next = at;
        if (letter.front() == U' ') {
            next = end_of_blanks(text, at);
            if (next == at) return std::nullopt;
        } else if (letter_at(text, next) != letter) {
            next = end_of_emphasis(text, at);
            if (next == at || next == text.size() || letter_at(text, next) != letter)
                return std::nullopt;
        }
        at = next;
    }
    return at;
}

std::optional<std::size_t> NameSearch::end_of_name_at(std::string_view text, std::size_t at) const {
    if (is_empty() || at >= text.size() || is_in_word(text, at)) return std::nullopt;
    std::size_t first = at; // no mark of emphasis stands before it
    if (letter_at(text, first) != m_letters.front()) return std::nullopt;
    const auto end = end_of_letters(text, at);
    std::size_t behind = end.value_or(0);
    const bool is_whole =
        end && (*end == text.size() || !is_of_word(next_code_point(text, behind)));
    return is_whole ? end : std::nullopt;
}

std::vector<NamePlace> NameSearch::places(std::string_view text) const {
    std::vector<NamePlace> found;
    if (is_empty()) return found;
    const char32_t first = m_letters.front().front();
    bool in_word = false; // the character before is of a word
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(text, at);
        const bool may_begin = !in_word && (c >= 0x80 || first >= 0x80 || folded(c) == first);
        if (may_begin) {
            if (const auto end = end_of_name_at(text, begin)) found.push_back({begin, *end});
        }
        in_word = c < 0x80 ? is_ascii_of_word(c) : is_of_word(c);
    }
    return found;
}

std::string words_of_path(std::string path) {
    constexpr std::string_view between = "_-.!/+";
    std::replace_if(
        path.begin(), path.end(), [&](char c) { return between.find(c) != between.npos; }, ' ');
    return path;
}

} // namespace emenda
