// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_search.hpp"

#include "emenda/text/labels.hpp"
#include "emenda/text/merge_carried.hpp"
#include "emenda/text/word_class.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace emenda::text {

namespace {

class ParagraphCollisions {
public:
    explicit ParagraphCollisions(CollisionSearch& search) : m_search(search) {}

    void find() {
        find_moves();
        find_parted();
    }

private:
    void find_moves() {
        const auto& moves = m_search.claims.moves;
        for (std::size_t i = 0; i < moves.size(); ++i) {
            for (std::size_t k = i + 1;
                 k < moves.size() && moves[k].paragraph == moves[i].paragraph; ++k) {
                if (of_different_sides(moves[i].sides, moves[k].sides))
                    m_search.found.push_back({m_search.move_id(i), m_search.move_id(k)});
            }
            const Range paragraph = m_search.base.paragraph(moves[i].paragraph);
            std::optional<Sides> makers; // asked for where there are words
            m_search.around(paragraph.begin, paragraph.end, [&](std::size_t word) {
                const WordClaim& claim = m_search.claims.words[word];
                const auto takes_its_place = [&] {
                    return of_different_sides(claim.sides, moves[i].sides) &&
                           takes_from_its_place(claim, paragraph);
                };
                const auto is_for_another = [&] {
                    if (!makers) makers = makers_of_another(moves[i], paragraph);
                    return is_within(claim.rewrite.range, paragraph) &&
                           of_different_sides(claim.sides, *makers);
                };
                if (takes_its_place() || is_for_another())
                    m_search.found.push_back({word, m_search.move_id(i)});
            });
        }
    }

    /// Who parts or joins paragraphs means their words: where another takes the words at either
    /// side, or all words of the paragraph, there is nothing to part or to join.
    void find_parted() {
        for (std::size_t i = 0; i < m_search.claims.words.size(); ++i) {
            const WordClaim& claim = m_search.claims.words[i];
            const Range& space = claim.rewrite.range;
            if (!changes_space_only(m_search.base, claim.rewrite)) continue;
            std::vector<std::size_t> before; // claims of others that take words right there
            std::vector<std::size_t> behind;
            m_search.around(space.begin, space.end, [&](std::size_t k) {
                const WordClaim& other = m_search.claims.words[k];
                if (other.rewrite.range.empty() || !of_different_sides(claim.sides, other.sides))
                    return;
                if (other.rewrite.range.end == space.begin) before.push_back(k);
                if (other.rewrite.range.begin == space.end) behind.push_back(k);
            });
            for (const std::size_t k : before) {
                for (const std::size_t n : behind) {
                    if (!share_a_side(m_search.claims.words[k].sides,
                                      m_search.claims.words[n].sides))
                        continue;
                    m_search.found.push_back({k, i});
                    m_search.found.push_back({i, n});
                }
            }
            find_emptied(i, space.begin);
            find_emptied(i, space.end);
        }
    }

    /// Claims of others that leave no word of the paragraph at `at`.
    void find_emptied(std::size_t i, std::size_t at) {
        const Sides& sides = m_search.claims.words[i].sides;
        const std::size_t number =
            std::min(m_search.base.paragraph_at(at), m_search.base.paragraphs());
        for (const std::size_t k : emptying(number)) {
            if (k != i && of_different_sides(sides, m_search.claims.words[k].sides))
                m_search.found.push_back({std::min(i, k), std::max(i, k)});
        }
    }

    /// Looked for once in each paragraph: thousands may be parted from it.
    const std::vector<std::size_t>& emptying(std::size_t number) {
        const auto known = m_emptying.find(number);
        if (known != m_emptying.end()) return known->second;
        std::vector<std::size_t>& found = m_emptying[number];
        const Range paragraph = m_search.base.paragraph(number);
        m_search.around(paragraph.begin, paragraph.end, [&](std::size_t k) {
            const WordClaim& claim = m_search.claims.words[k];
            const Range& range = claim.rewrite.range;
            if (range.end <= paragraph.begin || range.begin >= paragraph.end) return;
            if (leave_no_word(claim, paragraph)) found.push_back(k);
        });
        return found;
    }

    bool is_within(Range range, Range paragraph) const {
        return paragraph.begin <= range.begin && range.end < paragraph.end;
    }

    /// The sides that move a paragraph, and take so many words from it that they may have deleted
    /// it, and written another one of its kind there: what is done to the one is not meant for the
    /// other.
    Sides makers_of_another(const MoveClaim& move, Range paragraph) const {
        const auto before = full_words(paragraph.of(m_search.base.text));
        const std::size_t most = std::clamp<std::size_t>(before.size() / 10, 1, 3);
        Sides makers;
        for (const std::size_t side : move.sides) {
            const auto after =
                full_words(reads_as(m_search.base, *m_search.sides[side], paragraph));
            std::vector<std::string> taken;
            std::set_difference(before.begin(), before.end(), after.begin(), after.end(),
                                std::back_inserter(taken));
            if (taken.size() > most) makers.push_back(side);
        }
        return makers;
    }

    /// The words of a paragraph that say what it is about, ascending; its number is none of them.
    static std::vector<std::string> full_words(std::string_view text) {
        std::vector<std::string> words;
        text.remove_prefix(label_of(text).size);
        for (const std::string_view word : words_of(text)) {
            if (!is_full(word)) continue;
            std::string lower = folded(word);
            words.push_back(lower.empty() ? std::string(word) : std::move(lower));
        }
        std::sort(words.begin(), words.end());
        return words;
    }

    /// Whether words joined with their neighbours, deleted or all replaced, leave no paragraph to
    /// move.
    bool takes_from_its_place(const WordClaim& claim, Range paragraph) {
        const Rewrite& one = claim.rewrite;
        if (takes_the_place(m_search.base, one, paragraph.begin)) return true;
        if (takes_the_place(m_search.base, one, paragraph.end)) return true;
        if (one.range.end <= paragraph.begin || one.range.begin >= paragraph.end) return false;
        return leave_no_word(claim, paragraph);
    }

    /// Whether some of the sides leave no word of a paragraph.
    bool leave_no_word(const WordClaim& claim, Range paragraph) {
        return std::any_of(claim.sides.begin(), claim.sides.end(), [&](std::size_t side) {
            const auto [found, is_new] = m_emptied.try_emplace({paragraph.begin, side});
            if (is_new) found->second = leaves_no_word(side, paragraph);
            return found->second;
        });
    }

    bool leaves_no_word(std::size_t side, Range paragraph) const {
        const std::string reads = reads_as(m_search.base, *m_search.sides[side], paragraph);
        if (is_space(reads)) return true;
        const auto before = words_of(paragraph.of(m_search.base.text));
        auto after = words_of(reads);
        std::sort(after.begin(), after.end());
        return !before.empty() &&
               std::none_of(before.begin(), before.end(), [&](std::string_view word) {
                   return std::binary_search(after.begin(), after.end(), word);
               });
    }

    CollisionSearch& m_search;
    std::map<std::pair<std::size_t, std::size_t>, bool> m_emptied; ///< by paragraph and side
    std::map<std::size_t, std::vector<std::size_t>> m_emptying;    ///< by paragraph, claims
};

} // namespace

void find_colliding_paragraphs(CollisionSearch& search) { ParagraphCollisions(search).find(); }

} // namespace emenda::text
