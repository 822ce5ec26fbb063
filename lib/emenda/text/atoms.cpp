// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/atoms.hpp"

#include "emenda/text/fingerprint.hpp"
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

/// Whether `size` bytes of two texts are the same: a word's are compared as one number.
bool are_same(std::string_view a, std::size_t at_a, std::string_view b, std::size_t at_b,
              std::size_t size) {
    constexpr std::size_t few = 8;
    if (size > few || at_a + few > a.size() || at_b + few > b.size())
        return a.substr(at_a, size) == b.substr(at_b, size);
    const std::uint64_t differing = eight_bytes(a.data() + at_a) ^ eight_bytes(b.data() + at_b);
    return size == 0 || differing << (8 * (few - size)) == 0;
}

/// Whether the atom stands at the byte of another text, too: closed by a space behind which a word
/// begins, so that nothing that stands elsewhere could make another token of it.
bool stands_at(const Passage& side, const Atom& atom, std::string_view text, std::size_t at) {
    const std::size_t end = at + atom.range.size();
    return end + 1 < text.size() && text[end] == ' ' && is_certain_limit(text, end + 1) &&
           atom.range.end + 1 < side.text.size() && side.text[atom.range.end] == ' ' &&
           is_certain_limit(side.text, atom.range.end + 1) &&
           are_same(side.text, atom.range.begin, text, at, atom.range.size());
}

} // namespace

/// A full stop is the end of a sentence if a blank and a capital follow, or nothing.
void AtomReader::find_stops(Passage& passage) {
    Atoms& atoms = passage.atoms;
    const std::string_view text = passage.text;
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
            constexpr std::size_t longest = 4; // of those known
            const std::string_view word = atoms[i - 1].range.of(text);
            if (word.size() <= longest) {
                const std::string lower = folded(word);
                if (is_abbreviated(lower.empty() ? word : std::string_view(lower))) continue;
            }
        }
        atoms[i].word_class = WordClass::stop;
        atoms[i].weight = weight_of(WordClass::stop);
    }
}

AtomReader::Word& AtomReader::new_word(Symbol symbol, std::string_view text, TokenKind kind) {
    if (symbol >= m_words.size()) m_words.resize(symbol + 1);
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

AtomReader::Word* AtomReader::read_token(Passage& passage, TokenReader& reader) {
    Token token;
    if (!reader.next(token) || token.kind == TokenKind::blank) return nullptr;
    const std::string_view piece = token.range.of(passage.text);
    const Symbol symbol = m_interner.at(passage.text, token.range);
    const bool is_known = symbol < m_words.size() && m_words[symbol].weight >= 0;
    Word& known = is_known ? m_words[symbol] : new_word(symbol, piece, token.kind);
    passage.atoms.push_back({token.range, known.word_class, known.weight, symbol, known.folded});
    return &known;
}

void AtomReader::read(Passage& passage) {
    ++m_round;
    passage.atoms.clear();
    TokenReader reader(passage.text, passage.part.begin);
    while (reader.skip_space() < passage.part.end) {
        if (Word* known = read_token(passage, reader)) {
            known->place = static_cast<std::uint32_t>(passage.atoms.size());
            known->round = m_round;
        }
    }
    find_stops(passage);
}

void AtomReader::read_beside(const Passage& last, Passage& passage) {
    passage.atoms.clear();
    std::size_t next = 0; // the atom of `last` that is expected here
    TokenReader reader(passage.text, passage.part.begin);
    while (reader.skip_space() < passage.part.end) {
        const std::size_t at = reader.at();
        if (next < last.atoms.size() && stands_at(last, last.atoms[next], passage.text, at)) {
            Atom& atom = passage.atoms.emplace_back(last.atoms[next++]);
            atom.range = {at, at + atom.range.size()};
            if (atom.word_class == WordClass::stop) { // until what follows is known
                atom.word_class = WordClass::mark;
                atom.weight = weight_of(WordClass::mark);
            }
            reader.go_on_at(atom.range.end + 1);
        } else if (const Word* known = read_token(passage, reader)) {
            next = known->round == m_round && known->word_class == WordClass::full ? known->place
                                                                                   : next + 1;
        }
    }
    find_stops(passage);
}

void AtomReader::forget_if_many() {
    constexpr std::size_t many = 1'000; // beyond that memory is slower than looking anew
    if (m_interner.size() < many) return;
    m_interner.clear();
    m_folded.clear();
    m_words.clear();
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
