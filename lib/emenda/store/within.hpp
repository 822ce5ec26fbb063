// SPDX-License-Identifier: EUPL-1.2
// What stands in the folder of a workspace and is none of its proposals, though it may say the same
// things: whoever erases something has to look there, or to say that nobody did.
#pragma once

#include "emenda/base/name_search.hpp"

#include <filesystem>
#include <vector>

namespace emenda::store {

struct Within {
    /// Other workspaces below proposals/: their proposals are this one's, too.
    std::vector<std::filesystem::path> workspaces;
    std::vector<std::filesystem::path> workspaces_beside; ///< and those elsewhere, which are not
    std::vector<std::filesystem::path> linked_folders;    ///< below proposals/: none is followed
    std::vector<std::filesystem::path> named; ///< whose own name holds the person's: files and
                                              ///< folders below proposals/, and locks
};

/// Each in order. Nothing hidden is looked into but the locks. Error(io) for a folder of these that
/// cannot be read; beside proposals/ it is passed over.
Within look_within(const std::filesystem::path& root, const std::string& name);

/// The workspaces below proposals/ and the one itself, which is the first. Error(io).
std::vector<std::filesystem::path> roots_of_proposals(const std::filesystem::path& root);

} // namespace emenda::store
