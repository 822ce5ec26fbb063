// SPDX-License-Identifier: EUPL-1.2
// What of an amendment did not come in where today's words stand: a line a passage.
//
//   In paragraph 15: "50" in place of "45"
//   In paragraph 16: the deletion of ", salvo deroga"
#pragma once

#include "emenda/model/proposal.hpp"

#include <string>
#include <vector>

namespace emenda::render {

/// What an amendment (its base, and that as amended) wanted and did not come in, in the numbers of
/// the text that stands: words, in the place of which others, or to take some out, or to move them;
/// three places at most, and how many others there are. `wanted` is the text where the amendment
/// has the word.
std::vector<std::string> not_taken(const model::Text& stands, const model::Text& wanted,
                                   const model::Text& base, const model::Text& amended);

} // namespace emenda::render
