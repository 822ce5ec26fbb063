// SPDX-License-Identifier: EUPL-1.2
// How many words a passage has: the word tokens of words.hpp, no mark and no blank.
#pragma once

#include <cstddef>
#include <string_view>

namespace emenda::text {

std::size_t count_words(std::string_view text);

/// Whether there is any: reads no farther than to the first.
bool has_word(std::string_view text);

} // namespace emenda::text
