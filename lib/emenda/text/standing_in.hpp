// SPDX-License-Identifier: EUPL-1.2
// Which of many passages stand in a text. For this room's .cpp files only.
//
//   standing_in("uno due tre", {"due", "tre due"}); // true, false
#pragma once

#include <string_view>
#include <vector>

namespace emenda::text {

/// For each passage whether it stands somewhere in the text, words of it or not. The text is
/// shorter than 4 GiB. The time grows with the text, and with the passages times its logarithm.
std::vector<bool> standing_in(std::string_view text, const std::vector<std::string_view>& passages);

} // namespace emenda::text
