// SPDX-License-Identifier: EUPL-1.2
// I/O calls that fail, that are cut short, and signals.
#include "trials.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <sys/syscall.h>
#include <unistd.h>

namespace emenda::fault {

namespace {

struct Failure {
    int number;
    const char* name;
};

constexpr Failure failures[] = {{ENOSPC, "ENOSPC"}, {EDQUOT, "EDQUOT"}, {EIO, "EIO"},
                                {EROFS, "EROFS"},   {EACCES, "EACCES"}, {EMFILE, "EMFILE"},
                                {ENOLCK, "ENOLCK"}, {ESTALE, "ESTALE"}, {EINTR, "EINTR"}};

/// All that asks the kernel for something of a file.
bool is_io(long number) {
    static const std::vector<long> numbers {
#if defined(__x86_64__)
        SYS_open, SYS_stat, SYS_lstat, SYS_access, SYS_rename, SYS_mkdir, SYS_rmdir, SYS_unlink,
            SYS_link, SYS_symlink, SYS_readlink, SYS_chmod, SYS_chown, SYS_getdents,
#endif
            SYS_openat, SYS_read, SYS_pread64, SYS_readv, SYS_write, SYS_pwrite64, SYS_writev,
            SYS_close, SYS_fstat, SYS_statx, SYS_newfstatat, SYS_faccessat, SYS_faccessat2,
            SYS_fsync, SYS_fdatasync, SYS_syncfs, SYS_renameat, SYS_renameat2, SYS_linkat,
            SYS_unlinkat, SYS_mkdirat, SYS_getdents64, SYS_flock, SYS_fcntl, SYS_fchmod, SYS_fchown,
            SYS_fchmodat, SYS_fchownat, SYS_ftruncate, SYS_readlinkat, SYS_getcwd, SYS_chdir,
            SYS_lseek, SYS_symlinkat, SYS_listxattr, SYS_getxattr, SYS_fsetxattr, SYS_fremovexattr
    };
    return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

/// A kernel interrupts now and then, and not for ever.
constexpr std::size_t most_interruptions = 50;

struct Failing {
    std::size_t index = 0; ///< of the I/O call, counted from the beginning of main
    bool for_good = false;
    Failure failure = failures[0];
};

struct Failed {
    Ended ended;
    Call call;
    bool met = false;
};

Failed run_failing(const Scene& scene, const Failing& failing) {
    Failed failed;
    std::size_t seen = 0;
    std::size_t times = 0;
    failed.ended = run_watched(scene.launch(), [&](const Call& call, At at) {
        if (at != At::entry || !call.in_main || !is_io(call.number)) return Deed{};
        const bool here = seen++ == failing.index;
        if (here) {
            failed.call = call;
            failed.met = true;
        }
        const bool again = failed.met && failing.for_good && call.number == failed.call.number;
        const bool enough = failing.failure.number == EINTR && times >= most_interruptions;
        if (!(here || again) || enough) return Deed{};
        ++times;
        return Deed{Deed::Kind::fail, failing.failure.number};
    });
    return failed;
}

/// A message that helps: which file, and why.
bool is_helpful(const Ended& ended, const Failure& failure) {
    const bool cause = ended.err.find(std::strerror(failure.number)) != std::string::npos;
    const bool path = ended.err.find('/') != std::string::npos ||
                      ended.err.find(".md") != std::string::npos ||
                      ended.err.find("the standard output") != std::string::npos ||
                      ended.err.find("current folder") != std::string::npos;
    // Notes of undo that may not be read are another account's, and so may be what a link leads to.
    const bool not_ours = failure.number == EACCES &&
                          (ended.err.find("made from this account") != std::string::npos ||
                           ended.err.find("where this account may not look") != std::string::npos);
    // What could not be erased, or looked through, is part of a report on what was.
    const bool is_told = ended.err.starts_with("emenda: ") ||
                         ended.err.find("These could not be removed") != std::string::npos ||
                         ended.err.find("These folders could not be looked") != std::string::npos;
    return (is_told && cause && path) || not_ours;
}

/// Whoever cannot write to the standard error says nothing.
bool is_mute(const Call& call, bool for_good) {
    return (call.number == SYS_write || call.number == SYS_writev) &&
           (for_good || call.given[0] == STDERR_FILENO);
}

} // namespace

Tally errors(const Setting& setting, Faults& faults) {
    Tally tally;
    const Ground ground;
    std::size_t turn = setting.seed;
    for (const Command& command : setting.chosen()) {
        const Scene scene(setting.program, ground.folder() / "scene", command);
        bool met = true;
        for (std::size_t index = 0; met; ++index) {
            for (const Failure& failure : failures) {
                for (const bool for_good : {false, true}) {
                    if (setting.brief && ++turn % 97 != 0) continue;
                    scene.set();
                    const Failed run = run_failing(scene, {index, for_good, failure});
                    met = run.met;
                    if (!met) break;
                    const std::string where = std::string(command.name) + ", " + failure.name +
                                              (for_good ? " for good" : " once") +
                                              " from I/O call " + std::to_string(index) +
                                              " (system call " + std::to_string(run.call.index) +
                                              ", number " + std::to_string(run.call.number) + ")";
                    if (run.ended.code > 0 && !is_mute(run.call, for_good) &&
                        !is_helpful(run.ended, failure)) {
                        faults.add(where, "exit " + std::to_string(run.ended.code) +
                                              " does not name path and cause: " + run.ended.err);
                    }
                    if (run.ended.signal != 0)
                        faults.add(where, "died of signal " + std::to_string(run.ended.signal));
                    scene.judge(run.ended, where, faults, tally.runs % 8 == 0);
                    ++tally.runs;
                }
            }
            if (setting.brief && index > 400) break;
        }
        // Reads and writes that take a part, all of them.
        for (const int most : {1, 7}) {
            if (setting.brief && most == 1) continue;
            scene.set();
            const Ended ended = run_watched(scene.launch(), [&](const Call& call, At at) {
                const bool moves = call.number == SYS_read || call.number == SYS_write ||
                                   call.number == SYS_pread64;
                if (at == At::entry && call.in_main && moves)
                    return Deed{Deed::Kind::shorten, most};
                return Deed{};
            });
            const std::string where =
                std::string(command.name) + ", " + std::to_string(most) + " bytes at a time";
            if (!ended.succeeded()) faults.add(where, "failed: " + ended.err);
            scene.judge(ended, where, faults);
            ++tally.runs;
        }
    }
    tally.points = tally.runs;
    return tally;
}

Tally signals(const Setting& setting, Faults& faults) {
    Tally tally;
    const Ground ground;
    for (const Command& command : setting.chosen()) {
        const Scene scene(setting.program, ground.folder() / "scene", command);
        bool met = true;
        for (std::size_t index = setting.start(); met; index += setting.step()) {
            for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
                if (setting.brief && static_cast<int>(index % 3) != signal % 3) continue;
                scene.set();
                met = false;
                const Ended ended = run_watched(scene.launch(), [&](const Call& call, At at) {
                    if (call.index != index || at != At::entry) return Deed{};
                    met = true;
                    return Deed{Deed::Kind::signal, signal};
                });
                if (!met) break;
                const std::string where = std::string(command.name) + ", signal " +
                                          std::to_string(signal) + " at call " +
                                          std::to_string(index);
                const bool usual = ended.signal == signal || ended.code == 128 + signal;
                if (!usual && !ended.succeeded()) {
                    faults.add(where, "ended by exit " + std::to_string(ended.code) +
                                          " and signal " + std::to_string(ended.signal));
                }
                for (const std::string& name : left_over(scene.folder())) {
                    if (!name.ends_with(".lock")) faults.add(where, "left " + name);
                }
                scene.judge(ended, where, faults);
                ++tally.runs;
            }
            if (setting.brief && index > 1000) break;
        }
    }
    tally.points = tally.runs;
    return tally;
}

} // namespace emenda::fault
