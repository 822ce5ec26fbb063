// SPDX-License-Identifier: EUPL-1.2
// What an amendment does to the text that it was written against, as edits that can be merged.
// For this room's .cpp files only.
#pragma once

#include "emenda/model/proposal.hpp"
#include "emenda/text/accounting.hpp"
#include "emenda/text/edits.hpp"

#include <string>
#include <vector>

namespace emenda::acts {

/// What an amendment does to a text.
struct Wanted {
    std::string title;
    text::Edits body;
    text::Tally words; ///< what it adds to the text, and takes from it
};

/// A text with changes of an amendment carried out on it, which a reader's document allows.
model::Text amended(const model::Proposal& proposal, const model::Amendment& amendment,
                    const model::Text& base, const model::Changes& changes);

/// The changes of it that were accepted or absorbed before, ascending.
std::vector<model::Number> accepted_changes(const model::Amendment& amendment);

/// The paragraphs that the changes say they move or delete are those that move or go.
Wanted wanted_by(const model::Proposal& proposal, const model::Amendment& amendment,
                 const model::Text& base, const model::Changes& changes);

} // namespace emenda::acts
