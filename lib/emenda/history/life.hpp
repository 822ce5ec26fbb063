// SPDX-License-Identifier: EUPL-1.2
// What each version did to the text before it, for reading; of all of it, or of one paragraph.
#pragma once

#include "emenda/history/texts.hpp"
#include "emenda/model/proposal.hpp"
#include "emenda/text/redline.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace emenda::history {

/// A version beside the one before it (version 1: beside nothing).
struct Step {
    model::Number version = 0; ///< 0: the hand edits, beside the last version
    text::Pieces title;
    std::vector<text::Row> rows; ///< of one paragraph only those that it is in
};

/// The steps of all versions, one at a time: those of a long history are never held together.
class Steps {
public:
    /// Throws as TextsBackwards does. The proposal must outlive it, and stay as it is.
    explicit Steps(const model::Proposal& proposal);

    /// Of a version that there is; 0: the hand edits, empty if there are none. Those that are
    /// neighbours are best asked for one after the other.
    std::optional<Step> at(model::Number version);

private:
    const model::Proposal& m_proposal;
    TextsBackwards m_texts;
};

/// The life of a paragraph of the working text, newest first, back to where it was new: the hand
/// edits and versions that changed, moved, split or joined it, without the title. A paragraph that
/// was joined from several has all their lives before. Throws as text_at does, and Error(usage) if
/// there is no such paragraph.
std::vector<Step> life_of(const model::Proposal& proposal, std::size_t paragraph);

} // namespace emenda::history
