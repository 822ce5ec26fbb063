// SPDX-License-Identifier: EUPL-1.2
// The space that nobody writes: words inserted behind others, with or without one between.
// For this room's .cpp files only.
#pragma once

#include <string>
#include <string_view>

namespace emenda::formula {

/// What "after `left` insert `right`" inserts: `right`, with a space before it unless it begins
/// with a blank or a mark that belongs to the word before, or `left` ends with a blank, an
/// apostrophe or an opening mark.
std::string joined_behind(std::string_view left, std::string_view right);

} // namespace emenda::formula
