// SPDX-License-Identifier: EUPL-1.2
// What is kept of one passage in another, however long they are: equal ends first; then what both
// surely share (stretches.hpp), and a table of all words between (gap_alignment.hpp); where that
// would be too large, the long stretches that the exact script keeps, and tables between them;
// where even those would be, what the exact script keeps. For this room's .cpp files only.
#pragma once

#include "emenda/text/gap_alignment.hpp"

namespace emenda::text {

Kept kept_words(const Passage& from, Span a, const Passage& to, Span b, const Reading& reading,
                Session& session);

} // namespace emenda::text
