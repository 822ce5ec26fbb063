// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/probe.hpp"

#include "emenda/base/error.hpp"
#include "emenda/store/descriptor.hpp"
#include "emenda/store/folder.hpp"
#include "emenda/store/forgetting.hpp"
#include "emenda/store/reading.hpp"
#include "emenda/store/temporary.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <sys/wait.h>
#include <unistd.h>

namespace emenda::store {

namespace fs = std::filesystem;

namespace {

using Kind = FileSystem::Kind;

struct Known {
    std::uint64_t magic;
    const char* name;
    Kind kind;
};

/// statfs(2), and linux/magic.h. ext2 and ext3 share the number of ext4.
constexpr std::array<Known, 28> known{{
    {0xEF53, "ext4", Kind::proven},        {0x58465342, "xfs", Kind::proven},
    {0x9123683E, "btrfs", Kind::proven},   {0x794C7630, "overlay", Kind::local},
    {0x2FC12FC1, "zfs", Kind::local},      {0xF2F52010, "f2fs", Kind::local},
    {0xCA451A4E, "bcachefs", Kind::local}, {0x3153464A, "jfs", Kind::local},
    {0x52654973, "reiserfs", Kind::local}, {0x4D44, "vfat", Kind::local},
    {0x2011BAB0, "exfat", Kind::local},    {0x5346544E, "ntfs", Kind::local},
    {0x7366746E, "ntfs3", Kind::local},    {0x482B, "hfsplus", Kind::local},
    {0xF15F, "ecryptfs", Kind::local},     {0x01021994, "tmpfs", Kind::memory},
    {0x858458F6, "ramfs", Kind::memory},   {0x6969, "nfs", Kind::network},
    {0x517B, "smb", Kind::network},        {0xFE534D42, "smb2", Kind::network},
    {0xFF534D42, "cifs", Kind::network},   {0x564C, "ncp", Kind::network},
    {0x5346414F, "afs", Kind::network},    {0x73757245, "coda", Kind::network},
    {0x00C36400, "ceph", Kind::network},   {0x01021997, "9p", Kind::network},
    {0x786F4256, "vboxsf", Kind::network}, {0x65735546, "fuse", Kind::program},
}};

/// A file of a trial, which goes with it.
class Trial {
public:
    Trial(const fs::path& folder, const char* name)
        : m_path(folder / fmt::format("{}{}.doctor-{}", temporary_prefix, ::getpid(), name)) {
        ::unlink(m_path.c_str());
    }
    ~Trial() { ::unlink(m_path.c_str()); }
    Trial(const Trial&) = delete;
    Trial& operator=(const Trial&) = delete;

    const fs::path& path() const { return m_path; }

