// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_links.hpp"

#include "emenda/text/merge_carried.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace emenda::text {

WordTimes word_times(const EditBase& base) {
    WordTimes times;
    for (const std::string_view word : words_of(base.text))
        ++times[word];
    return times;
}

CarryLinks::CarryLinks(const EditBase& base, const WordTimes& times, const Claims& claims)
    : m_base(base), m_times(times), m_claims(claims), m_taken(claims.size()), m_put(claims.size()) {
    for (std::size_t i = 0; i < claims.words.size(); ++i) {
        const Rewrite& one = claims.words[i].rewrite;
        Words put = words_of(one.with);
        std::erase_if(put, [&](std::string_view word) {
            return one.range.of(base.text).find(word) != std::string_view::npos;
        });
        m_place.push_back(base.paragraph_at(one.range.begin));
        add(i, taken_by(base, one), put);
    }
    for (std::size_t i = 0; i < claims.gaps.size(); ++i) {
        Words put;
        for (const Placed& placed : claims.gaps[i].gap.placed) {
            const Words more = words_of(placed.text);
            put.insert(put.end(), more.begin(), more.end());
        }
        m_place.push_back(base.paragraphs() + 1 + i);
        add(claims.words.size() + i, {}, put);
    }
}

void CarryLinks::add(std::size_t position, const Words& taken, const Words& put) {
    const auto keep = [&](const Words& words, Words& once, auto& places) {
        for (const std::string_view word : words) {
            if (!is_once(word)) continue;
            once.push_back(word);
            places[word].push_back(position);
        }
    };
    keep(taken, m_taken[position], m_takers);
    keep(put, m_put[position], m_putters);
}

bool CarryLinks::is_once(std::string_view word) const {
    const auto times = m_times.find(word);
    return times != m_times.end() && times->second == 1;
}

bool CarryLinks::share_sides(std::size_t one, std::size_t other) const {
    const Sides& a = sides_of(m_claims, one);
    const Sides& b = sides_of(m_claims, other);
    return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

/// What is carried between the claims at these positions and each other one of others than `kept`.
std::map<std::size_t, CarryLinks::Shared>
CarryLinks::shared_with(const std::set<std::size_t>& positions, std::size_t kept) const {
    std::map<std::size_t, Shared> all;
    const auto look = [&](std::size_t position, const Words& words, const auto& places) {
        std::map<std::size_t, std::size_t> with;
        for (const std::string_view word : words) {
            const auto found = places.find(word);
            if (found == places.end()) continue;
            for (const std::size_t other : found->second) {
                if (positions.count(other) == 0 && !is_of(other, kept) &&
                    share_sides(position, other)) {
                    ++with[other];
                }
            }
        }
        for (const auto& [other, count] : with) {
            Shared& shared = all[other];
            shared.words += count;
            shared.is_most = shared.is_most || 2 * count >= words.size();
            shared.is_one_sided = shared.is_one_sided || is_one_sided(position);
        }
    };
    for (const std::size_t position : positions) {
        if (is_of(position, kept)) continue;
        look(position, m_taken[position], m_putters);
        look(position, m_put[position], m_takers);
    }
    return all;
}

bool CarryLinks::is_one_sided(std::size_t position) const {
    if (position >= m_claims.words.size()) return true;
    const Rewrite& one = m_claims.words[position].rewrite;
    return one.range.empty() || one.with.empty();
}

bool CarryLinks::is_of(std::size_t position, std::size_t side) const {
    const Sides& sides = sides_of(m_claims, position);
    return std::binary_search(sides.begin(), sides.end(), side);
}

std::set<std::size_t> CarryLinks::with_linked(std::set<std::size_t> positions,
                                              std::size_t kept) const {
    constexpr std::size_t fewest = 2; // one may be chance, but where it just goes or just comes
    for (bool is_more = true; is_more;) {
        const auto shared = shared_with(positions, kept);
        std::map<std::size_t, std::size_t> in_place;
        for (const auto& [other, one] : shared)
            in_place[m_place[other]] += one.words;
        is_more = false;
        for (const auto& [other, one] : shared) {
            const std::size_t own = std::max(m_taken[other].size(), m_put[other].size());
            const bool is_told =
                in_place[m_place[other]] >= fewest || one.is_one_sided || is_one_sided(other);
            if (is_told && (one.is_most || 2 * one.words >= own) && positions.insert(other).second)
                is_more = true;
        }
    }
    return positions;
}

std::vector<WordClaim> CarryLinks::not_put_by(const std::set<std::size_t>& positions,
                                              std::size_t kept,
                                              const std::vector<WordClaim>& deletions) const {
    if (deletions.empty()) return {};
    std::set<std::string_view> put;
    for (const std::size_t position : positions) {
        if (!is_of(position, kept)) put.insert(m_put[position].begin(), m_put[position].end());
    }
    const auto is_put = [&](Range paragraph) {
        Words words = words_of(paragraph.of(m_base.text));
        std::erase_if(words, [&](std::string_view word) { return !is_once(word); });
        const auto count = std::count_if(
            words.begin(), words.end(), [&](std::string_view word) { return put.count(word) > 0; });
        return count > 0 && 2 * static_cast<std::size_t>(count) >= words.size();
    };
    std::vector<WordClaim> left;
    for (const WordClaim& deletion : deletions) {
        const Range& all = deletion.rewrite.range;
        bool goes_on = false;
        for (std::size_t at = all.begin; at < all.end;) {
            const std::size_t end =
                std::min(all.end, m_base.paragraph(m_base.paragraph_at(at)).end);
            if (is_put({at, end})) {
                goes_on = false;
            } else if (goes_on) {
                left.back().rewrite.range.end = end;
            } else {
                left.push_back({{{at, end}, {}}, deletion.sides, {}});
                goes_on = true;
            }
            at = end;
        }
    }
    return left;
}

} // namespace emenda::text
