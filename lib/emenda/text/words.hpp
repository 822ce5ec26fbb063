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

/// The same tokens one at a time, from a token's limit on, for who would not hold them all.
class TokenReader {
public:
    explicit TokenReader(std::string_view text, std::size_t at = 0) : m_text(text), m_at(at) {}

    /// False at the end of the text.
    bool next(Token& token);
    std::size_t at() const { return m_at; }
    /// Goes past a token that plainly is a single space; where it is then.
    std::size_t skip_space() {
        if (m_at + 1 < m_text.size() && m_text[m_at] == ' ' && m_text[m_at + 1] > ' ') ++m_at;
        return m_at;
    }
    /// At another token's limit.
    void go_on_at(std::size_t at) { m_at = at; }

private:
    std::string_view m_text;
    std::size_t m_at;
};

/// Whether a token ends before `at` whatever stands farther off: behind a line break, and between
/// a space and an ASCII letter or digit. What two texts share up to there has the same tokens.
bool is_certain_limit(std::string_view text, std::size_t at);

} // namespace emenda::text
