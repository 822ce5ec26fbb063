// SPDX-License-Identifier: EUPL-1.2
// Several redlines under one legend.
// For this room's .cpp files only.
#pragma once

#include "emenda/render/marked_lines.hpp"
#include "emenda/render/redline_lines.hpp"

namespace emenda::render {

/// redline_lines without the legend; `used` learns which signs it has to explain.
Lines redline_blocks(const text::Pieces& title, const std::vector<text::Row>& rows,
                     const RedlineOptions& options, SignsUsed& used);

} // namespace emenda::render
