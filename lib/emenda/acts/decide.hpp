// SPDX-License-Identifier: EUPL-1.2
// The proposal's own life: draft → published → evaluating → accepted or rejected; withdrawn from
// any but the last two; reopened leads back to evaluating, or to draft where it was never
// published.
#pragma once

#include "emenda/acts/stamp.hpp"
#include "emenda/model/proposal.hpp"

#include <string>

namespace emenda::acts {

/// Adds a decision. Error(refused) where the state does not allow it, with what does, and for a
/// date before the last decision, or before the proposal.
model::Proposal decide(model::Proposal proposal, model::ProposalAct act, const std::string& text,
                       const Stamp& stamp);

/// Another reference, for drafts only; every digest is made anew. Error(invalid) where they do not
/// verify before.
model::Proposal rename(model::Proposal proposal, const model::Reference& reference);

/// Error(refused) unless it is a draft: what was published is withdrawn, not deleted.
void require_deletable(const model::Proposal& proposal);

} // namespace emenda::acts
