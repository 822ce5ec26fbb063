// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_may_hold.hpp"

#include <algorithm>
#include <numeric>

namespace emenda::text {

MayHold::MayHold(MergeBase& base, const std::vector<const Touched*>& sides)
    : m_base(base), m_sides(sides), m_all(sides.size()) {
    constexpr std::size_t few = 16; // all of them are sooner looked at
    std::iota(m_all.begin(), m_all.end(), std::size_t{0});
    if (sides.size() <= few) return;
    for (const std::size_t side : m_all) {
        const Touched& touched = *sides[side];
        for (const std::string_view word : touched.put)
            m_putting[word].push_back(side);
        for (const std::string_view word : touched.taken)
            m_taking[word].push_back(side);
        for (const std::size_t number : touched.moved)
            m_at[number].push_back(side);
        for (const std::size_t number : touched.reworded)
            m_at[number].push_back(side);
        if (!touched.put.empty()) m_writing.push_back(side);
    }
}

std::vector<std::size_t> MayHold::that_may_hold(std::size_t side) {
    const Touched& small = *m_sides[side];
    if (m_putting.empty() && m_taking.empty() && m_at.empty()) return m_all;
    if (!small.put.empty() || !small.taken.empty())
        return rarest(m_taking, small.taken, rarest(m_putting, small.put, m_all));
    const auto first = first_of_turned(small);
    if (!first) return m_all;
    // Who puts no word, and has nothing to do with either, leaves these two in their order.
    Indices those = m_writing;
    for (const std::size_t number : {*first, *first + 1}) {
        const auto found = m_at.find(number);
        if (found != m_at.end())
            those.insert(those.end(), found->second.begin(), found->second.end());
    }
    std::sort(those.begin(), those.end());
    those.erase(std::unique(those.begin(), those.end()), those.end());
    return those;
}

/// The first of two paragraphs, one behind the other in the base, that the side turns round by the
/// first one that it moves; and that nobody takes for another.
std::optional<std::size_t> MayHold::first_of_turned(const Touched& side) {
    if (side.moved.empty()) return std::nullopt;
    const std::size_t number = side.moved.front();
    const RepeatedParagraphs& repeated = m_base.repeated();
    const auto is_plain = [&](std::size_t one) {
        return !repeated.has(one) && repeated.has_words(one);
    };
    for (const std::size_t first : {number - 1, number}) {
        if (first > 0 && first + 1 < side.ranks.size() &&
            side.ranks[first] > side.ranks[first + 1] && is_plain(first) && is_plain(first + 1))
            return first;
    }
    return std::nullopt;
}

const std::vector<std::size_t>& MayHold::rarest(const ByText<Indices>& having,
                                                const std::vector<std::string_view>& words,
                                                const Indices& fewest) {
    const Indices* those = &fewest;
    for (const std::string_view word : words) {
        const Indices& more = having.at(word); // the side itself, at least
        if (more.size() < those->size()) those = &more;
    }
    return *those;
}

} // namespace emenda::text
