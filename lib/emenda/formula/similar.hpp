// SPDX-License-Identifier: EUPL-1.2
// Words that are nearly what was quoted. For this room's .cpp files only.
#pragma once

#include <optional>
#include <string_view>

namespace emenda::formula {

/// The passage of the paragraph that is the quote but for upper and lower case, the kind of
/// apostrophes, quotation marks and dashes, and blanks; empty if there is none.
std::optional<std::string_view> similar(std::string_view paragraph, std::string_view quote);

} // namespace emenda::formula
