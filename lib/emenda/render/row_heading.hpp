// SPDX-License-Identifier: EUPL-1.2
// What happened to the paragraphs of a row, in words: "Paragraph 2 (was 3): rewritten".
#pragma once

#include "emenda/text/redline.hpp"

#include <string>

namespace emenda::render {

/// The row's numbers and its kind, on screen and on pages alike.
std::string heading_of(const text::Row& row);

} // namespace emenda::render
