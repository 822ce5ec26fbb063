// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/word_count.hpp"

#include "emenda/text/words.hpp"

namespace emenda::text {

std::size_t count_words(std::string_view text) {
    std::size_t words = 0;
    TokenReader reader(text);
    for (Token token; reader.next(token);) {
        if (token.kind == TokenKind::word) ++words;
    }
    return words;
}

bool has_word(std::string_view text) {
    TokenReader reader(text);
    for (Token token; reader.next(token);) {
        if (token.kind == TokenKind::word) return true;
    }
    return false;
}

} // namespace emenda::text
