// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/atoms.hpp"

#include "emenda/text/labels.hpp"

#include <algorithm>
#include <array>

namespace emenda::text {

namespace {

/// Short words before a full stop that ends no sentence.
bool is_abbreviated(std::string_view word) {
    static constexpr std::array<std::string_view, 30> known{
        "all", "art", "artt", "avv", "cap",  "cf",  "cfr",  "co",  "dott", "dr",
        "ecc", "es",  "etc",  "fig", "geom", "ing", "lett", "lgs", "mr",   "mrs",
        "n",   "nn",  "no",   "p",   "pag",  "pp",  "prof", "sig", "st",   "vs"};
    return std::binary_search(known.begin(), known.end(), word);
}

} // namespace

/// A full stop is the end of a sentence if a blank and a capital follow, or nothing.
void AtomReader::find_stops(Atoms& atoms, std::string_view text) const {
    const std::size_t label = label_of(text).size;
    for (std::size_t i = 0; i < atoms.size(); ++i) {
        if (atoms[i].word_class != WordClass::mark || atoms[i].range.begin < label) continue;
        const char sign = text[atoms[i].range.begin];
        if (sign != '.' && sign != '!' && sign != '?') continue;
        const bool last = i + 1 == atoms.size();
        if (!last && atoms[i + 1].word_class < WordClass::mark &&
            (atoms[i + 1].range.begin == atoms[i].range.end ||
             atoms[i + 1].exact == atoms[i + 1].folded)) {
            continue;
        }
        if (sign == '.' && i > 0) {
            const std::string_view word = atoms[i - 1].range.of(text);
            const std::string lower = folded(word);
            if (is_abbreviated(lower.empty() ? word : std::string_view(lower))) continue;
        }
        atoms[i].word_class = WordClass::stop;
        atoms[i].weight = weight_of(WordClass::stop);
    }
}

const AtomReader::Word& AtomReader::word(Symbol symbol, std::string_view text, TokenKind kind) {
    if (symbol >= m_words.size()) m_words.resize(symbol + 1);
    if (m_words[symbol].weight >= 0) return m_words[symbol];
    Word made;
    made.folded = symbol;
    std::string lower = kind == TokenKind::word ? folded(text) : std::string();
    if (lower.empty()) {
        made.word_class = class_of(text, kind);
    } else {
        m_folded.push_back(std::move(lower));
        made.folded = m_interner(m_folded.back());
        made.word_class = class_of(m_folded.back(), kind);
    }
    made.weight = weight_of(made.word_class);
    m_words[symbol] = made;
    return m_words[symbol];
}

Atoms AtomReader::read_anew(std::string_view text) {
    Atoms atoms;
    for (const Token& token : tokens(text)) {
        if (token.kind == TokenKind::blank) continue;
        const std::string_view piece = token.range.of(text);
        const Symbol symbol = m_interner(piece);
        const Word& known = word(symbol, piece, token.kind);
        atoms.push_back({token.range, known.word_class, known.weight, symbol, known.folded});
    }
    find_stops(atoms, text);
    return atoms;
}

const Atoms& AtomReader::read(std::string_view text) {
    const auto found = m_kept.find(text);
    if (found != m_kept.end()) return found->second;
    return m_kept.emplace(text, read_anew(text)).first->second;
}

Atoms AtomReader::take(std::string_view text) {
    const auto found = m_kept.find(text);
    if (found == m_kept.end()) return read_anew(text);
    Atoms atoms = std::move(found->second);
    m_kept.erase(found);
    return atoms;
}

std::size_t atom_at(const Atoms& atoms, std::size_t byte) {
    const auto found =
        std::lower_bound(atoms.begin(), atoms.end(), byte, [](const Atom& atom, std::size_t value) {
            return atom.range.begin < value;
        });
    return static_cast<std::size_t>(found - atoms.begin());
}

int weight_of(const Atoms& atoms, Span span) {
    int weight = 0;
    for (std::size_t i = span.begin; i < span.end; ++i)
        weight += atoms[i].weight;
    return weight;
}

} // namespace emenda::text
