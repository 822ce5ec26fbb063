// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/file.hpp"

#include "emenda/base/error.hpp"
#include "emenda/base/io_error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/attributes.hpp"
#include "emenda/store/descriptor.hpp"
#include "emenda/store/path.hpp"
#include "emenda/store/reading.hpp"
#include "emenda/store/temporary.hpp"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <optional>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace emenda::store {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail(const char* sentence, const fs::path& path, int cause) {
    throw io_error(sentence, path.string(), cause);
}

void require_same(std::string_view bytes, std::string_view before, const fs::path& path) {
    if (bytes == before) return;
    throw Error(ErrorKind::io,
                say(tr("{} was changed by another program meanwhile."), path.string()),
                tr("Nothing was written. Try again."));
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

/// EINVAL is what a file says that knows no fsync. EROFS is not: a disk that failed while it was
/// written to says so.
void sync(const Descriptor& file, const fs::path& path) {
    while (::fsync(file.number()) != 0) {
        if (errno == EINTR) continue;
        if (errno == EINVAL) return;
        fail(tr("Could not write {} to the disk: {}."), path, errno);
    }
}

/// A folder, opened before anything in it is changed: what cannot be synced is not begun.
class Folder {
public:
    Folder(const fs::path& file, fs::path path) : m_path(std::move(path)) {
        const char* name = file.c_str();
        const auto open = [&](int how) { return ::open(name, how | O_DIRECTORY | O_CLOEXEC); };
        int descriptor = open(O_RDONLY);
        while (descriptor < 0 && errno == EINTR)
            descriptor = open(O_RDONLY);
        m_readable = descriptor >= 0 || errno != EACCES;
        if (descriptor < 0 && m_readable) fail(tr("Could not write {}: {}."), m_path, errno);
        m_folder = Descriptor(descriptor);
    }

    bool is_readable() const { return m_readable; }

    /// `file`: one within. A folder that may be written to, and not read, can only be synced with
    /// the whole file system.
    void sync(const Descriptor& file) const {
        if (m_readable) return store::sync(m_folder, m_path);
        if (::syncfs(file.number()) != 0)
            fail(tr("Could not write {} to the disk: {}."), m_path, errno);
    }

private:
    fs::path m_path;
    Descriptor m_folder;
    bool m_readable = true;
};

/// Where the bytes really are: a link stays a link.
fs::path target_of(const fs::path& path) {
    const auto link = status_of_link(path);
    if (!link || !S_ISLNK(link->st_mode)) return folder_of(path) / path.filename();
    std::error_code error;
    const fs::path target = fs::canonical(path, error);
    if (error) fail(tr("Could not follow the link {}: {}."), path, error.value());
    return target;
}

/// What the file system does not know how to do.
bool is_unknown(int cause) { return cause == EINVAL || cause == ENOSYS || cause == EOPNOTSUPP; }

/// A rename asks the folder, not the file: whether the file may be written to is asked here.
void require_writable(const fs::path& target, const fs::path& path) {
    if (::faccessat(AT_FDCWD, target.c_str(), W_OK, AT_EACCESS) == 0) return;
    fail(tr("Could not write {}: {}."), path, errno);
}

/// A file that must not be taken for a left-over (temporary.hpp) when it has the name of one. Where
/// it cannot be locked somebody else holds it, or nobody can.
Descriptor held(const fs::path& path) {
    // Over NFS only what may be written to can be locked.
    Descriptor file(::open(path.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    if (!file.is_open()) file = opened_to_read(path);
    if (file.is_open()) ::flock(file.number(), LOCK_EX | LOCK_NB);
    return file;
}

bool renames(const fs::path& from, const fs::path& to, unsigned how) {
    int result = 0;
    do
        result = ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), how);
    while (result != 0 && errno == EINTR);
    return result == 0;
}

/// A rename that takes no other file's place, whoever was faster. Gives 0 or errno.
int rename_to_free(const Temporary& temporary, const fs::path& target) {
    if (renames(temporary.path(), target, RENAME_NOREPLACE)) return 0;
    if (!is_unknown(errno)) return errno;
    // NFS knows no such rename, but links, which FAT does not know.
    if (::link(temporary.path().c_str(), target.c_str()) != 0) return errno;
    ::unlink(temporary.path().c_str());
    return 0;
}

[[noreturn]] void fail_though_saved(const fs::path& path, const Error& error) {
    throw Error(
        ErrorKind::io,
        say(tr("{} was saved, but may be as it was before after a power cut."), path.string()),
        error.what());
}

bool is_ours(const fs::path& path, std::string_view bytes) {
    try {
        return read_beginning(path, bytes.size() + 1) == bytes;
    } catch (const Error&) {
        return true; // nobody can tell: it is left as it is
    }
}

/// Puts the temporary file in the target's place. The two change places, so that what was there is
/// looked at once more, when nobody can change it any more, and comes back where that is not what
/// was read, or where the disk fails. Until then it has the name of a temporary file, and is held
/// as one. NFS knows no such thing.
void put_in_place(Temporary& temporary, const fs::path& target, const fs::path& path,
                  const Folder& folder, std::string_view bytes,
                  std::optional<std::string_view> before) {
    const Descriptor old = held(target);
    const bool exchanged = renames(temporary.path(), target, RENAME_EXCHANGE);
    const int cause = errno;
    const Descriptor faster = held(temporary.path()); // another file, if somebody was
    if (!exchanged) {
        if (!is_unknown(cause) && (before || cause != ENOENT))
            fail(tr("Could not write {}: {}."), path, cause);
        if (!renames(temporary.path(), target, 0)) fail(tr("Could not write {}: {}."), path, errno);
        temporary.put_elsewhere();
    }
    try {
        if (exchanged && before) {
            require_same(read_beginning(temporary.path(), before->size() + 1), *before, path);
        }
        folder.sync(temporary.file());
    } catch (const Error& error) {
        if (!exchanged || !renames(temporary.path(), target, RENAME_EXCHANGE))
            fail_though_saved(path, error);
        // Who saved over ours meanwhile has the last word: it stays as it would without us.
        if (!is_ours(temporary.path(), bytes)) renames(temporary.path(), target, RENAME_EXCHANGE);
        throw;
    }
}

/// save_file; with `before`, replace_file.
void save(const fs::path& path, std::string_view bytes, std::optional<std::string_view> before) {
    const fs::path target = target_of(path);
    if (before) require_unchanged(path, *before);
    const auto old = status_of(target);
    if (old) {
        require_regular(old->st_mode, path);
        // A report may be longer than any document.
        if (static_cast<std::size_t>(old->st_size) == bytes.size() &&
            read_beginning(target, bytes.size() + 1) == bytes) {
            return;
        }
        require_writable(target, path);
    }
    const Folder folder(folder_of(target), path);
    remove_left_overs(folder_of(target));
    // What replaces a private file is private from the start.
    Temporary temporary(target, old ? 0600 : 0666, path);
    write_all(temporary.file(), bytes, path);
    if (old) keep_attributes(temporary.file(), target, *old, path);
    sync(temporary.file(), path);
    if (before) require_unchanged(path, *before);
    put_in_place(temporary, target, path, folder, bytes, before);
}

/// create_file: made with this mode, and opened up when all is in it.
template <typename OpenUp>
void create(const fs::path& path, std::string_view bytes, mode_t mode, OpenUp open_up) {
    const fs::path target = folder_of(path) / path.filename();
    const Folder folder(folder_of(target), path);
    remove_left_overs(folder_of(target));
    Temporary temporary(target, mode, path);
    write_all(temporary.file(), bytes, path);
    open_up(temporary.file());
    sync(temporary.file(), path);
    const int cause = rename_to_free(temporary, target);
    if (cause == EEXIST) {
        throw Error(ErrorKind::refused, say(tr("There is a file {} already."), path.string()));
    }
    if (cause != 0) fail(tr("Could not write {}: {}."), path, cause);
    temporary.put_elsewhere();
    try {
        folder.sync(temporary.file());
    } catch (const Error& error) {
        if (::unlink(target.c_str()) != 0) fail_though_saved(path, error);
        throw;
    }
}

} // namespace

