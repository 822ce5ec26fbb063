// SPDX-License-Identifier: EUPL-1.2
// Where an insertion or a deletion can stand in several places, the one that reads best: whole
// paragraphs before whole sentences before words with the blank behind them. The same change gets
// the same place whatever surrounds it, which lets equal changes be seen as equal.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/interned.hpp"
#include "emenda/text/words.hpp"

#include <vector>

namespace emenda::text {

/// Tokens `a` of the one text became tokens `b` of the other.
struct TokenHunk {
    Span a;
    Span b;
};

/// Slides each hunk with an empty side between its neighbours.
void slide(std::vector<TokenHunk>& hunks, const std::vector<Symbol>& symbols_a,
           const std::vector<Token>& a, const std::vector<Symbol>& symbols_b,
           const std::vector<Token>& b);

} // namespace emenda::text
