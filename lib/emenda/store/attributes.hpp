// SPDX-License-Identifier: EUPL-1.2
// What a file has beside its bytes, and its successor keeps. For this room's .cpp files only.
#pragma once

#include "emenda/store/descriptor.hpp"

#include <filesystem>
#include <sys/stat.h>

namespace emenda::store {

/// Gives `file` mode, owner, group, access control list and other extended attributes of the file
/// that it is to replace: `target`, whose status is `old`. What only the system sets (`security.`,
/// `trusted.`) is left to it.
///
/// Where group or list cannot be kept, because this account may not or the file system does not
/// know them, nobody may do with it what he could not before. Error(io) that names `path`, as
/// whoever asked named it, where the disk fails.
void keep_attributes(const Descriptor& file, const std::filesystem::path& target,
                     const struct stat& old, const std::filesystem::path& path);

/// Gives it this mode, and no access control list.
void set_mode(const Descriptor& file, mode_t mode, const std::filesystem::path& path);

/// The mode with which the file may come back when its list is lost: nobody may do more with it.
mode_t mode_without_list(const std::filesystem::path& file, const struct stat& status);

} // namespace emenda::store
