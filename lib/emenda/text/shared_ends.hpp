// SPDX-License-Identifier: EUPL-1.2
// What two texts share at their beginnings and at their ends.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/common_ends.hpp"
#include "emenda/text/words.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace emenda::text {

/// Bytes; the two never overlap in either text.
struct SharedEnds {
    std::size_t front = 0;
    std::size_t back = 0;
};

/// The ends that are shared but for the `margin` bytes nearest to where the texts differ, each up
/// to a certain limit of tokens: what stands between them has the same tokens as in the whole.
inline SharedEnds shared_ends(std::string_view a, std::string_view b, std::size_t margin) {
    SharedEnds shared;
    shared.front = common_begin(a, b);
    shared.back = common_end(a.substr(shared.front), b.substr(shared.front));
    shared.front -= std::min(shared.front, margin);
    while (shared.front > 0 && !is_certain_limit(a, shared.front))
        --shared.front;
    shared.back -= std::min(shared.back, margin);
    while (shared.back > 0 && !is_certain_limit(a, a.size() - shared.back))
        --shared.back;
    return shared;
}

} // namespace emenda::text
