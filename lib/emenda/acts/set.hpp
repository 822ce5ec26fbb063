// SPDX-License-Identifier: EUPL-1.2
// `set`: the keys of a proposal that carry no history.
#pragma once

#include "emenda/model/proposal.hpp"

#include <string>
#include <vector>

namespace emenda::acts {

/// Carries out assignments, in order:
///   category=Bilancio   language=it   template=atto   (empty takes the key away)
///   authors=… tags=… related=… merged-from=… split-from=… supersedes=…   a list's only value;
///   the same key again adds to it, += adds, -= takes away; tags are split at commas.
/// Error(usage) for an unknown key, with the nearest, or a value that cannot be.
model::Proposal set(model::Proposal proposal, const std::vector<std::string>& assignments);

/// Error(usage) unless it is a language tag, as it, en or de-AT.
void require_language(const std::string& tag);

} // namespace emenda::acts
