// SPDX-License-Identifier: EUPL-1.2
// A text as what a reader compares: words, marks and breaks, each with its weight. Blanks are no
// atoms; they stand between.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/interned.hpp"
#include "emenda/text/word_class.hpp"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::text {

struct Atom {
    Range range;
    WordClass word_class = WordClass::full;
    int weight = 0;    ///< in hundredths of a full word
    Symbol exact = 0;  ///< equal for equal words
    Symbol folded = 0; ///< equal for words that differ in capitals at most
};

using Atoms = std::vector<Atom>;

/// A text, and the atoms of a part of it, which begins and ends with a token.
struct Passage {
    std::string_view text;
    Range part;
    Atoms atoms;
};

/// Reads atoms of several texts, which must outlive it, with one set of symbols.
class AtomReader {
public:
    /// The atoms of the part, in place of what the passage held.
    void read(Passage& passage);
    /// The same, sooner, if it is much like the passage that was read last.
    void read_beside(const Passage& last, Passage& passage);
    /// Forgets every symbol, and keeps the memory, if there are so many that they are found slowly:
    /// most words of a text come again in its next paragraph, and need not be looked at anew.
    void forget_if_many();

private:
    struct Word {
        Symbol folded = 0;
        WordClass word_class = WordClass::full;
        int weight = -1;         ///< negative: not yet known
        std::uint32_t place = 0; ///< behind it the next atom of the passage that it was read in
        std::uint32_t round = 0; ///< of the passage
    };

    Word* read_token(Passage& passage, TokenReader& reader);
    static void find_stops(Passage& passage);
    Word& new_word(Symbol symbol, std::string_view text, TokenKind kind);

    Interner m_interner;
    std::deque<std::string> m_folded; ///< what the interner points into
    std::vector<Word> m_words;        ///< by symbol
    std::uint32_t m_round = 0;        ///< counts passages
};

/// The first atom that begins at the byte or behind it.
std::size_t atom_at(const Atoms& atoms, std::size_t byte);

/// The sum of the weights.
int weight_of(const Atoms& atoms, Span span);

} // namespace emenda::text
