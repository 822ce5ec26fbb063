// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/own_labels.hpp"

#include "emenda/formula/own_numbers.hpp"
#include "emenda/text/labels.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace emenda::formula {

namespace {

constexpr std::array<std::string_view, 6> annex_words{"allegato", "tabella", "appendice",
                                                      "annesso",  "annex",   "appendix"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) {
    return is_lower(c) || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Reads from the left what may stand there.
class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    std::string_view rest() const { return m_text; }

    bool take(std::string_view mark) {
        if (!m_text.starts_with(mark)) return false;
        m_text.remove_prefix(mark.size());
        return true;
    }

    std::size_t take_all(char c) {
        const std::size_t count = std::min(m_text.find_first_not_of(c), m_text.size());
        m_text.remove_prefix(count);
        return count;
    }

    bool at_gap() const {
        return m_text.empty() || m_text.front() == ' ' || m_text.front() == '\n' ||
               m_text.front() == '\t' || m_text.starts_with("\xC2\xA0");
    }

    bool at_letter() const { return !m_text.empty() && is_letter(m_text.front()); }

    /// 2  2-bis  2 bis  2bis
    std::optional<OwnNumber> number() {
        constexpr std::size_t most_digits = 4;
        OwnNumber made;
        std::size_t digits = 0;
        for (; digits < m_text.size() && is_digit(m_text[digits]); ++digits) {
            if (digits == most_digits) return std::nullopt;
            made.number = made.number * 10 + static_cast<std::size_t>(m_text[digits] - '0');
        }
        if (digits == 0) return std::nullopt;
        m_text.remove_prefix(digits);
        std::string_view rest = m_text;
        if (rest.starts_with('-') || rest.starts_with(' ')) rest.remove_prefix(1);
        const auto end = std::find_if_not(rest.begin(), rest.end(), is_lower) - rest.begin();
        const std::string_view word = rest.substr(0, static_cast<std::size_t>(end));
        if (is_number_suffix(word)) {
            made.suffix = word;
            m_text = rest.substr(word.size());
        }
        return made;
    }

private:
    std::string_view m_text;
};

} // namespace

std::optional<BorneNumber> number_at(std::string_view text) {
    constexpr std::size_t most_indentation = 3; // more of it is code
    Reader reader(text);
    const std::size_t indentation = reader.take_all(' ');
    if (indentation > most_indentation) return std::nullopt;
    reader.take_all('*');
    const bool bracket = reader.take("(");
    const auto number = reader.number();
    if (!number) return std::nullopt;
    reader.take_all('*');
    reader.take("\\");
    const bool stop = !bracket && reader.take(".");
    if (!stop && !reader.take(")")) return std::nullopt;
    reader.take_all('*');
    if (!reader.at_gap() && !(stop && reader.at_letter())) return std::nullopt;
    return BorneNumber{*number, {stop ? '.' : ')', indentation}};
}

bool is_like_a_number(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" *_(["), text.size()));
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::size_t roman = std::min(text.find_first_not_of("IVXLC"), text.size());
    const std::size_t size = std::max(digits, roman);
    if (size == 0) return false;
    text.remove_prefix(size);
    text.remove_prefix(std::min(text.find_first_not_of(" *_\\"), text.size()));
    constexpr std::array<std::string_view, 10> marks{".", ")", "]", "°", "º",
                                                     "ª", "-", "–", "—", ":"};
    return std::any_of(marks.begin(), marks.end(),
                       [&](std::string_view mark) { return text.starts_with(mark); });
}

std::optional<OwnNumber> article_at(std::string_view text) {
    if (text::label_of(text).of != text::ParagraphClass::numbered_heading) return std::nullopt;
    text.remove_prefix(std::min(text.find_first_not_of("# *"), text.size()));
    Reader reader(text);
    for (const std::string_view word :
         {"Articolo", "ARTICOLO", "Art.", "ART.", "Article", "ARTICLE"}) {
        if (!reader.take(word)) continue;
        reader.take_all(' ');
        return reader.number();
    }
    return std::nullopt;
}

bool holds_more_than_heading(std::string_view text) {
    if (text.find('\n') != std::string_view::npos) return true;
    if (text.starts_with('#') || text.starts_with("**")) return false;
    const std::string_view behind = text.substr(text::label_of(text).size);
    return !behind.empty() && !behind.ends_with(").") &&
           std::string_view(".;:").find(behind.back()) != std::string_view::npos;
}

bool begins_annex(std::string_view text) {
    const std::string_view line = text.substr(0, text.find('\n'));
    if (line.size() >= 3 && std::string_view("-*_").find(line.front()) != std::string_view::npos &&
        line.find_first_not_of(std::string{line.front(), ' '}) == std::string_view::npos &&
        std::count(line.begin(), line.end(), line.front()) >= 3)
        return true;
    text.remove_prefix(std::min(text.find_first_not_of("# *_"), text.size()));
    std::string word;
    for (const char c : text.substr(0, 10)) {
        if (!is_letter(c)) break;
        word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return std::find(annex_words.begin(), annex_words.end(), word) != annex_words.end();
}

} // namespace emenda::formula
