// SPDX-License-Identifier: EUPL-1.2
// What each version did to the text before it, for reading; of all of it, or of one paragraph.
#pragma once

#include "emenda/model/proposal.hpp"
#include "emenda/text/redline.hpp"

#include <cstddef>
#include <vector>

namespace emenda::history {

/// A version beside the one before it (version 1: beside nothing).
struct Step {
    model::Number version = 0; ///< 0: the hand edits, beside the last version
    text::Pieces title;
    std::vector<text::Row> rows; ///< of one paragraph only those that it is in
};

/// Newest first, hand edits before all; at most `most` versions. Throws as text_at does.
std::vector<Step> steps(const model::Proposal& proposal, std::size_t most);

/// The life of a paragraph of the working text, newest first, back to where it was new: the hand
/// edits and versions that changed, moved, split or joined it, without the title. A paragraph that
/// was joined from several has all their lives before. Throws as text_at does, and Error(usage) if
/// there is no such paragraph.
std::vector<Step> life_of(const model::Proposal& proposal, std::size_t paragraph);

} // namespace emenda::history
