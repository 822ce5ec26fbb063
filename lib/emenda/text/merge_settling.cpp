// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_settling.hpp"

#include "emenda/text/merge_carried.hpp"
#include "emenda/text/merge_wordings.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

namespace emenda::text {

namespace {

/// Positions of the claims by which others than `side` put what they take away in the group:
/// whoever may not take the words may not carry them elsewhere either.
std::set<std::size_t> carried_by_others(const EditBase& base,
                                        const std::vector<const Edits*>& sides,
                                        CarriedWords& carried, const Claims& claims,
                                        const Group& group, std::size_t side) {
    std::set<std::size_t> positions;
    for (const std::size_t position : group) {
        if (position >= claims.words.size()) continue;
        Sides others = carried.carriers_of(sides, claims.words[position]);
        std::erase(others, side);
        if (others.empty()) continue;
        const auto taken = taken_by(base, claims.words[position].rewrite);
        std::set<std::string_view> made;
        for (const std::size_t other : others) {
            for (const auto& put : carried.made_of(*sides[other], taken))
                made.insert(put.text);
        }
        if (made.empty()) continue;
        const auto is_made = [&](std::string_view text) { return made.count(text) > 0; };
        const auto is_theirs = [&](const Sides& those) {
            return std::includes(others.begin(), others.end(), those.begin(), those.end());
        };
        for (std::size_t i = 0; i < claims.words.size(); ++i) {
            const WordClaim& claim = claims.words[i];
            if (i != position && is_theirs(claim.sides) && is_made(claim.rewrite.with))
                positions.insert(i);
        }
        for (std::size_t i = 0; i < claims.gaps.size(); ++i) {
            const auto& placed = claims.gaps[i].gap.placed;
            if (is_theirs(claims.gaps[i].sides) &&
                std::any_of(placed.begin(), placed.end(),
                            [&](const Placed& one) { return is_made(one.text); })) {
                positions.insert(claims.words.size() + i);
            }
        }
    }
    return positions;
}

/// What a deletion takes beside the paragraphs of a passage: nobody contests that.
std::vector<Range> beside(const EditBase& base, Range taken, Range shown) {
    std::vector<Range> rests;
    if (base.paragraphs() == 0) return rests;
    const auto paragraph_with = [&](std::size_t at) {
        return base.paragraph(std::clamp<std::size_t>(base.paragraph_at(at), 1, base.paragraphs()));
    };
    const Range first = paragraph_with(shown.begin);
    const Range last = paragraph_with(std::max(shown.begin, shown.end - (shown.empty() ? 0 : 1)));
    if (taken.begin < first.begin) rests.push_back({taken.begin, std::min(taken.end, first.begin)});
    if (last.end < taken.end) rests.push_back({std::max(taken.begin, last.end), taken.end});
    return rests;
}

/// What the sides of a passage make of the other words of it.
void add_words_within(const Claims& claims, const Contested& passage,
                      std::set<std::size_t>& positions) {
    const Sides involved = sides_of(claims, passage.claims);
    for (auto claim = first_from(claims, passage.words->begin);
         claim != claims.words.end() && claim->rewrite.range.begin <= passage.words->end; ++claim) {
        const bool of_these = std::includes(involved.begin(), involved.end(), claim->sides.begin(),
                                            claim->sides.end());
        if (of_these && claim->rewrite.range.end <= passage.words->end)
            positions.insert(static_cast<std::size_t>(claim - claims.words.begin()));
    }
}

void put_in_order(std::vector<WordClaim>& claims) {
    std::stable_sort(claims.begin(), claims.end(), [](const WordClaim& a, const WordClaim& b) {
        return std::tuple(a.rewrite.range.begin, a.rewrite.range.end) <
               std::tuple(b.rewrite.range.begin, b.rewrite.range.end);
    });
}

/// Whether the group is about new paragraphs, and nothing else.
bool are_new(const Claims& claims, const Group& group) {
    const std::size_t words = claims.words.size();
    return std::all_of(group.begin(), group.end(), [&](std::size_t position) {
        return position >= words && position < words + claims.gaps.size() &&
               moves_none(claims.gaps[position - words].gap);
    });
}

} // namespace

bool takes_part(const Claims& claims, const Contested& passage, std::size_t side) {
    const Sides involved = sides_of(claims, passage.claims);
    return involved.size() > 1 && std::binary_search(involved.begin(), involved.end(), side);
}

Yielding yielding(const EditBase& base, const std::vector<const Edits*>& sides,
                  CarriedWords& carried, const Claims& claims, PhrasesOfSides& phrases,
                  const Contested& passage, std::size_t side) {
    const Group& group = passage.claims;
    Yielding all{carried_by_others(base, sides, carried, claims, group, side), {}, false};
    const bool only_words =
        passage.words && all.positions.empty() && group.back() < claims.words.size();
    all.positions.insert(group.begin(), group.end());
    if (passage.words) add_words_within(claims, passage, all.positions);
    all.is_local = only_words || (all.positions.size() == group.size() && are_new(claims, group));
    if (only_words) {
        auto words = yielding_words(base, claims, phrases, passage, all.positions, side);
        if (words) return *std::move(words);
    }
    for (const std::size_t position : all.positions) {
        if (position >= claims.words.size() || !passage.words) break;
        const WordClaim& claim = claims.words[position];
        const bool is_kept = std::binary_search(claim.sides.begin(), claim.sides.end(), side);
        if (is_kept || !claim.rewrite.with.empty()) continue;
        for (const Range& rest : beside(base, claim.rewrite.range, *passage.words)) {
            // Half a deletion would join what is left of its first paragraph to the passage; and
            // one that collides though all of it stands beside would do so again.
            if (!base.starts_paragraph(claim.rewrite.range.begin) || rest == claim.rewrite.range)
                return {};
            all.rests.push_back({{rest, {}}, claim.sides, {}});
        }
    }
    all.is_local = all.is_local && all.rests.empty();
    return all;
}

void give_way(Claims& claims, const Yielding& yielding, std::size_t side) {
    const std::set<std::size_t>& members = yielding.positions;
    const std::vector<WordClaim>& rests = yielding.rests;
    const std::size_t words = claims.words.size();
    const std::size_t gaps = claims.gaps.size();
    std::set<std::pair<std::size_t, std::size_t>> dropped; // paragraph, and where it was to go
    const auto drop = [&](auto& list, std::size_t offset) {
        auto kept = list;
        kept.clear();
        for (std::size_t i = 0; i < list.size(); ++i) {
            Sides& those = list[i].sides;
            if (members.count(offset + i) > 0) {
                if (!std::binary_search(those.begin(), those.end(), side)) continue;
                those = {side};
            }
            kept.push_back(std::move(list[i]));
        }
        list = std::move(kept);
    };
    for (std::size_t i = 0; i < claims.moves.size(); ++i) {
        const MoveClaim& claim = claims.moves[i];
        if (members.count(words + gaps + i) > 0 &&
            !std::binary_search(claim.sides.begin(), claim.sides.end(), side)) {
            dropped.emplace(claim.paragraph, claim.behind);
        }
    }
    for (std::size_t i = 0; i < gaps; ++i) {
        const GapClaim& claim = claims.gaps[i];
        if (members.count(words + i) == 0 ||
            std::binary_search(claim.sides.begin(), claim.sides.end(), side)) {
            continue;
        }
        for (const Placed& placed : claim.gap.placed) {
            if (placed.paragraph > 0) dropped.emplace(placed.paragraph, claim.gap.behind);
        }
    }
    drop(claims.moves, words + gaps);
    drop(claims.gaps, words);
    drop(claims.words, 0);
    if (!rests.empty()) {
        claims.words.insert(claims.words.end(), rests.begin(), rests.end());
        put_in_order(claims.words);
    }
    // A move that is dropped is dropped from its place, too, and the other way round.
    const auto is_dropped = [&](std::size_t paragraph, std::size_t behind) {
        return dropped.count({paragraph, behind}) > 0;
    };
    std::erase_if(claims.moves, [&](const MoveClaim& claim) {
        return is_dropped(claim.paragraph, claim.behind) &&
               !std::binary_search(claim.sides.begin(), claim.sides.end(), side);
    });
    for (GapClaim& claim : claims.gaps) {
        if (std::binary_search(claim.sides.begin(), claim.sides.end(), side)) continue;
        std::erase_if(claim.gap.placed, [&](const Placed& placed) {
            return placed.paragraph > 0 && is_dropped(placed.paragraph, claim.gap.behind);
        });
    }
    std::erase_if(claims.gaps, [](const GapClaim& claim) { return claim.gap.placed.empty(); });
}

} // namespace emenda::text
