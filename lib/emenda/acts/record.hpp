// SPDX-License-Identifier: EUPL-1.2
// Recording versions: a new proposal, edits, hand edits, an old text brought back.
//
// Every verb takes a proposal and gives it as it is afterwards; nothing is written here.
#pragma once

#include "emenda/acts/stamp.hpp"
#include "emenda/history/chain.hpp"
#include "emenda/model/proposal.hpp"

#include <optional>
#include <string>
#include <vector>

namespace emenda::acts {

/// What a new proposal begins with; all of it in normal form.
struct Draft {
    model::Reference reference;
    model::Text text;
    std::string language;
    std::vector<model::Person> authors; ///< empty: the stamp's person
    std::string category;
    std::vector<std::string> tags;
    std::string template_name;
};

/// A draft with version 1.
model::Proposal create(const Draft& draft, const Stamp& stamp);

/// The text as a new version, hand edits included. Error(refused) if nothing changes, or where the
/// proposal is closed; so do commit and restore.
model::Proposal edit(model::Proposal proposal, const model::Text& text, const std::string& message,
                     const Stamp& stamp);

/// The same for a text that was written from `begun`, while others may have gone on: what they did
/// to the working text since is merged in. Error(refused) where both changed the same words.
model::Proposal edit(model::Proposal proposal, const model::Text& begun, const model::Text& text,
                     const std::string& message, const Stamp& stamp);

/// That error; `file` holds what was written, as a command names it.
[[noreturn]] void refuse_same_words(const model::Proposal& proposal, const std::string& file);

/// A text that was written from `begun`, with what others have made of that since; none where both
/// changed the same words.
std::optional<model::Text> brought_forward(const model::Text& begun, const model::Text& written,
                                           const model::Text& now);

/// The hand edits as a new version. Error(refused) if there are none.
model::Proposal commit(model::Proposal proposal, const std::string& message, const Stamp& stamp);

/// The last version's text again. Error(refused) if there are no hand edits.
model::Proposal discard(model::Proposal proposal);

/// The text of an old version as a new one that names it. Error(usage) if there is no such version,
/// Error(refused) if it is today's text, or while there are hand edits.
model::Proposal restore(model::Proposal proposal, model::Number version, const std::string& message,
                        const Stamp& stamp);

/// Puts a version behind the others and makes its text the working text: the step that all verbs
/// that make versions share. `version` has its author, date and sources; number, changes and
/// digest are made here. Error(refused) if it is of a date before the last one.
void add_version(model::Proposal& proposal, const model::Text& before, const model::Text& after,
                 model::Version version);
/// The same for one of many.
void add_version(model::Proposal& proposal, const model::Text& before, const model::Text& after,
                 model::Version version, history::ParagraphDigests& known);

} // namespace emenda::acts
