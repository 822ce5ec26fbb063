// SPDX-License-Identifier: EUPL-1.2
// Landmarks that are none: where a chain of what two passages share may have kept the wrong pairs.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/chain.hpp"

#include <cstdint>
#include <vector>

namespace emenda::text {

/// Which members of a chain a search should look at again: those that pairs left out of it, a
/// passage that moved, stand across and are not much lighter than; and those off the diagonal of
/// their neighbours by more than they weigh. `all` are the chain's pairs and those left out, in
/// order of side a; `end` is the diagonal on which the passages end, as they begin on diagonal 0.
std::vector<bool> doubtful(const std::vector<Pair>& chain, const std::vector<Pair>& all,
                           std::int64_t end);

} // namespace emenda::text
