// SPDX-License-Identifier: EUPL-1.2
#include "process.hpp"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/personality.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

namespace emenda::fault {

namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void give_up(const char* what) {
    std::perror(what);
    std::exit(2);
}

/// Where a process says something, and it is read afterwards.
class Said {
public:
    Said() : m_file(::memfd_create("said", MFD_CLOEXEC)) {
        if (m_file < 0) give_up("memfd_create");
    }
    ~Said() { ::close(m_file); }
    Said(const Said&) = delete;
    Said& operator=(const Said&) = delete;

    int file() const { return m_file; }
    std::string text() const {
        std::string text;
        char buffer[4096];
        for (ssize_t got;
             (got = ::pread(m_file, buffer, sizeof buffer, static_cast<off_t>(text.size()))) > 0;)
            text.append(buffer, static_cast<std::size_t>(got));
        return text;
    }

private:
    int m_file;
};

const std::vector<std::string>& environment() {
    static const std::vector<std::string> variables{"HOME=/nonexistent",
                                                    "PATH=/nonexistent",
                                                    "LANG=C.UTF-8",
                                                    "TZ=UTC",
                                                    "TERM=dumb",
                                                    "COLUMNS=80",
                                                    "EMENDA_DATE=2024-05-06T07:08:09Z",
                                                    "EMENDA_AUTHOR=Anna Bassi"};
    return variables;
}

std::vector<char*> pointers(const std::vector<std::string>& words) {
    std::vector<char*> all;
    for (const std::string& word : words)
        all.push_back(const_cast<char*>(word.c_str()));
    all.push_back(nullptr);
    return all;
}

pid_t start(const Launch& launch, int out, int err, bool traced) {
    std::vector<std::string> words{launch.program};
    words.insert(words.end(), launch.words.begin(), launch.words.end());
    const auto arguments = pointers(words);
    const auto variables = pointers(environment());
    const pid_t child = ::fork();
    if (child < 0) give_up("fork");
    if (child > 0) return child;
    const int nothing = ::open("/dev/null", O_RDWR);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(out >= 0 ? out : nothing, STDOUT_FILENO);
    ::dup2(err >= 0 ? err : nothing, STDERR_FILENO);
    if (nothing > STDERR_FILENO) ::close(nothing);
    if (::chdir(launch.folder.c_str()) != 0) ::_exit(126);
    if (traced) {
        // The same calls in each run: malloc asks for memory by where it lies.
        ::personality(ADDR_NO_RANDOMIZE);
        if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0) ::_exit(125);
        ::raise(SIGSTOP);
    }
    ::execve(launch.program.c_str(), arguments.data(), variables.data());
    ::_exit(126);
}

/// Interrupts our own waiting now and then, so that a process that hangs is noticed.
class Ticking {
public:
    Ticking() {
        struct sigaction tick {};
        tick.sa_handler = [](int) {}; // and no SA_RESTART
        ::sigaction(SIGALRM, &tick, nullptr);
        const itimerval often{{0, 250'000}, {0, 250'000}};
        ::setitimer(ITIMER_REAL, &often, nullptr);
    }
    ~Ticking() {
        const itimerval never{};
        ::setitimer(ITIMER_REAL, &never, nullptr);
    }
    Ticking(const Ticking&) = delete;
    Ticking& operator=(const Ticking&) = delete;
};

/// The next status of the process; killed at the end of the limit, of which `ended` is told.
int wait_for(pid_t child, Clock::time_point end, Ended& ended) {
    int status = 0;
    while (::waitpid(child, &status, __WALL) < 0) {
        if (errno != EINTR) give_up("waitpid");
        if (Clock::now() < end) continue;
        ended.hung = true;
        ::kill(child, SIGKILL);
    }
    return status;
}

void take_ending(int status, Ended& ended) {
    if (WIFEXITED(status)) ended.code = WEXITSTATUS(status);
    if (WIFSIGNALED(status)) ended.signal = WTERMSIG(status);
}

} // namespace

Ended run(const Launch& launch, std::chrono::seconds most) {
    const Said out;
    const Said err;
    const Ticking ticking;
    Ended ended;
    const pid_t child = start(launch, out.file(), err.file(), false);
    take_ending(wait_for(child, Clock::now() + most, ended), ended);
    ended.out = out.text();
    ended.err = err.text();
    return ended;
}

pid_t begin(const Launch& launch) { return start(launch, -1, -1, false); }

#if defined(__x86_64__)

namespace {

/// A traced process at one of its stops.
class Traced {
public:
    explicit Traced(pid_t id) : m_id(id) {}

