// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/file.hpp"

#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/descriptor.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <optional>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

namespace emenda::store {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail(const char* sentence, const fs::path& path, int cause) {
    throw Error(ErrorKind::io, say(sentence, path.string(), std::strerror(cause)));
}

[[noreturn]] void refuse(const char* sentence, const fs::path& path) {
    throw Error(ErrorKind::io, say(sentence, path.string()));
}

void require_regular(const struct stat& status, const fs::path& path) {
    if (S_ISREG(status.st_mode)) return;
    if (S_ISDIR(status.st_mode)) refuse(tr("{} is a folder, not a file."), path);
    if (S_ISFIFO(status.st_mode)) refuse(tr("{} is a pipe, not a file."), path);
    refuse(tr("{} is a device or a socket, not a file."), path);
}

void write_all(const Descriptor& file, std::string_view bytes, const fs::path& path) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.number(), bytes.data(), bytes.size());
        if (written >= 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EINTR)
            fail(tr("Could not write {}: {}."), path, errno);
    }
}

void sync(const Descriptor& file, const fs::path& path) {
    while (::fsync(file.number()) != 0) {
        if (errno == EINTR) continue;
        if (errno == EINVAL || errno == EROFS) return; // a file system that knows no fsync
        fail(tr("Could not write {} to the disk: {}."), path, errno);
    }
}

void sync_folder(const fs::path& folder) {
    const Descriptor handle(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (handle.is_open()) sync(handle, folder);
}

/// .emenda-tmp.PID.NAME: removed by a later run if that process is gone.
constexpr std::string_view temporary_prefix = ".emenda-tmp.";

class Temporary {
public:
    Temporary(const fs::path& target, mode_t mode)
        : m_path(target.parent_path() /
                 fmt::format("{}{}.{}", temporary_prefix, ::getpid(), target.filename().string())) {
        ::unlink(m_path.c_str()); // of an earlier process with our number
        m_file = Descriptor(
            ::open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode));
        if (!m_file.is_open()) fail(tr("Could not write {}: {}."), target, errno);
    }
    ~Temporary() {
        if (!m_done) ::unlink(m_path.c_str());
    }
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;

    const Descriptor& file() const { return m_file; }
    const fs::path& path() const { return m_path; }
    void done() { m_done = true; }

private:
    fs::path m_path;
    Descriptor m_file;
    bool m_done = false;
};

/// The processes that left these files were killed: nobody else would clean up. Looked for once a
/// folder, for a report saves thousands of files into one; and only what is old beside the file
/// that is being written, for on a shared drive a process that is not here may run elsewhere.
void remove_leftovers(const fs::path& folder, const Descriptor& written) {
    thread_local fs::path looked_through;
    if (folder == looked_through) return;
    looked_through = folder;
    struct stat now {};
    if (::fstat(written.number(), &now) != 0) return;
    constexpr time_t old_enough = 3600;
    std::error_code error;
    for (auto it = fs::directory_iterator(folder, error); !error && it != fs::directory_iterator();
         it.increment(error)) {
        const std::string name = it->path().filename().string();
        if (!name.starts_with(temporary_prefix)) continue;
        const long process = std::strtol(name.c_str() + temporary_prefix.size(), nullptr, 10);
        if (process <= 0 || ::kill(static_cast<pid_t>(process), 0) == 0 || errno != ESRCH) continue;
        struct stat left {};
        if (::lstat(it->path().c_str(), &left) == 0 && now.st_mtime - left.st_mtime > old_enough) {
            ::unlink(it->path().c_str());
        }
    }
}

fs::path folder_of(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

/// Where the bytes really are: a link stays a link.
fs::path target_of(const fs::path& path) {
    std::error_code error;
    if (!fs::is_symlink(path, error)) return folder_of(path) / path.filename();
    const fs::path target = fs::canonical(path, error);
    if (error) fail(tr("Could not follow the link {}: {}."), path, error.value());
    return target;
}

/// Mode, owner and group of the file that is replaced. Where the group cannot be kept, the one that
/// comes in its place may do what everybody may, and no more.
void keep_ownership(const Descriptor& file, const struct stat& old, const fs::path& path) {
    mode_t mode = old.st_mode & 07777U;
    if (::fchown(file.number(), old.st_uid, old.st_gid) != 0) {
        mode &= 0777U;
        const bool group_kept = ::fchown(file.number(), static_cast<uid_t>(-1), old.st_gid) == 0;
        if (!group_kept) mode &= ~070U | (mode & 07U) << 3U;
    }
    if (::fchmod(file.number(), mode) == 0) return;
    const int cause = errno;
    // Where all files have one mode (FAT) nothing is lost; else it would be closed to colleagues.
    struct stat made {};
    const bool kept =
        ::fstat(file.number(), &made) == 0 && (made.st_mode & 0777U) == (mode & 0777U);
    if (!kept) fail(tr("Could not write {}: {}."), path, cause);
}

/// A rename asks the folder, not the file: whether the file may be written to is asked here.
void require_writable(const fs::path& target, const fs::path& path) {
    if (::faccessat(AT_FDCWD, target.c_str(), W_OK, AT_EACCESS) == 0) return;
    fail(tr("Could not write {}: {}."), path, errno);
}

} // namespace

