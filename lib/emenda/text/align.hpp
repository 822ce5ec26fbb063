// SPDX-License-Identifier: EUPL-1.2
// Which paragraphs of two bodies belong together.
//
// 1. What is equal at both ends, and what stands once on either side, goes together; labels
//    ("2.", "Art. 4.") do not count, for they are given anew. Of pairs that cross, those that
//    say most stay in order, the others have moved.
// 2. Between those, the pairing in order with the greatest total likeness (S. Needleman,
//    C. Wunsch, 1970; a bag of words, light words counting less). Headings only go with
//    headings of their class, and a heading without words goes where its text goes.
//    What is plainly one at the same place on both sides goes first, by a glance (sketch.hpp);
//    where a table of the rest would be too large, rare pairs of words say what to compare.
// 3. What is left: parts of a split or a join, paragraphs that moved and changed, one paragraph in
//    the place of one other; else new or deleted.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/gap_alignment.hpp"
#include "emenda/text/redline.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace emenda::text {

/// Places (from 0) of the paragraphs that share a row; none: an empty span.
struct AlignedRow {
    RowKind kind = RowKind::same;
    Span from;
    Span to;
};

/// Rows in order of the new text, deleted ones where they stood. Each paragraph is in one row.
std::vector<AlignedRow> align(const std::vector<std::string_view>& from,
                              const std::vector<std::string_view>& to, Session& session);

} // namespace emenda::text
