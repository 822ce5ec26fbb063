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

/// The heading and the rows; two spaces between columns, none at line ends. Width 0: nothing is
/// cut. A flexible column keeps at least ten columns.
Lines table_lines(const Table& table, std::size_t width);

} // namespace emenda::render
