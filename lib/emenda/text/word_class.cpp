// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/word_class.hpp"

#include "emenda/base/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <utf8proc.h>

namespace emenda::text {

namespace {

constexpr std::string_view light_words[] = {
    "a",    "ad",    "agli",  "ai",    "al",   "all",   "alla",  "alle",  "allo",  "am",    "an",
    "as",   "at",    "au",    "auf",   "aux",  "bei",   "by",    "coi",   "col",   "con",   "cui",
    "d",    "da",    "dagli", "dai",   "dal",  "dall",  "dalla", "dalle", "dallo", "dans",  "das",
    "de",   "degli", "dei",   "del",   "dell", "della", "delle", "dello", "dem",   "den",   "der",
    "des",  "di",    "die",   "du",    "ein",  "eine",  "einem", "einen", "einer", "eines", "el",
    "en",   "for",   "fra",   "from",  "für",  "gli",   "i",     "il",    "im",    "in",    "into",
    "l",    "la",    "las",   "le",    "les",  "lo",    "los",   "mit",   "negli", "nei",   "nel",
    "nell", "nella", "nelle", "nello", "of",   "on",    "onto",  "par",   "para",  "per",   "por",
    "pour", "si",    "su",    "sugli", "sui",  "sul",   "sull",  "sulla", "sulle", "sullo", "sur",
    "the",  "to",    "tra",   "un",    "una",  "une",   "uno",   "unos",  "upon",  "vom",   "von",
    "with", "zu",    "zum",   "zur",   "à",    "è"};

constexpr std::string_view joining_words[] = {
    "anche", "and",    "but", "che",   "e",  "ed",     "et",  "nonché", "nor",  "né", "o",   "od",
    "oder",  "oppure", "or",  "ossia", "ou", "ovvero", "que", "se",     "that", "u",  "und", "y"};

template <std::size_t N>
bool is_one_of(const std::string_view (&sorted)[N], std::string_view word) {
    return std::binary_search(std::begin(sorted), std::end(sorted), word);
}

std::string_view without_apostrophe(std::string_view word) {
    constexpr std::string_view curly = "\xE2\x80\x99";
    if (word.ends_with('\'')) return word.substr(0, word.size() - 1);
    return word.ends_with(curly) ? word.substr(0, word.size() - curly.size()) : word;
}

} // namespace

std::string folded(std::string_view word) {
    const bool plain = std::all_of(word.begin(), word.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x80 && (c < 'A' || c > 'Z');
    });
    if (plain) return {};
    std::string lower;
    lower.reserve(word.size());
    for (std::size_t at = 0; at < word.size();) {
        const auto code = static_cast<utf8proc_int32_t>(next_code_point(word, at));
        append_utf8(lower, static_cast<char32_t>(utf8proc_tolower(code)));
    }
    return lower == word ? std::string() : lower;
}

WordClass class_of(std::string_view word, TokenKind kind) {
    switch (kind) {
    case TokenKind::word:
        break;
    case TokenKind::line_break:
        return WordClass::line;
    case TokenKind::paragraph_break:
        return WordClass::paragraph;
    default:
        return WordClass::mark;
    }
    constexpr std::size_t longest = 9; // bytes, of those in the lists
    if (word.size() > longest) return WordClass::full;
    const std::string_view bare = without_apostrophe(word);
    if (is_one_of(light_words, bare)) return WordClass::light;
    return is_one_of(joining_words, bare) ? WordClass::joining : WordClass::full;
}

int weight_of(WordClass word_class) {
    switch (word_class) {
    case WordClass::full:
        return 100;
    case WordClass::light:
    case WordClass::joining:
        return 40;
    case WordClass::mark:
        return 35;
    case WordClass::stop:
        return 100;
    case WordClass::line:
        return 50;
    case WordClass::paragraph:
        return 300;
    }
    return 0;
}

} // namespace emenda::text
