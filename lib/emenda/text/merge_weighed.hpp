// SPDX-License-Identifier: EUPL-1.2
// What the sides of a merge claim together, and what collides of it.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/merge_base.hpp"
#include "emenda/text/merge_groups.hpp"
#include "emenda/text/merge_passages.hpp"
#include "emenda/text/merge_settling.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace emenda::text {

using Views = std::vector<const Edits*>;

/// The sides of each group.
std::vector<Sides> sides_of(const Claims& claims, const std::vector<Group>& groups);

/// Two sides of one group: the lower first, ascending, each once.
std::vector<std::pair<std::size_t, std::size_t>> pairs_of(const std::vector<Sides>& groups);

enum class Absorbing { no, yes };

/// Claims of all sides, those that say the same made one, and what collides of them. A side that
/// another holds claims nothing. The base must outlive it.
struct Weighed {
    Weighed(MergeBase& whole, const Views& views, Absorbing absorbing = Absorbing::yes);

    /// Puts together what only touches, until nothing of the kind is left.
    void settle_for_both();

    /// Lets the others give way to a side, passage after passage, until none of them collides with
    /// it in words that could. `all`: the sides as they were given.
    void settle_for(const Views& all, std::size_t side);

    const EditBase& base;
    CarriedWords& carried;
    Views sides;
    Claims claims;
    std::vector<Group> groups;
    std::vector<Sides> suspects; ///< those of the groups as they were before anything was settled
    bool absorbed = false;       ///< of some side nothing is left

private:
    void weigh();
    void weigh_all();
    /// Of each two sides the one goes that the other holds, unless it collides with a third one,
    /// too. True if any went.
    bool absorb();
    /// Puts groups together, as `together` says of each, until it says so of none.
    template <typename TogetherOf>
    void settle(TogetherOf together);
    bool settle_at_points();
    /// Whether a collision stays what it is, whatever becomes of what is claimed elsewhere.
    bool is_certain(const Group& colliding) const;
    /// Whether no other collision is about any of what gives way.
    bool touches_no_other(const Contested& passage, const Yielding& more) const;
    /// The words of a passage that is about words alone, all that its claims take away, and what
    /// gives way elsewhere, which must be local. Else none.
    std::vector<Range> reach_of(const Contested& passage, const Yielding& more) const;

    MergeBase& m_base;
    std::vector<std::size_t> m_reaches; ///< of the claims
    std::vector<bool> m_collides;       ///< claims that do
    std::vector<bool> m_uncertain; ///< claims of which a collision may end with others elsewhere
};

} // namespace emenda::text
