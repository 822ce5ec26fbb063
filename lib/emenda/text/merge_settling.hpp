// SPDX-License-Identifier: EUPL-1.2
// Claims that collide, changed so that they do not any more. Each gives false, and changes nothing,
// where that cannot be.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/merge_passages.hpp"

#include <cstddef>
#include <vector>

namespace emenda::text {

/// Sides that say the same thing in other words of edits: no conflict. Where all sides of a group
/// make one and the same text of what it covers, and nobody else is at it, that is one claim.
bool unify(const EditBase& base, const std::vector<const Edits*>& sides, Claims& claims,
           const Group& group);

/// What others than `side` claim in the passage is dropped, and what they make of the other words
/// of it: what was chosen stands there as it was shown, not a mixture; nor is what they take away
/// there put elsewhere. What a deletion takes beside the passage goes all the same. False where
/// that cannot be parted, or the side has no part in it.
bool give_way(const EditBase& base, const std::vector<const Edits*>& sides, Claims& claims,
              const Contested& passage, std::size_t side);

/// Words that only touch become one claim of all, and things put at one point stand one behind the
/// other, in order of sides. No break between paragraphs is among them.
bool join_touching(const EditBase& base, Claims& claims, const Group& group);

} // namespace emenda::text
