// SPDX-License-Identifier: EUPL-1.2
// Letters, of whatever script.
#pragma once

namespace emenda {

/// A letter in lower case; anything else as it is.
char32_t lower_case(char32_t code_point);

/// Whether it can be part of a word: a letter, a digit, or a mark on one.
bool is_of_word(char32_t code_point);

} // namespace emenda
