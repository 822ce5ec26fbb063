// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/apostrophes.hpp"

#include "emenda/base/utf8.hpp"

#include <algorithm>
#include <cstddef>

namespace emenda::formula {

namespace {

constexpr std::string_view opening_mark = "\xE2\x80\x98"; // U+2018

/// An apostrophe of either kind, or what opens a quotation and looks like one.
std::string_view mark_at(std::string_view text, std::size_t at) {
    for (const std::string_view mark : {std::string_view("'"), curly_apostrophe, opening_mark}) {
        if (text.substr(at).starts_with(mark)) return mark;
    }
    return {};
}

std::size_t begin_of_last(std::string_view text, std::size_t end) {
    do
        --end;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80);
    return end;
}

bool is_letter(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const char32_t c = next_code_point(text, at);
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return c >= 0xC0 && (c < 0x2000 || c > 0x206F);
}

} // namespace

std::string with_straight_apostrophes(std::string_view text) {
    std::string straight;
    straight.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = std::min(text.find(curly_apostrophe, at), text.size());
        straight += text.substr(at, next - at);
        if (next == text.size()) break;
        straight += '\'';
        at = next + curly_apostrophe.size();
    }
    return straight;
}

std::string with_apostrophes_of(std::string_view text, const std::string& words) {
    const std::size_t straight = text.find('\'');
    const std::size_t curly = text.find(curly_apostrophe);
    if (straight == curly) return words; // there is neither
    const std::string_view kind = straight < curly ? "'" : curly_apostrophe;
    std::string made;
    bool quoting = false; // ‘…’ or '…' is open
    for (std::size_t at = 0; at < words.size();) {
        const std::string_view mark = mark_at(words, at);
        const bool behind_letter = at > 0 && is_letter(words, begin_of_last(words, at));
        const std::size_t next = at + std::max<std::size_t>(mark.size(), 1);
        if (mark.empty() || mark == opening_mark) {
            quoting |= !mark.empty();
            made += words.substr(at, next - at);
        } else if (behind_letter && (is_letter(words, next) || !quoting)) {
            made += kind;
        } else {
            quoting = !quoting && is_letter(words, next);
            made += mark;
        }
        at = next;
    }
    return made;
}

} // namespace emenda::formula
