// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/careful_token.hpp"

#include "emenda/base/letters.hpp"
#include "emenda/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <utf8proc.h>

namespace emenda::text {

namespace {

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char32_t c) {
    return c < 0x80 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : emenda::is_letter(c);
}

bool is_numeral(char32_t c) { return c < 0x80 ? c >= '0' && c <= '9' : emenda::is_numeral(c); }

bool is_blank(char32_t c) {
    if (c == ' ' || c == '\t' || c == 0xA0) return true;
    return c > 0x80 && utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_ZS;
}

/// Reads one token off a text.
class Scanner {
public:
    Scanner(std::string_view text, std::size_t at) : m_text(text), m_at(at) {}

    Token read() {
        const std::size_t begin = m_at;
        TokenKind kind = next();
        const std::size_t end = m_at;
        if (kind != TokenKind::line_break && kind != TokenKind::paragraph_break) {
            finish_cluster(begin);
        }
        if (kind == TokenKind::blank && m_at > end) kind = TokenKind::word; // a mark on a blank
        return {{begin, m_at}, kind};
    }

private:
    char32_t peek(std::size_t at) const {
        return at < m_text.size() ? next_code_point(m_text, at) : 0;
    }
    char byte(std::size_t at) const { return at < m_text.size() ? m_text[at] : '\0'; }
    void step() { next_code_point(m_text, m_at); }

    TokenKind next() {
        const char32_t c = peek(m_at);
        if (c == '\n') {
            const bool paired = byte(m_at + 1) == '\n';
            m_at += paired ? 2 : 1;
            return paired ? TokenKind::paragraph_break : TokenKind::line_break;
        }
        if (is_blank(c)) {
            while (m_at < m_text.size() && is_blank(peek(m_at)))
                step();
            return TokenKind::blank;
        }
        if (is_address()) return TokenKind::word;
        if (is_letter(c) || is_numeral(c)) {
            word();
            return TokenKind::word;
        }
        step();
        return TokenKind::punctuation;
    }

    bool is_address() {
        const std::string_view rest = m_text.substr(m_at);
        if (!rest.starts_with("http://") && !rest.starts_with("https://") &&
            !rest.starts_with("www.")) {
            return false;
        }
        std::size_t end = m_at;
        while (end < m_text.size()) {
            std::size_t behind = end;
            const char32_t c = next_code_point(m_text, behind);
            if (c <= ' ' || c == '<' || c == '>' || c == '"' || is_blank(c) || c == 0xAB ||
                c == 0xBB || c == 0x201D) {
                break;
            }
            end = behind;
        }
        constexpr std::string_view closing = ".,;:!?)]'*_";
        while (end > m_at && closing.find(m_text[end - 1]) != std::string_view::npos)
            --end;
        m_at = end;
        return true;
    }

    void letters() {
        while (m_at < m_text.size() && (is_letter(peek(m_at)) || is_numeral(peek(m_at))))
            step();
    }

    void word() {
        const std::size_t begin = m_at;
        letters();
        if (is_digit(m_text[begin]))
            number();
        else
            abbreviation(begin);
        elision(begin);
    }

    /// 1.234,50  20/06/2022  09:30  3-bis
    void number() {
        constexpr std::string_view inner = ".,/:-";
        for (;;) {
            const char mark = byte(m_at);
            if (mark == '\0' || inner.find(mark) == std::string_view::npos) return;
            if (is_digit(byte(m_at + 1))) {
                ++m_at;
                letters();
            } else if (mark == '-' && is_ordinal(m_at + 1)) {
                ++m_at;
                letters();
            } else {
                return;
            }
        }
    }

    bool is_ordinal(std::size_t at) const {
        static constexpr std::array<std::string_view, 10> ordinals{
            "bis",     "ter",    "quater", "quinquies", "sexies",
            "septies", "octies", "novies", "decies",    "undecies"};
        const std::string_view rest = m_text.substr(std::min(at, m_text.size()));
        return std::any_of(ordinals.begin(), ordinals.end(), [&](std::string_view ordinal) {
            return rest.starts_with(ordinal) && !is_letter(peek(at + ordinal.size()));
        });
    }

    /// D.Lgs.  s.m.i.: short groups of letters, each behind a full stop; nome@ente.it, too.
    void abbreviation(std::size_t begin) {
        constexpr std::size_t longest_group = 4;
        if (byte(m_at) == '@' && is_letter(peek(m_at + 1))) {
            do {
                ++m_at;
                letters();
            } while ((byte(m_at) == '.' || byte(m_at) == '-') && is_letter(peek(m_at + 1)));
            return;
        }
        std::size_t group = begin;
        bool joined = false;
        while (byte(m_at) == '.' && m_at - group <= longest_group && is_letter(peek(m_at + 1))) {
            const std::size_t back = m_at;
            group = ++m_at;
            letters();
            if (m_at - group > longest_group) { // a new sentence without its space
                m_at = back;
                break;
            }
            joined = true;
        }
        if (joined && byte(m_at) == '.') ++m_at;
    }

    /// The apostrophe stays with the word before it: dell'articolo is two words.
    void elision(std::size_t begin) {
        if (is_digit(m_text[begin])) return;
        if (byte(m_at) == '\'')
            ++m_at;
        else if (peek(m_at) == 0x2019)
            step();
    }

    /// Goes on to the end of the grapheme cluster that the token would end in.
    void finish_cluster(std::size_t begin) {
        if (m_at >= m_text.size() || is_ascii(m_text[m_at])) return;
        std::size_t last = m_at;
        while (last > begin) { // back to the last code point of the token
            --last;
            if ((static_cast<unsigned char>(m_text[last]) & 0xC0U) != 0x80U) break;
        }
        utf8proc_int32_t state = 0;
        auto before = static_cast<utf8proc_int32_t>(peek(last));
        // The state is that of the whole token: joined emoji and flags need what came before.
        for (std::size_t at = begin; at < last;) {
            const auto left = static_cast<utf8proc_int32_t>(next_code_point(m_text, at));
            utf8proc_grapheme_break_stateful(left, static_cast<utf8proc_int32_t>(peek(at)), &state);
        }
        while (m_at < m_text.size() && m_text[m_at] != '\n') {
            const auto next = static_cast<utf8proc_int32_t>(peek(m_at));
            if (static_cast<unsigned char>(m_text[m_at]) < 0x80) return;
            if (utf8proc_grapheme_break_stateful(before, next, &state)) return;
            before = next;
            step();
        }
    }

    std::string_view m_text;
    std::size_t m_at;
};

} // namespace

Token careful_token(std::string_view text, std::size_t at) { return Scanner(text, at).read(); }

} // namespace emenda::text
