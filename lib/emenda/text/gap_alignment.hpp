// SPDX-License-Identifier: EUPL-1.2
// Which words of one passage are kept in another, judged as a reader would: few changes of whole
// phrases rather than many of single words.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/atoms.hpp"

#include <cstddef>
#include <utility>
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

/// Positions of atoms that stay, ascending on both sides.
using Kept = std::vector<std::pair<std::size_t, std::size_t>>;

/// What the steps of one comparison share.
struct Session {
    AtomReader paragraphs; ///< of all paragraphs that are compared with each other
    AtomReader words; ///< of the two passages that are compared word by word, one pair at a time
    Passage from;
    Passage to;
    std::size_t cells = 40'000'000; ///< work that may still be spent: no text costs its square
};

/// The alignment of greatest weight where each run of changes costs `opening` (affine gaps of which
/// only the opening costs: O. Gotoh, "An improved algorithm for matching biological sequences",
/// 1982), added to `kept`. Words that differ in capitals only are paired, and count less. False,
/// and nothing added, if the table would be larger than what may be spent.
bool align_words(const Atoms& a, Span in_a, const Atoms& b, Span in_b, const Reading& reading,
                 Session& session, Kept& kept);

} // namespace emenda::text