std::string read_beginning(const fs::path& path, std::size_t most) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    if (!file.is_open()) {
        if (errno == ENOENT) refuse(tr("There is no file {}."), path);
        if (errno == ENXIO) refuse(tr("{} is a device or a socket, not a file."), path);
        fail(tr("Could not read {}: {}."), path, errno);
    }
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) fail(tr("Could not read {}: {}."), path, errno);
    require_regular(status, path);
    // The size is a guess: files of /proc have none, and one may grow meanwhile. With a byte to
    // spare, one that is as large as it says is read in one go.
    constexpr std::size_t least = 4096;
    const auto guess = static_cast<std::size_t>(status.st_size) + 1;
    std::string bytes(std::min(std::max(guess, least), most), '\0');
    std::size_t filled = 0;
    while (filled < most) {
        if (filled == bytes.size()) bytes.resize(std::min(2 * filled, most));
        const ssize_t got = ::read(file.number(), bytes.data() + filled, bytes.size() - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) fail(tr("Could not read {}: {}."), path, errno);
        if (got == 0) break;
        filled += static_cast<std::size_t>(got);
    }
    bytes.resize(filled);
    return bytes;
}

std::string read_file(const fs::path& path, std::size_t limit) {
    std::string bytes = read_beginning(path, limit + 1);
    if (bytes.size() <= limit) return bytes;
    throw Error(ErrorKind::io,
                say(tr("{} is larger than {} MiB."), path.string(), limit / mebibyte),
                how_to_allow_more(&Limits::bytes, limits_in_use()));
}

namespace {

/// save_file; with `before`, replace_file.
void save(const fs::path& path, std::string_view bytes, std::optional<std::string_view> before) {
    const fs::path target = target_of(path);
    if (before) require_unchanged(path, *before);
    struct stat old {};
    const bool replaces = ::stat(target.c_str(), &old) == 0;
    if (replaces) {
        require_regular(old, path);
        if (static_cast<std::size_t>(old.st_size) == bytes.size() && read_file(target) == bytes) {
            return;
        }
        require_writable(target, path);
    }
    // What replaces a private file is private from the start.
    Temporary temporary(target, replaces ? 0600 : 0666);
    remove_leftovers(folder_of(target), temporary.file());
    write_all(temporary.file(), bytes, path);
    if (replaces) keep_ownership(temporary.file(), old, path);
    sync(temporary.file(), path);
    if (before) require_unchanged(path, *before);
    if (::rename(temporary.path().c_str(), target.c_str()) != 0) {
        fail(tr("Could not write {}: {}."), path, errno);
    }
    temporary.done();
    sync_folder(folder_of(target));
}

/// A rename that takes no other file's place, whoever was faster. Gives 0 or errno.
int rename_to_free(const Temporary& temporary, const fs::path& target) {
    const char* from = temporary.path().c_str();
    if (::renameat2(AT_FDCWD, from, AT_FDCWD, target.c_str(), RENAME_NOREPLACE) == 0) return 0;
    if (errno != EINVAL && errno != ENOSYS) return errno;
    // NFS knows no such rename, but links, which FAT does not know.
    if (::link(from, target.c_str()) != 0) return errno;
    ::unlink(from);
    return 0;
}

} // namespace

void save_file(const fs::path& path, std::string_view bytes) { save(path, bytes, std::nullopt); }

void replace_file(const fs::path& path, std::string_view bytes, std::string_view before) {
    save(path, bytes, before);
}

void create_file(const fs::path& path, std::string_view bytes) {
    const fs::path target = folder_of(path) / path.filename();
    Temporary temporary(target, 0666);
    remove_leftovers(folder_of(target), temporary.file());
    write_all(temporary.file(), bytes, path);
    sync(temporary.file(), path);
    const int cause = rename_to_free(temporary, target);
    if (cause == EEXIST) {
        throw Error(ErrorKind::refused, say(tr("There is a file {} already."), path.string()));
    }
    if (cause != 0) fail(tr("Could not write {}: {}."), path, cause);
    temporary.done();
    sync_folder(folder_of(target));
}

void require_unchanged(const fs::path& path, std::string_view before) {
    if (read_file(path) == before) return;
    throw Error(ErrorKind::io,
                say(tr("{} was changed by another program meanwhile."), path.string()),
                tr("Nothing was written. Try again."));
}

void make_folder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) fail(tr("Could not make the folder {}: {}."), folder, error.value());
}

void remove_file(const fs::path& path) {
    if (::unlink(path.c_str()) != 0) fail(tr("Could not remove {}: {}."), path, errno);
    sync_folder(folder_of(path));
}

} // namespace emenda::store
