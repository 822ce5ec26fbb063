// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/similar.hpp"

#include "emenda/base/utf8.hpp"

#include <string>
#include <vector>

namespace emenda::formula {

namespace {

/// What is compared, and where each unit of it begins in the text.
struct Folded {
    std::u32string letters;
    std::vector<std::size_t> begins; ///< one more than letters
};

char32_t folded(char32_t c) {
    if (c >= 'A' && c <= 'Z') return c - 'A' + 'a';
    if ((c >= 0xC0 && c <= 0xDE) && c != 0xD7) return c + 0x20; // À to Þ
    if (c == 0x2018 || c == 0x2019 || c == '`') return '\'';
    if (c == 0xAB || c == 0xBB || (c >= 0x201C && c <= 0x201F)) return '"';
    if (c >= 0x2010 && c <= 0x2014) return '-';
    return c;
}

Folded fold(std::string_view text) {
    Folded made;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(text, at);
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == 0xA0;
        if (blank && (made.letters.empty() || made.letters.back() == ' ')) continue;
        made.letters += blank ? U' ' : folded(c);
        made.begins.push_back(begin);
    }
    made.begins.push_back(text.size());
    return made;
}

/// Knuth, Morris and Pratt's search (1977): a made-up quote must not cost the product.
std::size_t find(std::u32string_view text, std::u32string_view wanted) {
    std::vector<std::size_t> border(wanted.size(), 0);
    for (std::size_t i = 1, length = 0; i < wanted.size(); ++i) {
        while (length > 0 && wanted[i] != wanted[length])
            length = border[length - 1];
        if (wanted[i] == wanted[length]) ++length;
        border[i] = length;
    }
    for (std::size_t i = 0, length = 0; i < text.size(); ++i) {
        while (length > 0 && text[i] != wanted[length])
            length = border[length - 1];
        if (text[i] == wanted[length]) ++length;
        if (length == wanted.size()) return i + 1 - length;
    }
    return text.npos;
}

} // namespace

std::optional<std::string_view> similar(std::string_view paragraph, std::string_view quote) {
    constexpr std::size_t longest = 2000; // for a hint, no more trouble is taken
    if (quote.size() > longest || paragraph.size() > 100 * longest) return std::nullopt;
    const Folded text = fold(paragraph);
    Folded wanted = fold(quote);
    while (wanted.letters.ends_with(U' '))
        wanted.letters.pop_back();
    if (wanted.letters.empty()) return std::nullopt;
    const std::size_t at = find(text.letters, wanted.letters);
    if (at == std::u32string::npos) return std::nullopt;
    const std::size_t begin = text.begins[at];
    return paragraph.substr(begin, text.begins[at + wanted.letters.size()] - begin);
}

} // namespace emenda::formula
