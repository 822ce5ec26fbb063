// SPDX-License-Identifier: EUPL-1.2
// Redlines under one legend, and parts of them.
// For this room's .cpp files only.
#pragma once

#include "emenda/render/marked_lines.hpp"
#include "emenda/render/redline_lines.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace emenda::render {

/// What stands over a row, which is one of these.
using HeadingOfRow = std::function<std::string(const std::vector<text::Row>& rows, std::size_t at)>;

/// redline_lines without the legend; `used` learns which signs it has to explain. Rows have the
/// headings of row_heading.hpp, if no others are given.
Lines redline_blocks(const text::Pieces& title, const std::vector<text::Row>& rows,
                     const RedlineOptions& options, SignsUsed& used,
                     const HeadingOfRow& heading = {});

/// The words of one row, without its heading.
Lines row_lines(const text::Row& row, const RedlineOptions& options, SignsUsed& used);

/// The line that explains the signs.
Lines legend_lines(const SignsUsed& used, const RedlineOptions& options);

} // namespace emenda::render
