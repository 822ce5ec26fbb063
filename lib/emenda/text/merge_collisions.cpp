// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_collisions.hpp"

#include "emenda/text/merge_carried.hpp"
#include "emenda/text/merge_confusable.hpp"
#include "emenda/text/merge_order.hpp"
#include "emenda/text/words.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace emenda::text {

namespace {

/// Where some side has the one and another side the other, and neither has both.
bool of_different_sides(const Sides& first, const Sides& second) {
    const auto lacks = [](const Sides& one, const Sides& other) {
        return std::any_of(one.begin(), one.end(), [&](std::size_t side) {
            return !std::binary_search(other.begin(), other.end(), side);
        });
    };
    return lacks(first, second) && lacks(second, first);
}

bool is_space(std::string_view text) {
    return text.find_first_not_of(" \n") == std::string_view::npos;
}

/// Parts or joins lines or paragraphs, and changes no word; nor does it make one word of two.
bool changes_space_only(const EditBase& base, const Rewrite& one) {
    return !one.range.empty() && !one.with.empty() && is_space(one.range.of(base.text)) &&
           is_space(one.with);
}

bool has_word(std::string_view text) {
    if (is_space(text)) return false;
    const auto all = tokens(text);
    return std::any_of(all.begin(), all.end(),
                       [](const Token& token) { return token.kind == TokenKind::word; });
}

bool words_collide(const EditBase& base, const Rewrite& first, const Rewrite& second) {
    if (second.range.begin < first.range.end) return true; // they overlap
    if (first.range == second.range) return true;
    const bool touch = first.range.end == second.range.begin;
    if (changes_space_only(base, first) && !(touch && second.range.empty())) return false;
    if (changes_space_only(base, second) && !(touch && first.range.empty())) return false;
    const std::string_view between =
        std::string_view(base.text).substr(first.range.end, second.range.begin - first.range.end);
    if (between.find("\n\n") != std::string_view::npos) return false;
    if (!first.range.empty() && base.starts_paragraph(first.range.end) &&
        (first.with.empty() ? base.starts_paragraph(first.range.begin)
                            : first.with.ends_with("\n\n"))) {
        return false; // whole paragraphs go, or are replaced by whole ones
    }
    return !has_word(between);
}

/// Whether the rewrite takes away the limit between paragraphs at `at`.
bool takes_the_place(const EditBase& base, const Rewrite& one, std::size_t at) {
    if (one.range.begin < at && at < one.range.end) return true;
    if (one.range.end != at || one.range.empty()) return false;
    return one.with.empty() ? !base.starts_paragraph(one.range.begin) : !one.with.ends_with("\n\n");
}

/// Whether the one takes away all that the other does, and more, and neither puts anything.
bool takes_all_of(const EditBase& base, const Rewrite& large, const Rewrite& small) {
    if (!large.with.empty() || !small.with.empty() || small.range.empty()) return false;
    const auto size = [](const Rewrite& one) { return one.range.size(); };
    const auto rank = [&](const Rewrite& one) {
        return std::tuple(size(one), base.text.size() - one.range.begin);
    };
    if (rank(large) <= rank(small)) return false;
    const std::size_t begin = std::max(small.range.begin, large.range.begin);
    const std::size_t end = std::min(small.range.end, large.range.end);
    if (begin >= end) return false;
    const std::string_view text = base.text;
    const auto blank = [](std::string_view part) {
        return part.find_first_not_of(' ') == std::string_view::npos;
    };
    return blank(text.substr(small.range.begin, begin - small.range.begin)) &&
           blank(text.substr(end, small.range.end - end));
}

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

/// What a side puts, and where.
std::vector<std::pair<std::size_t, std::string>> puts_of(const Edits& side) {
    std::vector<std::pair<std::size_t, std::string>> puts;
    for (const Rewrite& one : side.words) {
        if (!is_space(one.with)) puts.emplace_back(one.range.end, one.with);
    }
    for (const Gap& gap : side.gaps) {
        for (const Placed& placed : gap.placed)
            puts.emplace_back(gap.behind, placed.text);
    }
    return puts;
}

class Finding {
public:
    Finding(const EditBase& base, const std::vector<const Edits*>& sides, Claims& claims)
        : m_base(base), m_sides(sides), m_claims(claims) {}

