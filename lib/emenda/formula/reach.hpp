// SPDX-License-Identifier: EUPL-1.2
// How far what a sentence names reaches: a comma goes on in the items and the table behind it, and
// from one comma to another there may stand something else. For this room's .cpp files only.
#pragma once

#include "emenda/formula/formula.hpp"
#include "emenda/formula/own_numbers.hpp"
#include "emenda/formula/which.hpp"

#include <optional>

namespace emenda::formula {

/// What is wrong with a sentence whose paragraphs are counted: it names commas, and would leave a
/// part of them behind, or take along what is none.
std::optional<Finding> left_behind(const Parsed& parsed, const Sentence& sentence,
                                   const OwnNumbers& numbers, const Which& which);

/// Finds the place of a sentence that is about the beginning or the end of an article, or what is
/// wrong with one that is about all of it, or its title.
std::optional<Finding> put_into_article(const Parsed& parsed, const model::Text& base,
                                        Sentence& sentence, const OwnNumbers::Span& article);

} // namespace emenda::formula
