// SPDX-License-Identifier: EUPL-1.2
// The difference of two passages for reading: phrases rather than confetti.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/redline.hpp"

#include <string_view>

namespace emenda::text {

/// Pieces that read well: changes that only light words or punctuation stand between are joined;
/// where little is left of a passage it is one removal and one addition. Removed before added.
Pieces phrases(std::string_view from, std::string_view to);

} // namespace emenda::text
