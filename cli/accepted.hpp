// SPDX-License-Identifier: EUPL-1.2
// What `accept` says of what it took: the versions, what stays pending, and whose words gave way.
#pragma once

#include "cli/writing.hpp"
#include "emenda/acts/accept.hpp"

namespace emenda::cli {

/// `before` is the proposal as it was, `acceptance` what was asked for; of a version that was only
/// tried out nothing can be looked up.
Outcome outcome_of(acts::Accepted accepted, const model::Proposal& before,
                   const acts::Acceptance& acceptance, bool dry_run);

} // namespace emenda::cli
