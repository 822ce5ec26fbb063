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

/// Whether they are claims of words.
bool are_of_words(const Claims& claims, const std::set<std::size_t>& positions) {
    return positions.empty() || *positions.rbegin() < claims.words.size();
}

} // namespace

bool takes_part(const Claims& claims, const Contested& passage, std::size_t side) {
    const Sides involved = sides_of(claims, passage.claims);
    return involved.size() > 1 && std::binary_search(involved.begin(), involved.end(), side);
}

const std::vector<std::size_t>& GivingWay::putting(std::string_view text) {
    static const std::vector<std::size_t> none;
    if (m_putting.empty()) {
        for (std::size_t i = 0; i < m_claims.words.size(); ++i)
            m_putting[m_claims.words[i].rewrite.with].push_back(i);
        for (std::size_t i = 0; i < m_claims.gaps.size(); ++i) {
            for (const Placed& placed : m_claims.gaps[i].gap.placed)
                m_putting[placed.text].push_back(m_claims.words.size() + i);
        }
    }
    const auto found = m_putting.find(text);
    return found == m_putting.end() ? none : found->second;
}

std::set<std::size_t> GivingWay::carried_by_others(const Group& group) {
    std::set<std::size_t> positions;
    for (const std::size_t position : group) {
        if (position >= m_claims.words.size()) continue;
        Sides others = m_carried.carriers_of(m_sides, m_claims.words[position]);
        std::erase(others, m_side);
        if (others.empty()) continue;
        const auto taken = taken_by(m_base, m_claims.words[position].rewrite);
        std::set<std::string_view> made;
        for (const std::size_t other : others) {
            for (const auto& put : m_carried.made_of(*m_sides[other], taken))
                made.insert(put.text);
        }
        for (const std::string_view text : made) {
            for (const std::size_t i : putting(text)) {
                const Sides& those = sides_of(m_claims, i);
                if (i != position &&
                    std::includes(others.begin(), others.end(), those.begin(), those.end()))
                    positions.insert(i);
            }
        }
    }
    return positions;
}

Yielding GivingWay::in(const Contested& passage) {
    const Group& group = passage.claims;
    Yielding all{carried_by_others(group), {}, false};
    const bool are_words = passage.words && group.back() < m_claims.words.size() &&
                           are_of_words(m_claims, all.positions);
    const bool only_words = are_words && all.positions.empty();
    all.positions.insert(group.begin(), group.end());
    if (passage.words) add_words_within(m_claims, passage, all.positions);
    all.is_local = are_words || (all.positions.size() == group.size() && are_new(m_claims, group));
    if (only_words) {
        auto words = yielding_words(m_base, m_claims, m_phrases, passage, all.positions, m_side);
        if (words) return *std::move(words);
    }
    for (const std::size_t position : all.positions) {
        if (position >= m_claims.words.size() || !passage.words) break;
        const WordClaim& claim = m_claims.words[position];
        const bool is_kept = std::binary_search(claim.sides.begin(), claim.sides.end(), m_side);
        if (is_kept || !claim.rewrite.with.empty()) continue;
        for (const Range& rest : beside(m_base, claim.rewrite.range, *passage.words)) {
            // Half a deletion would join what is left of its first paragraph to the passage; and
            // one that collides though all of it stands beside would do so again.
            if (!m_base.starts_paragraph(claim.rewrite.range.begin) || rest == claim.rewrite.range)
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
