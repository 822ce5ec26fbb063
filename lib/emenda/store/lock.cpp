// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/lock.hpp"

#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace emenda::store {

namespace {

int open_lock(const std::filesystem::path& lock_file) {
    int descriptor = ::open(lock_file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    const int cause = errno;
    // A colleague made it, and only they may write to it: it is locked all the same.
    if (descriptor < 0 && cause == EACCES) {
        descriptor = ::open(lock_file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW);
    }
    if (descriptor >= 0) return descriptor;
    throw Error(ErrorKind::io, say(tr("Could not open the lock {}: {}."), lock_file.string(),
                                   std::strerror(cause)));
}

/// False if the file was removed by its last holder, or removed and made anew: the lock on it
/// keeps nobody out.
bool still_has_its_name(int descriptor, const std::filesystem::path& lock_file) {
    struct stat held {};
    struct stat named {};
    return ::fstat(descriptor, &held) == 0 && ::stat(lock_file.c_str(), &named) == 0 &&
           held.st_ino == named.st_ino && held.st_dev == named.st_dev;
}

} // namespace

void make_local_folder(const std::filesystem::path& folder) {
    std::error_code error;
    if (std::filesystem::exists(folder / ".gitignore", error)) return;
    make_folder(folder);
    save_file(folder / ".gitignore", "# Local to this machine.\n*\n");
}

Lock::Lock(const std::filesystem::path& lock_file, std::chrono::milliseconds patience) {
    using namespace std::chrono_literals;
    if (lock_file.parent_path().filename() == ".emenda") make_local_folder(lock_file.parent_path());
    m_descriptor = open_lock(lock_file);
    const auto end = std::chrono::steady_clock::now() + patience;
    auto pause = 1ms;
    for (;;) {
        const bool got = ::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0;
        const int cause = got ? 0 : errno;
        if (got && still_has_its_name(m_descriptor, lock_file)) return;
        if (got) {
            ::close(m_descriptor);
            m_descriptor = open_lock(lock_file);
            continue;
        }
        if (cause == EINTR) continue;
        if (cause == EWOULDBLOCK && std::chrono::steady_clock::now() < end) {
            std::this_thread::sleep_for(pause);
            pause = std::min(pause * 2, 50ms);
            continue;
        }
        ::close(m_descriptor);
        if (cause != EWOULDBLOCK) {
            throw Error(ErrorKind::io, say(tr("Could not lock {}: {}."), lock_file.string(),
                                           std::strerror(cause)));
        }
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(patience).count();
        throw Error(ErrorKind::io,
                    say(trn("Someone else has been writing for {} second, and holds the lock {}.",
                            "Someone else has been writing for {} seconds, and holds the lock {}.",
                            static_cast<unsigned long>(seconds)),
                        seconds, lock_file.string()),
                    tr("Nothing was written. Try again."));
    }
}

Lock::~Lock() {
    if (m_descriptor >= 0) ::close(m_descriptor); // frees the lock
}

} // namespace emenda::store
