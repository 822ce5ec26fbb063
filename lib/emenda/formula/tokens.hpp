// SPDX-License-Identifier: EUPL-1.2
// The words, numbers, marks and quotations of formulas as they are typed. For this room's .cpp
// files only.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::formula {

struct Token {
    enum class Kind { word, number, quotation, mark, end };
    Kind kind = Kind::end;
    std::size_t offset = 0;
    std::size_t end = 0;
    std::string text;       ///< a word in lower case, "2a" and "2nd" included; a mark; a quotation
    std::size_t number = 0; ///< at most 999,999,999
    bool begins_line = false; ///< nothing but blanks stands before it
    bool after_blank = false; ///< a blank line stands before it
};

struct Tokens {
    std::vector<Token> all; ///< the last one is the end
    /// Where a quotation begins that is not closed, and what would close it: then it is the last.
    std::optional<std::size_t> unclosed;
    std::string close;
    bool cut = false; ///< there are more than `most_tokens`
};

/// Words and marks outside of quotations; a hundred a sentence is plenty.
inline constexpr std::size_t most_tokens = 1'000'000;

/// "seconda", "2ª", "second", "2nd"; 0 for what is no ordinal.
std::size_t ordinal_of(const Token& token);

/// The source from `at` on; line ends are LF.
Tokens tokens_of(std::string_view source, std::size_t at);

} // namespace emenda::formula
