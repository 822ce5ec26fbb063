// SPDX-License-Identifier: EUPL-1.2
// Paragraphs and lines that have another number, or stand elsewhere among others of their kind, and
// read the same behind their labels. For this room's .cpp files only.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace emenda::text {

using Parts = std::vector<std::string_view>;
using PartPairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// Of a paragraph without its break.
Parts lines_of(std::string_view paragraph);

/// Of paragraphs or lines with a label those that read the same behind it, and stand once in either
/// text, in order. None where each has kept its label, and none comes or goes.
PartPairs renumbered(const Parts& from, const Parts& to);

/// Whether there are any among the paragraphs of two bodies that are not the same, or their lines.
bool any_renumbered(std::string_view from, std::string_view to);

} // namespace emenda::text
