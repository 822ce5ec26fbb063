// SPDX-License-Identifier: EUPL-1.2
// Making changes from two texts: exact and small, whole words quoted, the fewest that are unique.
#pragma once

#include "emenda/model/proposal.hpp"

namespace emenda::history {

/// apply(from, make(from, to)).text == to, always; empty if they are equal. Both are in normal
/// form. Whole paragraphs that only changed place become moves; whole new ones
/// after-paragraph inserts; a paragraph rewritten from the ground up is quoted whole.
model::Changes make(const model::Text& from, const model::Text& to);

} // namespace emenda::history