    /// Error(io) through errno: false.
    bool write(const std::string& bytes) const {
        const Descriptor file(
            ::open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
        if (!file.is_open()) return false;
        const ssize_t written = ::write(file.number(), bytes.data(), bytes.size());
        if (written >= 0 && static_cast<std::size_t>(written) < bytes.size()) errno = ENOSPC;
        return written == static_cast<ssize_t>(bytes.size());
    }
    bool holds(const std::string& bytes) const {
        try {
            return read_file(m_path) == bytes;
        } catch (const Error&) {
            return false;
        }
    }

private:
    fs::path m_path;
};

bool sync(const fs::path& path, int flags) {
    const Descriptor file(::open(path.c_str(), flags | O_CLOEXEC));
    return file.is_open() && ::fsync(file.number()) == 0;
}

/// In the child: what a second holder is told. 0: it was given the lock.
int second_lock(const fs::path& path) {
    const Descriptor file(::open(path.c_str(), O_RDWR | O_CLOEXEC));
    if (!file.is_open()) return errno;
    return ::flock(file.number(), LOCK_EX | LOCK_NB) == 0 ? 0 : errno;
}

bool is_held(const fs::path& lock_file) {
    const Descriptor file(::open(lock_file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    return file.is_open() && ::flock(file.number(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

} // namespace

FileSystem file_system_from(std::uint64_t magic) {
    const auto found = std::find_if(known.begin(), known.end(),
                                    [&](const Known& one) { return one.magic == magic; });
    if (found != known.end()) return {found->name, found->kind};
    return {fmt::format("{:#x}", magic), Kind::unknown};
}

std::optional<FileSystem> file_system_of(const fs::path& folder) {
    struct statfs status {};
    if (::statfs(folder.c_str(), &status) != 0) return std::nullopt;
    // The type of the field is signed on some machines.
    return file_system_from(static_cast<std::uint32_t>(status.f_type));
}

Cause try_writing(const fs::path& folder) {
    const Trial trial(folder, "write");
    if (!trial.write("emenda\n")) return errno;
    return trial.holds("emenda\n") ? 0 : EIO;
}

Cause try_renaming(const fs::path& folder) {
    const Trial one(folder, "one");
    const Trial two(folder, "two");
    if (!one.write("new\n") || !two.write("old\n")) return errno;
    if (::rename(one.path().c_str(), two.path().c_str()) != 0) return errno;
    if (!two.holds("new\n") || ::access(one.path().c_str(), F_OK) == 0) return EIO;
    const char* from = two.path().c_str();
    const char* to = one.path().c_str();
    if (::renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0) return 0;
    if (errno != EINVAL && errno != ENOSYS) return errno;
    return ::link(from, to) == 0 ? 0 : errno;
}

Cause try_exchanging(const fs::path& folder) {
    const Trial one(folder, "here");
    const Trial two(folder, "there");
    if (!one.write("1\n") || !two.write("2\n")) return errno;
    const char* from = one.path().c_str();
    if (::renameat2(AT_FDCWD, from, AT_FDCWD, two.path().c_str(), RENAME_EXCHANGE) != 0)
        return errno;
    return one.holds("2\n") && two.holds("1\n") ? 0 : EIO;
}

Cause try_syncing(const fs::path& folder) {
    const Trial trial(folder, "sync");
    if (!trial.write("emenda\n") || !sync(trial.path(), O_WRONLY)) return errno;
    return sync(folder, O_RDONLY | O_DIRECTORY) ? 0 : errno;
}

LockTrial try_locking(const fs::path& folder) {
    const Trial trial(folder, "lock");
    if (!trial.write("")) return {LockTrial::Result::refused, errno};
    const Descriptor file(::open(trial.path().c_str(), O_RDWR | O_CLOEXEC));
    if (!file.is_open() || ::flock(file.number(), LOCK_EX | LOCK_NB) != 0)
        return {LockTrial::Result::refused, errno};
    const pid_t child = ::fork();
    if (child == 0) ::_exit(second_lock(trial.path()));
    int status = 0;
    while (child > 0 && ::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (child < 0 || !WIFEXITED(status)) return {LockTrial::Result::refused, EAGAIN};
    const int told = WEXITSTATUS(status);
    if (told == 0) return {LockTrial::Result::unseen, 0};
    if (told != EWOULDBLOCK) return {LockTrial::Result::refused, told};
    return {};
}

std::optional<bool> ignores_case(const fs::path& folder) {
    const Trial trial(folder, "case");
    if (!trial.write("")) return std::nullopt;
    std::string name = trial.path().filename().string();
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    return ::access((folder / name).c_str(), F_OK) == 0;
}

std::optional<std::int64_t> clock_ahead(const fs::path& folder, std::int64_t now) {
    const Trial trial(folder, "clock");
    struct stat status {};
    if (!trial.write("emenda\n") || ::stat(trial.path().c_str(), &status) != 0) return std::nullopt;
    return status.st_mtime - now;
}

std::optional<std::uintmax_t> room_left(const fs::path& folder) {
    std::error_code unknown;
    const auto room = fs::space(folder, unknown);
    return unknown ? std::nullopt : std::optional(room.available);
}

LeftOvers left_overs(const fs::path& root) {
    LeftOvers found;
    found.temporaries = left_overs_in(left_over_folders(root), Told::by_process_too).files;
    std::error_code error;
    for (auto it = fs::directory_iterator(root / ".emenda", error);
         !error && it != fs::directory_iterator(); it.increment(error)) {
        const std::string name = it->path().filename().string();
        if (name.ends_with(".lock") && is_held(it->path())) found.held_locks.push_back(it->path());
        const bool is_text =
            name.find("edit-") != std::string::npos && name.find(".md") != std::string::npos;
        if (is_text && !name.ends_with('~')) found.texts.push_back(it->path()); // ~: of before
    }
    for (auto* paths : {&found.temporaries, &found.texts, &found.held_locks})
        std::sort(paths->begin(), paths->end());
    return found;
}

std::vector<fs::path> with_other_names(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code error;
    for (auto it = fs::recursive_directory_iterator(folder, error);
         !error && it != fs::recursive_directory_iterator(); it.increment(error)) {
        struct stat status {};
        if (ends_as_document(it->path().native()) && ::lstat(it->path().c_str(), &status) == 0 &&
            S_ISREG(status.st_mode) && status.st_nlink > 1) {
            found.push_back(it->path());
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace emenda::store
