// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/tokens.hpp"

#include "emenda/base/utf8.hpp"
#include "emenda/formula/quotation.hpp"
#include "emenda/text/normal_form.hpp"

#include <algorithm>
#include <iterator>

namespace emenda::formula {

namespace {

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

bool is_ordinal_sign(char32_t c) { return c == 0xAA || c == 0xBA || c == 0xB0; } // ª º °

bool is_space(char32_t c) { return c == ' ' || c == '\t' || c == 0xA0 || c == 0x202F; }

/// Letters are all that is no mark: only known words are looked for.
bool is_letter(char32_t c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return !is_space(c) && !(c >= 0x2000 && c <= 0x206F) && c != 0xAB && c != 0xBB && c != 0xA7;
}

std::string lower(std::string_view word) {
    std::string made;
    for (const char c : text::normal_line(word).text)
        made += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return made == "È" ? "è" : made;
}

class Lexer {
public:
    Lexer(std::string_view source, std::size_t at) : m_source(source), m_at(at) {}

    Tokens run() {
        while (m_at < m_source.size() && !m_tokens.unclosed && !m_tokens.cut) {
            step();
            m_tokens.cut = m_tokens.all.size() > most_tokens;
        }
        begin(Token::Kind::end);
        return std::move(m_tokens);
    }

private:
    Token& begin(Token::Kind kind) {
        Token token;
        token.kind = kind;
        token.offset = m_at;
        token.begins_line = m_breaks > 0;
        token.after_blank = m_breaks > 1;
        m_breaks = 0;
        m_tokens.all.push_back(std::move(token));
        return m_tokens.all.back();
    }

    void step() {
        std::size_t next = m_at;
        const char32_t c = next_code_point(m_source, next);
        const std::size_t count = m_tokens.all.size();
        if (c == '\n') {
            ++m_breaks;
            m_at = next;
        } else if (is_space(c)) {
            m_at = next;
        } else if (begins_quotation(m_source, m_at)) {
            quotation();
        } else if (is_digit(c)) {
            number();
        } else if (is_letter(c)) {
            word();
        } else {
            // An apostrophe only parts words: all'inizio.
            if (c != '\'' && c != 0x2019) {
                begin(Token::Kind::mark).text = m_source.substr(m_at, next - m_at);
            }
            m_at = next;
        }
        if (m_tokens.all.size() > count) m_tokens.all.back().end = m_at;
    }

    void quotation() {
        const QuotationRead read = read_quotation(m_source, m_at);
        if (!read.closed) {
            m_tokens.unclosed = m_at;
            m_tokens.close = read.close;
        } else {
            begin(Token::Kind::quotation).text = read.text;
        }
        m_at = read.end;
    }

    /// Moves behind the code points that satisfy `is`.
    template <typename Is>
    std::size_t behind(std::size_t at, Is is) const {
        while (at < m_source.size()) {
            std::size_t next = at;
            if (!is(next_code_point(m_source, next))) break;
            at = next;
        }
        return at;
    }

    void number() {
        const std::size_t digits = behind(m_at, is_digit);
        const auto belongs = [](char32_t c) { return is_letter(c) || is_ordinal_sign(c); };
        const std::size_t end = behind(digits, belongs);
        if (end > digits) {
            begin(Token::Kind::word).text = lower(m_source.substr(m_at, end - m_at));
        } else {
            Token& token = begin(Token::Kind::number);
            token.text = m_source.substr(m_at, std::min<std::size_t>(digits - m_at, 40));
            for (std::size_t i = m_at; i < digits; ++i) {
                const auto digit = static_cast<std::size_t>(m_source[i] - '0');
                token.number = std::min<std::size_t>(token.number * 10 + digit, 999'999'999);
            }
        }
        m_at = end;
    }

    void word() {
        const std::size_t end = behind(m_at, is_letter);
        begin(Token::Kind::word).text = lower(m_source.substr(m_at, end - m_at));
        m_at = end;
    }

    std::string_view m_source;
    std::size_t m_at;
    std::size_t m_breaks = 1; ///< line breaks since the last token
    Tokens m_tokens;
};

} // namespace

std::size_t ordinal_of(const Token& token) {
    if (token.kind != Token::Kind::word) return 0;
    static constexpr std::string_view names[][3] = {
        {"primo", "prima", "first"},       {"secondo", "seconda", "second"},
        {"terzo", "terza", "third"},       {"quarto", "quarta", "fourth"},
        {"quinto", "quinta", "fifth"},     {"sesto", "sesta", "sixth"},
        {"settimo", "settima", "seventh"}, {"ottavo", "ottava", "eighth"},
        {"nono", "nona", "ninth"},         {"decimo", "decima", "tenth"},
    };
    for (std::size_t i = 0; i < std::size(names); ++i) {
        if (std::find(std::begin(names[i]), std::end(names[i]), token.text) != std::end(names[i]))
            return i + 1;
    }
    const std::size_t digits = token.text.find_first_not_of("0123456789");
    if (digits == 0 || digits > 9 || digits == std::string::npos) return 0;
    const std::string tail = token.text.substr(digits);
    static constexpr std::string_view tails[] = {"a", "o", "ª", "º", "°", "st", "nd", "rd", "th"};
    if (std::find(std::begin(tails), std::end(tails), tail) == std::end(tails)) return 0;
    std::size_t number = 0;
    for (std::size_t i = 0; i < digits; ++i)
        number = number * 10 + static_cast<std::size_t>(token.text[i] - '0');
    return number;
}

Tokens tokens_of(std::string_view source, std::size_t at) { return Lexer(source, at).run(); }

} // namespace emenda::formula
