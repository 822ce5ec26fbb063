// SPDX-License-Identifier: EUPL-1.2
// Which pending amendments cannot be accepted as things stand, and no more of what survey() tells
// (accept.hpp): for one line each.
#pragma once

#include "emenda/model/proposal.hpp"

#include <vector>

namespace emenda::acts {

/// The numbers of the pending amendments that collide with today's text, or with another one that
/// does not; ascending.
std::vector<model::Number> in_conflict(const model::Proposal& proposal);

} // namespace emenda::acts
