// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_search.hpp"

#include "emenda/base/keyed_hash.hpp"
#include "emenda/text/by_place.hpp"
#include "emenda/text/gaps_by_content.hpp"
#include "emenda/text/merge_along.hpp"
#include "emenda/text/merge_carried.hpp"
#include "emenda/text/standing_in.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_set>
#include <utility>

namespace emenda::text {

namespace {

enum class Shares { none, some, all };

Shares shares(const Gap& large, const Gap& small) {
    if (large.placed.empty()) return Shares::none;
    if (holds(large, small)) return Shares::all;
    const bool some =
        std::any_of(small.placed.begin(), small.placed.end(), [&](const Placed& placed) {
            return holds(large, {0, {placed}});
        });
    return some ? Shares::some : Shares::none;
}

/// What a side has made of paragraphs that it changed words in, as whole paragraphs.
struct Remade {
    std::size_t side = 0;
    std::size_t first = 0; ///< paragraph numbers of the base
    std::size_t last = 0;
    std::size_t claim = 0; ///< the position of one of the side's claims there
    Gap made;
    std::vector<std::string> reads = {}; ///< all paragraphs that there are now
};

class GapCollisions {
public:
    explicit GapCollisions(CollisionSearch& search) : m_search(search) {}

    void find() {
        if (!m_search.claims.gaps.empty()) find_remade();
        find_gaps_met_by_words();
        find_gaps_that_met();
        find_met_along(m_search);
        find_gaps();
        find_doubled();
    }

private:
    void find_gaps() {
        const auto& gaps = m_search.claims.gaps;
        std::vector<Heads> heads; // of all, where it is asked
        for (std::size_t i = 0; i < gaps.size(); ++i) {
            for (std::size_t k = i + 1; k < gaps.size() && gaps[k].gap.behind == gaps[i].gap.behind;
                 ++k) {
                if (!of_different_sides(gaps[i].sides, gaps[k].sides)) continue;
                if (holds(gaps[i].gap, gaps[k].gap) || holds(gaps[k].gap, gaps[i].gap)) continue;
                if (heads.empty()) {
                    for (const GapClaim& claim : gaps)
                        heads.push_back(heads_of(m_search.base, claim.gap));
                }
                if (comes_first(heads[i], heads[k]) || comes_first(heads[k], heads[i])) continue;
                const bool are_texts = moves_none(gaps[i].gap) && moves_none(gaps[k].gap);
                m_search.found.push_back({m_search.gap_id(i), m_search.gap_id(k), are_texts});
            }
            const std::size_t at = m_search.base.starts[gaps[i].gap.behind];
            m_search.around(at, at, [&](std::size_t word) {
                const WordClaim& claim = m_search.claims.words[word];
                if (of_different_sides(claim.sides, gaps[i].sides) &&
                    !all_meet(claim.sides, gaps[i]) &&
                    (takes_the_place(m_search.base, claim.rewrite, at) ||
                     takes_the_section(m_search.base, claim.rewrite, gaps[i].gap))) {
                    m_search.found.push_back({word, m_search.gap_id(i)});
                }
            });
        }
    }

    /// Where a side moves all paragraphs between two places away, the places are one to it: what
    /// it puts at the one, another may put at the other.
    void find_gaps_that_met() {
        std::vector<std::vector<std::size_t>> moved(m_search.sides.size());
        for (const MoveClaim& claim : m_search.claims.moves) {
            for (const std::size_t side : claim.sides)
                moved[side].push_back(claim.paragraph);
        }
        if (m_search.claims.moves.empty()) return;
        const GapsByContent by_content(m_search.claims.gaps);
        for (std::vector<std::size_t>& all : moved) {
            std::sort(all.begin(), all.end());
            all.erase(std::unique(all.begin(), all.end()), all.end());
        }
        const auto& gaps = m_search.claims.gaps;
        for (std::size_t i = 0; i < gaps.size(); ++i) {
            for (const std::size_t side : gaps[i].sides) {
                const Range one = place_as_moved(moved[side], gaps[i].gap.behind);
                if (one.empty()) continue;
                const std::vector<std::size_t> alike = by_content.alike(i, one);
                const auto middle = std::lower_bound(alike.begin(), alike.end(), i);
                for (auto k = middle; k != alike.end(); ++k)
                    compare_met(i, *k);
                for (auto k = middle; k != alike.begin(); --k)
                    compare_met(i, *(k - 1));
            }
        }
    }

