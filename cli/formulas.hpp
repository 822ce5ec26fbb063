// SPDX-License-Identifier: EUPL-1.2
// Drafting formulas on the command line: what diff, show and propose-change share.
#pragma once

#include "cli/session.hpp"
#include "emenda/formula/formula.hpp"

#include <optional>
#include <string>

namespace emenda::cli {

/// The sentences that lead from one text to another, in --lang, else in the proposal's language,
/// else in the language in use.
std::string formulas(const Session& session, const model::Proposal& proposal,
                     const formula::Heading& heading, const model::Text& base,
                     const model::Changes& changes);

/// Reads FILE|-; Error(invalid) with its place for what is no formula.
formula::Parsed formulas_from(const std::string& file);

/// The changes that they ask of a version of this proposal; Error(usage) where they are about
/// another proposal or cannot be carried out. Without a version asked for, `base` becomes the one
/// that their heading names, if it does. Says where the changes get other numbers than they have on
/// a clerk's sheet: by number they are accepted.
model::Changes changes_of(Session& session, const formula::Parsed& formulas,
                          const model::Proposal& proposal, bool asked, model::Number& base);

} // namespace emenda::cli
