// SPDX-License-Identifier: EUPL-1.2
// Whole texts that were written from a version of old: merged with today's where --base names it,
// and refused where they would silently take out what a colleague wrote since.
#pragma once

#include "cli/given_text.hpp"
#include "emenda/acts/point.hpp"
#include "emenda/acts/taken_back.hpp"
#include "emenda/model/proposal.hpp"

#include <string>

namespace emenda::cli {

/// A text that was written from `base`, on the working text of today; `options` give it again.
/// Error(refused) where both changed the same words.
model::Text merged_from(const model::Proposal& today, const acts::Point& base,
                        const model::Text& written, const std::string& options);

/// The same for a text that was given. Of the last version it is meant as it is; of an older one it
/// must not take back what came before that. Error(usage) where a kept file names another version.
model::Text merged_from(const model::Proposal& today, const acts::Point& base,
                        const GivenText& given, const model::Person& author);

/// Error(refused) where a given body takes a colleague's words out, if it takes version `last`'s
/// place (acts/taken_back.hpp).
void require_nothing_taken_back(const model::Proposal& today, model::Number last,
                                const GivenText& given, const model::Text& said,
                                const model::Person& author,
                                model::Number behind = acts::any_version,
                                acts::As as = acts::As::version);

} // namespace emenda::cli
