// SPDX-License-Identifier: EUPL-1.2
// Files that `forget` has to leave, though the name may stand in them, and how they are said.
#pragma once

#include "cli/session.hpp"
#include "emenda/render/forgotten.hpp"
#include "emenda/store/unremoved.hpp"

#include <string>
#include <vector>

namespace emenda::cli {

/// The same files, with why they are left.
std::vector<render::LeftFile> with_reasons(const Session& session,
                                           const std::vector<store::Unremoved>& files);

/// Files that only another account may remove: "a, b (account anna: Permission denied);
/// c (account ugo)", the cause where it was tried
std::string listed_with_accounts(const std::vector<render::LeftFile>& left);

/// A sentence about the folders that could not be looked through; empty if there are none.
std::string not_looked_through(const std::vector<render::LeftFile>& left);

/// A sentence about files and folders whose own names hold a person's.
std::string named_so(const std::vector<std::string>& paths);

/// The links in the place of notes that are among them.
std::vector<std::string> links_among(const std::vector<render::LeftFile>& left);

} // namespace emenda::cli
