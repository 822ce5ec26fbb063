// SPDX-License-Identifier: EUPL-1.2
// Apostrophes: keyboards have the straight one, word processors write U+2019; they look alike.
// For this room's .cpp files only.
#pragma once

#include <string>
#include <string_view>

namespace emenda::formula {

/// The quotation with the apostrophes of the text; as it is where it is not found so either.
std::string as_written(const std::string& quote, std::string_view text);

/// New words with the apostrophes of what they stand beside, which was quoted as `typed`.
std::string as_beside(std::string words, std::string_view beside, std::string_view typed);

} // namespace emenda::formula
