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
        "all", "art", "artt", "avv", "cap",  "cf", "cfr", "co",   "dott", "dr",
        "ecc", "es",  "etc",  "fig", "geom", "ing", "lett", "lgs", "mr",  "mrs",
        "n",   "nn",  "no",   "p",   "pag",  "pp", "prof", "sig", "st",   "vs"};
    return std::binary_search(known.begin(), known.end(), word);
}

bool begins_with_capital(std::string_view word) {
    return !folded(word).empty();
}

/// A full stop is the end of a sentence if a blank and a capital follow, or nothing.
void find_stops(Atoms& atoms, std::string_view text) {
    const std::size_t label = label_of(text).size;
    for (std::size_t i = 0; i < atoms.size(); ++i) {
        if (atoms[i].word_class != WordClass::mark || atoms[i].range.begin < label) continue;
        const char sign = text[atoms[i].range.begin];
        if (sign != '.' && sign != '!' && sign != '?') continue;
        const bool last = i + 1 == atoms.size();
        if (!last && atoms[i + 1].word_class < WordClass::mark &&
            (atoms[i + 1].range.begin == atoms[i].range.end ||
             !begins_with_capital(atoms[i + 1].range.of(text)))) {
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

} // namespace

Atoms AtomReader::read(std::string_view text) {
    Atoms atoms;
    for (const Token& token : tokens(text)) {
        if (token.kind == TokenKind::blank) continue;
        const std::string_view word = token.range.of(text);
        Atom atom;
        atom.range = token.range;
        atom.exact = m_interner(word);
        atom.folded = atom.exact;
        std::string lower = token.kind == TokenKind::word ? folded(word) : std::string();
        if (lower.empty()) {
            atom.word_class = class_of(word, token.kind);
        } else {
            m_folded.push_back(std::move(lower));
            atom.folded = m_interner(m_folded.back());
            atom.word_class = class_of(m_folded.back(), token.kind);
        }
        atom.weight = weight_of(atom.word_class);
        atoms.push_back(atom);
    }
    find_stops(atoms, text);
    return atoms;
}

int weight_of(const Atoms& atoms, Span span) {
    int weight = 0;
    for (std::size_t i = span.begin; i < span.end; ++i)
        weight += atoms[i].weight;
    return weight;
}

} // namespace emenda::text
