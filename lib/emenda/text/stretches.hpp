// SPDX-License-Identifier: EUPL-1.2
// What two passages surely share: stretches of words that stand once in either. Between them the
// tables of gap_alignment.hpp are small.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/atoms.hpp"

#include <vector>

namespace emenda::text {

/// Atoms [a, a + size) of the one side are atoms [b, b + size) of the other.
struct Stretch {
    std::size_t a = 0;
    std::size_t b = 0;
    std::size_t size = 0;
};

/// In order on both sides, none running into the next. Each holds a word that stands once in either
/// span, and weighs so much that no alignment of greatest weight would do without it, unless it
/// moved (patience diff, B. Cohen, with the runs around its anchors).
std::vector<Stretch> sure_stretches(const Atoms& a, Span in_a, const Atoms& b, Span in_b);

} // namespace emenda::text
