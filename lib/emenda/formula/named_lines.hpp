// SPDX-License-Identifier: EUPL-1.2
// Sentences about commas or letters that are lines of a paragraph. For this room's .cpp files only.
#pragma once

#include "emenda/formula/formula.hpp"
#include "emenda/formula/which.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace emenda::formula {

bool names_lines(const Sentence& sentence);

/// Adds the sentence, of which all names are found and some are lines, to `made`: as several ones
/// where it deletes what does not stand in a row. Or why nobody can do what it asks for.
std::optional<Finding> put_on_lines(const Sentence& sentence, std::string_view body,
                                    const std::vector<text::Range>& paragraphs, const Which& which,
                                    std::vector<Sentence>& made);

} // namespace emenda::formula
