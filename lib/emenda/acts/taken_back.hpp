// SPDX-License-Identifier: EUPL-1.2
// A whole text from a file that is older than the last version: recorded as it is, it would take
// out what a colleague has written meanwhile, and nobody would have wanted that.
//
// Whoever writes on from today's text leaves most of a colleague's last words where they are, or
// puts others in their place. So a text is taken for an older one only where whole passages that
// the last version of somebody else changed stand in it as before, with the words beside them, and
// these are more than two thirds of what that version changed and the text says anything about.
#pragma once

#include "emenda/model/proposal.hpp"

#include <optional>
#include <string>

namespace emenda::acts {

struct TakenBack {
    model::Number version = 0; ///< the last one of which words are taken back
    model::Number before = 0;  ///< the last one from which the text may have been written
};

/// What a text would take back of versions that others than `by` are the authors of. Their last one
/// is looked at, and those before it while nothing is to be seen of one, or it is taken back, too;
/// ten at the most. Without a title only the body counts. Throws Error(invalid) where the versions
/// cannot be rebuilt.
std::optional<TakenBack> taken_back(const model::Proposal& proposal,
                                    const std::optional<std::string>& title,
                                    const std::string& body, const model::Person& by);

/// Error(refused) if it takes back any; names the two ways out.
void require_nothing_taken_back(const model::Proposal& proposal,
                                const std::optional<std::string>& title, const std::string& body,
                                const model::Person& by);

} // namespace emenda::acts
