// SPDX-License-Identifier: EUPL-1.2
// Collisions of a merge, as they are shown: indices become amendments and people.
#pragma once

#include "emenda/acts/accept.hpp"
#include "emenda/render/conflicts.hpp"
#include "emenda/render/survey.hpp"

#include <vector>

namespace emenda::cli {

std::vector<render::ShownConflict> shown(const model::Proposal& proposal,
                                         std::vector<acts::Collision> collisions);

render::ShownSurvey shown(const model::Proposal& proposal, acts::Survey survey);

/// The numbers of the amendments with these indices.
std::vector<model::Number> numbers_of(const model::Proposal& proposal,
                                      const std::vector<std::size_t>& amendments);

/// "A1, A3"
std::string listed(const std::vector<model::Number>& numbers);

} // namespace emenda::cli
