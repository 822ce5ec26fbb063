// SPDX-License-Identifier: EUPL-1.2
// Which claims of a merge collide.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/merge_carried.hpp"
#include "emenda/text/merge_claims.hpp"

#include <cstddef>
#include <vector>

namespace emenda::text {

/// Two claims, by position: words first, then gaps, then moves. One and the same, where its sides
/// take words away that only some of them carry elsewhere.
struct Collision {
    std::size_t one = 0;
    std::size_t other = 0;
    /// It stays while its two claims stay, whatever gives way elsewhere; others may still come.
    bool is_certain = false;
};

/// The claims of which some side has the one and another the other, and not both can be met. Notes
/// which claims are met by others.
std::vector<Collision> collisions_of(const EditBase& base, const std::vector<const Edits*>& sides,
                                     Claims& claims, CarriedWords& carried);

/// False once no words from `second` on can touch those of `first`.
bool can_reach(const EditBase& base, const Rewrite& first, const Rewrite& second);

/// Whether the line at `at` is a row of a table.
bool is_in_row(const EditBase& base, std::size_t at);

} // namespace emenda::text
