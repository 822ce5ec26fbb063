// SPDX-License-Identifier: EUPL-1.2
// What the steps of one comparison for reading share: how changes are told apart, the symbols, and
// the work that may still be spent.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/atoms.hpp"
#include "emenda/text/stretches.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace emenda::text {

/// How changes are told apart, in hundredths of a full word. The values are those that agree best
/// with redlines made by hand, and have neighbours that agree nearly as well (docs/text.md).
struct Reading {
    int opening = 95; ///< what a change costs, however long: keeping less between two is no gain
    int capital = 50; ///< percent: what a word counts of which only capitals changed
    int joining = 70; ///< percent of the lighter change beside it: a lighter kept stretch joins
    int longest_join = 200;  ///< a kept stretch this heavy is never joined
    int rewritten = 45;      ///< percent of the lighter side: with less kept, all is rewritten
    std::size_t around = 80; ///< bytes looked at on either side of the only difference there is
};

/// The memory of one table of gap_alignment.hpp, for the next one.
struct TableMemory {
    struct Word {
        Symbol exact = 0;
        Symbol folded = 0;
    };
    struct Cell {
        int kept = 0;    ///< the best that ends with a kept word
        int changed = 0; ///< the best that ends with a change
    };
    std::vector<std::uint8_t> steps;
    std::vector<Word> words; ///< of the second text
    std::vector<Cell> row;   ///< of what was filled last
};

/// The texts that are compared must outlive it.
struct Session {
    AtomReader paragraphs; ///< of all paragraphs that are compared with each other
    AtomReader words;      ///< of the passages that are compared word by word
    Passage from;
    Passage to;
    WordPlaces places; ///< for sure_stretches
    TableMemory table;
    std::size_t cells = 40'000'000; ///< work that may still be spent: no text costs its square
};

} // namespace emenda::text
