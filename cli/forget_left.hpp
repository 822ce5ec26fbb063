// SPDX-License-Identifier: EUPL-1.2
// Files that `forget` has to leave, though the name may stand in them, and how they are said.
#pragma once

#include "cli/session.hpp"
#include "emenda/render/forgotten.hpp"
#include "emenda/store/unremoved.hpp"

#include <optional>
#include <string>
#include <vector>

namespace emenda::cli {

/// The same files, with why they are left.
std::vector<render::LeftFile> with_reasons(const Session& session,
                                           const std::vector<store::Unremoved>& files);

/// Those that only another account may remove: "a, b (account anna: Permission denied);
/// c (account ugo)", the cause where it was tried
std::string listed_with_accounts(const std::vector<render::LeftFile>& left);

/// The link in the place of the notes, if it is among them.
std::optional<std::string> link_among(const std::vector<render::LeftFile>& left);

} // namespace emenda::cli
