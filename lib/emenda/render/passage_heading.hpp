// SPDX-License-Identifier: EUPL-1.2
// What becomes of the paragraphs of a passage that some want otherwise, by the numbers that they
// have in it: "Paragraph 1: moved behind paragraph 4".
// For this room's .cpp files only.
#pragma once

#include "emenda/text/redline.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace emenda::render {

/// Over one of the rows. What comes in, or goes out, may stand elsewhere in the text, and is not
/// called new, or deleted. `paragraph`: the passage's first, or behind which it is if it is between
/// two.
std::string heading_in_passage(const std::vector<text::Row>& rows, std::size_t at,
                               std::size_t paragraph);

} // namespace emenda::render
