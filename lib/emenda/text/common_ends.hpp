// SPDX-License-Identifier: EUPL-1.2
// How far two texts are the same from either end, by bytes.
// For this room's .cpp files only.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace emenda::text {

/// Bytes that two texts have in common at their beginning.
inline std::size_t common_begin(std::string_view a, std::string_view b) {
    constexpr std::size_t block = 64;
    const std::size_t most = std::min(a.size(), b.size());
    std::size_t same = 0;
    while (same + block <= most && a.substr(same, block) == b.substr(same, block))
        same += block;
    while (same < most && a[same] == b[same])
        ++same;
    return same;
}

/// At their end.
inline std::size_t common_end(std::string_view a, std::string_view b) {
    constexpr std::size_t block = 64;
    const std::size_t most = std::min(a.size(), b.size());
    std::size_t same = 0;
    while (same + block <= most &&
           a.substr(a.size() - same - block, block) == b.substr(b.size() - same - block, block))
        same += block;
    while (same < most && a[a.size() - same - 1] == b[b.size() - same - 1])
        ++same;
    return same;
}

} // namespace emenda::text
