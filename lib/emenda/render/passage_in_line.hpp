// SPDX-License-Identifier: EUPL-1.2
// The line in which a passage stands that is read with what is around it.
// For this room's .cpp files only.
#pragma once

#include "emenda/render/conflicts.hpp"

#include <string>

namespace emenda::render {

/// The passage's line as it reads without the passage.
std::string without_passage(const ShownConflict& conflict);

/// The same as it reads with these words, which are some, in the passage's place.
std::string in_its_line(const ShownConflict& conflict, const std::string& words);

} // namespace emenda::render
