// SPDX-License-Identifier: EUPL-1.2
// Two texts facing each other (testo a fronte): a row a paragraph, each column in its own order.
//
// Unlike the rows of a redline, where a moved paragraph stands once, here either column can be read
// from top to bottom: a moved paragraph stands at its old place on the left and at its new place on
// the right, and the cell beside it says where it went or came from.
#pragma once

#include "emenda/text/redline.hpp"

#include <cstddef>
#include <vector>

namespace emenda::render {

/// What a cell holds or says.
enum class CellSays {
    text,      ///< paragraphs
    identical, ///< the words of the left cell stay as they are: nothing is repeated
    deleted,   ///< the left cell's paragraphs are gone
    moved_to,  ///< the left cell's paragraphs stand elsewhere now
    was_at,    ///< the right cell's paragraphs stood elsewhere
    nothing,   ///< the right cell's paragraphs are new
};

struct FacingCell {
    CellSays says = CellSays::nothing;
    std::vector<std::size_t> numbers; ///< of the paragraphs it holds, or those that it speaks of
};

/// The difference of the paragraphs that meet in a row, whole; the left cell shows what stayed and
/// went, the right one what stayed and came.
struct FacingRow {
    text::RowKind kind = text::RowKind::same;
    FacingCell left;
    FacingCell right;
    text::Pieces words;
};

/// The left cells that hold text, in order, are the old body; the right ones, with those that are
/// identical, the new one.
std::vector<FacingRow> facing_rows(const std::vector<text::Row>& rows);

} // namespace emenda::render
