// SPDX-License-Identifier: EUPL-1.2
// Running emenda as a process: plainly, or held at each of its system calls.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace emenda::fault {

namespace fs = std::filesystem;

/// What is run, and where. The environment is made of nothing else.
struct Launch {
    std::string program; ///< absolute
    std::vector<std::string> words;
    fs::path folder;
};

struct Ended {
    int code = -1;         ///< of exit; -1 if a signal ended it
    int signal = 0;        ///< that ended it
    bool hung = false;     ///< was killed by us, after `limit`
    std::size_t calls = 0; ///< system calls that were begun, if they were counted
    std::string out;
    std::string err;

    bool succeeded() const { return code == 0; }
};

/// Longer than anything of ours takes, shorter than emenda waits for a lock: who waits is blocked.
constexpr std::chrono::seconds limit(8);

/// Runs it to its end. What it says is kept.
Ended run(const Launch& launch, std::chrono::seconds most = limit);

/// Begins it, with what it says thrown away; its number.
pid_t begin(const Launch& launch);

/// A system call: its number and what it was given.
struct Call {
    std::size_t index = 0; ///< the first after exec is 0
    bool in_main = false;  ///< emenda's own; before it, the loader's
    long number = -1;
    unsigned long long given[6] = {};
};

/// What is done to the process at a stop.
struct Deed {
    enum class Kind {
        nothing,
        kill,    ///< SIGKILL: at the entry the call is never made, at the exit it was
        fail,    ///< at the entry: is not made (close is), and gives `value` as errno
        shorten, ///< at the entry of a read or write: is for `value` bytes at most
        signal,  ///< `value` is sent
        stop,    ///< `act` is done while all stands still, then SIGKILL
    };
    Kind kind = Kind::nothing;
    int value = 0;
    std::function<void()> act = {};
};

enum class At { entry, exit };

using Watch = std::function<Deed(const Call&, At)>;

/// Runs it under ptrace, and asks the watch at the entry and the exit of each system call.
Ended run_watched(const Launch& launch, const Watch& watch);

/// Why processes cannot be traced here; empty if they can.
std::string why_no_tracing(const std::string& program);

} // namespace emenda::fault
