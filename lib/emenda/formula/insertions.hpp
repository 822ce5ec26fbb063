// SPDX-License-Identifier: EUPL-1.2
// What comes of words put beside others: with a space between, or as lines of a list or a table
// (docs/formula.md, "Spaces" and "Lines"). For this room's .cpp files only.
#pragma once

#include "emenda/formula/quoting.hpp"
#include "emenda/model/change.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::formula {

decltype(model::Change::what) inserted_behind(std::string_view body,
                                              const std::vector<text::Range>& paragraphs,
                                              const FoundQuote& found, const std::string& words);

decltype(model::Change::what) inserted_before(std::string_view body,
                                              const std::vector<text::Range>& paragraphs,
                                              const FoundQuote& found, const std::string& words);

/// The words of a text without the mark that ends it, where words that are put at its end go on
/// with its last sentence: "in fine" is before the full stop. They lose a mark of their own that is
/// the same. Nothing where they begin another sentence or line.
std::optional<text::Range> before_its_last_mark(std::string_view body, text::Range of,
                                                std::string& words);

} // namespace emenda::formula
