// SPDX-License-Identifier: EUPL-1.2
// A reference that another proposal has.
#pragma once

#include "cli/session.hpp"
#include "emenda/store/workspace.hpp"

namespace emenda::cli {

/// Error(refused) that names the proposal which has it, or one that differs by capitals alone.
[[noreturn]] void refuse_taken(const Session& session, const store::Listed& found,
                               const model::Reference& wanted);

} // namespace emenda::cli
