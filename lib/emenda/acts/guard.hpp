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

/// Error(invalid) unless the amendment's digest fits what it says: nothing that was altered since
/// it was proposed gets into a text under its proposer's name.
void require_intact(const model::Proposal& proposal, const model::Amendment& amendment);

/// Error(refused) where something of the proposal is to be of a date before it was created.
void require_created_by(const model::Proposal& proposal, Date date);

/// Error(refused) where no change of the amendment is pending; says whether it was decided, taken
/// back, or replaced by another wording.
void require_pending(const model::Proposal& proposal, const model::Amendment& amendment);

/// Error(refused) where an amendment is to be decided before it was proposed.
void require_proposed_by(const model::Amendment& amendment, Date date);

/// Whether what is of the date `next` cannot have come behind what is of the date `last`. Two
/// instants less than an hour apart may come from two clocks that do not agree.
bool runs_backwards(Date last, Date next);

} // namespace emenda::acts
