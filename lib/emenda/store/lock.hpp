// SPDX-License-Identifier: EUPL-1.2
// A lock on a sidecar file, held while a proposal is read, changed and saved.
#pragma once

#include <chrono>
#include <filesystem>

namespace emenda::store {

/// Makes .emenda/ of a workspace, with its .gitignore, if it is not there. Error(io).
void make_local_folder(const std::filesystem::path& folder);

/// Holds an exclusive advisory lock (flock) from construction to destruction. The lock file stays,
/// empty; the kernel frees the lock of a killed process. Error(io) after `patience`, naming the
/// file that is busy. Makes the folder if it is .emenda/.
class Lock {
public:
    explicit Lock(const std::filesystem::path& lock_file,
                  std::chrono::milliseconds patience = std::chrono::seconds(10));
    ~Lock();
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

private:
    int m_descriptor = -1;
};

} // namespace emenda::store
