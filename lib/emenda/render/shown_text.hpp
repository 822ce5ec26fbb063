// SPDX-License-Identifier: EUPL-1.2
// Text of people on a page: as it is, but for what would hide or turn round what stands beside it.
#pragma once

#include <string>
#include <string_view>

namespace emenda::render {

/// base/utf8.hpp's visible(), with line feeds and tabs kept, and so are the joiners and variation
/// selectors inside an emoji, which a page shows as they are meant. Bytes that are not UTF-8 are
/// escaped too.
std::string shown_text(std::string_view text);

/// The same on one line: line feeds and tabs become spaces.
std::string shown_line(std::string_view text);

} // namespace emenda::render
