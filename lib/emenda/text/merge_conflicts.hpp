// SPDX-License-Identifier: EUPL-1.2
// Claims that collide as the conflicts that a reader is shown.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/merge.hpp"
#include "emenda/text/merge_carried.hpp"
#include "emenda/text/merge_groups.hpp"

#include <vector>

namespace emenda::text {

/// What a reader is shown of the groups, passage by passage.
std::vector<Conflict> conflicts_of(const EditBase& base, const std::vector<const Edits*>& sides,
                                   CarriedWords& carried, const Claims& claims,
                                   const std::vector<Group>& groups);

} // namespace emenda::text