    std::vector<Collision> find() {
        for (WordClaim& claim : m_claims.words)
            claim.met_by.clear();
        for (GapClaim& claim : m_claims.gaps)
            claim.met_by.clear();
        find_words();
        find_carried();
        if (!m_claims.gaps.empty()) find_remade();
        find_gaps_met_by_words();
        find_gaps_that_met();
        find_gaps();
        find_doubled();
        find_moves();
        find_parted();
        const auto rings = disordered(m_base, m_claims);
        m_found.insert(m_found.end(), rings.begin(), rings.end());
        const auto may_be_one = confusable(m_base, m_sides, m_claims);
        m_found.insert(m_found.end(), may_be_one.begin(), may_be_one.end());
        return std::move(m_found);
    }

private:
    std::size_t gap_id(std::size_t i) const { return m_claims.words.size() + i; }
    std::size_t move_id(std::size_t i) const {
        return m_claims.words.size() + m_claims.gaps.size() + i;
    }

    void find_words() {
        auto& words = m_claims.words;
        for (std::size_t i = 0; i < words.size(); ++i) {
            for (std::size_t k = i + 1;
                 k < words.size() && can_reach(m_base, words[i].rewrite, words[k].rewrite); ++k) {
                if (!of_different_sides(words[i].sides, words[k].sides)) continue;
                if (is_met(words[k], words[i]))
                    add(words[k].met_by, words[i].sides);
                else if (is_met(words[i], words[k]))
                    add(words[i].met_by, words[k].sides);
                else if (words_collide(m_base, words[i].rewrite, words[k].rewrite))
                    m_found.push_back({i, k});
            }
        }
    }

    static void add(MetBy& met_by, const Sides& sides) {
        met_by.insert(met_by.end(), sides.begin(), sides.end());
    }

    bool is_met(const WordClaim& small, const WordClaim& large) const {
        if (!takes_all_of(m_base, large.rewrite, small.rewrite)) return false;
        // Whoever puts the words elsewhere has not taken them away.
        const auto carries = [&](const WordClaim& claim) {
            const auto taken = taken_by(m_base, small.rewrite);
            return !carriers_of(m_base, m_sides, claim).empty() ||
                   std::any_of(claim.sides.begin(), claim.sides.end(), [&](std::size_t side) {
                       return !taken.empty() && puts_most_of(*m_sides[side], taken);
                   });
        };
        return !carries(small) && !carries(large);
    }

    /// Where sides take the same words away, one may only carry them elsewhere.
    void find_carried() {
        for (std::size_t i = 0; i < m_claims.words.size(); ++i) {
            const WordClaim& claim = m_claims.words[i];
            if (claim.sides.size() < 2 || claim.rewrite.range.empty()) continue;
            const Sides carriers = carriers_of(m_base, m_sides, claim);
            if (carriers.empty()) continue;
            if (carriers.size() < claim.sides.size() || !carry_alike(claim, carriers))
                m_found.push_back({i, i});
        }
    }

    /// Whether the sides put the words that they take at the same places: the same carrying, then.
    bool carry_alike(const WordClaim& claim, const Sides& carriers) const {
        const auto taken = taken_by(m_base, claim.rewrite);
        const auto carried = [&](std::size_t side) {
            auto puts = puts_of(*m_sides[side]);
            std::erase_if(puts, [&](const auto& one) {
                const auto words = words_of(one.second);
                return std::none_of(words.begin(), words.end(), [&](std::string_view word) {
                    return std::find(taken.begin(), taken.end(), word) != taken.end();
                });
            });
            return puts;
        };
        const auto first = carried(carriers.front());
        return std::all_of(carriers.begin(), carriers.end(),
                           [&](std::size_t side) { return carried(side) == first; });
    }

