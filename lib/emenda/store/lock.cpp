// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/lock.hpp"

#include "emenda/base/error.hpp"
#include "emenda/base/io_error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/descriptor.hpp"
#include "emenda/store/file.hpp"
#include "emenda/store/path.hpp"
#include "emenda/store/temporary.hpp"

#include <cerrno>
#include <condition_variable>
#include <fcntl.h>
#include <memory>
#include <mutex>
#include <optional>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>

namespace emenda::store {

namespace {

[[noreturn]] void fail(const char* sentence, const std::filesystem::path& lock_file, int cause) {
    throw io_error(sentence, lock_file.string(), cause);
}

int open_lock(const std::filesystem::path& lock_file) {
    const auto open = [&](int how) {
        int descriptor = 0;
        do
            descriptor = ::open(lock_file.c_str(), how | O_CLOEXEC | O_NOFOLLOW, 0666);
        while (descriptor < 0 && errno == EINTR);
        return descriptor;
    };
    int descriptor = open(O_RDWR | O_CREAT);
    const int cause = errno;
    // A colleague made it, and only they may write to it: it is locked all the same.
    if (descriptor < 0 && cause == EACCES) descriptor = open(O_RDONLY | O_NONBLOCK);
    if (descriptor >= 0) return descriptor;
    fail(tr("Could not open the lock {}: {}."), lock_file, cause);
}

/// False if the file was removed by its last holder, or removed and made anew: the lock on it
/// keeps nobody out.
bool still_has_its_name(int descriptor, const std::filesystem::path& lock_file) {
    struct stat held {};
    if (::fstat(descriptor, &held) != 0) fail(tr("Could not lock {}: {}."), lock_file, errno);
    const auto named = status_of(lock_file);
    return named && held.st_ino == named->st_ino && held.st_dev == named->st_dev;
}

/// When somebody last took the lock: each touches the file.
std::optional<timespec> last_taken(int descriptor) {
    struct stat held {};
    return ::fstat(descriptor, &held) == 0 ? std::optional(held.st_mtim) : std::nullopt;
}

bool is_same(const std::optional<timespec>& a, const std::optional<timespec>& b) {
    return a && b && a->tv_sec == b->tv_sec && a->tv_nsec == b->tv_nsec;
}

/// Locks it; gives 0 or errno, EWOULDBLOCK for a wait that came to its end. flock() waits without
/// end, and only a signal would interrupt it, which are not ours: so a thread waits in our place,
/// and is left behind, with the descriptor, if that takes too long. `descriptor` is -1 then.
int lock_within(std::chrono::milliseconds patience, int& descriptor) {
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) return 0;
    if (errno != EWOULDBLOCK && errno != EINTR) return errno;
    struct Waiting {
        std::mutex mutex;
        std::condition_variable told;
        std::optional<int> cause;
        bool left_behind = false;
    };
    const auto shared = std::make_shared<Waiting>();
    const auto wait = [shared, descriptor] {
        int cause = 0;
        do
            cause = ::flock(descriptor, LOCK_EX) == 0 ? 0 : errno;
        while (cause == EINTR);
        const std::lock_guard guard(shared->mutex);
        shared->cause = cause;
        if (shared->left_behind) ::close(descriptor);
        shared->told.notify_one();
    };
    try {
        std::thread(wait).detach();
    } catch (const std::system_error& error) {
        return error.code().value();
    }
    std::unique_lock guard(shared->mutex);
    constexpr int most = 6;
    auto seen = last_taken(descriptor);
    for (int times = 0; times < most; ++times) {
        if (shared->told.wait_for(guard, patience, [&] { return shared->cause.has_value(); }))
            return *shared->cause;
        const auto now = last_taken(descriptor);
        if (is_same(seen, now)) break; // else the queue moves
        seen = now;
    }
    shared->left_behind = true;
    descriptor = -1;
    return EWOULDBLOCK;
}

[[noreturn]] void give_up(const std::filesystem::path& lock_file,
                          std::chrono::milliseconds patience) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(patience).count();
    throw Error(ErrorKind::io,
                say(trn("Someone else has been writing for {} second, and holds the lock {}.",
                        "Someone else has been writing for {} seconds, and holds the lock {}.",
                        static_cast<unsigned long>(seconds)),
                    seconds, lock_file.string()),
                tr("Nothing was written. Try again."));
}

} // namespace

void make_local_folder(const std::filesystem::path& folder) {
    const auto link = status_of_link(folder);
    if (link && S_ISLNK(link->st_mode)) {
        throw Error(ErrorKind::refused,
                    say(tr("{} is a link. It must be a folder of this machine."), folder.string()),
                    tr("Remove the link: the folder is made when it is needed."));
    }
    if (status_of(folder / ".gitignore")) return;
    make_folder(folder);
    save_file(folder / ".gitignore", "# Local to this machine.\n*\n");
}

Lock::Lock(const std::filesystem::path& lock_file, std::chrono::milliseconds patience)
    : m_path(lock_file) {
    const bool is_local = lock_file.parent_path().filename() == ".emenda";
    if (is_local) make_local_folder(lock_file.parent_path());
    m_descriptor = open_lock(lock_file);
    try {
        for (;;) {
            const int cause = lock_within(patience, m_descriptor);
            if (cause == EWOULDBLOCK) give_up(lock_file, patience);
            if (cause != 0) fail(tr("Could not lock {}: {}."), lock_file, cause);
            if (still_has_its_name(m_descriptor, lock_file)) break;
            ::close(std::exchange(m_descriptor, -1));
            m_descriptor = open_lock(lock_file);
        }
    } catch (...) {
        if (m_descriptor >= 0) ::close(m_descriptor);
        throw;
    }
    ::futimens(m_descriptor, nullptr); // where that fails, the others' patience is shorter
    if (is_local) remove_left_overs(lock_file.parent_path()); // nobody saves there every day
}

Lock::~Lock() {
    if (m_descriptor >= 0) ::close(m_descriptor); // frees the lock
}

void Lock::remove_file() { ::unlink(m_path.c_str()); }

void remove_unused_lock(const std::filesystem::path& lock_file) {
    const Descriptor file(::open(lock_file.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW));
    if (!file.is_open() || ::flock(file.number(), LOCK_EX | LOCK_NB) != 0) return;
    if (still_has_its_name(file.number(), lock_file)) ::unlink(lock_file.c_str());
}

} // namespace emenda::store
