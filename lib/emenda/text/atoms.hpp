// SPDX-License-Identifier: EUPL-1.2
// A text as what a reader compares: words, marks and breaks, each with its weight. Blanks are no
// atoms; they stand between.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/interned.hpp"
#include "emenda/text/word_class.hpp"

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

/// Reads atoms of several texts, which must outlive it, with one set of symbols.
class AtomReader {
public:
    Atoms read(std::string_view text);
    std::size_t symbols() const { return m_interner.size(); }

private:
    Interner m_interner;
    std::deque<std::string> m_folded; ///< what the interner points into
};

/// The sum of the weights.
int weight_of(const Atoms& atoms, Span span);

} // namespace emenda::text
