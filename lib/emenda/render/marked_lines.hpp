// SPDX-License-Identifier: EUPL-1.2
// Pieces of a difference as lines with marks: [-removed-], {+added+}.
//
// Every line of the text is a line, before wrapping; words that changed stand in marks of their own
// on each line. What cannot be seen is given a sign: ␣ a space, ↵ a line break, ¶ the end of a
// paragraph; a blank that only looks like a space is named by its code point. What looks like a
// mark or sign in the text itself is set off by a backslash.
// For this room's .cpp files only.
#pragma once

#include "emenda/render/cut_pieces.hpp"
#include "emenda/render/styled.hpp"
#include "emenda/text/redline.hpp"

#include <vector>

namespace emenda::render {

/// Signs that the legend explains, as far as they were used.
struct SignsUsed {
    bool cut = false;
    bool space = false;
    bool no_break_space = false; ///< U+00A0, as word processors put it into numbers
    bool line_break = false;
    bool paragraph_break = false;
    bool escaped = false;
};

enum class Sides {
    both,       ///< a break that was removed is a sign only: the lines are those of the new text
    both_apart, ///< the same, with what was added on a line of its own behind what was removed
    one,        ///< only one side is shown: its breaks are breaks, also where they were removed
};

/// The pieces, cut or not, as lines.
Lines marked_lines(const std::vector<CutPiece>& pieces, Sides sides, SignsUsed& used);

/// "[-removed-] {+added+}   […] words left out"
Line legend_line(const SignsUsed& used);

} // namespace emenda::render
