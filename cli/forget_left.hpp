// SPDX-License-Identifier: EUPL-1.2
// Files that `forget` has to leave, though the name may stand in them, and how they are said.
#pragma once

#include "cli/session.hpp"
#include "emenda/render/forgotten.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace emenda::cli {

/// Files, with the accounts that may remove them.
std::vector<render::LeftFile> with_accounts(const Session& session,
                                            const std::vector<std::filesystem::path>& files);

/// "a, b (account anna); c (account ugo)"
std::string listed_with_accounts(const std::vector<render::LeftFile>& left);

} // namespace emenda::cli
