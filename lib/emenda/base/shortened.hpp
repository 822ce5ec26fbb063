// SPDX-License-Identifier: EUPL-1.2
// Texts of any length in messages of one line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace emenda {

/// A line break is a blank, and what is longer than so many code points is cut short with "…".
std::string shortened(std::string_view text, std::size_t most = 60);

} // namespace emenda
