// SPDX-License-Identifier: EUPL-1.2
// Lists of a regulation in Markdown that somebody else's program will show.
// For this room's .cpp files only.
#pragma once

#include <string>

namespace emenda::render {

/// The text with the numbers of its items, and lines that begin with "2-bis." or "b)", such that
/// they are shown as they were typed: CommonMark counts anew behind the first item, and joins lines
/// that it does not know as items.
std::string with_items_as_typed(const std::string& markdown);

} // namespace emenda::render
