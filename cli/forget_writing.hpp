// SPDX-License-Identifier: EUPL-1.2
// The pseudonym written into the proposals, one after the other: for those alone who were asked
// about, whoever comes of the same name meanwhile.
#pragma once

#include "cli/forget_survey.hpp"
#include "emenda/model/pseudonym.hpp"

#include <optional>
#include <string>

namespace emenda::cli {

struct ForgetTask {
    acts::Sought who; ///< with those of the name who are meant (`among`), and nobody else
    model::Pseudonym person = {};       ///< with the pseudonym
    bool goes_on = false;               ///< with what an interrupted run had begun
    std::optional<std::string> as = {}; ///< as it was given
    bool same_person = false;
    bool keep_organisation = false;
    bool dry_run = false;
};

/// Nobody is asked anything, and nothing shown, while the lock is held. Error(refused), before
/// anything is written, where somebody else came, or was given the pseudonym, while we asked;
/// whatever else ends it says how far it came.
void write_pseudonyms(Session& session, const ForgetTask& task, ForgetSurvey& survey,
                      render::ForgottenReport& report);

/// Where the name stands apart from entries, and who of the name came since: as the files are, or,
/// in a run that writes nothing, would be. What could not be read or written is passed over.
void note_what_stays(Session& session, const ForgetTask& task, ForgetSurvey& survey,
                     render::ForgottenReport& report);

} // namespace emenda::cli
