// SPDX-License-Identifier: EUPL-1.2
// Letters, of whatever script.
#pragma once

namespace emenda {

/// A letter in lower case; anything else as it is.
char32_t lower_case(char32_t code_point);

/// A letter, or a mark on one; a digit, or another numeral.
bool is_letter(char32_t code_point);
bool is_numeral(char32_t code_point);

/// Whether it can be part of a word.
inline bool is_of_word(char32_t code_point) {
    return is_letter(code_point) || is_numeral(code_point);
}

} // namespace emenda
