// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_search.hpp"

#include "emenda/text/labels.hpp"
#include "emenda/text/merge_carried.hpp"
#include "emenda/text/word_count.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace emenda::text {

namespace {

/// Whether items of a list or rows of a table come, on lines of their own.
bool are_new_items(const EditBase& base, const Rewrite& one) {
    std::string_view lines = one.with;
    if (!one.range.empty() || lines.size() < 2 || lines.find("\n\n") != lines.npos) return false;
    const std::size_t at = one.range.begin;
    if (lines.starts_with("\\\n")) lines.remove_prefix(1); // the line before ends in a hard break
    const bool behind_a_line = lines.front() == '\n' && base.text[at] == '\n';
    const bool before_a_line = lines.back() == '\n' && (at == 0 || base.text[at - 1] == '\n');
    if (!behind_a_line && !before_a_line) return false;
    if (behind_a_line) lines.remove_prefix(1);
    return begins_item(lines.substr(0, lines.find('\n')));
}

/// Whether words are changed within a line, which stays the line that it is.
bool is_within_a_line(const EditBase& base, const Rewrite& one) {
    return one.range.of(base.text).find('\n') == std::string_view::npos &&
           one.with.find('\n') == std::string::npos;
}

/// Whether a line only gets another number, letter or mark, and the other leaves it its own: what
/// stands behind a label, or in the line before, is not the label's matter.
bool relabels_beside(const EditBase& base, const Rewrite& one, const Rewrite& other) {
    if (one.range.empty() || !is_within_a_line(base, one) || !is_within_a_line(base, other))
        return false;
    constexpr std::size_t longest = 64;
    const std::string_view before = std::string_view(base.text).substr(0, one.range.begin);
    const std::size_t feed = before.rfind('\n');
    const std::size_t begin = feed == std::string_view::npos ? 0 : feed + 1;
    if (one.range.end - begin > longest) return false;
    const std::string_view line = std::string_view(base.text).substr(begin, 2 * longest);
    const std::string_view label = line.substr(0, label_of(line).size);
    const std::size_t at = one.range.begin - begin;
    if (at + one.range.size() > label.size()) return false;
    std::string relabelled(line);
    relabelled.replace(at, one.range.size(), one.with);
    if (label_of(relabelled).size + one.range.size() != label.size() + one.with.size())
        return false;
    if (other.range.end < begin) return true;
    if (other.range.begin < begin) return false;
    std::string reworded(line);
    const std::size_t from = other.range.begin - begin;
    if (from > reworded.size()) return true;
    reworded.replace(from, other.range.size(), other.with);
    return std::string_view(reworded).substr(0, label_of(reworded).size) == label;
}

/// Whether each stays within a cell of a table, and the cells are two: "20 € | 30 €" has no word
/// between the prices, and yet each is a matter of its own.
bool are_in_two_cells(const EditBase& base, const Rewrite& first, const Rewrite& second) {
    constexpr char bar = '|';
    const std::string_view text = base.text;
    const auto is_within_a_cell = [&](const Rewrite& one) {
        return is_within_a_line(base, one) && one.range.of(text).find(bar) == text.npos &&
               one.with.find(bar) == std::string::npos;
    };
    const Range between{first.range.end, second.range.begin};
    if (between.of(text).find(bar) == text.npos || !is_within_a_cell(first) ||
        !is_within_a_cell(second))
        return false;
    return is_in_row(base, first.range.begin);
}

bool words_collide(const EditBase& base, const Rewrite& first, const Rewrite& second) {
    if (second.range.begin < first.range.end) return true; // they overlap
    // A new item touches no word, as a new paragraph does not.
    if (are_new_items(base, first) && is_within_a_line(base, second)) return false;
    if (are_new_items(base, second) && is_within_a_line(base, first)) return false;
    if (first.range == second.range) return true;
    if (relabels_beside(base, first, second) || relabels_beside(base, second, first)) return false;
    const bool touch = first.range.end == second.range.begin;
    if (changes_space_only(base, first) && !(touch && second.range.empty())) return false;
    if (changes_space_only(base, second) && !(touch && first.range.empty())) return false;
    const std::string_view between =
        std::string_view(base.text).substr(first.range.end, second.range.begin - first.range.end);
    if (between.find("\n\n") != std::string_view::npos) return false;
    if (are_in_two_cells(base, first, second)) return false;
    if (!first.range.empty() && base.starts_paragraph(first.range.end) &&
        (first.with.empty() ? base.starts_paragraph(first.range.begin)
                            : first.with.ends_with("\n\n"))) {
        return false; // whole paragraphs go, or are replaced by whole ones
    }
    return !has_word(between);
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

class WordCollisions {
public:
    explicit WordCollisions(CollisionSearch& search) : m_search(search) {}

    void find() {
        find_words();
        find_carried();
    }

private:
    void find_words() {
        auto& words = m_search.claims.words;
        for (std::size_t i = 0; i < words.size(); ++i) {
            for (std::size_t k = i + 1;
                 k < words.size() && can_reach(m_search.base, words[i].rewrite, words[k].rewrite);
                 ++k) {
                if (!of_different_sides(words[i].sides, words[k].sides)) continue;
                if (is_met(k, i))
                    add(words[k].met_by, words[i].sides);
                else if (is_met(i, k))
                    add(words[i].met_by, words[k].sides);
                else if (words_collide(m_search.base, words[i].rewrite, words[k].rewrite))
                    m_search.found.push_back({i, k, true});
            }
        }
    }

    static void add(MetBy& met_by, const Sides& sides) {
        met_by.insert(met_by.end(), sides.begin(), sides.end());
    }

    /// Of claims by position.
    bool is_met(std::size_t small, std::size_t large) {
        const auto& words = m_search.claims.words;
        const Rewrite& taking = words[small].rewrite;
        if (!takes_all_of(m_search.base, words[large].rewrite, taking)) return false;
        const auto taken = taken_by(m_search.base, taking);
        // Whoever puts the words elsewhere has not taken them away.
        const auto carries = [&](std::size_t claim) {
            const Sides& sides = words[claim].sides;
            return !carriers_of(claim).empty() ||
                   std::any_of(sides.begin(), sides.end(), [&](std::size_t side) {
                       return !taken.empty() &&
                              m_search.carried.puts_most_of(*m_search.sides[side], taken);
                   });
        };
        return !carries(small) && !carries(large);
    }

    /// One claim may meet thousands.
    const Sides& carriers_of(std::size_t claim) {
        const auto [found, is_new] = m_carriers.try_emplace(claim);
        if (is_new) {
            found->second =
                m_search.carried.carriers_of(m_search.sides, m_search.claims.words[claim]);
        }
        return found->second;
    }

    /// Where sides take the same words away, one may only carry them elsewhere.
    void find_carried() {
        for (std::size_t i = 0; i < m_search.claims.words.size(); ++i) {
            const WordClaim& claim = m_search.claims.words[i];
            if (claim.sides.size() < 2 || claim.rewrite.range.empty()) continue;
            const Sides& carriers = carriers_of(i);
            if (carriers.empty()) continue;
            if (carriers.size() < claim.sides.size() || !carry_alike(claim, carriers))
                m_search.found.push_back({i, i, true});
        }
    }

    /// Whether the sides put the words that they take at the same places: the same carrying, then.
    bool carry_alike(const WordClaim& claim, const Sides& carriers) const {
        const auto taken = taken_by(m_search.base, claim.rewrite);
        const Edits& first = *m_search.sides[carriers.front()];
        return std::all_of(carriers.begin() + 1, carriers.end(), [&](std::size_t side) {
            return m_search.carried.put_alike(first, *m_search.sides[side], taken);
        });
    }

    CollisionSearch& m_search;
    std::map<std::size_t, Sides> m_carriers; ///< by claim
};

} // namespace

void find_colliding_words(CollisionSearch& search) { WordCollisions(search).find(); }

} // namespace emenda::text
