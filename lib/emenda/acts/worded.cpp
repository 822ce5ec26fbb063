// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/worded.hpp"

#include "emenda/base/letters.hpp"
#include "emenda/base/utf8.hpp"

#include <algorithm>
#include <utility>

namespace emenda::acts {

using text::Hunk;
using text::Range;

std::size_t weight_of(std::string_view word) {
    constexpr std::size_t of_a_letter = 8; // a mark or a break tells little, but more than nothing
    std::size_t at = 0;
    return is_of_word(next_code_point(word, at)) ? of_a_letter * word.size() : 1;
}

Worded::Worded(std::string all) : whole(std::move(all)) {
    for (const text::Token& token : text::tokens(whole)) {
        if (token.kind != text::TokenKind::blank && token.kind != text::TokenKind::line_break)
            words.push_back(token.range);
    }
}

std::vector<Range>::const_iterator Worded::first_from(std::size_t at) const {
    return std::lower_bound(words.begin(), words.end(), at,
                            [](const Range& word, auto place) { return word.begin < place; });
}

std::size_t Worded::weight(Range range) const {
    std::size_t all = 0;
    for (auto word = first_from(range.begin); word != words.end() && word->end <= range.end; ++word)
        all += weight_of(word->of(whole));
    return all;
}

Kept::Kept(const Worded& from, const Worded& to)
    : m_from(from), m_hunks(text::exact_script(from.whole, to.whole)) {}

bool Kept::has_with_neighbours(Range range) const {
    const auto behind = m_from.first_from(range.end);
    const auto first = m_from.first_from(range.begin);
    if (first == m_from.words.begin() && touched_at(0)) return false;
    if (behind == m_from.words.end() && touched_at(m_from.whole.size())) return false;
    return has(first == m_from.words.begin() ? 0 : std::prev(first)->begin,
               behind == m_from.words.end() ? m_from.whole.size() : behind->end);
}

std::size_t Kept::weight(Range range) const {
    std::size_t left = 0;
    for (auto word = m_from.first_from(range.begin);
         word != m_from.words.end() && word->end <= range.end; ++word) {
        if (has(*word)) left += weight_of(word->of(m_from.whole));
    }
    return left;
}

bool Kept::has(std::size_t begin, std::size_t end) const {
    const auto hunk =
        std::upper_bound(m_hunks.begin(), m_hunks.end(), begin,
                         [](std::size_t place, const Hunk& one) { return place < one.from.end; });
    return hunk == m_hunks.end() || hunk->from.begin >= end;
}

bool Kept::touched_at(std::size_t end) const {
    return std::any_of(m_hunks.begin(), m_hunks.end(), [&](const Hunk& hunk) {
        return hunk.from.begin == end && hunk.from.end == end;
    });
}

} // namespace emenda::acts
