// SPDX-License-Identifier: EUPL-1.2
// Words of a text and how many times each is there, wherever they stand.
// For this room's .cpp files only.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace emenda::render {

using Bag = std::map<std::string, std::size_t, std::less<>>;

/// Adds the words of a text.
void count(Bag& bag, std::string_view text);

/// Whether at least half of the words are among these.
bool is_mostly_of(const Bag& words, const Bag& these);

} // namespace emenda::render
