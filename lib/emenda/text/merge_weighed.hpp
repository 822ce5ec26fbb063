// SPDX-License-Identifier: EUPL-1.2
// What the sides of a merge claim together, and what collides of it.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/merge_base.hpp"
#include "emenda/text/merge_groups.hpp"
#include "emenda/text/merge_passages.hpp"

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

    /// Lets `settles` change the claims of a group, again and again until it settles none.
    template <typename Settles>
    void settle(Settles settles) {
        while (std::any_of(groups.begin(), groups.end(), settles))
            weigh();
    }

    /// Lets the others give way to a side, passage after passage: all at once up to one that may be
    /// another one, or none, when those before it have given way, or by which others may become so.
    /// `all`: the sides as they were given.
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
    /// Whether the passage stays what it is, whatever becomes of what is claimed elsewhere.
    bool is_certain(const Contested& passage) const;
    /// The words of a passage that is about words alone, and all that its claims take away.
    Range reach_of(const Contested& passage) const;
    /// Whether a word parts the passage from those that end by `end`.
    bool stands_behind(std::size_t end, const Contested& passage) const;

    MergeBase& m_base;
    std::vector<bool> m_uncertain; ///< claims of which a collision may end with others elsewhere
};

} // namespace emenda::text
