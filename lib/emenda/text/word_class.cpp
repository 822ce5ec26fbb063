// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/word_class.hpp"

#include "emenda/base/utf8.hpp"
#include "emenda/text/fingerprint.hpp"

#include <algorithm>
#include <array>
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

constexpr std::size_t longest = 8; // bytes, of those in the lists, which a print tells apart

/// The classes of short words: a table with open addresses, asked for every word of every text.
class ShortWords {
public:
    ShortWords() {
        for (const std::string_view word : light_words)
            add(word, WordClass::light);
        for (const std::string_view word : joining_words)
            add(word, WordClass::joining);
    }

    WordClass of(std::string_view word) const {
        return m_slots[slot_of(fingerprint(word), word.size())].word_class;
    }

private:
    struct Slot {
        std::uint64_t print = 0;
        std::size_t size = 0; ///< 0: free
        WordClass word_class = WordClass::full;
    };

    void add(std::string_view word, WordClass word_class) {
        const std::uint64_t print = fingerprint(word);
        m_slots[slot_of(print, word.size())] = {print, word.size(), word_class};
    }

    /// Of the word, or a free one.
    std::size_t slot_of(std::uint64_t print, std::size_t size) const {
        std::size_t at = print % m_slots.size();
        while (m_slots[at].size > 0 && (m_slots[at].print != print || m_slots[at].size != size))
            at = (at + 1) % m_slots.size();
        return at;
    }

    std::array<Slot, 1024> m_slots;
};

std::string_view without_apostrophe(std::string_view word) {
    constexpr std::string_view curly = "\xE2\x80\x99";
    if (word.ends_with('\'')) return word.substr(0, word.size() - 1);
    return word.ends_with(curly) ? word.substr(0, word.size() - curly.size()) : word;
}

/// Whether eight bytes are ASCII, and no capitals.
bool are_small(std::uint64_t eight) {
    constexpr std::uint64_t each = 0x0101010101010101U;
    constexpr std::uint64_t high = 0x80 * each;
    const std::uint64_t ascii = eight & ~high;
    const std::uint64_t from_a = ascii + (0x80 - 'A') * each;
    const std::uint64_t behind_z = ascii + (0x80 - 'Z' - 1) * each;
    return ((eight | (from_a & ~behind_z)) & high) == 0;
}

bool is_small(std::string_view word) {
    if (word.size() <= 8) return are_small(few_bytes(word));
    for (std::size_t at = 0; at + 8 < word.size(); at += 8) {
        if (!are_small(eight_bytes(word.data() + at))) return false;
    }
    return are_small(eight_bytes(word.data() + word.size() - 8));
}

} // namespace

std::string folded(std::string_view word) {
    if (is_small(word)) return {};
    std::string lower;
    lower.reserve(word.size());
    for (std::size_t at = 0; at < word.size();) {
        const char c = word[at];
        if (static_cast<unsigned char>(c) < 0x80) {
            lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            ++at;
            continue;
        }
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
    static const ShortWords short_words;
    const std::string_view bare = without_apostrophe(word);
    return bare.size() > longest ? WordClass::full : short_words.of(bare);
}

bool is_full(std::string_view word) {
    const std::string lower = folded(word);
    return class_of(lower.empty() ? word : lower, TokenKind::word) == WordClass::full;
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
