// SPDX-License-Identifier: EUPL-1.2
// What doctor tries out: each check does what it speaks of, and says what came of it.
#pragma once

#include "cli/session.hpp"
#include "emenda/render/checkup.hpp"
#include "emenda/store/probe.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace emenda::cli {

/// The version, the languages, the clock, who would be recorded, the editor and the pager.
std::vector<render::Check> check_machine(Session& session);

/// What the disk below a folder can do of what saving relies on; locks are tried in their own.
void add_disk(std::vector<render::Check>& checks, const std::filesystem::path& folder,
              const std::filesystem::path& lock_folder);

/// What helps against a cause, where that is known; else what is to be said of this trial.
std::string advice_for(store::Cause cause, const std::string& otherwise);

/// The disk below a folder, and what is in it: of a workspace, or of none.
std::vector<render::Check> check_folder(const Session& session);

} // namespace emenda::cli