    /// Calls `look` with the positions of all words that reach to or over [begin, end].
    template <typename Look>
    void around(std::size_t begin, std::size_t end, Look look) {
        if (m_reach.empty()) {
            // The farthest end of the words up to each: then those before a point can be skipped.
            std::size_t reach = 0;
            for (const WordClaim& claim : m_claims.words) {
                reach = std::max(reach, claim.rewrite.range.end);
                m_reach.push_back(reach);
            }
        }
        auto i = static_cast<std::size_t>(std::lower_bound(m_reach.begin(), m_reach.end(), begin) -
                                          m_reach.begin());
        for (; i < m_claims.words.size() && m_claims.words[i].rewrite.range.begin <= end; ++i)
            look(i);
    }

    void find_gaps() {
        const auto& gaps = m_claims.gaps;
        for (std::size_t i = 0; i < gaps.size(); ++i) {
            for (std::size_t k = i + 1; k < gaps.size() && gaps[k].gap.behind == gaps[i].gap.behind;
                 ++k) {
                if (!of_different_sides(gaps[i].sides, gaps[k].sides)) continue;
                if (holds(gaps[i].gap, gaps[k].gap) || holds(gaps[k].gap, gaps[i].gap)) continue;
                m_found.push_back({gap_id(i), gap_id(k)});
            }
            const std::size_t at = m_base.starts[gaps[i].gap.behind];
            around(at, at, [&](std::size_t word) {
                const WordClaim& claim = m_claims.words[word];
                if (of_different_sides(claim.sides, gaps[i].sides) &&
                    !all_meet(claim.sides, gaps[i]) && takes_the_place(m_base, claim.rewrite, at)) {
                    m_found.push_back({word, gap_id(i)});
                }
            });
        }
    }

    /// Where a side moves all paragraphs between two places away, the places are one to it: what
    /// it puts at the one, another may put at the other.
    void find_gaps_that_met() {
        std::vector<std::set<std::size_t>> moved(m_sides.size());
        for (const MoveClaim& claim : m_claims.moves) {
            for (const std::size_t side : claim.sides)
                moved[side].insert(claim.paragraph);
        }
        for (std::size_t i = 0; i < m_claims.gaps.size(); ++i) {
            for (const std::size_t side : m_claims.gaps[i].sides) {
                if (!moved[side].empty()) find_others_that_met(i, moved[side]);
            }
        }
    }

    void find_others_that_met(std::size_t i, const std::set<std::size_t>& moved) {
        auto& gaps = m_claims.gaps;
        const std::size_t here = gaps[i].gap.behind;
        for (std::size_t k = i + 1; k < gaps.size(); ++k) {
            std::size_t number = here;
            while (number < gaps[k].gap.behind && moved.count(number + 1) > 0)
                ++number;
            if (number < gaps[k].gap.behind) break;
            if (number > here) compare_met(i, k);
        }
        for (std::size_t k = i; k-- > 0;) {
            std::size_t number = here;
            while (number > gaps[k].gap.behind && moved.count(number) > 0)
                --number;
            if (number > gaps[k].gap.behind) break;
            if (number < here) compare_met(i, k);
        }
    }

    void compare_met(std::size_t large, std::size_t small) {
        auto& gaps = m_claims.gaps;
        if (!of_different_sides(gaps[large].sides, gaps[small].sides)) return;
        const Shares found = shares(gaps[large].gap, gaps[small].gap);
        if (found == Shares::some)
            m_found.push_back({gap_id(std::min(large, small)), gap_id(std::max(large, small))});
        else if (found == Shares::all && !meet(gaps[small].sides, gaps[large]))
            add(gaps[small].met_by, gaps[large].sides);
    }

