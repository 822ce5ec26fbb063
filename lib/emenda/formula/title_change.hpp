// SPDX-License-Identifier: EUPL-1.2
// What a sentence about the title asks for. For this room's .cpp files only.
#pragma once

#include "emenda/formula/formula.hpp"

namespace emenda::formula {

/// Whoever typed other apostrophes than the title has means those that it has.
model::TitleChange title_change(const Sentence& sentence, const model::Text& base);

} // namespace emenda::formula
