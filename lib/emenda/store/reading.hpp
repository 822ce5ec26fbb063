// SPDX-License-Identifier: EUPL-1.2
// Reading whole files, whatever it is that has their name.
#pragma once

#include "emenda/base/limits.hpp"

#include <cstddef>
#include <filesystem>
#include <string>

namespace emenda::store {

/// The bytes of a regular file, to its end, whatever size the system gives for it. Directories,
/// FIFOs, devices and files above `limit` are refused, each with its own message (Error(io), with
/// path and cause).
std::string read_file(const std::filesystem::path& path, std::size_t limit = limits_in_use().bytes);

/// The same, but of a longer file the first `most` bytes: for a reader that has its own finding
/// about a file that is too large.
std::string read_beginning(const std::filesystem::path& path,
                           std::size_t most = limits_in_use().bytes + 1);

} // namespace emenda::store
