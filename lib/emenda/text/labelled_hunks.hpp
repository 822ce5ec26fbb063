// SPDX-License-Identifier: EUPL-1.2
// Hunks between a label and its text, told of whole paragraphs or lines. For this room's .cpp files
// only.
//
// "Art. 3. Orari." became "Art. 3. Spese. ¶ Art. 4. Orari.": the shortest script keeps "Art. 3."
// and puts "Spese. ¶ Art. 4." behind it. Whoever reads that sees a new article 3, and the old one
// with another number; so do all that merge, store or trace it. The same of what goes, and of the
// items of a list.
#pragma once

#include "emenda/text/script.hpp"

#include <string_view>
#include <vector>

namespace emenda::text {

/// The hunks of two closed texts, those between labels and their texts replaced: by one of whole
/// paragraphs or lines that come or go, and those of the label behind it. Longer by labels alone.
std::vector<Hunk> with_whole_labelled(const std::vector<Hunk>& hunks, std::string_view from,
                                      std::string_view to);

} // namespace emenda::text
