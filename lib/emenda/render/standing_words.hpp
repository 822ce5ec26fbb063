// SPDX-License-Identifier: EUPL-1.2
// How states, decisions, stances and links are called in the user's language: the one place.
//
// The words of files and JSON are model::to_word's; these are for reading.
#pragma once

#include "emenda/history/standing.hpp"
#include "emenda/model/proposal.hpp"
#include "emenda/render/styled.hpp"

#include <string>
#include <vector>

namespace emenda::render {

using history::Standing;

std::string display(model::State state);          ///< "Draft", "Bozza"
std::string display(model::ProposalAct act);      ///< "Published", "Pubblicata"
std::string display(model::AmendmentAct act);     ///< "Accepted", "Accolto"
std::string display(Standing standing);           ///< "Pending", "In attesa"
std::string display(model::Stance stance);        ///< "For", "A favore"; none: empty
std::string display(model::LinkKind kind);        ///< "Related to", "Collegata a"
std::string display(const model::Person& person); ///< "Carlo Denti (Comune di Esempio)"
std::string display(const std::vector<model::Person>& people); ///< with commas and "and"

/// Changes of an amendment by their numbers, "title, 1 and 3-6", as --only takes them; the title is
/// number 0.
std::string display_changes(const std::vector<model::Number>& numbers);

Label label_of(model::State state);
Label label_of(Standing standing);

} // namespace emenda::render
