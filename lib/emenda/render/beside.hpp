// SPDX-License-Identifier: EUPL-1.2
// Two blocks of lines beside each other, a rule between them.
// For this room's .cpp files only.
#pragma once

#include "emenda/render/styled.hpp"

#include <cstddef>

namespace emenda::render {

/// The columns of a page that is `width` wide: what is left for each block.
struct TwoColumns {
    std::size_t left = 0;
    std::size_t right = 0;
};

constexpr std::size_t rule_width = 3; ///< " │ "

/// The left column takes `left`, the right one the rest.
TwoColumns two_columns(std::size_t width, std::size_t left);

/// The lines broken to a column: nothing sticks out, addresses neither.
Lines fitted(const Lines& lines, std::size_t width, std::size_t hanging = 0);

/// Both blocks fit their columns. The shorter one is filled up with empty lines; no line ends in a
/// blank.
Lines beside(const Lines& left, const Lines& right, const TwoColumns& columns);

/// A line across: "─────┼─────".
Line line_across(const TwoColumns& columns);

} // namespace emenda::render
