// SPDX-License-Identifier: EUPL-1.2
// What somebody writes about: while the editor is open, a reference or a number may come to mean
// something else, for both are given anew after delete, rename and undo. A kept file says what its
// text is about (kept_file.hpp).
#pragma once

#include "cli/kept_file.hpp"
#include "emenda/acts/people.hpp"
#include "emenda/model/proposal.hpp"

namespace emenda::cli {

/// The proposal as it began: whatever others record in it, it stays the same one.
Against begun_on(const model::Proposal& proposal);

/// The same, with the amendment and the comment that a remark is for. Error(usage) if there is none
/// of that name.
Against begun_on(const model::Proposal& proposal, const acts::Remark& remark);

/// Error(refused) if this is another proposal.
void require_same_proposal(const Against& begun, const model::Proposal& now);

/// Error(refused) if this is another proposal, or what the remark names in it has become another
/// amendment or comment.
void require_same_subject(const Against& begun, const model::Proposal& now,
                          const acts::Remark& remark);

} // namespace emenda::cli
