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

/// Error(refused) if this is another proposal; `hint` says what to do.
void require_same_proposal(const Against& begun, const model::Proposal& now,
                           const std::string& hint);

/// Error(refused) if `now` is not the amendment that a text was written for: `name` is name_of()
/// that, `hint` says what to do.
void require_same_amendment(const std::string& name, const model::Proposal& proposal,
                            const model::Amendment& now, const std::string& hint);

/// Error(refused) if this is another proposal, or the remark is for another amendment or comment
/// than it was begun for, or for the proposal where it was begun for one of these, or the other way
/// round.
void require_same_subject(const Against& begun, const model::Proposal& now,
                          const acts::Remark& remark);

} // namespace emenda::cli