    void compare_met(std::size_t large, std::size_t small) {
        auto& gaps = m_search.claims.gaps;
        if (!of_different_sides(gaps[large].sides, gaps[small].sides)) return;
        const Shares found = shares(gaps[large].gap, gaps[small].gap);
        if (found == Shares::some)
            m_search.found.push_back(
                {m_search.gap_id(std::min(large, small)), m_search.gap_id(std::max(large, small))});
        else if (found == Shares::all && !meet(gaps[small].sides, gaps[large]))
            gaps[small].met_by.insert(gaps[small].met_by.end(), gaps[large].sides.begin(),
                                      gaps[large].sides.end());
    }

    /// What sides have made of paragraphs by changing words in them.
    void find_remade() {
        for (std::size_t side = 0; side < m_search.sides.size(); ++side) {
            std::vector<const Rewrite*> words;
            for (const Rewrite& one : m_search.sides[side]->words)
                words.push_back(&one);
            for (const Chunk& chunk : chunks_of(m_search.base, words)) {
                Remade remade{side, chunk.first, chunk.last, claim_in(side, chunk), {}};
                const std::string_view text = chunk.text;
                const std::size_t begin = m_search.base.starts[chunk.first - 1];
                const std::string_view before =
                    std::string_view(m_search.base.text)
                        .substr(begin, m_search.base.starts[chunk.last] - begin);
                std::vector<std::string_view> now;
                for (const Range& range : paragraphs(text.substr(0, text.size() - !text.empty())))
                    now.push_back(range.of(text));
                const std::vector<bool> stood = standing_in(before, now);
                for (std::size_t i = 0; i < now.size(); ++i) {
                    remade.reads.emplace_back(now[i]);
                    // A part of what stood there is not made.
                    if (!stood[i]) remade.made.placed.push_back({std::string(now[i]), 0});
                }
                m_remade.push_back(std::move(remade));
            }
        }
        std::vector<Range> places;
        for (const Remade& remade : m_remade)
            places.push_back({remade.first, remade.last});
        m_by_place = ByPlace(std::move(places));
    }

    std::size_t claim_in(std::size_t side, const Chunk& chunk) const {
        const auto& words = m_search.claims.words;
        auto at =
            std::lower_bound(words.begin(), words.end(), m_search.base.starts[chunk.first - 1],
                             [](const WordClaim& claim, std::size_t begin) {
                                 return claim.rewrite.range.begin < begin;
                             });
        while (at + 1 < words.end() &&
               !std::binary_search(at->sides.begin(), at->sides.end(), side)) {
            ++at;
        }
        return static_cast<std::size_t>(at - words.begin());
    }

    /// What is put beside paragraphs that another side has changed, and has made the same of.
    void find_gaps_met_by_words() {
        for (GapClaim& claim : m_search.claims.gaps) {
            for (const std::size_t i : m_by_place.at(claim.gap.behind, claim.gap.behind + 1)) {
                const Remade& remade = m_remade[i];
                if (!of_different_sides({remade.side}, claim.sides)) continue;
                if (shares(remade.made, claim.gap) == Shares::all && stands_there(claim, remade) &&
                    !makes_both(claim, remade))
                    claim.met_by.push_back(remade.side);
            }
        }
    }

    /// A line of dashes may, and a short one of which the base has one already.
    bool may_stand_twice(std::string_view text) {
        constexpr std::size_t few = 3;
        const std::size_t words = words_of(text).size();
        if (words == 0 || words >= few) return words == 0;
        if (m_stands.empty()) {
            for (std::size_t number = 1; number <= m_search.base.paragraphs(); ++number)
                m_stands.insert(m_search.base.words_of(number));
        }
        return m_stands.count(text) > 0;
    }

