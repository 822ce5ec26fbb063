// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/whole_words.hpp"

#include "emenda/base/letters.hpp"
#include "emenda/base/utf8.hpp"
#include "emenda/history/addresses.hpp"

#include <algorithm>

namespace emenda::history {

namespace {

/// A control character: refused in every text.
constexpr char mark = '\x01';

bool is_digit(char32_t code_point) { return code_point >= U'0' && code_point <= U'9'; }

/// Whether a character holds what stands before and behind it together as one word: "1.500",
/// "3,50", "12/5/2024", "8:30", "3-bis", a word with a soft hyphen.
bool is_joint(char32_t before, char32_t here, std::string_view text, std::size_t behind) {
    constexpr char32_t soft_hyphen = 0xAD;
    if (behind >= text.size()) return false;
    const char32_t next = next_code_point(text, behind);
    if (here == soft_hyphen) return is_of_word(next);
    if (!is_digit(before)) return false;
    if (here == U'-') return is_letter(next);
    const bool parts_digits = here == U'.' || here == U',' || here == U':' || here == U'/';
    return parts_digits && is_digit(next);
}

/// Tells of each character of a text, in its order, whether it is part of a word.
class Reading {
public:
    explicit Reading(std::string_view text) : m_text(text), m_addresses(text) {}

    bool is_at_end() const { return m_at == m_text.size(); }
    std::size_t at() const { return m_at; }

    bool next_is_of_word() {
        const std::size_t begin = m_at;
        const char32_t here = next_code_point(m_text, m_at);
        const bool is_part = is_of_word(here);
        if (is_part && !m_in_word) m_address_end = m_addresses.end_of(begin);
        m_in_word = is_part || begin < m_address_end ||
                    (m_in_word && is_joint(m_before, here, m_text, m_at));
        m_before = here;
        return m_in_word;
    }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
    char32_t m_before = 0;
    bool m_in_word = false;
    Addresses m_addresses;
    std::size_t m_address_end = 0;
};

/// The text with a mark at each end of each word; where these are is put into `marks`.
std::string marked(std::string_view text, std::vector<std::size_t>* marks = nullptr) {
    std::string made;
    made.reserve(text.size() + text.size() / 3);
    const auto put = [&] {
        if (marks) marks->push_back(made.size());
        made += mark;
    };
    bool in_word = false;
    for (Reading reading(text); !reading.is_at_end();) {
        const std::size_t begin = reading.at();
        const bool is_word = reading.next_is_of_word();
        if (is_word != in_word) put();
        in_word = is_word;
        made.append(text, begin, reading.at() - begin);
    }
    if (in_word) put();
    return made;
}

} // namespace

text::Range with_whole_words(std::string_view text, text::Range passage) {
    text::Range whole = passage;
    std::size_t word = 0; // where it begins
    bool in_word = false;
    for (Reading reading(text); !reading.is_at_end();) {
        const std::size_t begin = reading.at();
        const bool is_word = reading.next_is_of_word();
        if (is_word && !in_word) word = begin;
        in_word = is_word;
        if (in_word && begin <= passage.begin) whole.begin = std::min(word, passage.begin);
        if (!in_word && begin <= passage.begin) whole.begin = passage.begin;
        if (begin < passage.end) continue;
        if (!in_word || word >= passage.end) break;
        whole.end = reading.at();
    }
    return whole;
}

WholeWords::WholeWords(std::string_view body)
    : m_marked(marked(body, &m_marks)), m_anywhere(body), m_whole(m_marked) {}

std::size_t WholeWords::to_marked(std::size_t at) const {
    // Mark i stands before what is at m_marks[i] - i of the body.
    std::size_t before = 0;
    std::size_t end = m_marks.size();
    while (before < end) {
        const std::size_t middle = before + (end - before) / 2;
        if (m_marks[middle] - middle < at)
            before = middle + 1;
        else
            end = middle;
    }
    return at + before;
}

std::size_t WholeWords::from_marked(std::size_t at) const {
    const auto before = std::lower_bound(m_marks.begin(), m_marks.end(), at) - m_marks.begin();
    return at - static_cast<std::size_t>(before);
}

text::Range WholeWords::to_marked(text::Range range) const {
    return {to_marked(range.begin), to_marked(range.end)};
}

std::size_t WholeWords::count_anywhere(text::Range where, std::string_view quote,
                                       std::size_t most) {
    return m_anywhere.count(where, quote, most);
}

std::size_t WholeWords::count_whole(text::Range where, std::string_view quote, std::size_t most) {
    return m_whole.count(to_marked(where), marked(quote), most);
}

std::optional<std::size_t> WholeWords::place_anywhere(text::Range where, std::string_view quote,
                                                      std::size_t number) {
    return m_anywhere.place(where, quote, number);
}

std::optional<std::size_t> WholeWords::number_anywhere(text::Range where, std::string_view quote,
                                                       std::size_t whole) {
    const auto at = m_whole.place(to_marked(where), marked(quote), whole);
    if (!at) return std::nullopt;
    return m_anywhere.count({where.begin, from_marked(*at) + 1}, quote);
}

std::optional<std::size_t> WholeWords::number_whole(text::Range where, std::string_view quote,
                                                    std::size_t anywhere) {
    const auto at = m_anywhere.place(where, quote, anywhere);
    if (!at) return std::nullopt;
    const std::string words = marked(quote);
    // A quote that begins with no word stands behind the mark that closes the word before.
    const bool with_mark = words.front() == mark;
    const std::size_t begin = to_marked(with_mark ? *at : *at + 1) - (with_mark ? 0 : 1);
    if (std::string_view(m_marked).substr(begin, words.size()) != words) return std::nullopt;
    return m_whole.count({to_marked(where.begin), begin + 1}, words);
}

} // namespace emenda::history
