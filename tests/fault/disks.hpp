// SPDX-License-Identifier: EUPL-1.2
// Disks of our own: in memory, or in a file behind a loop device. They are seen by this process
// and those that it starts, and go with it.
#pragma once

#include <filesystem>
#include <string>

namespace emenda::fault {

namespace fs = std::filesystem;

/// From here on what is mounted is seen by nobody else. Why it cannot be; empty if it can.
std::string why_no_mounts();

/// A disk in memory with room for so many bytes. Why there is none; empty if it is there.
std::string why_no_memory_disk(const fs::path& at, std::size_t bytes);

/// A disk in a file, with a file system of its own, whose power can be cut.
class LoopDisk {
public:
    /// kind: ext4, xfs or btrfs. The file is made in `folder`, and mounted there as "disk".
    LoopDisk(const fs::path& folder, std::string kind);
    ~LoopDisk();
    LoopDisk(const LoopDisk&) = delete;
    LoopDisk& operator=(const LoopDisk&) = delete;

    const std::string& why_not() const { return m_why_not; } ///< empty if it is there
    const fs::path& folder() const { return m_place; }

    /// What is there so far gets to the disk.
    void sync() const;

    /// From now on nothing gets to the disk: what `xfs_io -x -c "shutdown"` does, and with
    /// `log_flushed`, -f, after what stands in its journal. btrfs knows no such order: of what is
    /// on its disk now a copy is made, which takes the disk's place.
    void cut_power(bool log_flushed) const;

    /// Takes it away and mounts it anew, as after a crash. False if that fails.
    bool mount_again();

private:
    bool mount();
    void find_device();
    bool is_copied() const { return m_kind == "btrfs"; }

    std::string m_kind;
    fs::path m_place;
    fs::path m_image;
    std::string m_why_not;
    std::string m_device;
    int m_loop = -1;
    bool m_mounted = false;
};

} // namespace emenda::fault