    /// Whether what was made of the paragraphs begins or ends with what is put before or behind
    /// them: in their midst it is something else.
    static bool stands_there(const GapClaim& claim, const Remade& remade) {
        const auto& placed = claim.gap.placed;
        const auto& reads = remade.reads;
        const auto same = [](const Placed& one, const std::string& text) {
            return one.paragraph == 0 && one.text == text;
        };
        if (placed.size() > reads.size()) return false;
        if (claim.gap.behind == remade.last)
            return std::equal(placed.rbegin(), placed.rend(), reads.rbegin(), same);
        if (claim.gap.behind + 1 == remade.first)
            return std::equal(placed.begin(), placed.end(), reads.begin(), same);
        return true;
    }

    /// Whether who puts it beside the paragraphs has made the same of these as well: it wants two.
    bool makes_both(const GapClaim& claim, const Remade& remade) const {
        const auto there = m_by_place.at(remade.first, remade.first);
        return std::any_of(there.begin(), there.end(), [&](std::size_t i) {
            const Remade& other = m_remade[i];
            return other.first == remade.first &&
                   std::binary_search(claim.sides.begin(), claim.sides.end(), other.side) &&
                   other.made == remade.made;
        });
    }

    /// One and the same new paragraph at two places: nobody wants it twice.
    void find_doubled() {
        struct Place {
            std::size_t id = 0;
            Sides sides;
            const GapClaim* gap = nullptr;
            const Remade* remade = nullptr;
        };
        std::map<std::string_view, std::vector<Place>> by_text;
        for (const Remade& remade : m_remade) {
            for (const Placed& placed : remade.made.placed)
                by_text[placed.text].push_back({remade.claim, {remade.side}, nullptr, &remade});
        }
        for (std::size_t i = 0; i < m_search.claims.gaps.size(); ++i) {
            const GapClaim& claim = m_search.claims.gaps[i];
            for (const Placed& placed : claim.gap.placed) {
                if (placed.paragraph == 0)
                    by_text[placed.text].push_back(
                        {m_search.gap_id(i), claim.sides, &claim, nullptr});
            }
        }
        for (const auto& [text, places] : by_text) {
            if (places.size() < 2 || may_stand_twice(text)) continue;
            for (std::size_t i = 0; i < places.size(); ++i) {
                for (std::size_t k = i + 1; k < places.size(); ++k) {
                    const Place& one = places[i];
                    const Place& other = places[k];
                    // Words in one place are looked at as words.
                    if (!other.gap || !of_different_sides(one.sides, other.sides)) continue;
                    if (all_meet(one.sides, *other.gap)) continue;
                    if (one.remade && makes_both(*other.gap, *one.remade)) continue;
                    if (one.gap && (all_meet(other.sides, *one.gap) ||
                                    one.gap->gap.behind == other.gap->gap.behind)) {
                        continue;
                    }
                    m_search.found.push_back({one.id, other.id, true});
                }
            }
        }
    }

    /// Whether each of the sides does what the claim does, or more.
    static bool all_meet(const Sides& sides, const GapClaim& claim) {
        return std::all_of(sides.begin(), sides.end(), [&](std::size_t side) {
            return std::binary_search(claim.sides.begin(), claim.sides.end(), side) ||
                   std::find(claim.met_by.begin(), claim.met_by.end(), side) != claim.met_by.end();
        });
    }

    static bool meet(const Sides& sides, const GapClaim& claim) {
        return std::any_of(claim.met_by.begin(), claim.met_by.end(), [&](std::size_t side) {
            return std::binary_search(sides.begin(), sides.end(), side);
        });
    }

    CollisionSearch& m_search;
    std::vector<Remade> m_remade;
    ByPlace m_by_place;                                       ///< of these, by their paragraphs
    std::unordered_set<std::string_view, KeyedHash> m_stands; ///< paragraphs of the base
};

} // namespace

void find_colliding_gaps(CollisionSearch& search) { GapCollisions(search).find(); }

} // namespace emenda::text
