// SPDX-License-Identifier: EUPL-1.2
#include "disks.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <linux/loop.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <unistd.h>

namespace emenda::fault {

namespace {

/// XFS_IOC_GOINGDOWN, of xfs_fs.h; ext4 takes the same.
constexpr unsigned long going_down = _IOR('X', 125, __u32);
constexpr __u32 with_log = 1;
constexpr __u32 without_log = 2;

std::string because(const std::string& what) { return what + ": " + std::strerror(errno); }

void put(const char* path, const std::string& text) {
    const int file = ::open(path, O_WRONLY | O_CLOEXEC);
    const ssize_t written = ::write(file, text.data(), text.size());
    static_cast<void>(written); // what is lacking shows when something is mounted
    ::close(file);
}

/// Root of a namespace of its own, for who is none.
bool become_root_of_own() {
    const std::string user = std::to_string(::geteuid());
    const std::string group = std::to_string(::getegid());
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
    put("/proc/self/setgroups", "deny");
    put("/proc/self/uid_map", "0 " + user + " 1");
    put("/proc/self/gid_map", "0 " + group + " 1");
    return true;
}

} // namespace

std::string why_no_mounts() {
    if (::unshare(CLONE_NEWNS) != 0 && !become_root_of_own())
        return because("no file system can be mounted here");
    if (::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0) return {};
    return because("no file system can be mounted here");
}

std::string why_no_memory_disk(const fs::path& at, std::size_t bytes) {
    const std::string size = "size=" + std::to_string(bytes);
    if (::mount("fault", at.c_str(), "tmpfs", 0, size.c_str()) == 0) return {};
    return because("no tmpfs can be mounted here");
}

LoopDisk::LoopDisk(const fs::path& folder, std::string kind)
    : m_kind(std::move(kind)), m_place(folder / "disk"), m_image(folder / (m_kind + ".image")) {
    fs::create_directories(m_place);
    const std::string make = "exec 2>&1; truncate -s 320M " + m_image.string() +
                             " && PATH=$PATH:/usr/sbin:/sbin mkfs." + m_kind + " -q " +
                             m_image.string() + " >/dev/null";
    if (std::system(make.c_str()) != 0) {
        m_why_not = "no mkfs." + m_kind + " here";
        return;
    }
    find_device();
    if (m_why_not.empty() && !mount()) m_why_not = because("no " + m_kind + " can be mounted here");
}

void LoopDisk::find_device() {
    const int control = ::open("/dev/loop-control", O_RDWR | O_CLOEXEC);
    const int free = control < 0 ? -1 : ::ioctl(control, LOOP_CTL_GET_FREE);
    if (control >= 0) ::close(control);
    m_device = "/dev/loop" + std::to_string(free);
    if (free >= 0) m_loop = ::open(m_device.c_str(), O_RDWR | O_CLOEXEC);
    const int file = ::open(m_image.c_str(), O_RDWR | O_CLOEXEC);
    loop_config config{};
    config.fd = static_cast<__u32>(file);
    config.info.lo_flags = LO_FLAGS_AUTOCLEAR; // it goes with the last who uses it
    if (m_loop < 0 || ::ioctl(m_loop, LOOP_CONFIGURE, &config) != 0)
        m_why_not = because("no loop device here");
    ::close(file);
}

LoopDisk::~LoopDisk() {
    if (m_mounted) ::umount2(m_place.c_str(), MNT_DETACH);
    if (m_loop >= 0) ::close(m_loop);
}

bool LoopDisk::mount() {
    m_mounted = ::mount(m_device.c_str(), m_place.c_str(), m_kind.c_str(), 0, nullptr) == 0;
    return m_mounted;
}

void LoopDisk::sync() const {
    const int place = ::open(m_place.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    ::syncfs(place);
    ::close(place);
}

void LoopDisk::cut_power(bool log_flushed) const {
    if (is_copied()) {
        const std::string copy =
            "cp --sparse=always " + m_image.string() + " " + m_image.string() + ".then";
        if (std::system(copy.c_str()) != 0) std::exit(2); // cp has said why
        return;
    }
    const int place = ::open(m_place.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    __u32 how = log_flushed ? with_log : without_log;
    if (::ioctl(place, going_down, &how) != 0) {
        std::perror("shutdown");
        std::exit(2);
    }
    ::close(place);
}

bool LoopDisk::mount_again() {
    for (int tries = 0; ::umount(m_place.c_str()) != 0; ++tries) {
        if (errno != EBUSY || tries > 200) return false;
        ::usleep(10'000); // a process that was killed is still going
    }
    m_mounted = false;
    if (is_copied()) {
        ::close(m_loop); // the device goes with it
        fs::rename(m_image.string() + ".then", m_image);
        find_device();
        if (!m_why_not.empty()) return false;
    }
    return mount();
}

} // namespace emenda::fault
