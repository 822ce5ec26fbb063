// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_together.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace emenda::text {

namespace {

/// Whether it takes breaks between paragraphs that stay.
bool joins_paragraphs(const EditBase& base, const Rewrite& rewrite) {
    const Range& range = rewrite.range;
    const bool takes = range.of(base.text).find("\n\n") != std::string_view::npos;
    return takes && rewrite.with.find("\n\n") == std::string::npos &&
           !(base.starts_paragraph(range.begin) && base.starts_paragraph(range.end));
}

/// A group of words with all that stands among them, though it collides with none.
Group with_all_between(const Claims& claims, const std::vector<std::size_t>& reaches, Group group) {
    std::size_t begin = claims.words[group.front()].rewrite.range.begin;
    std::size_t end = begin;
    for (const std::size_t position : group)
        end = std::max(end, claims.words[position].rewrite.range.end);
    const auto first = std::upper_bound(reaches.begin(), reaches.end(), begin) - reaches.begin();
    // Ascending: none reaches back.
    for (auto i = static_cast<std::size_t>(first); i < claims.words.size(); ++i) {
        const Range& range = claims.words[i].rewrite.range;
        if (range.begin >= end) break;
        if (range.end <= begin) continue;
        begin = std::min(begin, range.begin);
        end = std::max(end, range.end);
        group.push_back(i);
    }
    std::sort(group.begin(), group.end());
    group.erase(std::unique(group.begin(), group.end()), group.end());
    return group;
}

/// Whether a claim stands behind the place where another comes.
bool comes_behind(const WordClaim& claim, const Range& place) {
    const Range& range = claim.rewrite.range;
    return range.begin > place.begin || (range.begin == place.begin && range.end >= place.end);
}

} // namespace

std::optional<Together> unified(const EditBase& base, const std::vector<const Edits*>& sides,
                                const Claims& claims, const Group& group) {
    if (group.size() < 2 || group.back() >= claims.words.size()) return std::nullopt;
    const Range range = range_of(claims, group);
    const Sides involved = sides_of(claims, group);
    const std::string reads = reads_as(base, *sides[involved.front()], range);
    for (const std::size_t side : involved) {
        if (reads_as(base, *sides[side], range) != reads) return std::nullopt;
    }
    const auto inside = [&](const WordClaim& claim) {
        const Range& at = claim.rewrite.range;
        return at.begin >= range.begin && at.end <= range.end &&
               !(at.empty() && at.begin == range.end && base.starts_paragraph(at.begin));
    };
    Together together{{}, {{range, reads}, involved, {}}};
    for (auto claim = first_from(claims, range.begin);
         claim != claims.words.end() && claim->rewrite.range.begin <= range.end; ++claim) {
        if (!inside(*claim)) continue;
        if (!std::includes(involved.begin(), involved.end(), claim->sides.begin(),
                           claim->sides.end()))
            return std::nullopt;
        together.claims.push_back(static_cast<std::size_t>(claim - claims.words.begin()));
    }
    return together;
}

std::optional<Together> joined(const EditBase& base, const Claims& claims,
                               const std::vector<std::size_t>& reaches, const Group& colliding) {
    if (colliding.size() < 2 || colliding.back() >= claims.words.size()) return std::nullopt;
    Together together{with_all_between(claims, reaches, colliding), {}};
    std::vector<const WordClaim*> all;
    for (const std::size_t position : together.claims) {
        all.push_back(&claims.words[position]);
        // A paragraph that another takes away, or changes, would be joined to the next one.
        if (joins_paragraphs(base, all.back()->rewrite)) return std::nullopt;
    }
    std::stable_sort(all.begin(), all.end(), [](const WordClaim* a, const WordClaim* b) {
        return std::tie(a->rewrite.range.begin, a->rewrite.range.end, a->sides) <
               std::tie(b->rewrite.range.begin, b->rewrite.range.end, b->sides);
    });
    Rewrite& one = together.by.rewrite;
    one.range = {all.front()->rewrite.range.begin, all.front()->rewrite.range.begin};
    for (const WordClaim* claim : all) {
        const Range& range = claim->rewrite.range;
        if (range.begin < one.range.end) return std::nullopt;
        one.with.append(base.text, one.range.end, range.begin - one.range.end);
        one.with += claim->rewrite.with;
        one.range.end = range.end;
    }
    together.by.sides = sides_of(claims, together.claims);
    return together;
}

void put_together(Claims& claims, std::vector<Together> all) {
    std::vector<bool> is_gone(claims.words.size(), false);
    for (const Together& one : all) {
        for (const std::size_t position : one.claims)
            is_gone[position] = true;
    }
    std::vector<WordClaim> words;
    words.reserve(claims.words.size());
    auto next = all.begin();
    for (std::size_t i = 0; i < claims.words.size(); ++i) {
        if (is_gone[i]) continue;
        for (; next != all.end() && comes_behind(claims.words[i], next->by.rewrite.range); ++next)
            words.push_back(std::move(next->by));
        words.push_back(std::move(claims.words[i]));
    }
    for (; next != all.end(); ++next)
        words.push_back(std::move(next->by));
    claims.words = std::move(words);
}

std::optional<TogetherAtAPoint> joined_at_a_point(const Claims& claims, const Group& group) {
    const std::size_t words = claims.words.size();
    if (group.size() < 2 || group.front() < words || group.back() >= words + claims.gaps.size())
        return std::nullopt;
    std::vector<const GapClaim*> all;
    for (const std::size_t position : group)
        all.push_back(&claims.gaps[position - words]);
    std::stable_sort(all.begin(), all.end(),
                     [](const GapClaim* a, const GapClaim* b) { return a->sides < b->sides; });
    TogetherAtAPoint together{group, {{all.front()->gap.behind, {}}, sides_of(claims, group), {}}};
    auto& put = together.by.gap.placed;
    for (const GapClaim* claim : all) {
        if (claim->gap.behind != together.by.gap.behind) return std::nullopt;
        for (const Placed& placed : claim->gap.placed) {
            if (std::find(put.begin(), put.end(), placed) == put.end()) put.push_back(placed);
        }
    }
    return together;
}

void put_together(Claims& claims, std::vector<TogetherAtAPoint> all) {
    const std::size_t words = claims.words.size();
    for (TogetherAtAPoint& one : all) {
        for (const std::size_t position : one.claims)
            claims.gaps[position - words].gap.placed.clear();
        claims.gaps[one.claims.front() - words] = std::move(one.by);
    }
    std::erase_if(claims.gaps, [](const GapClaim& claim) { return claim.gap.placed.empty(); });
}

} // namespace emenda::text
