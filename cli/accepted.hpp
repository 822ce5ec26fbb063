// SPDX-License-Identifier: EUPL-1.2
// What `accept` says of what it took: the versions, what stays pending, and whose words gave way.
#pragma once

#include "cli/writing.hpp"
#include "emenda/acts/accept.hpp"

namespace emenda::cli {

/// `before` is the proposal as it was, `acceptance` what was asked for.
Outcome outcome_of(acts::Accepted accepted, const model::Proposal& before,
                   const acts::Acceptance& acceptance);

} // namespace emenda::cli
