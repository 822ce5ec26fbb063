// SPDX-License-Identifier: EUPL-1.2
// Which words of the base a reader is shown of claims that collide.
//
// Claims are as small as an exact script has them: of a sentence that one side has written anew,
// they are crumbs between words that it happens to have kept. A reader sees the sentence. So a
// passage holds whole phrases of its sides, as a redline shows them; collisions whose passages meet
// are one. For this room's .cpp files only.
#pragma once

#include "emenda/text/merge_groups.hpp"
#include "emenda/text/merge_phrases.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <vector>

namespace emenda::text {

/// What one group of claims that collide is about.
struct Claimed {
    Range words;
    Group claims;
};

/// A passage, and the claims that collide in it.
struct Contested {
    Group claims;
    std::optional<Range> words;           ///< of the base; none: it is about places
    std::vector<Claimed> claimed;         ///< of these, what the collisions themselves are about
    std::set<std::size_t> gaps;           ///< places
    std::optional<std::size_t> paragraph; ///< it is about this one, which moves, and no more
};

/// In order of their first words or places. `steps`: claims and phrases that were looked at.
std::vector<Contested> passages_of(const EditBase& base, const Claims& claims,
                                   const std::vector<Group>& groups, PhrasesOfSides& phrases,
                                   std::uint64_t* steps = nullptr);

} // namespace emenda::text
