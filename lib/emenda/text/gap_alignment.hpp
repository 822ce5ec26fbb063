// SPDX-License-Identifier: EUPL-1.2
// Which words of one passage are kept in another, judged as a reader would: few changes of whole
// phrases rather than many of single words.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/session.hpp"

#include <cstddef>
#include <utility>
#include <vector>

namespace emenda::text {

/// Positions of atoms that stay, ascending on both sides.
using Kept = std::vector<std::pair<std::size_t, std::size_t>>;

/// The alignment of greatest weight where each run of changes costs `opening` (affine gaps of which
/// only the opening costs: O. Gotoh, "An improved algorithm for matching biological sequences",
/// 1982), added to `kept`. Words that differ in capitals only are paired, and count less. False,
/// and nothing added, if the table would be larger than what may be spent.
bool align_words(const Atoms& a, Span in_a, const Atoms& b, Span in_b, const Reading& reading,
                 Session& session, Kept& kept);

} // namespace emenda::text
