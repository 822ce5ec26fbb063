// SPDX-License-Identifier: EUPL-1.2
// Long unchanged stretches cut to a few words beside each change.
#pragma once

#include "emenda/text/redline.hpp"

#include <cstddef>
#include <vector>

namespace emenda::render {

/// A piece, and how many words were left out right before or right behind it.
struct CutPiece {
    text::Piece piece;
    std::size_t cut_before = 0;
    std::size_t cut_behind = 0;

    friend bool operator==(const CutPiece&, const CutPiece&) = default;
};

/// Keeps `words` words of unchanged text on each side of every change; what is farther off is left
/// out, unless that would save less than so many words. Words that changed are never cut, nor is
/// the row of a table that they stand in, nor the label of their article or item: "Art. 7. […]".
/// Where nothing changed the first words are kept.
std::vector<CutPiece> cut_pieces(const text::Pieces& pieces, std::size_t words,
                                 std::size_t least_saved = 4);

/// The pieces as they are.
std::vector<CutPiece> uncut(const text::Pieces& pieces);

} // namespace emenda::render
