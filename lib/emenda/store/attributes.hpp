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

} // namespace emenda::store
