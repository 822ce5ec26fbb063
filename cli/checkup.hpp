// SPDX-License-Identifier: EUPL-1.2
// What doctor tries out: each check does what it speaks of, and says what came of it.
#pragma once

#include "cli/session.hpp"
#include "emenda/render/checkup.hpp"

#include <filesystem>
#include <vector>

namespace emenda::cli {

/// The version, the languages, the clock, who would be recorded, the editor and the pager.
std::vector<render::Check> check_machine(Session& session);

/// The disk below a folder, and what is in it: of a workspace, or of none.
std::vector<render::Check> check_folder(const Session& session);

} // namespace emenda::cli
