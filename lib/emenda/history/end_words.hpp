// SPDX-License-Identifier: EUPL-1.2
// How the ends of a paragraph are quoted, where something is to stand before or behind its words.
#pragma once

#include "emenda/model/change.hpp"

#include <cstddef>
#include <string_view>

namespace emenda::history {

/// The last words of the paragraph, the fewest that are unique in it; the last one with its
/// occurrence where eight are not. The time grows with the paragraph, whatever it is.
model::Quote last_words(std::string_view paragraph, std::size_t number);

/// The same of the first words.
model::Quote first_words(std::string_view paragraph, std::size_t number);

} // namespace emenda::history
