// SPDX-License-Identifier: EUPL-1.2
// Rows of Markdown's tables that have more or fewer cells than the head of their table.
//
// One amendment adds a row, another takes a column out: both are carried out word for word, and the
// row has a cell that a printed page does not show.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::text {

struct UnevenRow {
    std::size_t paragraph = 0; ///< from 1
    std::string row;           ///< its line; that of dashes, too: then there is no table on a page
    std::size_t cells = 0;
    std::size_t of_head = 0; ///< the cells of the head
    bool is_dashes = false;

    friend bool operator==(const UnevenRow&, const UnevenRow&) = default;
};

/// In order. A bar behind a backslash parts no cells.
std::vector<UnevenRow> uneven_rows(std::string_view body);

/// Those of `to` beyond as many of the same numbers of cells as `from` has.
std::vector<UnevenRow> newly_uneven_rows(std::string_view from, std::string_view to);

} // namespace emenda::text
