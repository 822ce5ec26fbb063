// SPDX-License-Identifier: EUPL-1.2
// New paragraphs that go along with those that they stand behind, where another side moves these
// with the heading that they stand under: a comma put into an article stands in that article,
// wherever it goes. Where no heading tells what is one, it stays between the neighbours that are
// left. Likewise of what comes to one place that is first which stands under the heading before it.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/merge_claims.hpp"

#include <cstddef>
#include <vector>

namespace emenda::text {

/// What a claim of a gap puts first, and the claim that moves what stands in front elsewhere.
struct Along {
    std::size_t gap = 0; ///< positions among the claims of gaps
    std::size_t mover = 0;
    std::size_t paragraph = 0; ///< the one that it goes along with: that in front, or the last one
                               ///< before it that is not taken away
    std::size_t count = 0;     ///< of new paragraphs, up to the first that the gap moves

    /// What the mover puts right behind the paragraph, up to the next one that it moves.
    Gap there(const Claims& claims) const;
    /// What goes along.
    Gap put(const Claims& claims) const;
};

/// All of them, ascending. A new paragraph goes along that a side puts which leaves the one in
/// front where it is. A heading without its text does not: it is of what stands behind it.
std::vector<Along> going_along(const EditBase& base, const Claims& claims);

/// What a gap puts, as to headings.
enum class Heads {
    none,  ///< new paragraphs without any: they stand under the heading before the place
    first, ///< something that begins with one
    other
};
Heads heads_of(const EditBase& base, const Gap& gap);

/// Of two gaps at one place, whether it is clear that the one comes first: behind the other it
/// would be under that one's heading.
inline bool comes_first(Heads one, Heads other) {
    return one == Heads::none && other == Heads::first;
}

/// The gaps at these positions of the claims as they are carried out: what goes along with a
/// paragraph that one of them moves is put behind it there. They ascend; what two put at one place
/// stands one behind the other.
std::vector<Gap> gone_along(const EditBase& base, const Claims& claims,
                            const std::vector<std::size_t>& positions);

/// Whether a rewrite takes away the paragraphs up to a gap with the heading that they stand under,
/// and the gap puts something under it.
bool takes_the_section(const EditBase& base, const Rewrite& one, const Gap& gap);

} // namespace emenda::text
