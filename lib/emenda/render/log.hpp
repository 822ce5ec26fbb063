// SPDX-License-Identifier: EUPL-1.2
// `log`: the versions of a proposal, newest first.
#pragma once

#include "emenda/model/proposal.hpp"
#include "emenda/render/styled.hpp"

#include <cstddef>
#include <string>

namespace emenda::render {

struct LogOptions {
    std::size_t width = 80;
    std::string zone;
    bool hand_edited = false; ///< a line on top: the working text differs from the last version
};

Lines log_lines(const model::Proposal& proposal, const LogOptions& options = {});

} // namespace emenda::render
