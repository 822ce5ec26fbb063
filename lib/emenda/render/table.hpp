// SPDX-License-Identifier: EUPL-1.2
// A table for a terminal: columns as wide as what they hold, by what is seen, not by bytes.
#pragma once

#include "emenda/render/styled.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace emenda::render {

struct Column {
    std::string heading;
    bool right = false;    ///< set to the right, as numbers are
    bool flexible = false; ///< cut (with "…") where the table would be wider than the terminal
};

/// A row is a Line with one span a cell.
struct Table {
    std::vector<Column> columns;
    Lines rows;
};

/// The narrowest that the table can be without running on.
std::size_t least_width(const Table& table);

/// The headings, if there are any, and the rows; two spaces between columns, none at line ends.
/// A flexible column keeps at least twenty columns. Where the table would be wider than the width
/// all the same, the cells of a row run on one behind the other, wrapped. Width 0: nothing is cut.
Lines table_lines(const Table& table, std::size_t width);

} // namespace emenda::render
