// SPDX-License-Identifier: EUPL-1.2
// What a file may cost at most, wherever it is read. docs/format.md, "Limits".
#pragma once

#include <cstddef>

namespace emenda {

inline constexpr std::size_t largest_file = 64u << 20; ///< bytes
inline constexpr std::size_t most_findings = 1'000;    ///< in one file; more help nobody

} // namespace emenda
