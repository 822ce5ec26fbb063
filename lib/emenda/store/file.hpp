// SPDX-License-Identifier: EUPL-1.2
// Saving whole files so that a crash leaves the old or the new one, never a part.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace emenda::store {

/// Replaces or creates the file: temporary file in the same folder with mode, owner and group
/// kept, fsync, rename, fsync of the folder; a symlink's target is replaced, not the link.
/// Nothing is written if the bytes are already these. A file that may not be written to is left
/// alone, though its folder would allow it. Error(io).
void save_file(const std::filesystem::path& path, std::string_view bytes);

/// The same for a file that still holds `before`: Error(io) if it was changed or removed since, by
/// a program that knows no locks.
void replace_file(const std::filesystem::path& path, std::string_view bytes,
                  std::string_view before);

/// The same, but refuses to replace a file that exists (Error(refused)). The new one is as open as
/// `like`, if it is given: a file that it will stand for.
void create_file(const std::filesystem::path& path, std::string_view bytes,
                 const std::optional<std::filesystem::path>& like = std::nullopt);

/// The same, with these permissions, whatever the folder gives.
void create_file(const std::filesystem::path& path, std::string_view bytes, unsigned mode);

/// Error(io) unless the file still holds these bytes.
void require_unchanged(const std::filesystem::path& path, std::string_view before);

/// Makes a folder, and those above it. Error(io).
void make_folder(const std::filesystem::path& folder);

/// Removes a file, and syncs its folder. With `before` only while it holds these bytes: Error(io)
/// if another program has written to it, and it stays.
void remove_file(const std::filesystem::path& path,
                 std::optional<std::string_view> before = std::nullopt);

} // namespace emenda::store
