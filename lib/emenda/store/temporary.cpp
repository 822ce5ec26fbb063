// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/temporary.hpp"

#include "emenda/base/io_error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/path.hpp"
#include "emenda/store/process.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace emenda::store {

namespace fs = std::filesystem;

namespace {

/// Of this machine; one that had the number when the file was last touched. Another, later one may
/// have it now, as in a container that is begun anew each time. Number 1 says nothing: it is always
/// somebody's.
bool is_of_living_process(const std::string& name, const struct stat& file) {
    const long process = std::strtol(name.c_str() + temporary_prefix.size(), nullptr, 10);
    if (process <= 0) return true;
    if (process == 1 || process == ::getpid()) return false; // ours: an earlier one's
    return lived_at(static_cast<pid_t>(process), file.st_ctim.tv_sec);
}

/// What an entry of a folder is: a left-over, locked; or one of which nobody here can tell, for
/// the cause that stands there.
struct LeftOver {
    Descriptor file;
    int closed = 0;
};

/// Whoever writes a file of such a name, on whatever machine, holds a lock on it.
LeftOver left_over_at(const fs::path& path, Told told) {
    const std::string name = path.filename().string();
    const auto unknown = [](int cause) { return LeftOver{{}, cause == ENOENT ? 0 : cause}; };
    struct stat named {};
    if (!name.starts_with(temporary_prefix)) return {};
    if (::lstat(path.c_str(), &named) != 0) return unknown(errno);
    if (!S_ISREG(named.st_mode) ||
        (told == Told::by_process_too && is_of_living_process(name, named)))
        return {};
    const auto open = [&](int how) {
        return Descriptor(::open(path.c_str(), how | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW));
    };
    Descriptor file = open(O_RDWR); // over NFS a lock wants that
    if (!file.is_open() && errno != ENOENT) file = open(O_RDONLY);
    if (!file.is_open()) return unknown(errno);
    if (::flock(file.number(), LOCK_EX | LOCK_NB) != 0)
        return errno == EWOULDBLOCK ? LeftOver{} : unknown(errno);
    struct stat held {};
    if (::fstat(file.number(), &held) != 0 || ::lstat(path.c_str(), &named) != 0)
        return unknown(errno);
    const bool is_one = held.st_ino == named.st_ino && S_ISREG(held.st_mode);
    return is_one ? LeftOver{std::move(file), 0} : LeftOver{};
}

/// use(path) for each of a folder, while it is locked; closed(path, cause) for what is closed to
/// this account, which may be the folder; folder(path) for the folders in it.
template <typename Use, typename Closed, typename Folder>
void each_left_over(const fs::path& where, Told told, Use use, Closed closed, Folder folder) {
    std::error_code error;
    auto it = fs::directory_iterator(where, error);
    for (; !error && it != fs::directory_iterator(); it.increment(error)) {
        std::error_code gone;
        if (it->symlink_status(gone).type() == fs::file_type::directory) {
            folder(it->path());
            continue;
        }
        const LeftOver one = left_over_at(it->path(), told);
        if (one.file.is_open()) use(it->path());
        if (one.closed != 0) closed(it->path(), one.closed);
    }
    const bool is_none =
        error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory;
    if (error && !is_none) closed(where, error.value());
}

/// The same in all folders below those given; a folder behind a link is none but where it is
/// given.
template <typename Use, typename Closed>
void each_left_over_in(const LeftOverFolders& where, Told told, Use use, Closed closed) {
    std::vector<fs::path> open = where.with_all_below;
    while (!open.empty()) {
        const fs::path folder = std::move(open.back());
        open.pop_back();
        each_left_over(folder, told, use, closed,
                       [&](const fs::path& below) { open.push_back(below); });
    }
    for (const fs::path& folder : where.alone)
        each_left_over(folder, told, use, closed, [](const fs::path&) {});
}

bool comes_before(const Unremoved& a, const Unremoved& b) { return a.file < b.file; }

} // namespace

fs::path name_beside(const fs::path& target) {
    int number = 0;
    const auto name = [&] {
        return folder_of(target) / fmt::format("{}{}.{}", temporary_prefix, ::getpid(), number);
    };
    struct stat taken {};
    while (::lstat(name().c_str(), &taken) == 0)
        ++number;
    return name();
}

Temporary::Temporary(const fs::path& target, mode_t mode, const fs::path& path) {
    constexpr int most = 1000;
    for (int tries = 0; tries < most; ++tries) {
        m_path = name_beside(target);
        m_half_made.emplace(m_path);
        if (make(mode)) return;
        if (errno != EEXIST && errno != EINTR) break;
    }
    throw io_error(tr("Could not write {}: {}."), path.string(), errno);
}

/// False with errno; EEXIST also where it was taken for a left-over, before it was locked.
bool Temporary::make(mode_t mode) {
    m_file = Descriptor(
        ::open(m_path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode));
    if (!m_file.is_open()) return false;
    const bool locked = ::flock(m_file.number(), LOCK_EX | LOCK_NB) == 0;
    // Where nothing can be locked nobody takes it for a left-over.
    struct stat made {};
    const bool taken = (!locked && errno == EWOULDBLOCK) ||
                       (::fstat(m_file.number(), &made) == 0 && made.st_nlink == 0);
    if (taken) {
        ::unlink(m_path.c_str()); // whoever locked it may only have looked
        errno = EEXIST;
    }
    return !taken;
}

Temporary::~Temporary() {
    if (!m_elsewhere) ::unlink(m_path.c_str());
}

void remove_left_overs(const fs::path& folder) {
    thread_local fs::path looked_through;
    if (folder == looked_through) return;
    looked_through = folder;
    const auto nothing = [](const auto&...) {};
    each_left_over(
        folder, Told::by_process_too, [](const fs::path& path) { ::unlink(path.c_str()); }, nothing,
        nothing);
}

ErasedLeftOvers erase_left_overs_in(const LeftOverFolders& folders) {
    ErasedLeftOvers erased;
    const auto leave = [&](const fs::path& path, int cause) {
        erased.left.push_back({path, cause});
    };
    const auto erase = [&](const fs::path& path) {
        if (::unlink(path.c_str()) == 0)
            erased.any = true;
        else if (errno != ENOENT)
            leave(path, errno);
    };
    each_left_over_in(folders, Told::by_lock, erase, leave);
    std::sort(erased.left.begin(), erased.left.end(), comes_before);
    return erased;
}

FoundLeftOvers left_overs_in(const LeftOverFolders& folders, Told told) {
    FoundLeftOvers found;
    each_left_over_in(
        folders, told, [&](const fs::path& path) { found.files.push_back(path); },
        [&](const fs::path& path, int cause) {
            found.closed.push_back({path, cause});
        });
    std::sort(found.files.begin(), found.files.end());
    std::sort(found.closed.begin(), found.closed.end(), comes_before);
    return found;
}

} // namespace emenda::store
