// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/pairing_gathering.hpp"

#include "emenda/text/sketch.hpp"

namespace emenda::text {

bool begins_with(std::string_view whole, std::string_view part) {
    return whole.size() > part.size() && whole.starts_with(part) &&
           (whole[part.size()] == ' ' || whole[part.size()] == '\n');
}

bool is_heading(PairingSide& side, std::size_t place, AtomReader& reader) {
    constexpr long least_of_an_article = 400;
    return side.class_at(place) != ParagraphClass::plain &&
           side.bag(place, reader).weight < least_of_an_article;
}

InOrder held_in_order(const Shingles& part, const Shingles& whole) {
    InOrder found{0, part.size()};
    auto at = whole.begin();
    for (const std::uint64_t shingle : part) {
        at = std::lower_bound(at, whole.end(), shingle);
        if (at == whole.end()) break;
        if (*at == shingle) ++found.held;
    }
    return found;
}

bool Gathering::gather() {
    bool found = false;
    // What is evident goes first, on either side: words that stand twice are taken by it.
    for (const Reach reach : {Reach::unchanged, Reach::beside, Reach::farther}) {
        found = gather_after(reach) || found;
        found = gather_before(reach) || found;
    }
    return found;
}

bool Gathering::gather_after(Reach reach) {
    const std::size_t before = m_parts.end;
    for (std::size_t ahead = 1; ahead <= (reach == Reach::farther ? farthest : 2);) {
        const std::size_t place = m_parts.end - 1 + ahead;
        if (place >= m_many.texts.size() || !m_many.is_free(place)) break;
        // A heading, and the article's text behind it, went into the whole, or came of it.
        const bool behind_heading = ahead == 2 && is_heading(m_many, place - 1, m_reader);
        const bool is_beside = ahead == 1 || behind_heading;
        if (is_beside ? is_part(place, reach) : reach == Reach::farther && is_surely_part(place)) {
            for (; m_parts.end <= place; ++m_parts.end)
                m_many.part_of[m_parts.end] = m_centre;
            m_left.take(m_many.bag(place, m_reader));
            ahead = 1;
        } else {
            ++ahead;
        }
    }
    return m_parts.end > before;
}

bool Gathering::gather_before(Reach reach) {
    const std::size_t before = m_parts.begin;
    for (std::size_t ahead = 1; ahead <= (reach == Reach::farther ? farthest : 1);) {
        if (m_parts.begin < ahead || !m_many.is_free(m_parts.begin - ahead)) break;
        const std::size_t place = m_parts.begin - ahead;
        if (ahead == 1 ? is_part(place, reach) : is_surely_part(place)) {
            while (m_parts.begin > place)
                m_many.part_of[--m_parts.begin] = m_centre;
            m_left.take(m_many.bag(place, m_reader));
            ahead = 1;
        } else {
            ++ahead;
        }
    }
    return m_parts.begin < before;
}

bool Gathering::is_part(std::size_t place, Reach reach) {
    constexpr long many_times = 6; // in so long a paragraph single words are found by chance
    if (place < m_centre && begins_with(m_text, m_many.texts[place])) return true;
    if (is_heading(m_many, place, m_reader)) return stands_in_whole(place);
    const Bag& bag = m_many.bag(place, m_reader);
    if (!m_left.gains_by(bag)) return false;
    const bool is_long = m_left.whole_weight() >= many_times * bag.weight;
    if (!is_long && reach != Reach::unchanged) return true;
    const InOrder found = held_in_order(all_shingles_of(m_many.texts[place]), of_whole());
    if (reach == Reach::unchanged) return found.held == found.all;
    return 2 * found.held >= found.all;
}

bool Gathering::is_surely_part(std::size_t place) {
    constexpr std::size_t fewest = 4;
    if (is_heading(m_many, place, m_reader)) return false;
    if (!m_left.gains_by(m_many.bag(place, m_reader))) return false;
    const InOrder found = held_in_order(all_shingles_of(m_many.texts[place]), of_whole());
    return found.held >= fewest && 10 * found.held >= 6 * found.all;
}

bool Gathering::stands_in_whole(std::size_t heading) {
    constexpr std::size_t fewest = 2; // "Art. 4." may be cited as well
    const Shingles of_heading = all_shingles_of(m_many.texts[heading]);
    if (of_heading.size() < fewest) return false;
    return held_in_order(of_heading, of_whole()).held == of_heading.size();
}

const Shingles& Gathering::of_whole() {
    if (!m_of_whole) m_of_whole = all_shingles_of(m_text);
    return *m_of_whole;
}

} // namespace emenda::text
