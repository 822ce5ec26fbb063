// SPDX-License-Identifier: EUPL-1.2
// What was found out about a machine and a workspace, a line a thing.
#pragma once

#include "emenda/render/styled.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace emenda::render {

struct Check {
    std::string id; ///< "locks"; never translated
    bool good = true;
    std::string message;     ///< a whole sentence
    std::string advice = {}; ///< what to do about it
};

Lines checkup_lines(const std::vector<Check>& checks, std::size_t width);

/// emenda/doctor/1: `good`, and `checks`: `id`, `state` (ok, attention), `message`, `advice`.
std::string checkup_json(const std::vector<Check>& checks);

} // namespace emenda::render
