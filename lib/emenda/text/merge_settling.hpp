// SPDX-License-Identifier: EUPL-1.2
// Claims that collide, where the others give way to one side.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/merge_carried.hpp"
#include "emenda/text/merge_passages.hpp"

#include <cstddef>
#include <set>
#include <string_view>
#include <vector>

namespace emenda::text {

/// Whether others could give way to a side in the passage: it has a part in it.
bool takes_part(const Claims& claims, const Contested& passage, std::size_t side);

/// What others than one side give up.
struct Yielding {
    std::set<std::size_t> positions; ///< of claims
    std::vector<WordClaim> rests;    ///< what their deletions take beside the passage all the same
    /// Words of the passage and words put elsewhere, or new paragraphs alone: what collides beside
    /// none of these is not touched.
    bool is_local = false;
};

/// Where others than one side give way to it. What it refers to must outlive it, and stay as it is.
class GivingWay {
public:
    GivingWay(const EditBase& base, const std::vector<const Edits*>& sides, CarriedWords& carried,
              const Claims& claims, PhrasesOfSides& phrases, std::size_t side)
        : m_base(base), m_sides(sides), m_carried(carried), m_claims(claims), m_phrases(phrases),
          m_side(side) {}

    /// What others claim in the passage that collides, or of words that the side words anew
    /// (merge_wordings.hpp); or, where words cannot be told apart, all that they make of the
    /// passage: what was chosen stands there as it was shown. What they take away there is not put
    /// elsewhere. What they take elsewhere to put it there stays taken: the books (accounting.hpp)
    /// do not add up then. Nothing where that cannot be parted from what a deletion takes beside
    /// it.
    Yielding in(const Contested& passage);

private:
    /// Positions of the claims by which others put what they take away in the group: whoever may
    /// not take the words may not carry them elsewhere either.
    std::set<std::size_t> carried_by_others(const Group& group);
    /// Positions of the claims that put a text, as one of several paragraphs, too.
    const std::vector<std::size_t>& putting(std::string_view text);

    const EditBase& m_base;
    const std::vector<const Edits*>& m_sides;
    CarriedWords& m_carried;
    const Claims& m_claims;
    PhrasesOfSides& m_phrases;
    std::size_t m_side;
    ByText<std::vector<std::size_t>> m_putting; ///< all of them, once it was asked
};

/// Claims at these positions are those of `side` alone from now on, or dropped.
void give_way(Claims& claims, const Yielding& yielding, std::size_t side);

} // namespace emenda::text
