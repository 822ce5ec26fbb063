// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/places.hpp"

#include "emenda/formula/apostrophes.hpp"

#include <algorithm>

namespace emenda::formula {

namespace {

std::vector<std::size_t> curly_ones(std::string_view body) {
    std::vector<std::size_t> found;
    for (std::size_t at = 0; (at = body.find(curly_apostrophe, at)) != body.npos; ++at)
        found.push_back(at);
    return found;
}

/// That a typographic one takes more than a straight one.
constexpr std::size_t surplus = curly_apostrophe.size() - 1;

} // namespace

Places::Places(std::string_view body)
    : m_body(body), m_curly(curly_ones(body)), m_straight(with_straight_apostrophes(body)),
      m_words(m_straight), m_exact(body) {}

std::size_t Places::to_straight(std::size_t at) const {
    const auto before = std::lower_bound(m_curly.begin(), m_curly.end(), at) - m_curly.begin();
    return at - surplus * static_cast<std::size_t>(before);
}

std::size_t Places::from_straight(std::size_t at) const {
    std::size_t before = 0; // typographic ones that stand before it
    std::size_t end = m_curly.size();
    while (before < end) {
        const std::size_t middle = before + (end - before) / 2;
        if (m_curly[middle] - surplus * middle < at)
            before = middle + 1;
        else
            end = middle;
    }
    return at + surplus * before;
}

text::Range Places::to_straight(text::Range range) const {
    return {to_straight(range.begin), to_straight(range.end)};
}

std::size_t Places::count(text::Range where, std::string_view quote, As as, std::size_t most) {
    const std::string straight = with_straight_apostrophes(quote);
    return as == As::words ? m_words.count_whole(to_straight(where), straight, most)
                           : m_words.count_anywhere(to_straight(where), straight, most);
}

std::optional<text::Range> Places::place(text::Range where, std::string_view quote, As as,
                                         std::size_t number) {
    const std::string straight = with_straight_apostrophes(quote);
    const auto anywhere = as == As::characters
                              ? std::optional(number)
                              : m_words.number_anywhere(to_straight(where), straight, number);
    if (!anywhere) return std::nullopt;
    const auto at = m_words.place_anywhere(to_straight(where), straight, *anywhere);
    if (!at) return std::nullopt;
    return text::Range{from_straight(*at), from_straight(*at + straight.size())};
}

std::optional<std::size_t> Places::number(text::Range where, text::Range place, As as) {
    const std::string straight = with_straight_apostrophes(place.of(m_body));
    const text::Range up_to{to_straight(where.begin), to_straight(place.begin) + 1};
    const std::size_t anywhere = m_words.count_anywhere(up_to, straight);
    if (as == As::characters) return anywhere;
    return m_words.number_whole(to_straight(where), straight, anywhere);
}

model::Quote Places::quote(std::size_t paragraph, text::Range where, text::Range passage) {
    model::Quote made{paragraph, std::string(passage.of(m_body)), 0};
    if (m_exact.count(where, made.text, 2) > 1)
        made.occurrence = m_exact.count({where.begin, passage.begin + 1}, made.text);
    return made;
}

std::optional<text::Range> Places::place(text::Range where, const model::Quote& quote) {
    const auto at = m_exact.place(where, quote.text, std::max<std::size_t>(quote.occurrence, 1));
    if (!at) return std::nullopt;
    return text::Range{*at, *at + quote.text.size()};
}

} // namespace emenda::formula
