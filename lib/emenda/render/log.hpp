// SPDX-License-Identifier: EUPL-1.2
// `log`: the versions of a proposal, newest first, on request with what each changed.
#pragma once

#include "emenda/history/life.hpp"
#include "emenda/model/proposal.hpp"
#include "emenda/render/styled.hpp"

#include <cstddef>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace emenda::render {

struct LogOptions {
    std::size_t width = 80;
    std::string zone;
    bool hand_edited = false; ///< a line on top: the working text differs from the last version
    std::size_t most = std::numeric_limits<std::size_t>::max(); ///< versions, the newest ones
    bool oldest_first = false;
    /// What a version (0: the hand edits) changed, shown as a redline below it; none: not asked
    /// for.
    std::function<std::optional<history::Step>(model::Number)> step = {};
    std::optional<std::size_t> paragraph = {}; ///< only versions with steps, which are of this one
};

/// The first ten digits, by which people know a digest.
std::string abbreviated(const Digest& digest);

Lines log_lines(const model::Proposal& proposal, const LogOptions& options = {});

/// The versions that are to be listed, in their order.
std::vector<const model::Version*> logged(const model::Proposal& proposal,
                                          const LogOptions& options);

/// What a version (0: the hand edits) changed, if that is to be shown.
std::optional<history::Step> step_of(const LogOptions& options, model::Number version);

} // namespace emenda::render
