// SPDX-License-Identifier: EUPL-1.2
// Proposing amendments, wording them anew, and turning them down or taking them back.
//
// Every verb throws Error(refused) where the proposal is closed. A base that is no version is an
// Error(usage), one that cannot be rebuilt an Error(invalid).
#pragma once

#include "emenda/acts/stamp.hpp"
#include "emenda/model/proposal.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace emenda::acts {

/// An amendment to be, without its changes. The stamp's person is its proposer if none is named.
struct Motion {
    std::vector<model::Person> proposers;
    std::string reason;
    model::Number base = 0; ///< a version; 0: the last one
};

/// An amendment that makes the base read like `text`. Error(refused) if it already does.
model::Proposal propose(model::Proposal proposal, const Motion& motion, const model::Text& text,
                        const Stamp& stamp);

/// An amendment with these changes. Error(usage) with every change that cannot be carried out.
model::Proposal propose(model::Proposal proposal, const Motion& motion,
                        const model::Changes& changes, const Stamp& stamp);

/// What a revision starts from: the last version with the pending amendment merged in; where they
/// collide it reads as the amendment wants. On its own old base it would collide again; it is
/// worded there all the same where no merge keeps all words (both_ways).
struct Rewording {
    model::Number base = 0;
    model::Text text;
};
Rewording rewording_of(const model::Proposal& proposal, std::size_t amendment);

/// A new wording of a pending amendment: the old one is withdrawn, the new one says what it
/// revises. Proposers and reason are the old one's where the motion names none. Error(refused) if
/// it is decided already, or if nothing changes.
model::Proposal revise(model::Proposal proposal, std::size_t amendment, Motion motion,
                       const model::Text& text, const Stamp& stamp);

/// Decides the changes named (0: the title), all undecided ones if none are named, as rejected or
/// withdrawn. Error(refused) if one is decided already, or for a date before the amendment was
/// proposed; Error(usage) if there is no such change.
model::Proposal turn_down(model::Proposal proposal, std::size_t amendment, model::AmendmentAct act,
                          const std::vector<model::Number>& changes, const std::string& reason,
                          const Stamp& stamp);

/// The numbers of the undecided changes that a decision on `chosen` is about, all of them if it
/// is empty; the errors of turn_down, and Error(refused) for one of several that carry the same
/// words elsewhere.
std::vector<model::Number> changes_to_decide(const model::Proposal& proposal, std::size_t amendment,
                                             const std::vector<model::Number>& chosen);

} // namespace emenda::acts
