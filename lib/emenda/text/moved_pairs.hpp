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

/// What is much the same as what stands in its place: where equal ones stay, it stays.
enum class InPlace { left_out, paired };

/// For each paragraph of the one text its like in the other, or `no_place`: the same where both
/// stand once; or nearly the same where each is the only one that is nearly the other, and a
/// heading with another number where what stands behind it is a pair.
std::vector<std::size_t> moved_pairs(const Texts& from, const Texts& to, MovedAs as,
                                     InPlace in_place);

/// Whether each of these pairs is of the longest chain that keeps its order.
std::vector<bool> in_order(const std::vector<std::size_t>& pairs);

} // namespace emenda::text
