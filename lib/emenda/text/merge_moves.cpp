// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_moves.hpp"

#include <algorithm>

namespace emenda::text {

namespace {

std::size_t count(std::string_view body, std::string_view paragraph) {
    const auto all = paragraphs(body);
    return static_cast<std::size_t>(std::count_if(
        all.begin(), all.end(), [&](Range range) { return range.of(body) == paragraph; }));
}

Conflict conflict_of(Range range, std::size_t number, const SideHunk& hunk,
                     std::string_view paragraph, std::size_t in_body,
                     const std::vector<std::string>& sides) {
    Conflict conflict{range, number, {}};
    for (const std::size_t side : hunk.sides)
        conflict.wishes.push_back({side, "", count(sides[side], paragraph) >= in_body});
    return conflict;
}

/// Whether the sides that share the hunk agree about where the paragraph is to stand.
bool agree(const SideHunk& hunk, std::string_view paragraph, std::string_view body,
           const std::vector<std::string>& sides, std::string_view merged) {
    const std::size_t in_body = count(body, paragraph);
    std::size_t movers = 0;
    std::size_t most = 0;
    for (const std::size_t side : hunk.sides) {
        const std::size_t in_side = count(sides[side], paragraph);
        if (in_side >= in_body) ++movers;
        most = std::max(most, in_side);
    }
    if (movers == 0) return true;
    return movers == hunk.sides.size() && count(merged, paragraph) <= most;
}

} // namespace

std::vector<Conflict> conflicts_of_moves(const MergeBase& base, const std::vector<SideHunk>& hunks,
                                         std::string_view body,
                                         const std::vector<std::string>& sides,
                                         std::string_view merged) {
    std::vector<Conflict> conflicts;
    const auto all = paragraphs(body);
    for (const SideHunk& hunk : hunks) {
        if (hunk.sides.size() < 2 || hunk.range.empty()) continue;
        const std::size_t first = base.paragraph_at(hunk.range.begin);
        for (std::size_t number = first; number <= all.size(); ++number) {
            const Range range = all[number - 1];
            if (range.end > hunk.range.end) break;
            if (range.begin < hunk.range.begin) continue;
            const std::string_view paragraph = range.of(body);
            if (agree(hunk, paragraph, body, sides, merged)) continue;
            conflicts.push_back(
                conflict_of(range, number, hunk, paragraph, count(body, paragraph), sides));
        }
    }
    return conflicts;
}

void mark_moves(std::vector<Conflict>& conflicts, std::string_view body,
                const std::vector<std::string>& sides) {
    for (Conflict& conflict : conflicts) {
        const std::string_view passage = conflict.base.of(body);
        if (passage.empty() || count(body, passage) == 0) continue;
        for (Wish& wish : conflict.wishes) {
            wish.moved =
                wish.text.empty() && count(sides[wish.side], passage) >= count(body, passage);
        }
    }
}

} // namespace emenda::text
