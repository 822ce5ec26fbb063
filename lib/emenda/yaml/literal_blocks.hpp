// SPDX-License-Identifier: EUPL-1.2
// Literal blocks, which most bytes of a proposal are, taken out before the parser reads them: it
// takes fifty times longer over a byte than a copy does.
//
//   body: |                 body: |
//     Obiettivo. Orti.        x
//                           language: it
//     Tempi: 2024.
//   language: it
//
// What looks like a block may be none: its header may stand in a quoted text, in a comment, in a
// block that is not of this form. Nobody guesses here: the parser itself must say that a literal of
// the value "x" begins at the very byte of each header, or the whole source goes through it
// (build.cpp). Its state before a first false header is the same in both sources, so that it cannot
// say so of one. For this room's .cpp files only.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::yaml {

/// A block in the form in which emenda writes it: "key: |" or "- |" alone on its line, perhaps with
/// 2 and with - or +; each line empty or set in at least as far as the block, and something set in
/// less behind it.
struct LiteralBlock {
    std::size_t begin = 0; ///< of its "|" in the source
    std::string text;      ///< what it says
    std::string left;      ///< what the shortened one says
    std::size_t end = 0;   ///< behind it, in the shortened source
    std::size_t cut = 0;   ///< bytes cut out up to there, this block's included
};

struct Shortened {
    std::string source;
    std::vector<LiteralBlock> blocks; ///< in order

    /// Where a byte of the shortened source, outside of the lines of blocks, stands in the whole.
    std::size_t in_whole(std::size_t at) const;
};

/// The source without the lines of its literal blocks. Sources with CR have none.
Shortened shortened(std::string_view source);

} // namespace emenda::yaml
