// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/temporary.hpp"

#include "emenda/base/io_error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/path.hpp"
#include "emenda/store/process.hpp"

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
/// have it now, as in a container that is begun anew each time.
bool is_of_living_process(const std::string& name, const struct stat& file) {
    const long process = std::strtol(name.c_str() + temporary_prefix.size(), nullptr, 10);
    if (process <= 0 || process == ::getpid()) return process <= 0; // ours: an earlier one's
    return lived_at(static_cast<pid_t>(process), file.st_ctim.tv_sec);
}

/// A left-over, locked; closed if it is none: whoever writes it, on whatever machine, holds a lock
/// on it.
Descriptor locked_left_over(const fs::path& path) {
    const std::string name = path.filename().string();
    struct stat named {};
    if (!name.starts_with(temporary_prefix) || ::lstat(path.c_str(), &named) != 0 ||
        is_of_living_process(name, named))
        return {};
    Descriptor file(::open(path.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW));
    struct stat held {};
    const bool is_one = file.is_open() && ::flock(file.number(), LOCK_EX | LOCK_NB) == 0 &&
                        ::fstat(file.number(), &held) == 0 && ::lstat(path.c_str(), &named) == 0 &&
                        held.st_ino == named.st_ino && S_ISREG(held.st_mode);
    return is_one ? std::move(file) : Descriptor();
}

/// Each of a folder, while it is locked.
template <typename Use>
void each_left_over(const fs::path& folder, Use use) {
    std::error_code error;
    for (auto it = fs::directory_iterator(folder, error); !error && it != fs::directory_iterator();
         it.increment(error)) {
        const Descriptor held = locked_left_over(it->path());
        if (held.is_open()) use(it->path());
    }
}

/// Those of the folder, and of all below it that may be looked into.
template <typename Use>
void each_left_over_below(const fs::path& folder, Use use) {
    each_left_over(folder, use);
    std::error_code error;
    for (auto it = fs::recursive_directory_iterator(
             folder, fs::directory_options::skip_permission_denied, error);
         !error && it != fs::recursive_directory_iterator(); it.increment(error)) {
        std::error_code gone;
        if (it->symlink_status(gone).type() == fs::file_type::directory)
            each_left_over(it->path(), use);
    }
}

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
    each_left_over(folder, [](const fs::path& path) { ::unlink(path.c_str()); });
}

std::vector<Unremoved> erase_left_overs_below(const fs::path& folder) {
    std::vector<Unremoved> left;
    each_left_over_below(folder, [&](const fs::path& path) {
        if (::unlink(path.c_str()) == 0 || errno == ENOENT) return;
        const int cause = errno; // to copy the path may set another
        left.push_back({path, cause});
    });
    return left;
}

std::vector<fs::path> left_overs_below(const fs::path& folder) {
    std::vector<fs::path> found;
    each_left_over_below(folder, [&](const fs::path& path) { found.push_back(path); });
    return found;
}

} // namespace emenda::store
