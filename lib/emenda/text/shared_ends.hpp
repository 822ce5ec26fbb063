// SPDX-License-Identifier: EUPL-1.2
// What two texts share at their beginnings and at their ends.
// For this room's .cpp files only.
#pragma once

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
    const std::size_t least = std::min(a.size(), b.size());
    SharedEnds shared;
    while (shared.front < least && a[shared.front] == b[shared.front])
        ++shared.front;
    const std::size_t most = least - shared.front;
    while (shared.back < most && a[a.size() - 1 - shared.back] == b[b.size() - 1 - shared.back])
        ++shared.back;
    shared.front -= std::min(shared.front, margin);
    while (shared.front > 0 && !is_certain_limit(a, shared.front))
        --shared.front;
    shared.back -= std::min(shared.back, margin);
    while (shared.back > 0 && !is_certain_limit(a, a.size() - shared.back))
        --shared.back;
    return shared;
}

} // namespace emenda::text
