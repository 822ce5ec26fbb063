// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/labels.hpp"

#include <algorithm>
#include <array>

namespace emenda::text {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_roman(char c) { return std::string_view("IVXLC").find(c) != std::string_view::npos; }

/// Reads a label from the left; each step says whether it found what it looked for.
class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    std::size_t at() const { return m_at; }
    void go_back(std::size_t at) { m_at = at; }
    char peek(std::size_t ahead = 0) const {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }
    bool at_end() const { return m_at >= m_text.size(); }
    bool at_gap() const { return at_end() || peek() == ' ' || peek() == '\n'; }

    std::size_t blanks() {
        const std::size_t begin = m_at;
        while (peek() == ' ')
            ++m_at;
        return m_at - begin;
    }
    bool take(char c) {
        if (peek() != c || at_end()) return false;
        ++m_at;
        return true;
    }
    bool take(std::string_view word) {
        if (!m_text.substr(m_at).starts_with(word)) return false;
        m_at += word.size();
        return true;
    }
    template <typename Is>
    std::size_t take_while(Is is, std::size_t most) {
        const std::size_t begin = m_at;
        while (!at_end() && m_at - begin < most && is(peek()))
            ++m_at;
        return m_at - begin;
    }

    /// 4  12-bis  IV
    bool number() {
        if (take_while(is_digit, 4) == 0 && take_while(is_roman, 6) == 0) return false;
        if (peek() == '-' && is_lower(peek(1))) {
            ++m_at;
            take_while(is_lower, 12);
        }
        return true;
    }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

constexpr std::array<std::string_view, 22> heading_words{
    "Articolo", "ARTICOLO", "Art.",     "ART.",    "Article",  "Capo",  "CAPO",  "Titolo",
    "TITOLO",   "Sezione",  "SEZIONE",  "Section", "Chapter",  "Title", "Parte", "PARTE",
    "Part",     "Allegato", "ALLEGATO", "Annex",   "Schedule", "§"};

/// The capitals that they begin with.
constexpr std::string_view heading_capitals = "ACPST";
static_assert(std::all_of(heading_words.begin(), heading_words.end(), [](std::string_view word) {
    return !is_upper(word.front()) || heading_capitals.find(word.front()) != std::string_view::npos;
}));

/// Art. 4.  Art. 4 –  CAPO II
bool read_heading(Reader& reader) {
    const std::size_t begin = reader.at();
    const char first = reader.peek();
    const bool known =
        std::any_of(heading_words.begin(), heading_words.end(), [&](std::string_view word) {
            return word.front() == first && reader.take(word);
        });
    if (known) {
        reader.blanks();
        if (reader.number()) {
            const bool closed = reader.take('.') || reader.take(':');
            const std::size_t behind = reader.at();
            reader.blanks();
            if (reader.take("- ") || reader.take("– ") || reader.take("— ")) return true;
            const bool apart = reader.at_end() || reader.peek() == '\n' || reader.peek() == '(';
            reader.go_back(behind);
            if (apart || (closed && reader.at_gap())) return true;
        }
    }
    reader.go_back(begin);
    return false;
}

/// -  1.  2.3.  3-bis.  a)  aa)  (iv)  II.
bool read_item(Reader& reader) {
    const std::size_t begin = reader.at();
    const auto bullet = [&] {
        return (reader.take('-') || reader.take('*') || reader.take('+') || reader.take("•") ||
                reader.take("–")) &&
               reader.peek() == ' ';
    };
    if (bullet()) return true;
    reader.go_back(begin);
    const bool bracket = reader.take('(');
    const std::size_t inner = reader.at();
    if (is_digit(reader.peek())) {
        while (reader.number() && !bracket && reader.peek() == '.' && is_digit(reader.peek(1)))
            reader.take('.');
        if ((!bracket && reader.take('.') && reader.at_gap()) ||
            (reader.take(')') && reader.at_gap()))
            return true;
    } else {
        if (reader.take_while(is_roman, 6) > 1 && !bracket && reader.take('.') && reader.at_gap())
            return true;
        reader.go_back(inner);
        const std::size_t letters = reader.take_while(is_lower, bracket ? 4 : 2);
        if (letters > 0 || reader.take_while(is_upper, 1) > 0) {
            if (reader.peek() == '-' && reader.take('-')) reader.take_while(is_lower, 12);
            if (reader.take(')') && reader.at_gap()) return true;
        }
    }
    reader.go_back(begin);
    return false;
}

/// Most paragraphs and lines begin with a word, at the letters of which a glance is enough.
bool can_begin(const Reader& reader) {
    const char first = reader.peek();
    const auto closes = [](char c) { return c == ')' || c == '-'; };
    if (is_lower(first)) return closes(reader.peek(is_lower(reader.peek(1)) ? 2 : 1));
    if (!is_upper(first) || heading_capitals.find(first) != std::string_view::npos) return true;
    return closes(reader.peek(1)) || is_roman(reader.peek(1));
}

} // namespace

Label label_of(std::string_view text) {
    Reader reader(text);
    Label label;
    reader.blanks();
    const std::size_t marks = reader.take_while([](char c) { return c == '#'; }, 6);
    if (marks > 0) {
        if (!reader.at_gap()) return {};
        label.of = ParagraphClass::heading;
        reader.blanks();
    }
    if (marks == 0 && !can_begin(reader)) return {};
    const std::size_t before = reader.at();
    const bool bold = reader.take("**");
    if (read_heading(reader)) {
        label.of = ParagraphClass::numbered_heading;
        if (bold) reader.take("**");
    } else {
        reader.go_back(before);
        if (!read_item(reader) && marks == 0) return {};
    }
    reader.blanks();
    label.size = reader.at();
    return label;
}

ParagraphClass paragraph_class(std::string_view text) {
    constexpr std::size_t longest_rubric = 200;
    const Label label = label_of(text);
    if (label.of != ParagraphClass::plain) return label.of;
    const bool closed = text.ends_with(')') || text.ends_with(").");
    const bool rubric = label.size == 0 && text.size() <= longest_rubric && text.starts_with('(') &&
                        closed && text.find('\n') == std::string_view::npos;
    return rubric ? ParagraphClass::rubric : ParagraphClass::plain;
}

bool begins_item(std::string_view line) {
    const std::size_t first = std::min(line.find_first_not_of(' '), line.size());
    if (line.substr(first).starts_with('|')) return true;
    const Label label = label_of(line);
    return label.size > 0 && label.of == ParagraphClass::plain;
}

} // namespace emenda::text
