// SPDX-License-Identifier: EUPL-1.2
// From the names of paragraphs to their numbers as they are counted (docs/formula.md, "Commi"). For
// this room's .cpp files only.
#pragma once

#include "emenda/formula/formula.hpp"

namespace emenda::formula {

struct CountedSentences {
    Parsed parsed; ///< without the sentences of which a paragraph is not found
    Findings findings;
};

/// Numbers beyond the last paragraph are left for others to tell.
CountedSentences counted(const Parsed& parsed, const model::Text& base);

} // namespace emenda::formula
