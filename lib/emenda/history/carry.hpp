// SPDX-License-Identifier: EUPL-1.2
// Which words of a text were already in the one before, and where: what blame and the life of a
// paragraph are read from.
//
// It follows the recorded changes, so a moved paragraph takes its words along, and costs as much as
// they are, not as the text is long. A paragraph that a version deleted and put elsewhere with
// other words is found again by its likeness.
// For this room's .cpp files only.
#pragma once

#include "emenda/history/cut.hpp"
#include "emenda/model/change.hpp"

#include <optional>
#include <string>
#include <vector>

namespace emenda::history {

/// The new body in normal form, covered by stretches.
using Carried = CutText;

/// What sound changes make of a body; text is what apply gives. Unsound ones change nothing.
Carried carry(const std::string& body, const std::vector<model::Change>& changes);

/// The same without the paragraphs that are found again; none for unsound changes.
std::optional<Carried> carried_over(const std::string& body,
                                    const std::vector<model::Change>& changes);

} // namespace emenda::history
