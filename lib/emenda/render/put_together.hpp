// SPDX-License-Identifier: EUPL-1.2
// What was put side by side where nobody is to give way, as it reads now: a line a place.
//
//   In paragraph 1 now: "…all'Ufficio entro il 30 aprile,."
#pragma once

#include "emenda/model/proposal.hpp"
#include "emenda/text/paragraphs.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace emenda::render {

/// A place of the text before.
struct PlaceBefore {
    text::Range words;         ///< in its body, where words touch
    bool between = false;      ///< or else between two paragraphs:
    std::size_t paragraph = 0; ///< behind this one; 0: before the first
};

/// What came to these places of the text before, with the words on either side: of the first
/// twenty, and how many others there are. Paragraphs have the numbers of the text that stands.
std::vector<std::string> put_together(const model::Text& before, const model::Text& stands,
                                      const std::vector<PlaceBefore>& places);

} // namespace emenda::render
