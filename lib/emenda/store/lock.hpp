// SPDX-License-Identifier: EUPL-1.2
// A lock on a sidecar file, held while a proposal is read, changed and saved.
#pragma once

#include <chrono>
#include <filesystem>

namespace emenda::store {

/// Makes .emenda/ of a workspace, with its .gitignore, if it is not there. Error(io);
/// Error(refused) where it is a link, for nobody knows where to.
void make_local_folder(const std::filesystem::path& folder);

/// Holds an exclusive advisory lock (flock) from construction to destruction. Who has to wait
/// stands in the kernel's queue, where nobody is passed over for long. The kernel frees the lock of
/// a killed process. Error(io), naming the file that is busy, when one holder has kept it for
/// `patience`, or many one after the other for six times that. Makes the folder if it is .emenda/.
/// The lock file stays, empty.
class Lock {
public:
    explicit Lock(const std::filesystem::path& lock_file,
                  std::chrono::milliseconds patience = std::chrono::seconds(10));
    ~Lock();
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

    /// Removes the lock file, which is held to the end all the same: who waits for it, or comes
    /// meanwhile, makes a new one.
    void remove_file();

private:
    std::filesystem::path m_path;
    int m_descriptor = -1;
};

/// Removes a lock file, unless somebody holds it.
void remove_unused_lock(const std::filesystem::path& lock_file);

} // namespace emenda::store
