// SPDX-License-Identifier: EUPL-1.2
// How the end of a paragraph is quoted, for "at the end add". For this room's .cpp files only.
#pragma once

#include "emenda/model/change.hpp"

#include <cstddef>
#include <string_view>

namespace emenda::formula {

/// The last words of the paragraph, the fewest that are unique in it; the last one with its
/// occurrence where eight are not. The time grows with the paragraph, whatever it is.
model::Quote last_words(std::string_view paragraph, std::size_t number);

} // namespace emenda::formula
