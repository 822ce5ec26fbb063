// SPDX-License-Identifier: EUPL-1.2
// Where a forgotten name still stands, apart from the entries that name people.
#pragma once

#include "cli/forget_survey.hpp"
#include "emenda/yaml/read.hpp"

namespace emenda::cli {

/// In the texts of one proposal: in lines of its file, and in what changes put together. A history
/// that could not be rebuilt is noted in the survey.
void note_texts(const yaml::Document& document, const std::string& name, ForgetSurvey& survey,
                render::ForgottenReport& report);

/// In the names of files and folders; and what nobody looks into.
void note_within(const Session& session, const std::string& name, ForgetSurvey& survey,
                 render::ForgottenReport& report);

} // namespace emenda::cli
