// SPDX-License-Identifier: EUPL-1.2
// What `forget` has to say when it is done.
#pragma once

#include "cli/forget_survey.hpp"

namespace emenda::cli {

/// In words, or as JSON; whatever the report does not say of the person comes from the survey.
void tell_forgotten(Session& session, bool json, const acts::Sought& who,
                    const ForgetSurvey& survey, const render::ForgottenReport& report);

} // namespace emenda::cli
