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
    const auto first =
        std::partition_point(claims.words.begin(), claims.words.end(), [&](const WordClaim& claim) {
            return claim.rewrite.range.begin < passage.words->begin;
        });
    for (auto claim = first;
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

/// Whether it takes breaks between paragraphs that stay.
bool joins_paragraphs(const EditBase& base, const Rewrite& rewrite) {
    const Range& range = rewrite.range;
    const bool takes = range.of(base.text).find("\n\n") != std::string_view::npos;
    return takes && rewrite.with.find("\n\n") == std::string::npos &&
           !(base.starts_paragraph(range.begin) && base.starts_paragraph(range.end));
}

} // namespace

bool unify(const EditBase& base, const std::vector<const Edits*>& sides, Claims& claims,
           const Group& group) {
    if (group.size() < 2 || group.back() >= claims.words.size()) return false;
    const Range range = range_of(claims, group);
    const Sides involved = sides_of(claims, group);
    const std::string reads = reads_as(base, *sides[involved.front()], range);
    for (const std::size_t side : involved) {
        if (reads_as(base, *sides[side], range) != reads) return false;
    }
    const auto inside = [&](const WordClaim& claim) {
        const Range& at = claim.rewrite.range;
        return at.begin >= range.begin && at.end <= range.end &&
               !(at.empty() && at.begin == range.end && base.starts_paragraph(at.begin));
    };
    for (const WordClaim& claim : claims.words) {
        if (inside(claim) && !std::includes(involved.begin(), involved.end(), claim.sides.begin(),
                                            claim.sides.end())) {
            return false;
        }
    }
    std::erase_if(claims.words, inside);
    const auto place =
        std::find_if(claims.words.begin(), claims.words.end(), [&](const WordClaim& claim) {
            return claim.rewrite.range.begin >= range.end;
        });
    claims.words.insert(place, {{range, reads}, involved, {}});
    return true;
}

bool takes_part(const Claims& claims, const Contested& passage, std::size_t side) {
    const Sides involved = sides_of(claims, passage.claims);
    return involved.size() > 1 && std::binary_search(involved.begin(), involved.end(), side);
}

Yielding yielding(const EditBase& base, const std::vector<const Edits*>& sides,
                  CarriedWords& carried, const Claims& claims, PhrasesOfSides& phrases,
                  const Contested& passage, std::size_t side) {
    const Group& group = passage.claims;
    Yielding all{carried_by_others(base, sides, carried, claims, group, side), {}, false};
    all.is_local = passage.words && all.positions.empty() && group.back() < claims.words.size();
    all.positions.insert(group.begin(), group.end());
    if (passage.words) add_words_within(claims, passage, all.positions);
    if (all.is_local) {
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

namespace {

/// A group of words with all that stands among them, though it collides with none.
Group with_all_between(const Claims& claims, Group group) {
    std::size_t begin = claims.words[group.front()].rewrite.range.begin;
    std::size_t end = begin;
    for (const std::size_t position : group)
        end = std::max(end, claims.words[position].rewrite.range.end);
    for (std::size_t i = 0; i < claims.words.size(); ++i) { // ascending: none reaches back
        const Range& range = claims.words[i].rewrite.range;
        if (range.begin >= end || range.end <= begin) continue;
        begin = std::min(begin, range.begin);
        end = std::max(end, range.end);
        group.push_back(i);
    }
    std::sort(group.begin(), group.end());
    group.erase(std::unique(group.begin(), group.end()), group.end());
    return group;
}

} // namespace

bool join_touching(const EditBase& base, Claims& claims, const Group& colliding) {
    if (colliding.size() < 2) return false;
    const std::size_t words = claims.words.size();
    const bool is_about_words = colliding.back() < words;
    const Group group = is_about_words ? with_all_between(claims, colliding) : colliding;
    if (is_about_words) {
        std::vector<WordClaim> all;
        for (const std::size_t position : group) {
            all.push_back(claims.words[position]);
            // A paragraph that another takes away, or changes, would be joined to the next one.
            if (joins_paragraphs(base, all.back().rewrite)) return false;
        }
        std::stable_sort(all.begin(), all.end(), [](const WordClaim& a, const WordClaim& b) {
            return std::tuple(a.rewrite.range.begin, a.rewrite.range.end, a.sides) <
                   std::tuple(b.rewrite.range.begin, b.rewrite.range.end, b.sides);
        });
        Rewrite one{{all.front().rewrite.range.begin, all.front().rewrite.range.begin}, {}};
        for (const WordClaim& claim : all) {
            if (claim.rewrite.range.begin < one.range.end) return false;
            one.with.append(base.text, one.range.end, claim.rewrite.range.begin - one.range.end);
            one.with += claim.rewrite.with;
            one.range.end = claim.rewrite.range.end;
        }
        const WordClaim together{one, sides_of(claims, group), {}};
        for (std::size_t i = group.size(); i-- > 0;)
            claims.words.erase(claims.words.begin() + static_cast<std::ptrdiff_t>(group[i]));
        const auto place =
            std::find_if(claims.words.begin(), claims.words.end(), [&](const WordClaim& claim) {
                return claim.rewrite.range.begin > one.range.begin ||
                       (claim.rewrite.range.begin == one.range.begin &&
                        claim.rewrite.range.end >= one.range.end);
            });
        claims.words.insert(place, together);
        return true;
    }
    if (group.front() < words || group.back() >= words + claims.gaps.size()) return false;
    std::vector<GapClaim> all;
    for (const std::size_t position : group)
        all.push_back(claims.gaps[position - words]);
    std::stable_sort(all.begin(), all.end(),
                     [](const GapClaim& a, const GapClaim& b) { return a.sides < b.sides; });
    GapClaim together{{all.front().gap.behind, {}}, sides_of(claims, group), {}};
    for (const GapClaim& claim : all) {
        if (claim.gap.behind != together.gap.behind) return false;
        for (const Placed& placed : claim.gap.placed) {
            auto& put = together.gap.placed;
            if (std::find(put.begin(), put.end(), placed) == put.end()) put.push_back(placed);
        }
    }
    claims.gaps[group.front() - words] = together;
    for (std::size_t i = group.size(); i-- > 1;)
        claims.gaps.erase(claims.gaps.begin() + static_cast<std::ptrdiff_t>(group[i] - words));
    return true;
}

} // namespace emenda::text
