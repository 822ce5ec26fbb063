// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/whole_words.hpp"

#include "emenda/base/letters.hpp"
#include "emenda/base/utf8.hpp"

#include <algorithm>

namespace emenda::history {

namespace {

/// A control character: refused in every text.
constexpr char mark = '\x01';

/// The text with a mark at each end of each word; where these are is put into `marks`.
std::string marked(std::string_view text, std::vector<std::size_t>* marks = nullptr) {
    std::string made;
    made.reserve(text.size() + text.size() / 3);
    const auto put = [&] {
        if (marks) marks->push_back(made.size());
        made += mark;
    };
    bool in_word = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const bool is_word = is_of_word(next_code_point(text, at));
        if (is_word != in_word) put();
        in_word = is_word;
        made.append(text, begin, at - begin);
    }
    if (in_word) put();
    return made;
}

} // namespace

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
