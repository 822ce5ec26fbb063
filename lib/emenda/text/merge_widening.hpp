// SPDX-License-Identifier: EUPL-1.2
// How far a passage of colliding claims reaches in the base: to what its sides changed right
// beside, to whole phrases, to a word that says where it stands, to whole rows and items.
//
// Thousands of groups may stand in one paragraph: each step looks at the ends of a range only, for
// what lies inside moves neither of them.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/merge_claims.hpp"
#include "emenda/text/merge_phrases.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace emenda::text {

/// Of these claims; base, claims and phrases must outlive it.
class Widening {
public:
    Widening(const EditBase& base, const Claims& claims, PhrasesOfSides& phrases);

    /// Words that a side changed right beside belong to its wish: a reader sees one phrase.
    Range with_neighbours(Range range) const;

    /// Where something comes among words, or marks alone change, a reader is shown the word in
    /// front, or else the one behind.
    Range with_a_word(Range range) const;

    /// The sides' own words at the ends of it, and their phrases, as long as there are more.
    Range widened(Range range, const Sides& sides) const;

    /// Claims and phrases looked at so far.
    std::uint64_t steps() const { return m_steps + m_phrases.steps(); }

private:
    bool is_far(const Rewrite& one) const;
    Range line_at(std::size_t at) const;
    Range with_whole_lines(Range range) const;
    std::size_t farthest_end(std::size_t first, std::size_t last, std::size_t end) const;

    const EditBase& m_base;
    const std::vector<WordClaim>& m_words;
    PhrasesOfSides& m_phrases;
    std::vector<std::size_t> m_ends;   ///< the farthest of a claim and all in front, far ones aside
    std::vector<bool> m_is_far;        ///< of claims
    std::vector<std::size_t> m_breaks; ///< of lines
    mutable std::uint64_t m_steps = 0;
};

} // namespace emenda::text
