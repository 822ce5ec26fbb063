// SPDX-License-Identifier: EUPL-1.2
// What the files of a workspace say of a person who is to be forgotten, before any is written.
#pragma once

#include "cli/complaint.hpp"
#include "cli/session.hpp"
#include "emenda/acts/forget.hpp"
#include "emenda/base/error.hpp"
#include "emenda/render/forgotten.hpp"
#include "emenda/store/within.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace emenda::cli {

struct ForgetSurvey {
    std::vector<render::ForgottenFile> named; ///< in these the person is
    std::set<acts::Identity> identities;
    std::set<std::string> names;         ///< of everybody
    std::vector<std::string> hard_links; ///< of those files, which have names that are not written
    /// Of the name, who came after the run began, and so are not meant.
    std::set<acts::Identity> come_since;
    std::set<std::string> support_beside; ///< references that they and the person both support
    bool goes_on = false;                 ///< an interrupted run had begun
    std::string begun_beside_person;      ///< a file that names both the person and the pseudonym
    std::optional<Error> refused;         ///< what cannot be done to one of them
    std::map<std::string, std::string> unreached; ///< files, and why; empty: that was said
    std::set<std::string> unwritten;              ///< of these, those that were read well
    std::set<std::string> come_back;              ///< of these, where the name stands again
    std::map<std::string, std::string> lost;      ///< files of which not all texts could be rebuilt
    Exit exit = Exit::done;                       ///< if there are any of those
};

enum class Telling { yes, no };

/// Does something to each proposal of the workspace, one at a time, and once, though a link among
/// them leads to it; what cannot be read does not
/// keep the others from being done, nor goes unnoticed.
void each_proposal(Session& session, ForgetSurvey& survey,
                   const std::function<void(const Located&)>& act, Telling telling = Telling::yes);

/// `as`: the pseudonym, where one was begun with, or chosen. What cannot be read is told once.
ForgetSurvey survey_for_forgetting(Session& session, const acts::Sought& who,
                                   const std::optional<std::string>& as, bool keep_organisation,
                                   Telling telling = Telling::yes);

/// Those of the name in a proposal who are not among the people meant.
void note_come_since(const model::Proposal& proposal, const acts::Sought& who,
                     const std::string& as, bool keep_organisation, ForgetSurvey& survey);

/// Looks again when all is written and erased: somebody who was writing at that moment may have
/// brought the name back, in a proposal or, where all notes of undo could be erased, in one of
/// them.
void note_come_back(Session& session, const acts::Sought& who,
                    const render::ForgottenReport& report, ForgetSurvey& survey);

/// What is no proposal by its name was not looked into, and may name the person.
void add_left_out(const Session& session, ForgetSurvey& survey);

/// Nor was what killed runs left, where it cannot be read.
void add_unread(const Session& session, const std::vector<std::filesystem::path>& files,
                ForgetSurvey& survey);

/// So may what emenda does not follow, or not take for a document.
void add_unfollowed(const Session& session, const store::Within& within, ForgetSurvey& survey);

/// A sentence for each file that was not, or was read, and could not be written.
std::vector<std::string> not_looked_into(const ForgetSurvey& survey);

} // namespace emenda::cli
