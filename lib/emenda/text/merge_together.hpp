// SPDX-License-Identifier: EUPL-1.2
// Claims that collide, put together so that they do not any more.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/merge_groups.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace emenda::text {

/// Claims of words, by position, ascending, and the one that comes in their place.
struct Together {
    Group claims;
    WordClaim by;
};

/// Sides that say the same thing in other words of edits: no conflict. Where all sides of a group
/// make one and the same text of what it covers, and nobody else is at it, that is one claim.
std::optional<Together> unified(const EditBase& base, const std::vector<const Edits*>& sides,
                                const Claims& claims, const Group& group);

/// Words that only touch become one claim of all, one behind the other, in order of sides. No break
/// between paragraphs is among them. `reaches`: of the claims.
std::optional<Together> joined(const EditBase& base, const Claims& claims,
                               const std::vector<std::size_t>& reaches, const Group& group);

/// The words of `all`, which have no claim in common and are in order of the base.
void put_together(Claims& claims, std::vector<Together> all);

/// Claims of gaps, by position, and the one that comes in the place of the first.
struct TogetherAtAPoint {
    Group claims;
    GapClaim by;
};

/// Things put at one point become one claim, one behind the other, in order of sides.
std::optional<TogetherAtAPoint> joined_at_a_point(const Claims& claims, const Group& group);

/// What is put at the points of `all`, which have no claim in common.
void put_together(Claims& claims, std::vector<TogetherAtAPoint> all);

} // namespace emenda::text
