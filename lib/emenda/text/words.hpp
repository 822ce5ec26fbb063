// SPDX-License-Identifier: EUPL-1.2
// The tokens of prose: what a diff keeps whole.
//
// Words are what a reader calls so in Italian and other European prose: "dell'" and "articolo" are
// two, "1.234,50", "20/06/2022", "3-bis", "D.Lgs.", "s.m.i." and a URL are one each; every mark of
// punctuation is a token, so are a run of blanks, a line break and the break between paragraphs.
// No token ends inside a grapheme cluster. The tokens cover the text without a gap.
#pragma once

#include "emenda/text/paragraphs.hpp"

#include <string_view>
#include <vector>

namespace emenda::text {

enum class TokenKind { word, punctuation, blank, line_break, paragraph_break };

struct Token {
    Range range;
    TokenKind kind = TokenKind::word;

    friend bool operator==(const Token&, const Token&) = default;
};

std::vector<Token> tokens(std::string_view text);

} // namespace emenda::text
