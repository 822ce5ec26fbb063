// SPDX-License-Identifier: EUPL-1.2
// What takes a forgotten name's place: of one person alone, in the whole workspace.
#pragma once

#include "cli/forget_survey.hpp"
#include "emenda/model/pseudonym.hpp"

namespace emenda::cli {

/// The one given with --as, or a new one in the language of the workspace. Error(refused) where
/// somebody is called that, or what would be taken for it, and nobody says that it is the same
/// person; Error(usage) where it says the name itself, reads as a name and a body, or holds nothing
/// that can be read.
std::string pseudonym(const Session& session, const acts::Sought& who,
                      const std::optional<std::string>& as, bool same_person,
                      const std::set<std::string>& names);

/// The one that an interrupted run had begun with. Error(usage) where another is asked for. What
/// stands in .emenda/ may have come with a stranger's folder: Error(refused) where it is somebody's
/// name, or stands beside the person in one file, which a run of ours would not have left so.
/// A word of the clerk's own looks like a name; --as says again that it is a pseudonym.
std::string going_on(const Session& session, const model::Pseudonym& earlier,
                     const acts::Sought& who, const std::optional<std::string>& as,
                     bool same_person, const ForgetSurvey& survey);

} // namespace emenda::cli
