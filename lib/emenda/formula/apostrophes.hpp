// SPDX-License-Identifier: EUPL-1.2
// Apostrophes: keyboards have the straight one, word processors write U+2019; they look alike.
// For this room's .cpp files only.
#pragma once

#include <string>
#include <string_view>

namespace emenda::formula {

inline constexpr std::string_view curly_apostrophe = "\xE2\x80\x99"; // U+2019

std::string with_straight_apostrophes(std::string_view text);

/// New words with the kind of apostrophes that the text uses, but not ‘quotation marks’ nor feet
/// and minutes, 5'; as they are where it has none.
std::string with_apostrophes_of(std::string_view text, const std::string& words);

} // namespace emenda::formula
