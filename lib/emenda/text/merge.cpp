// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge.hpp"

#include "emenda/text/merge_hunks.hpp"
#include "emenda/text/merge_moves.hpp"
#include "emenda/text/normal_form.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace emenda::text {

namespace {

/// Sets of hunks that collide, directly or through others.
class Groups {
public:
    explicit Groups(std::size_t count) : m_parent(count) {
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

/// What a side makes of a range of the base that none of its hunks crosses the ends of.
std::string wish_of(const MergeBase& base, const std::vector<SideHunk>& hunks, std::size_t side,
                    Range range) {
    std::string text;
    std::size_t at = range.begin;
    for (const SideHunk& hunk : hunks) {
        if (!hunk.is_of(side) || hunk.range.begin < range.begin || hunk.range.end > range.end) {
            continue;
        }
        text += base.text.substr(at, hunk.range.begin - at);
        text += hunk.with;
        at = hunk.range.end;
    }
    text += base.text.substr(at, range.end - at);
    while (text.ends_with('\n'))
        text.pop_back();
    return text.substr(std::min(text.find_first_not_of('\n'), text.size()));
}

/// The range of a group, without the blanks and breaks at its ends, as a reader would quote it.
Range quoted(const MergeBase& base, Range range) {
    const auto blank = [&](std::size_t at) {
        return base.text[at] == '\n' || base.text[at] == ' ';
    };
    while (range.end > range.begin && blank(range.end - 1))
        --range.end;
    while (range.begin < range.end && blank(range.begin))
        ++range.begin;
    return range;
}

/// Between which paragraphs new ones stand: the number of the one before.
std::size_t gap_at(const MergeBase& base, std::size_t at) {
    const std::size_t paragraph = base.paragraph_at(at);
    return at == base.text.size() ? paragraph : paragraph - 1;
}

Range covering(Range a, Range b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

Conflict conflict_of(const MergeBase& base, const std::vector<SideHunk>& hunks,
                     const std::vector<std::size_t>& members, std::size_t sides) {
    Range range = hunks[members.front()].range;
    std::vector<bool> involved(sides, false);
    bool only_paragraphs = true;
    for (const std::size_t i : members) {
        range = covering(range, hunks[i].range);
        only_paragraphs = only_paragraphs && inserts_paragraphs(base, hunks[i]);
        for (const std::size_t side : hunks[i].sides)
            involved[side] = true;
    }
    // Words that a side changed right beside belong to its wish: a reader sees one phrase.
    for (std::size_t i = members.front(); i-- > 0 && can_reach(base, hunks[i], hunks[i + 1]);) {
        range = covering(range, hunks[i].range);
    }
    for (std::size_t i = members.back() + 1;
         i < hunks.size() && can_reach(base, hunks[i - 1], hunks[i]); ++i) {
        range = covering(range, hunks[i].range);
    }
    Conflict conflict;
    conflict.base = quoted(base, range);
    conflict.paragraph =
        only_paragraphs ? gap_at(base, range.begin) : base.paragraph_at(range.begin);
    for (std::size_t side = 0; side < sides; ++side) {
        if (involved[side]) conflict.wishes.push_back({side, wish_of(base, hunks, side, range)});
    }
    return conflict;
}

std::vector<Conflict> conflicts_of(const MergeBase& base, const std::vector<SideHunk>& hunks,
                                   std::size_t sides) {
    Groups groups(hunks.size());
    std::vector<bool> collides(hunks.size(), false);
    // Hunks are in order: a hunk can only collide with those up to the reach of its paragraph.
    for (std::size_t i = 0; i < hunks.size(); ++i) {
        for (std::size_t k = i + 1; k < hunks.size() && can_reach(base, hunks[i], hunks[k]); ++k) {
            if (!collide(base, hunks[i], hunks[k])) continue;
            groups.join(i, k);
            collides[i] = collides[k] = true;
        }
    }
    std::map<std::size_t, std::vector<std::size_t>> members; // by the first of each group
    std::map<std::size_t, std::size_t> first_of;
    for (std::size_t i = 0; i < hunks.size(); ++i) {
        if (!collides[i]) continue;
        members[first_of.emplace(groups.find(i), i).first->second].push_back(i);
    }
    std::vector<Conflict> conflicts;
    for (const auto& entry : members) {
        conflicts.push_back(conflict_of(base, hunks, entry.second, sides));
    }
    return conflicts;
}

std::string applied(const MergeBase& base, const std::vector<SideHunk>& hunks) {
    std::string text;
    std::size_t at = 0;
    for (const SideHunk& hunk : hunks) {
        text += base.text.substr(at, hunk.range.begin - at);
        text += hunk.with;
        at = hunk.range.end;
    }
    text += base.text.substr(at);
    return text;
}

} // namespace

Merged merge(std::string_view body, const std::vector<std::string>& sides) {
    const MergeBase base(body);
    const auto hunks = hunks_of_all(base, sides);
    Merged merged{std::string(body), conflicts_of(base, hunks, sides.size())};
    for (Conflict& conflict : merged.conflicts) {
        conflict.base.begin = std::min(conflict.base.begin, body.size());
        conflict.base.end = std::min(conflict.base.end, body.size());
    }
    mark_moves(merged.conflicts, body, sides);
    if (!merged.clean() || hunks.empty()) return merged;
    std::string text = normal_body(applied(base, hunks)).text;
    merged.conflicts = conflicts_of_moves(base, hunks, body, sides, text);
    if (merged.clean()) merged.text = std::move(text);
    return merged;
}

Merged merge_line(std::string_view base, const std::vector<std::string>& sides) {
    Merged merged{std::string(base), {}};
    std::vector<Wish> wishes;
    bool differ = false;
    for (std::size_t side = 0; side < sides.size(); ++side) {
        if (sides[side] == base) continue;
        differ = differ || (!wishes.empty() && wishes.front().text != sides[side]);
        wishes.push_back({side, sides[side]});
    }
    if (differ)
        merged.conflicts.push_back({{0, base.size()}, 0, std::move(wishes)});
    else if (!wishes.empty())
        merged.text = wishes.front().text;
    return merged;
}

} // namespace emenda::text
