// SPDX-License-Identifier: EUPL-1.2
// A text as what a reader compares: words, marks and breaks, each with its weight. Blanks are no
// atoms; they stand between.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/interned.hpp"
#include "emenda/text/word_class.hpp"

#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
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

/// Reads atoms of several texts, which must outlive it, with one set of symbols.
class AtomReader {
public:
    /// The atoms stay here, to be looked at again or taken.
    const Atoms& read(std::string_view text);
    /// The atoms, which do not stay here.
    Atoms take(std::string_view text);

private:
    struct Word {
        Symbol folded = 0;
        WordClass word_class = WordClass::full;
        int weight = -1; ///< negative: not yet known
    };
    struct Hash {
        std::size_t operator()(std::string_view text) const {
            // Of different passages one may begin where another does.
            return std::hash<const char*>()(text.data()) ^ (text.size() << 1U);
        }
    };
    struct Same {
        bool operator()(std::string_view a, std::string_view b) const {
            return a.data() == b.data() && a.size() == b.size();
        }
    };

    Atoms read_anew(std::string_view text);
    const Word& word(Symbol symbol, std::string_view text, TokenKind kind);
    void find_stops(Atoms& atoms, std::string_view text) const;

    Interner m_interner;
    std::deque<std::string> m_folded; ///< what the interner points into
    std::vector<Word> m_words;        ///< by symbol
    std::unordered_map<std::string_view, Atoms, Hash, Same> m_kept;
};

/// A text and its atoms.
struct Passage {
    std::string_view text;
    Atoms atoms;
};

/// The first atom that begins at the byte or behind it.
std::size_t atom_at(const Atoms& atoms, std::size_t byte);

/// The sum of the weights.
int weight_of(const Atoms& atoms, Span span);

} // namespace emenda::text
