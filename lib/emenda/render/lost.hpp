// SPDX-License-Identifier: EUPL-1.2
// What of today's text is gone though nobody asked for it: a line a passage, in its own words.
//
//   In paragraph 1: ", salvo deroga" is no longer there
#pragma once

#include "emenda/model/proposal.hpp"

#include <string>
#include <vector>

namespace emenda::render {

/// Words of today's text that do not stand any more, in its numbers, though they would where the
/// text were `expected`; nor were they only carried elsewhere. Three places at most, and how many
/// others there are.
std::vector<std::string> lost_of(const model::Text& today, const model::Text& expected,
                                 const model::Text& stands);

} // namespace emenda::render
