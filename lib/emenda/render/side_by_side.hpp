// SPDX-License-Identifier: EUPL-1.2
// `diff --side-by-side`: the testo a fronte of parliaments, for a terminal.
//
//   Version 1, 30/05/2022       │ Version 2, 01/07/2022
//   ────────────────────────────┼───────────────────────────
//   Paragraph 1                 │ Paragraph 1
//   Objective. To open gardens. │ Identical
//                               │
//   Paragraph 2                 │ Paragraph 2
//   Times: [-2024-]             │ Times: {+2025+}
#pragma once

#include "emenda/render/styled.hpp"
#include "emenda/text/redline.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace emenda::render {

/// Below this width two columns cannot be read.
constexpr std::size_t least_side_by_side = 60;

struct SideBySideOptions {
    std::size_t width = 80; ///< at least least_side_by_side; no line is wider
    std::string from;       ///< what the left column is headed with
    std::string to;
    std::size_t context_words = 12; ///< as in a redline; of an unchanged paragraph the first ones
    bool whole = false;             ///< cuts nothing
};

/// A row for the title and for each paragraph (facing_rows.hpp), and the legend on top.
Lines side_by_side(const text::Pieces& title, const std::vector<text::Row>& rows,
                   const SideBySideOptions& options);

} // namespace emenda::render
