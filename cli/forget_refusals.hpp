// SPDX-License-Identifier: EUPL-1.2
// Why `forget` will not begin: several people may be meant, or nobody, or one whom an earlier run
// has begun to forget in other words.
#pragma once

#include "cli/forget_survey.hpp"
#include "emenda/model/pseudonym.hpp"

#include <string>
#include <vector>

namespace emenda::cli {

/// "Name (Organisation), note"
std::string described(const std::string& name, const acts::Identity& one);

/// Error(usage) with the candidates where several people agree with `who`.
void require_one_person(const acts::Sought& who, const ForgetSurvey& survey);

/// Error(usage), with the nearest of the names, what was not looked into, and what is named so
/// itself; Error(io) where files are left that may hold it.
[[noreturn]] void refuse_nobody(const acts::Sought& who, const ForgetSurvey& survey,
                                const render::ForgottenReport& report);

/// The words of the command that goes on with an interrupted run.
std::vector<std::string> words_to_go_on(const model::Pseudonym& begun);

/// Error(refused) where an earlier run, which was interrupted, was given other words for who may be
/// the same person, or is of a workspace below proposals/: one person would have two pseudonyms.
void require_not_begun_otherwise(const Session& session, const model::Pseudonym& person);

} // namespace emenda::cli
