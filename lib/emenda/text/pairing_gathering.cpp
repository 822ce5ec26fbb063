// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/pairing_gathering.hpp"

#include "emenda/text/sketch.hpp"

namespace emenda::text {

bool begins_with(std::string_view whole, std::string_view part) {
    return whole.size() > part.size() && whole.starts_with(part) &&
           (whole[part.size()] == ' ' || whole[part.size()] == '\n');
}

namespace {

bool has_line(std::string_view text, std::string_view line) {
    for (auto at = text.find(line); at != text.npos; at = text.find(line, at + 1)) {
        const std::size_t end = at + line.size();
        if ((at == 0 || text[at - 1] == '\n') && (end == text.size() || text[end] == '\n'))
            return true;
    }
    return false;
}

} // namespace

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
    for (const Pass pass : {Pass::evident, Pass::beside, Pass::farther}) {
        found = gather_after(pass) || found;
        found = gather_before(pass) || found;
    }
    return found;
}

bool Gathering::gather_after(Pass pass) {
    const std::size_t before = m_parts.end;
    for (std::size_t away = 1; away <= (pass == Pass::farther ? farthest : 2);) {
        const std::size_t place = m_parts.end - 1 + away;
        if (place >= m_many.texts.size() || !m_many.is_free(place)) break;
        // A heading, and the article's text behind it, went into the whole, or came of it.
        const bool behind_heading = away == 2 && is_heading(m_many, place - 1, m_reader);
        const bool is_beside = away == 1 || behind_heading;
        if (is_beside
                ? is_part(place, pass)
                : pass == Pass::farther && goes_on_at(place, place + 1, {m_parts.end, place})) {
            for (; m_parts.end <= place; ++m_parts.end)
                m_many.part_of[m_parts.end] = m_centre;
            m_left.take(m_many.bag(place, m_reader));
            away = 1;
        } else {
            ++away;
        }
    }
    return m_parts.end > before;
}

bool Gathering::gather_before(Pass pass) {
    const std::size_t before = m_parts.begin;
    for (std::size_t away = 1; away <= (pass == Pass::farther ? farthest : 1);) {
        if (m_parts.begin < away || !m_many.is_free(m_parts.begin - away)) break;
        const std::size_t place = m_parts.begin - away;
        const std::size_t next = place == 0 ? m_many.texts.size() : place - 1;
        if (away == 1 ? is_part(place, pass)
                      : goes_on_at(place, next, {place + 1, m_parts.begin})) {
            while (m_parts.begin > place)
                m_many.part_of[--m_parts.begin] = m_centre;
            m_left.take(m_many.bag(place, m_reader));
            away = 1;
        } else {
            ++away;
        }
    }
    return m_parts.begin < before;
}

/// Whether there is a part behind others that are none, which are shown in the row then. What is no
/// part is not most of it; and an article of its own is taken along only where what stands behind
/// it, two paragraphs, is in the whole word by word.
bool Gathering::goes_on_at(std::size_t place, std::size_t next, Span between) {
    constexpr std::size_t few = 3;
    long weight = m_between;
    bool begins_article = false;
    for (std::size_t one = between.begin; one < between.end; ++one) {
        weight += m_many.bag(one, m_reader).weight;
        begins_article =
            begins_article || (is_heading(m_many, one, m_reader) && !stands_in_whole(one));
    }
    if (weight > m_left.taken_weight()) return false;
    const bool is_near = between.end - between.begin <= few && !begins_article;
    if (!(is_near && is_surely_part(place)) && !(stands_unchanged(place) && stands_unchanged(next)))
        return false;
    m_between = weight;
    return true;
}

bool Gathering::stands_unchanged(std::size_t place) {
    constexpr std::size_t fewest = 4;
    if (place >= m_many.texts.size() || !m_many.is_free(place)) return false;
    if (is_heading(m_many, place, m_reader)) return false;
    const Bag& bag = m_many.bag(place, m_reader);
    if (m_left.held(bag) < bag.weight) return false;
    const InOrder found = in_whole(place);
    return found.all >= fewest && found.held == found.all;
}

bool Gathering::is_part(std::size_t place, Pass pass) {
    constexpr long many_times = 6; // in so long a paragraph single words are found by chance
    if (place < m_centre && begins_with(m_text, m_many.texts[place])) return true;
    if (is_heading(m_many, place, m_reader)) return stands_in_whole(place);
    const Bag& bag = m_many.bag(place, m_reader);
    if (!m_left.gains_by(bag)) return false;
    const bool is_long = m_left.whole_weight() >= many_times * bag.weight;
    if (!is_long && pass != Pass::evident) return true;
    const InOrder found = in_whole(place);
    if (pass == Pass::evident) return found.held == found.all;
    return 2 * found.held >= found.all;
}

bool Gathering::is_surely_part(std::size_t place) {
    constexpr std::size_t fewest = 4;
    if (is_heading(m_many, place, m_reader)) return false;
    if (!m_left.gains_by(m_many.bag(place, m_reader))) return false;
    const InOrder found = in_whole(place);
    return found.held >= fewest && 10 * found.held >= 6 * found.all;
}

bool Gathering::stands_in_whole(std::size_t heading) {
    constexpr std::size_t fewest = 2;
    const std::string_view text = m_many.texts[heading];
    // It may be cited where it does not stand: in words that the other parts have taken already.
    const Bag& bag = m_many.bag(heading, m_reader);
    if (m_left.held(bag) < bag.weight) return false;
    if (has_line(m_text, text)) return true;
    const InOrder found = in_whole(heading);
    return bag.weight > 0 && found.all >= fewest && found.held == found.all;
}

InOrder Gathering::in_whole(std::size_t place) {
    if (!m_of_whole) m_of_whole = all_shingles_of(m_text);
    return held_in_order(all_shingles_of(m_many.texts[place]), *m_of_whole);
}

} // namespace emenda::text
