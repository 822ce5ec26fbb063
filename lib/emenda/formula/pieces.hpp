// SPDX-License-Identifier: EUPL-1.2
// How many changes a sentence about whole paragraphs makes. For this room's .cpp files only.
#pragma once

#include "emenda/formula/formula.hpp"

#include <vector>

namespace emenda::formula {

/// The paragraphs of each change: those that stand in a row are one; but each is, where the
/// sentence tells as many numbers of changes as it names paragraphs, "1-3. Sopprimere …".
std::vector<NumberRange> pieces_of(const Sentence& sentence);

} // namespace emenda::formula
