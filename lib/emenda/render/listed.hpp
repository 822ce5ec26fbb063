// SPDX-License-Identifier: EUPL-1.2
// Several things in one sentence: "1, 3 and 4".
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace emenda::render {

/// The items with commas between them and "and" before the last one, in the user's language.
std::string listed(const std::vector<std::string>& items);

/// The same for numbers.
std::string listed(const std::vector<std::size_t>& numbers);

} // namespace emenda::render
