// SPDX-License-Identifier: EUPL-1.2
// What stands, and what gave way to it, where two texts differ only in that: a line a passage.
//
//   In paragraph 15: "50" in place of "45"
#pragma once

#include "emenda/model/proposal.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::render {

/// The first places where they differ, three at most, and how many others there are. Paragraphs
/// have the numbers of the text that stands; blanks alone are not told.
std::vector<std::string> given_way(const model::Text& gives_way, const model::Text& stands);

/// The same of what is `expected` to stand and what does, but only where words went that `of` has.
std::vector<std::string> lost_of(const model::Text& of, const model::Text& expected,
                                 const model::Text& stands);

/// The places where something was put beside what stood before, likewise: as they read now, with
/// the words on either side. The title is none of them. Only in and right behind these paragraphs
/// of the text before, in all if none is given.
std::vector<std::string> put_together(const model::Text& before, const model::Text& stands,
                                      const std::set<std::size_t>& paragraphs = {});

/// Passages of the text that consist of these words alone, two at least, in quotation marks: the
/// longest three, in order. None: the words are not read together anywhere.
std::vector<std::string> passages_of(const std::vector<std::string>& words, std::string_view text);

} // namespace emenda::render
