// SPDX-License-Identifier: EUPL-1.2
// What a folder holds, and whether it still does.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <sys/types.h>
#include <vector>

namespace emenda::fault {

namespace fs = std::filesystem;

struct Kept {
    mode_t mode = 0;
    uid_t owner = 0;
    gid_t group = 0;
    std::string bytes; ///< of a link: where it leads
    bool operator==(const Kept&) const = default;
};

/// All files and links below a folder by their paths in it; but for .emenda, which is local, and
/// what left_over() names.
using Snapshot = std::map<std::string, Kept>;

Snapshot snapshot_of(const fs::path& folder);

/// Makes the folder hold just that, and neither .emenda nor anything left over.
void restore(const fs::path& folder, const Snapshot& snapshot);

/// Puts these files there.
void add(const fs::path& folder, const Snapshot& snapshot);

/// Files that no ended command may leave: temporary ones, locks beside lone files, and locks in
/// .emenda of proposals that are not there.
std::vector<std::string> left_over(const fs::path& folder);

/// The paths in which the two differ.
std::string difference(const Snapshot& a, const Snapshot& b);

} // namespace emenda::fault
