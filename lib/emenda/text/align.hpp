// SPDX-License-Identifier: EUPL-1.2
// Which paragraphs of two bodies belong together.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/redline.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace emenda::text {

/// Rows without words: kind, from and to (numbers from 1), in order of the new text, deleted ones
/// where they stood. Equal paragraphs that stand once on both sides are anchors; between them
/// paragraphs are paired in order so that as many words as possible are shared; what is left over
/// is new, deleted, moved (the same or nearly the same text elsewhere), or part of a split or join.
std::vector<Row> align(const std::vector<std::string_view>& from,
                       const std::vector<std::string_view>& to);

} // namespace emenda::text
