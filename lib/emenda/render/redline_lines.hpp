// SPDX-License-Identifier: EUPL-1.2
// `diff` for someone who has never seen one: what changed, in words, paragraph by paragraph.
//
//   [-removed-] {+added+}
//
//   Paragraph 2
//     Tempi. [-2024-]{+2025+}
//
//   3 paragraphs unchanged
#pragma once

#include "emenda/render/styled.hpp"
#include "emenda/text/redline.hpp"

#include <cstddef>
#include <vector>

namespace emenda::render {

struct RedlineOptions {
    std::size_t width = 80;         ///< columns; 0: no wrapping
    std::size_t context_words = 12; ///< kept on each side of a change; what is farther off is cut
    std::size_t least_cut = 4;      ///< words; less is not cut
    bool whole = false;             ///< cuts nothing
    bool legend = true;             ///< the line on top that says what the marks mean
    std::size_t indent = 0;         ///< columns before everything
};

/// Whether title or body differ.
bool differs(const text::Pieces& title, const std::vector<text::Row>& rows);

/// Only what changed, each with its heading; a count where paragraphs are skipped. Nothing at all
/// if nothing changed. The marks [-…-] and {+…+} are always there. Line breaks that changed show
/// as ↵, breaks between paragraphs as ¶, and blanks that cannot be seen as their code points.
Lines redline_lines(const text::Pieces& title, const std::vector<text::Row>& rows,
                    const RedlineOptions& options = {});

} // namespace emenda::render
