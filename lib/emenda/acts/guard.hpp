// SPDX-License-Identifier: EUPL-1.2
// What must hold before a verb does anything.
#pragma once

#include "emenda/model/proposal.hpp"

namespace emenda::acts {

/// Edits, amendments, supporters and comments are open in draft, published and evaluating.
/// Error(refused) otherwise, with the way back.
void require_open(const model::Proposal& proposal);

/// Error(refused) while title or body were edited by hand; names commit and discard.
void require_no_hand_edits(const model::Proposal& proposal);

} // namespace emenda::acts
