// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_conflicts.hpp"

#include "emenda/text/merge_carried.hpp"
#include "emenda/text/merge_passages.hpp"
#include "emenda/text/word_count.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace emenda::text {

namespace {

/// The text without blanks and breaks at its ends, as a reader would quote it.
std::string trimmed(const std::string& text) {
    const std::size_t begin = text.find_first_not_of(" \n");
    if (begin == std::string::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \n") + 1 - begin);
}

Range quoted(const EditBase& base, Range range) {
    const auto blank = [&](std::size_t at) {
        return base.text[at] == '\n' || base.text[at] == ' ';
    };
    while (range.end > range.begin && blank(range.end - 1))
        --range.end;
    while (range.begin < range.end && blank(range.begin))
        ++range.begin;
    return range;
}

/// What one side makes of a range, with the paragraphs that it puts there and those it moves away.
class ReadingOfSide {
public:
    ReadingOfSide(const EditBase& base, const std::vector<const Edits*>& sides, std::size_t side,
                  PhrasesOfSides& phrases)
        : m_base(base), m_side(*sides[side]), m_number(side), m_phrases(phrases) {
        for (const Gap& gap : m_side.gaps) {
            m_gaps.emplace(gap.behind, &gap);
            for (const Placed& placed : gap.placed) {
                if (placed.paragraph > 0) m_moved.emplace(placed.paragraph, gap.behind);
            }
        }
    }

    /// Where the paragraph goes, if it moves.
    std::optional<std::size_t> moved_to(std::size_t paragraph) const {
        const auto found = m_moved.find(paragraph);
        if (found == m_moved.end()) return std::nullopt;
        return found->second;
    }

    /// The whole paragraphs of the range that go elsewhere, and behind which; places as in range().
    std::vector<std::pair<std::size_t, std::size_t>>
    moved_of(Range range, const std::set<std::size_t>& gaps) const {
        std::vector<std::pair<std::size_t, std::size_t>> moved;
        const std::size_t first = m_base.paragraph_at(range.begin);
        for (auto one = m_moved.lower_bound(first); one != m_moved.end(); ++one) {
            const Range paragraph = m_base.paragraph(one->first);
            if (paragraph.end > range.end) break;
            if (paragraph.begin >= range.begin && !is_place(range, gaps, one->second))
                moved.push_back(*one);
        }
        return moved;
    }

    std::string placed(std::size_t behind) const {
        std::string text;
        const auto [first, last] = m_gaps.equal_range(behind);
        for (auto gap = first; gap != last; ++gap) {
            for (const Placed& one : gap->second->placed) {
                text += one.paragraph == 0 ? one.text : paragraph(one.paragraph);
                text += "\n\n";
            }
        }
        return text;
    }

    std::string paragraph(std::size_t number) const {
        return trimmed(reads_as(m_base, m_side, m_base.paragraph(number)));
    }

    /// Places at the ends of the range count, too, if they are among these.
    std::string range(Range range, const std::set<std::size_t>& gaps) const {
        // A redline may set all of a joined paragraph beside one of the two: the other is not gone.
        const auto whole = paragraphs(range, gaps);
        const auto stays = [&] {
            return 2 * count_words(reads_as(m_base, m_side, range)) >
                   count_words(range.of(m_base.text));
        };
        const bool is_told = whole && (!trimmed(*whole).empty() || !stays());
        if (is_told) return trimmed(*whole);
        std::string text;
        std::size_t at = range.begin;
        const auto& starts = m_base.starts;
        const auto first = std::lower_bound(starts.begin(), starts.end(), range.begin);
        for (auto next = first; next != starts.end() && *next <= range.end; ++next) {
            const std::size_t limit = *next;
            const auto behind = static_cast<std::size_t>(next - starts.begin());
            const std::string here = is_place(range, gaps, behind) ? placed(behind) : std::string();
            const bool gone = range.begin < limit && is_moved_away(range, behind);
            if (here.empty() && !gone) continue;
            // A side that puts something at a limit leaves the limit where it is.
            // Of what stands before a paragraph that moved away nothing has gone with it.
            const std::size_t end = gone ? std::max(at, m_base.starts[behind - 1]) : limit;
            if (at < end || !gone) text += reads_as(m_base, m_side, {at, end});
            if (!text.empty() && !here.empty() && !text.ends_with("\n\n")) text += "\n\n";
            text += here;
            at = limit;
        }
        if (at < range.end || range.empty()) text += reads_as(m_base, m_side, {at, range.end});
        return trimmed(text);
    }

private:
    /// Where the range is whole paragraphs, and nothing is put there, nor moved from there.
    std::optional<std::string> paragraphs(Range range, const std::set<std::size_t>& gaps) const {
        range = quoted(m_base, range);
        if (range.empty() || !gaps.empty()) return std::nullopt;
        const std::size_t first = m_base.paragraph_at(range.begin);
        const std::size_t last = m_base.paragraph_at(range.end - 1);
        if (m_base.paragraph(first).begin != range.begin ||
            m_base.paragraph(last).end != range.end + 2) {
            return std::nullopt;
        }
        const auto is_at = [&](const auto& map, std::size_t least, std::size_t most) {
            const auto found = map.lower_bound(least);
            return found != map.end() && found->first <= most;
        };
        if (is_at(m_gaps, first, last - 1) || is_at(m_moved, first, last)) return std::nullopt;
        return m_phrases.paragraphs(first, last, m_number);
    }

    bool is_place(Range range, const std::set<std::size_t>& gaps, std::size_t behind) const {
        const std::size_t limit = m_base.starts[behind];
        return (range.begin < limit && limit < range.end) || gaps.count(behind) > 0;
    }

    bool is_moved_away(Range range, std::size_t behind) const {
        return behind > 0 && m_base.starts[behind - 1] >= range.begin && moved_to(behind);
    }

    const EditBase& m_base;
    const Edits& m_side;
    std::size_t m_number;
    PhrasesOfSides& m_phrases;
    std::map<std::size_t, std::size_t> m_moved;
    std::multimap<std::size_t, const Gap*> m_gaps;
};

/// Whether nothing is left of some words.
bool leaves_nothing(const EditBase& base, const Edits& side, Range range) {
    return !quoted(base, range).empty() && trimmed(reads_as(base, side, range)).empty();
}

/// Tells the wishes that carry words of the passage elsewhere from those that take them away. Each
/// group is asked by itself: where a claim collides with nothing but itself, some of its sides
/// carry what the others take away.
void mark_carried_and_gone(const EditBase& base, const std::vector<const Edits*>& sides,
                           CarriedWords& carried, const Claims& claims, const Contested& passage,
                           std::vector<Wish>& wishes) {
    for (const Claimed& one : passage.claimed) {
        const bool alone = one.claims.size() == 1 && one.claims.front() < claims.words.size();
        const Sides carriers =
            alone ? carried.carriers_of(sides, claims.words[one.claims.front()]) : Sides{};
        for (Wish& wish : wishes) {
            if (std::binary_search(carriers.begin(), carriers.end(), wish.side))
                wish.moved = true;
            else if ((!wish.behind || wish.part) && !wish.gone)
                wish.gone = leaves_nothing(base, *sides[wish.side], one.words);
        }
    }
}

/// A side that takes a passage away and puts something elsewhere that is made of its words has
/// moved it, worded anew perhaps: where, and how it reads there, is shown.
void show_carried(const EditBase& base, const Edits& side, CarriedWords& carried,
                  const Claims& claims, const Contested& passage, Wish& wish) {
    if (!wish.text.empty() || wish.moved) return;
    for (const std::size_t position : passage.claims) {
        if (position >= claims.words.size()) break;
        const WordClaim& claim = claims.words[position];
        if (!std::binary_search(claim.sides.begin(), claim.sides.end(), wish.side)) continue;
        // What it takes beside the passage may stand somewhere else again.
        const Range& shown = *passage.words;
        Rewrite here = claim.rewrite;
        here.range.begin = std::clamp(here.range.begin, shown.begin, shown.end);
        here.range.end = std::clamp(here.range.end, shown.begin, shown.end);
        const auto made = carried.mostly_made_of(side, taken_by(base, here));
        if (!made) continue;
        wish.text = trimmed(std::string(made->text));
        wish.moved = true;
        wish.behind = made->behind;
        wish.into = made->into;
        return;
    }
}

/// `readings` are those of the sides.
Conflict conflict_of(const EditBase& base, const std::vector<const Edits*>& sides,
                     const std::vector<ReadingOfSide>& readings, CarriedWords& carried,
                     const Claims& claims, const Contested& passage) {
    Conflict conflict;
    const Sides involved = sides_of(claims, passage.claims);
    if (!passage.words) { // only places
        const std::size_t behind = *passage.gaps.begin();
        conflict.base = {base.starts[behind], base.starts[behind]};
        conflict.paragraph = behind;
        conflict.between = true;
        for (const std::size_t side : involved)
            conflict.wishes.push_back({side, trimmed(readings[side].placed(behind))});
        return conflict;
    }
    const Range range = *passage.words;
    conflict.base = quoted(base, range);
    conflict.paragraph = base.paragraph_at(std::min(range.begin, base.text.size() - 1));
    if (range.empty() && base.starts_paragraph(range.begin) && range.begin == base.text.size()) {
        conflict.paragraph = base.paragraphs();
        conflict.between = true;
    }
    for (const std::size_t side : involved) {
        const ReadingOfSide& reading = readings[side];
        const auto moved = passage.paragraph ? reading.moved_to(*passage.paragraph) : std::nullopt;
        if (moved) {
            std::string reads = reading.paragraph(*passage.paragraph);
            if (reads == base.words_of(*passage.paragraph)) reads.clear();
            conflict.wishes.push_back({side, std::move(reads), true, *moved});
        } else {
            const auto elsewhere = reading.moved_of(range, passage.gaps);
            Wish wish{side, reading.range(range, passage.gaps), !elsewhere.empty()};
            if (elsewhere.size() == 1) {
                wish.behind = elsewhere.front().second;
                const Range whole = base.paragraph(elsewhere.front().first);
                if (quoted(base, range) != quoted(base, whole)) wish.part = elsewhere.front().first;
            }
            conflict.wishes.push_back(std::move(wish));
        }
    }
    for (Wish& wish : conflict.wishes)
        show_carried(base, *sides[wish.side], carried, claims, passage, wish);
    mark_carried_and_gone(base, sides, carried, claims, passage, conflict.wishes);
    return conflict;
}

} // namespace

std::vector<Conflict> conflicts_of(const EditBase& base, const std::vector<const Edits*>& sides,
                                   CarriedWords& carried, const Claims& claims,
                                   const std::vector<Group>& groups) {
    std::vector<Conflict> conflicts;
    if (groups.empty()) return conflicts;
    PhrasesOfSides phrases(base, sides);
    std::vector<ReadingOfSide> readings;
    for (std::size_t side = 0; side < sides.size(); ++side)
        readings.emplace_back(base, sides, side, phrases);
    for (const Contested& passage : passages_of(base, claims, groups, phrases))
        conflicts.push_back(conflict_of(base, sides, readings, carried, claims, passage));
    return conflicts;
}

} // namespace emenda::text
