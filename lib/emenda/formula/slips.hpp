// SPDX-License-Identifier: EUPL-1.2
// What people write that no form has, and what to write instead. For this room's .cpp files only.
#pragma once

#include "emenda/formula/match.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace emenda::formula {

/// None where no more is known than which form goes farthest.
std::optional<Finding> known_slip(const Parsed& parsed, const std::vector<Token>& tokens,
                                  std::size_t at, const Match& match);

/// The noun of an article that is named instead of a paragraph, and its number.
struct WholeArticle {
    std::size_t token = 0;
    OwnNumber number;
};

std::optional<WholeArticle> whole_article(const std::vector<Token>& tokens, std::size_t at,
                                          const Match& match);

} // namespace emenda::formula