void save_file(const fs::path& path, std::string_view bytes) { save(path, bytes, std::nullopt); }

void replace_file(const fs::path& path, std::string_view bytes, std::string_view before) {
    save(path, bytes, before);
}

void create_file(const fs::path& path, std::string_view bytes,
                 const std::optional<fs::path>& like) {
    const auto old = like ? status_of(*like) : std::nullopt;
    const auto open_up = [&](const Descriptor& file) {
        if (old) keep_attributes(file, *like, *old, path);
    };
    create(path, bytes, old ? 0600 : 0666, open_up);
}

void create_file(const fs::path& path, std::string_view bytes, unsigned mode) {
    create(path, bytes, 0600, [&](const Descriptor& file) { set_mode(file, mode, path); });
}

void require_unchanged(const fs::path& path, std::string_view before) {
    require_same(read_file(path), before, path);
}

void make_folder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) fail(tr("Could not make the folder {}: {}."), folder, error.value());
}

void remove_file(const fs::path& path, std::optional<std::string_view> before) {
    const Folder folder(folder_of(path), path);
    remove_left_overs(folder_of(path));
    const Descriptor file = held(path); // under its other name it must be no left-over
    if (!file.is_open() && !folder.is_readable())
        fail(tr("Could not remove {}: {}."), path, EACCES);
    // Under another name it can come back, should the disk fail.
    const fs::path aside = name_beside(path);
    const HalfMade half_made(aside);
    if (!renames(path, aside, 0)) fail(tr("Could not remove {}: {}."), path, errno);
    try {
        if (before) require_same(read_beginning(aside, before->size() + 1), *before, path);
        folder.sync(file);
    } catch (const Error& error) {
        // What has come to its place meanwhile is newer.
        if (renames(aside, path, RENAME_NOREPLACE)) throw;
        ::unlink(aside.c_str());
        if (status_of(path)) throw;
        throw Error(
            ErrorKind::io,
            say(tr("{} was removed, but may be there again after a power cut."), path.string()),
            error.what());
    }
    ::unlink(aside.c_str());
}

} // namespace emenda::store