    void go_on(int signal = 0) const {
        ::ptrace(PTRACE_SYSCALL, m_id, nullptr, static_cast<long>(signal));
    }
    user_regs_struct registers() const {
        user_regs_struct values{};
        ::ptrace(PTRACE_GETREGS, m_id, nullptr, &values);
        return values;
    }
    void set(const user_regs_struct& values) const {
        ::ptrace(PTRACE_SETREGS, m_id, nullptr, &values);
    }
    void send(int signal) const { ::kill(m_id, signal); }

private:
    pid_t m_id;
};

/// Carries out the deed; what the call is to give instead of its result, as errno.
int carry_out(const Deed& deed, const Traced& process, At at, const Call& call) {
    switch (deed.kind) {
    case Deed::Kind::nothing:
        return 0;
    case Deed::Kind::stop:
        deed.act();
        process.send(SIGKILL);
        return 0;
    case Deed::Kind::kill:
        process.send(SIGKILL);
        return 0;
    case Deed::Kind::signal:
        process.send(deed.value);
        return 0;
    case Deed::Kind::fail: {
        if (at != At::entry) return 0;
        if (call.number == SYS_close) return deed.value; // it is closed, error or not
        auto values = process.registers();
        values.orig_rax = static_cast<unsigned long long>(-1); // no call at all
        process.set(values);
        return deed.value;
    }
    case Deed::Kind::shorten: {
        auto values = process.registers();
        const auto most = static_cast<unsigned long long>(deed.value);
        if (at == At::entry && values.rdx > most) {
            values.rdx = most;
            process.set(values);
        }
        return 0;
    }
    }
    return 0;
}

} // namespace

Ended run_watched(const Launch& launch, const Watch& watch) {
    const Said out;
    const Said err;
    const Ticking ticking;
    Ended ended;
    const auto end = Clock::now() + limit;
    const pid_t child = start(launch, out.file(), err.file(), true);
    const Traced process(child);
    int status = wait_for(child, end, ended);
    if (WIFSTOPPED(status)) {
        const long options = PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL | PTRACE_O_TRACEEXEC;
        ::ptrace(PTRACE_SETOPTIONS, child, nullptr, options);
        process.go_on();
        status = wait_for(child, end, ended);
    }
    bool begun = false; // by exec
    bool inside = false;
    int instead = 0;
    Call call;
    for (; WIFSTOPPED(status); status = wait_for(child, end, ended)) {
        if (Clock::now() > end) {
            ended.hung = true;
            process.send(SIGKILL);
        }
        const int signal = WSTOPSIG(status);
        if (status >> 8 == (SIGTRAP | (PTRACE_EVENT_EXEC << 8))) {
            begun = true;
            inside = true; // the exit of execve comes next
            call.number = SYS_execve;
        } else if (signal != (SIGTRAP | 0x80)) {
            process.go_on(signal); // one that is delivered
            continue;
        } else if (begun && !inside) {
            const auto values = process.registers();
            call.index = ended.calls++;
            call.number = static_cast<long>(values.orig_rax);
            const unsigned long long given[] = {values.rdi, values.rsi, values.rdx,
                                                values.r10, values.r8,  values.r9};
            std::copy(std::begin(given), std::end(given), std::begin(call.given));
            // main begins by caring for a pipe that nobody reads
            if (call.number == SYS_rt_sigaction && call.given[0] == SIGPIPE) call.in_main = true;
            instead = carry_out(watch(call, At::entry), process, At::entry, call);
            inside = true;
        } else if (begun) {
            inside = false;
            if (instead != 0) {
                auto values = process.registers();
                values.rax = static_cast<unsigned long long>(-instead);
                process.set(values);
                instead = 0;
            }
            if (call.number != SYS_execve)
                carry_out(watch(call, At::exit), process, At::exit, call);
        }
        process.go_on();
    }
    take_ending(status, ended);
    ended.out = out.text();
    ended.err = err.text();
    return ended;
}

std::string why_no_tracing(const std::string& program) {
    std::size_t seen = 0;
    const Ended ended = run_watched({program, {"--version"}, "/"}, [&](const Call&, At) {
        ++seen;
        return Deed{};
    });
    if (ended.succeeded() && seen > 0) return {};
    return "processes cannot be traced here (ptrace)";
}

#else

Ended run_watched(const Launch& launch, const Watch&) { return run(launch); }

std::string why_no_tracing(const std::string&) { return "tracing is written for x86-64 only"; }

#endif

} // namespace emenda::fault