    /// What sides have made of paragraphs by changing words in them.
    void find_remade() {
        for (std::size_t side = 0; side < m_sides.size(); ++side) {
            std::vector<const Rewrite*> words;
            for (const Rewrite& one : m_sides[side]->words)
                words.push_back(&one);
            for (const Chunk& chunk : chunks_of(m_base, words)) {
                Remade remade{side, chunk.first, chunk.last, claim_in(side, chunk), {}};
                const std::string_view text = chunk.text;
                const std::size_t begin = m_base.starts[chunk.first - 1];
                const std::string_view before =
                    std::string_view(m_base.text).substr(begin, m_base.starts[chunk.last] - begin);
                for (const Range& range : paragraphs(text.substr(0, text.size() - !text.empty()))) {
                    // A part of what stood there is not made.
                    const std::string_view made = range.of(text);
                    remade.reads.emplace_back(made);
                    if (before.find(made) == std::string_view::npos)
                        remade.made.placed.push_back({std::string(made), 0});
                }
                m_remade.push_back(std::move(remade));
            }
        }
    }

    std::size_t claim_in(std::size_t side, const Chunk& chunk) const {
        const auto& words = m_claims.words;
        auto at = std::lower_bound(words.begin(), words.end(), m_base.starts[chunk.first - 1],
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
        for (GapClaim& claim : m_claims.gaps) {
            for (const Remade& remade : m_remade) {
                const bool beside =
                    claim.gap.behind + 1 >= remade.first && claim.gap.behind <= remade.last;
                if (!beside || !of_different_sides({remade.side}, claim.sides)) continue;
                if (shares(remade.made, claim.gap) == Shares::all && stands_there(claim, remade) &&
                    !makes_both(claim, remade))
                    claim.met_by.push_back(remade.side);
            }
        }
    }

    /// A line of dashes may, and a short one of which the base has one already.
    bool may_stand_twice(std::string_view text) const {
        constexpr std::size_t few = 3;
        const std::size_t words = words_of(text).size();
        if (words == 0 || words >= few) return words == 0;
        for (std::size_t number = 1; number <= m_base.paragraphs(); ++number) {
            if (m_base.words_of(number) == text) return true;
        }
        return false;
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
        return std::any_of(m_remade.begin(), m_remade.end(), [&](const Remade& other) {
            return other.first == remade.first && other.made == remade.made &&
                   std::binary_search(claim.sides.begin(), claim.sides.end(), other.side);
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
        for (std::size_t i = 0; i < m_claims.gaps.size(); ++i) {
            const GapClaim& claim = m_claims.gaps[i];
            for (const Placed& placed : claim.gap.placed) {
                if (placed.paragraph == 0)
                    by_text[placed.text].push_back({gap_id(i), claim.sides, &claim, nullptr});
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
                    m_found.push_back({one.id, other.id});
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

    void find_moves() {
        const auto& moves = m_claims.moves;
        for (std::size_t i = 0; i < moves.size(); ++i) {
            for (std::size_t k = i + 1;
                 k < moves.size() && moves[k].paragraph == moves[i].paragraph; ++k) {
                if (of_different_sides(moves[i].sides, moves[k].sides))
                    m_found.push_back({move_id(i), move_id(k)});
            }
            const Range paragraph = m_base.paragraph(moves[i].paragraph);
            around(paragraph.begin, paragraph.end, [&](std::size_t word) {
                const WordClaim& claim = m_claims.words[word];
                if (of_different_sides(claim.sides, moves[i].sides) &&
                    takes_from_its_place(claim, paragraph)) {
                    m_found.push_back({word, move_id(i)});
                }
            });
        }
    }

    /// Who parts or joins paragraphs means their words: where another takes the words at either
    /// side, or all words of the paragraph, there is nothing to part or to join.
    void find_parted() {
        for (std::size_t i = 0; i < m_claims.words.size(); ++i) {
            const WordClaim& claim = m_claims.words[i];
            const Range& space = claim.rewrite.range;
            if (!changes_space_only(m_base, claim.rewrite)) continue;
            std::vector<std::size_t> before; // claims of others that take words right there
            std::vector<std::size_t> behind;
            around(space.begin, space.end, [&](std::size_t k) {
                const WordClaim& other = m_claims.words[k];
                if (other.rewrite.range.empty() || !of_different_sides(claim.sides, other.sides))
                    return;
                if (other.rewrite.range.end == space.begin) before.push_back(k);
                if (other.rewrite.range.begin == space.end) behind.push_back(k);
            });
            for (const std::size_t k : before) {
                for (const std::size_t n : behind) {
                    if (!share_a_side(m_claims.words[k].sides, m_claims.words[n].sides)) continue;
                    m_found.push_back({k, i});
                    m_found.push_back({i, n});
                }
            }
            find_emptied(i, space.begin);
            find_emptied(i, space.end);
        }
    }

    static bool share_a_side(const Sides& one, const Sides& other) {
        return std::any_of(one.begin(), one.end(), [&](std::size_t side) {
            return std::binary_search(other.begin(), other.end(), side);
        });
    }

    /// Claims of others that leave no word of the paragraph at `at`.
    void find_emptied(std::size_t i, std::size_t at) {
        const Sides& sides = m_claims.words[i].sides;
        const Range paragraph =
            m_base.paragraph(std::min(m_base.paragraph_at(at), m_base.paragraphs()));
        around(paragraph.begin, paragraph.end, [&](std::size_t k) {
            const WordClaim& other = m_claims.words[k];
            const Range& range = other.rewrite.range;
            if (k == i || !of_different_sides(sides, other.sides)) return;
            if (range.end <= paragraph.begin || range.begin >= paragraph.end) return;
            if (leave_no_word(other, paragraph))
                m_found.push_back({std::min(i, k), std::max(i, k)});
        });
    }

    /// Whether words joined with their neighbours, deleted or all replaced, leave no paragraph to
    /// move.
    bool takes_from_its_place(const WordClaim& claim, Range paragraph) const {
        const Rewrite& one = claim.rewrite;
        if (takes_the_place(m_base, one, paragraph.begin)) return true;
        if (takes_the_place(m_base, one, paragraph.end)) return true;
        if (one.range.end <= paragraph.begin || one.range.begin >= paragraph.end) return false;
        return leave_no_word(claim, paragraph);
    }

    /// Whether some of the sides leave no word of a paragraph.
    bool leave_no_word(const WordClaim& claim, Range paragraph) const {
        const auto before = words_of(paragraph.of(m_base.text));
        return std::any_of(claim.sides.begin(), claim.sides.end(), [&](std::size_t side) {
            const std::string reads = reads_as(m_base, *m_sides[side], paragraph);
            if (is_space(reads)) return true;
            const auto after = words_of(reads);
            return !before.empty() &&
                   std::none_of(before.begin(), before.end(), [&](std::string_view word) {
                       return std::find(after.begin(), after.end(), word) != after.end();
                   });
        });
    }

    const EditBase& m_base;
    const std::vector<const Edits*>& m_sides;
    Claims& m_claims;
    std::vector<std::size_t> m_reach;
    std::vector<Remade> m_remade;
    std::vector<Collision> m_found;
};

} // namespace

std::vector<Collision> collisions_of(const EditBase& base, const std::vector<const Edits*>& sides,
                                     Claims& claims) {
    return Finding(base, sides, claims).find();
}

bool can_reach(const EditBase& base, const Rewrite& first, const Rewrite& second) {
    const std::size_t from = first.range.end;
    if (second.range.begin <= from) return true;
    const std::string_view between =
        std::string_view(base.text).substr(from, second.range.begin - from);
    return between.find("\n\n") == std::string_view::npos && !has_word(between);
}

} // namespace emenda::text
