// SPDX-License-Identifier: EUPL-1.2
// What `accept` says where wishes collide and nothing is accepted: the conflicts, and the ways out.
#pragma once

#include "emenda/acts/accept.hpp"
#include "emenda/render/styled.hpp"

#include <cstddef>
#include <string>

namespace emenda::cli {

/// The same for a person and for a program.
struct NotAccepted {
    render::Lines lines;
    std::string json;
};

/// `acceptance` is what was asked for; `width` the terminal's, in columns.
NotAccepted not_accepted(const model::Proposal& proposal, const acts::Collided& collided,
                         const acts::Acceptance& acceptance, std::size_t width);

} // namespace emenda::cli
