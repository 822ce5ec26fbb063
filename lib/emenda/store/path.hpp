// SPDX-License-Identifier: EUPL-1.2
// Where a path really leads. What cannot be found out is an error, and no "no": whoever takes it
// for one locks another lock, or writes another file.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <sys/stat.h>

namespace emenda::store {

/// The system's answer about a path, or about the link that it is; empty if nothing is there.
/// Error(io) where it gives none.
std::optional<struct stat> status_of(const std::filesystem::path& path);
std::optional<struct stat> status_of_link(const std::filesystem::path& path);

/// The path with all links followed; of what is not there, as far as it goes. Error(io).
std::filesystem::path real_path(const std::filesystem::path& path);

/// Whether one real path is within another.
bool is_within(const std::filesystem::path& path, const std::filesystem::path& folder);

/// The folder of a file; "." of a bare name.
std::filesystem::path folder_of(const std::filesystem::path& path);

/// Error(io) that says what it is where it is no regular file; `mode` as stat gives it.
void require_regular(mode_t mode, const std::filesystem::path& path);

} // namespace emenda::store
