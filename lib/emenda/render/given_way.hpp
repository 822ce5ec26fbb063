// SPDX-License-Identifier: EUPL-1.2
// What stands, and what gave way to it, where two texts differ only in that: a line a passage.
//
//   In paragraph 15: "50" in place of "45"
//
// The first places where they differ are told, three at most, and how many others there are; blanks
// alone are not.
#pragma once

#include "emenda/model/proposal.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace emenda::render {

/// What stands, and what gave way. Paragraphs have the numbers of the text that stands.
std::vector<std::string> given_way(const model::Text& gives_way, const model::Text& stands);

/// Passages of the text that consist of these words alone, two at least, in quotation marks: the
/// longest three, in order. None: the words are not read together anywhere.
std::vector<std::string> passages_of(const std::vector<std::string>& words, std::string_view text);

} // namespace emenda::render
