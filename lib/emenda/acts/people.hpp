// SPDX-License-Identifier: EUPL-1.2
// Supporters and comments.
#pragma once

#include "emenda/acts/stamp.hpp"
#include "emenda/model/proposal.hpp"

#include <optional>
#include <string>

namespace emenda::acts {

/// Adds a supporter, who has seen the version of that date. Error(refused) if they already support
/// it, where the proposal is closed, or for a date before it was created.
model::Proposal support(model::Proposal proposal, const model::Person& person,
                        const std::string& note, Date since);

/// Takes the one supporter of this name away; where nobody has it letter by letter, the one whose
/// name differs in capitals alone, as `support` takes those for the same person. `organisation` and
/// `note`, where given, must agree. Error(usage) if there is none, with the nearest name, or
/// several.
model::Proposal unsupport(model::Proposal proposal, const std::string& name,
                          const std::optional<std::string>& organisation,
                          const std::optional<std::string>& note);

struct Remark {
    std::string text;
    std::string about;    ///< an amendment as typed; may be empty
    std::string reply_to; ///< a comment as typed; may be empty
    model::Stance stance = model::Stance::none;
};

/// Adds a comment on the version of its date; it is the last one. Error(refused) where the proposal
/// is closed, or was not there yet; Error(usage) for an amendment or a comment that is not there.
model::Proposal comment(model::Proposal proposal, const Remark& remark, const Stamp& stamp);

/// Hides a comment, with the reason that is shown in its place; an empty reason shows it again.
/// Error(usage) for a comment that is not there, Error(refused) if nothing changes.
model::Proposal hide(model::Proposal proposal, const std::string& comment,
                     const std::string& reason);

} // namespace emenda::acts
