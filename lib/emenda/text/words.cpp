// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/words.hpp"

#include "emenda/text/careful_token.hpp"
#include "emenda/text/fingerprint.hpp"

#include <array>
#include <bit>
#include <cstdint>

namespace emenda::text {

namespace {

enum class Ascii : std::uint8_t { other, letter, digit, mark, space };

constexpr std::array<Ascii, 256> ascii_classes() {
    std::array<Ascii, 256> classes{};
    for (std::size_t c = 0x21; c < 0x7F; ++c)
        classes[c] = Ascii::mark;
    for (std::size_t c = 0; c < 26; ++c)
        classes['a' + c] = classes['A' + c] = Ascii::letter;
    for (std::size_t c = 0; c < 10; ++c)
        classes['0' + c] = Ascii::digit;
    classes[' '] = Ascii::space;
    return classes;
}

constexpr std::array<Ascii, 256> classes = ascii_classes();

Ascii class_of(char c) { return classes[static_cast<unsigned char>(c)]; }
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// How many of eight bytes are ASCII letters before the first that is not: all eight looked at in
/// one number, for a loop's end is what costs most in a short word.
std::size_t leading_letters(const char* bytes) {
    constexpr std::uint64_t each = 0x0101010101010101U;
    constexpr std::uint64_t high = 0x80 * each;
    const std::uint64_t all = eight_bytes(bytes);
    const std::uint64_t lower = (all | 0x20 * each) & ~high;
    const std::uint64_t from_a = lower + (0x80 - 'a') * each;
    const std::uint64_t behind_z = lower + (0x80 - 'z' - 1) * each;
    const std::uint64_t letters = from_a & ~behind_z & ~all & high;
    return static_cast<std::size_t>(std::countr_zero(~letters & high)) / 8;
}

/// Reads tokens off a text from the left.
class Scanner {
public:
    Scanner(std::string_view text, std::size_t at) : m_text(text), m_at(at) {}

    bool read(Token& token) {
        if (m_at >= m_text.size()) return false;
        const std::size_t begin = m_at;
        TokenKind kind = TokenKind::word;
        token = quick(kind) ? Token{{begin, m_at}, kind} : careful_token(m_text, begin);
        m_at = token.range.end;
        return true;
    }

    std::size_t at() const { return m_at; }

private:
    /// Nothing that could lengthen the token before it: the end, ASCII, most Latin letters.
    bool is_apart(std::size_t at) const {
        return at >= m_text.size() || is_ascii(m_text[at]) || is_latin_letter(at);
    }

    /// U+00C0 to U+00FF but for the two signs among them: what Italian has beside ASCII.
    bool is_latin_letter(std::size_t at) const {
        return m_text[at] == '\xC3' && at + 1 < m_text.size() && !is_ascii(m_text[at + 1]) &&
               m_text[at + 1] != '\x97' && m_text[at + 1] != '\xB7';
    }

    /// Most tokens of prose; false, and nothing read, where more must be known.
    bool quick(TokenKind& kind) {
        switch (class_of(m_text[m_at])) {
        case Ascii::space: {
            const char behind = byte(m_at + 1);
            if (behind == ' ' || behind == '\t' || !is_apart(m_at + 1)) return false;
            kind = TokenKind::blank;
            ++m_at;
            return true;
        }
        case Ascii::mark:
            if (!is_apart(m_at + 1)) return false;
            kind = TokenKind::punctuation;
            ++m_at;
            return true;
        case Ascii::letter:
            kind = TokenKind::word;
            return quick_word();
        default:
            return false;
        }
    }

    bool quick_word() {
        std::size_t at = m_at + 1;
        for (; at < m_text.size(); ++at) {
            if (at + 8 <= m_text.size()) {
                const std::size_t letters = leading_letters(m_text.data() + at);
                at += letters;
                if (letters == 8) {
                    --at;
                    continue;
                }
            }
            const Ascii found = class_of(m_text[at]);
            if (found == Ascii::letter || found == Ascii::digit) continue;
            if (is_ascii(m_text[at])) break;
            if (!is_latin_letter(at)) return false;
            ++at;
        }
        const char mark = byte(at);
        if (mark == '@' || mark == ':') return false; // an address, perhaps
        if (mark == '.') {
            const char behind = byte(at + 1);
            if (behind != ' ' && behind != '\n' && behind != '\0') return false;
        }
        if (mark == '\'') {
            ++at;
            if (!is_apart(at)) return false;
        }
        m_at = at;
        return true;
    }

    char byte(std::size_t at) const { return at < m_text.size() ? m_text[at] : '\0'; }

    std::string_view m_text;
    std::size_t m_at;
};

} // namespace

std::vector<Token> tokens(std::string_view text) {
    std::vector<Token> found;
    found.reserve(text.size() / 3 + 1); // prose has a token every three and a half bytes
    Scanner scanner(text, 0);
    for (Token token; scanner.read(token);)
        found.push_back(token);
    return found;
}

bool TokenReader::next(Token& token) {
    Scanner scanner(m_text, m_at);
    const bool found = scanner.read(token);
    m_at = scanner.at();
    return found;
}

bool is_certain_limit(std::string_view text, std::size_t at) {
    if (at == 0 || at >= text.size()) return true;
    if (text[at - 1] == '\n') return text[at] != '\n';
    const Ascii behind = class_of(text[at]);
    return text[at - 1] == ' ' && (behind == Ascii::letter || behind == Ascii::digit);
}

} // namespace emenda::text
