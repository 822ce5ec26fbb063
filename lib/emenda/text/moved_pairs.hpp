// SPDX-License-Identifier: EUPL-1.2
// Which paragraphs of two texts are the same, wherever they stand.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/moves.hpp"
#include "emenda/text/rising.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace emenda::text {

using Texts = std::vector<std::string_view>;

/// For each paragraph of the one text its like in the other, or `no_place`: the same where both
/// stand once; or nearly the same where each is the only one that is nearly the other.
std::vector<std::size_t> moved_pairs(const Texts& from, const Texts& to, MovedAs as);

/// Whether each of these pairs is of the longest chain that keeps its order.
std::vector<bool> in_order(const std::vector<std::size_t>& pairs);

} // namespace emenda::text
