// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_conflicts.hpp"

#include "emenda/text/merge_carried.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>

namespace emenda::text {

namespace {

/// Sets of claims that collide, directly or through others.
class Joined {
public:
    explicit Joined(std::size_t count) : m_parent(count) {
        std::iota(m_parent.begin(), m_parent.end(), std::size_t{0});
    }
    std::size_t find(std::size_t i) {
        while (m_parent[i] != i)
            i = m_parent[i] = m_parent[m_parent[i]];
        return i;
    }
    void join(std::size_t i, std::size_t k) { m_parent[find(i)] = find(k); }

private:
    std::vector<std::size_t> m_parent;
};

Range covering(Range a, Range b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

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

/// What a group is about: words, paragraphs that move, places.
struct Subject {
    std::optional<Range> words;
    std::optional<std::size_t> paragraph; ///< the first that moves
    std::size_t moves = 0;                ///< how many paragraphs
    std::set<std::size_t> gaps;
};

/// The paragraphs that hold all that a group is about but what is taken away, which may be pages:
/// empty if there is nothing else.
std::optional<Range> paragraphs_of(const EditBase& base, const Claims& claims, const Group& group) {
    std::optional<Range> words;
    const auto cover = [&](Range range) {
        const std::size_t last = std::max(range.begin, range.end - (range.empty() ? 0 : 1));
        const std::size_t number = std::min(base.paragraph_at(last), base.paragraphs());
        const Range whole{
            base.paragraph(std::max<std::size_t>(base.paragraph_at(range.begin), 1)).begin,
            base.paragraph(std::max<std::size_t>(number, 1)).end};
        words = words ? covering(*words, whole) : whole;
    };
    if (base.paragraphs() == 0) return std::nullopt;
    for (const std::size_t position : group) {
        if (position < claims.words.size()) {
            const Rewrite& one = claims.words[position].rewrite;
            if (!one.with.empty()) cover(one.range);
            continue;
        }
        const std::size_t behind = position - claims.words.size();
        if (behind < claims.gaps.size()) {
            const std::size_t at = base.starts[claims.gaps[behind].gap.behind];
            cover({at, at});
        } else {
            cover(base.paragraph(claims.moves[behind - claims.gaps.size()].paragraph));
        }
    }
    return words;
}

Subject subject_of(const EditBase& base, const Claims& claims, const Group& group) {
    Subject subject;
    const auto within = paragraphs_of(base, claims, group);
    const auto cover = [&](Range range) {
        subject.words = subject.words ? covering(*subject.words, range) : range;
    };
    std::size_t last = 0;
    for (const std::size_t position : group) {
        if (position < claims.words.size()) {
            const Rewrite& one = claims.words[position].rewrite;
            Range range = one.range;
            if (one.with.empty() && within) {
                range.begin = std::max(range.begin, std::min(within->begin, range.end));
                range.end = std::min(range.end, std::max(within->end, range.begin));
            }
            cover(range);
            continue;
        }
        const std::size_t behind = position - claims.words.size();
        if (behind < claims.gaps.size()) {
            subject.gaps.insert(claims.gaps[behind].gap.behind);
            continue;
        }
        const std::size_t paragraph = claims.moves[behind - claims.gaps.size()].paragraph;
        if (paragraph != last) ++subject.moves;
        last = paragraph;
        if (!subject.paragraph) subject.paragraph = paragraph;
        cover(base.paragraph(paragraph));
    }
    if (subject.words || subject.gaps.size() > 1) {
        for (const std::size_t gap : subject.gaps)
            cover({base.starts[gap], base.starts[gap]});
    }
    return subject;
}

/// Words that a side changed right beside belong to its wish: a reader sees one phrase.
Range with_neighbours(const EditBase& base, const Claims& claims, Range range) {
    const auto& words = claims.words;
    const auto first =
        static_cast<std::size_t>(std::lower_bound(words.begin(), words.end(), range.begin,
                                                  [](const WordClaim& claim, std::size_t at) {
                                                      return claim.rewrite.range.begin < at;
                                                  }) -
                                 words.begin());
    // What is taken away may reach far; a phrase stays within its paragraph.
    const auto is_far = [&](const Rewrite& one) {
        return one.with.empty() && one.range.of(base.text).find("\n\n") != std::string_view::npos;
    };
    for (std::size_t i = first; i-- > 0;) {
        if (is_far(words[i].rewrite) || !can_reach(base, words[i].rewrite, {range, {}})) break;
        range = covering(range, words[i].rewrite.range);
    }
    for (std::size_t i = first; i < words.size(); ++i) {
        const Rewrite& one = words[i].rewrite;
        if (is_far(one)) break;
        if (one.range.begin > range.end && !can_reach(base, {range, {}}, one)) break;
        range = covering(range, one.range);
    }
    return range;
}

/// What one side makes of a range, with the paragraphs that it puts there and those it moves away.
class Reading {
public:
    Reading(const EditBase& base, const Edits& side) : m_base(base), m_side(side) {
        for (const Gap& gap : side.gaps) {
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
        std::string text;
        std::size_t at = range.begin;
        const auto& starts = m_base.starts;
        const auto first = std::lower_bound(starts.begin(), starts.end(), range.begin);
        for (auto next = first; next != starts.end() && *next <= range.end; ++next) {
            const std::size_t limit = *next;
            const auto behind = static_cast<std::size_t>(next - starts.begin());
            const bool inside = range.begin < limit && limit < range.end;
            if (!inside && gaps.count(behind) == 0) continue;
            const std::string here = placed(behind);
            const bool gone = is_moved_away(range, behind);
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
    bool is_moved_away(Range range, std::size_t behind) const {
        return behind > 0 && m_base.starts[behind - 1] >= range.begin && moved_to(behind);
    }

    const EditBase& m_base;
    const Edits& m_side;
    std::map<std::size_t, std::size_t> m_moved;
    std::multimap<std::size_t, const Gap*> m_gaps;
};

/// Tells the wishes that carry the words of the passage elsewhere from those that take them away.
void mark_carried(const EditBase& base, const std::vector<const Edits*>& sides,
                  const Claims& claims, const Group& group, Conflict& conflict) {
    if (group.size() != 1) return;
    for (const std::size_t side : carriers_of(base, sides, claims.words[group.front()])) {
        for (Wish& wish : conflict.wishes)
            wish.moved = wish.moved || wish.side == side;
    }
}

} // namespace

std::vector<Group> groups_of(const Claims& claims, const std::vector<Collision>& collisions) {
    Joined joined(claims.size());
    std::vector<bool> collides(claims.size(), false);
    for (const Collision& collision : collisions) {
        joined.join(collision.one, collision.other);
        collides[collision.one] = collides[collision.other] = true;
    }
    std::map<std::size_t, Group> groups; // by their first
    std::map<std::size_t, std::size_t> first_of;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        if (collides[i]) groups[first_of.emplace(joined.find(i), i).first->second].push_back(i);
    }
    std::vector<Group> all;
    for (auto& entry : groups)
        all.push_back(std::move(entry.second));
    return all;
}

Sides sides_of(const Claims& claims, const Group& group) {
    Sides sides;
    for (const std::size_t position : group) {
        const Sides& more = sides_of(claims, position);
        sides.insert(sides.end(), more.begin(), more.end());
    }
    std::sort(sides.begin(), sides.end());
    sides.erase(std::unique(sides.begin(), sides.end()), sides.end());
    return sides;
}

Range range_of(const Claims& claims, const Group& group) {
    Range range = claims.words[group.front()].rewrite.range;
    for (const std::size_t position : group)
        range = covering(range, claims.words[position].rewrite.range);
    return range;
}

std::optional<Range> shown_range(const EditBase& base, const Claims& claims, const Group& group) {
    const Subject subject = subject_of(base, claims, group);
    if (!subject.words) return std::nullopt;
    // About one paragraph, and no more than it: its new place can be told.
    if (subject.moves == 1 && *subject.words == base.paragraph(*subject.paragraph))
        return subject.words;
    return with_neighbours(base, claims, *subject.words);
}

namespace {

/// `readings` are those of the sides.
Conflict conflict_of(const EditBase& base, const std::vector<const Edits*>& sides,
                     const std::vector<Reading>& readings, const Claims& claims,
                     const Group& group) {
    const Subject subject = subject_of(base, claims, group);
    Conflict conflict;
    if (!subject.words) { // only places
        const std::size_t at = base.starts[*subject.gaps.begin()];
        conflict.base = {at, at};
        conflict.paragraph = *subject.gaps.begin();
        for (const std::size_t side : sides_of(claims, group)) {
            conflict.wishes.push_back(
                {side, trimmed(readings[side].placed(*subject.gaps.begin()))});
        }
        return conflict;
    }
    const Range range = *shown_range(base, claims, group);
    const bool about_it = subject.moves == 1 && range == base.paragraph(*subject.paragraph);
    conflict.base = quoted(base, range);
    conflict.paragraph = base.paragraph_at(std::min(range.begin, base.text.size() - 1));
    if (range.empty() && base.starts_paragraph(range.begin) && range.begin == base.text.size())
        conflict.paragraph = base.paragraphs();
    for (const std::size_t side : sides_of(claims, group)) {
        const Reading& reading = readings[side];
        const auto moved = about_it ? reading.moved_to(*subject.paragraph) : std::nullopt;
        if (moved) {
            std::string reads = reading.paragraph(*subject.paragraph);
            if (reads == base.words_of(*subject.paragraph)) reads.clear();
            conflict.wishes.push_back({side, std::move(reads), true, *moved});
        } else {
            conflict.wishes.push_back({side, reading.range(range, subject.gaps)});
        }
    }
    mark_carried(base, sides, claims, group, conflict);
    return conflict;
}

} // namespace

std::vector<Conflict> conflicts_of(const EditBase& base, const std::vector<const Edits*>& sides,
                                   const Claims& claims, const std::vector<Group>& groups) {
    std::vector<Conflict> conflicts;
    if (groups.empty()) return conflicts;
    std::vector<Reading> readings;
    for (const Edits* side : sides)
        readings.emplace_back(base, *side);
    for (const Group& group : groups)
        conflicts.push_back(conflict_of(base, sides, readings, claims, group));
    return conflicts;
}

} // namespace emenda::text
