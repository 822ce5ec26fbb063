// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_in_one_go.hpp"

#include "emenda/text/merge_groups.hpp"
#include "emenda/text/word_count.hpp"

#include <algorithm>
#include <iterator>

namespace emenda::text {

std::pair<Parted::Ends::const_iterator, Parted::Ends::const_iterator>
Parted::beside(const Range& one) const {
    const auto are_parted = [&](std::size_t end, std::size_t begin) {
        return end < begin && has_word(Range{end, begin}.of(m_base.text));
    };
    auto last = m_ends.upper_bound(one.begin);
    auto first = last;
    while (last != m_ends.end() && !are_parted(one.end, last->first))
        ++last;
    while (first != m_ends.begin() && !are_parted(std::prev(first)->second, one.begin))
        --first;
    return {first, last};
}

bool Parted::is_apart(const Range& one) const {
    const auto [first, last] = beside(one);
    return first == last;
}

void Parted::add(Range one) {
    const auto [first, last] = beside(one);
    for (auto other = first; other != last; ++other)
        one = covering(one, {other->first, other->second});
    m_ends.erase(first, last);
    m_ends.emplace(one.begin, one.end);
}

bool InOneGo::may_come(const std::vector<Range>& words, bool is_certain) const {
    if (!m_any) return true;
    if (!is_certain || words.empty() == m_of_words) return false;
    return std::all_of(words.begin(), words.end(),
                       [&](const Range& one) { return m_words.is_apart(one); });
}

void InOneGo::add(const std::vector<Range>& words) {
    m_any = true;
    m_of_words = !words.empty();
    for (const Range& one : words)
        m_words.add(one);
}

} // namespace emenda::text
