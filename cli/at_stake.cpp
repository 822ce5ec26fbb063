// SPDX-License-Identifier: EUPL-1.2
#include "cli/at_stake.hpp"

#include <array>
#include <atomic>
#include <cerrno>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace emenda::cli {

namespace {

constexpr std::array<int, 4> ending{SIGINT, SIGQUIT, SIGTERM, SIGHUP};

std::array<struct sigaction, ending.size()> before{};
std::atomic<const std::string*> words = nullptr;

/// Says the words, and lets the signal do what it did before.
extern "C" void say_and_end(int signal) {
    const int kept = errno;
    const std::string* const said = words;
    if (said && ::write(STDERR_FILENO, said->data(), said->size()) < 0) { // nobody to read it
    }
    for (std::size_t i = 0; i < ending.size(); ++i) {
        if (ending[i] == signal) ::sigaction(signal, &before[i], nullptr);
    }
    ::raise(signal);
    errno = kept;
}

} // namespace

AtStake::AtStake(std::string said, std::string while_open) : m_while_open(std::move(while_open)) {
    instead(std::move(said));
    sigemptyset(&m_ending);
    for (std::size_t i = 0; i < ending.size(); ++i) {
        ::sigaction(ending[i], nullptr, &before[i]);
        if (before[i].sa_handler == SIG_IGN) continue;
        struct sigaction ours {};
        ours.sa_handler = say_and_end;
        sigfillset(&ours.sa_mask);
        ::sigaction(ending[i], &ours, nullptr);
        if (ending[i] == SIGTERM || ending[i] == SIGHUP) sigaddset(&m_ending, ending[i]);
    }
}

AtStake::~AtStake() {
    for (std::size_t i = 0; i < ending.size(); ++i)
        ::sigaction(ending[i], &before[i], nullptr);
    words = nullptr;
}

void AtStake::instead(std::string said) {
    m_words.push_back(std::move(said));
    words = &m_words.back();
    if (m_words.size() > 2) m_words.pop_front();
}

void AtStake::hold() {
    sigset_t held = m_ending;
    sigaddset(&held, SIGCHLD);
    ::sigprocmask(SIG_BLOCK, &held, &m_mask);
    std::signal(SIGCHLD, SIG_DFL); // ignored, no child's end could be waited for
    std::signal(SIGINT, SIG_IGN);
    std::signal(SIGQUIT, SIG_IGN);
}

void AtStake::leave() const { ::sigprocmask(SIG_SETMASK, &m_mask, nullptr); }

Waited AtStake::wait(pid_t editor) {
    constexpr timespec pause{0, 500'000'000};
    constexpr int most_pauses = 10;
    sigset_t awaited = m_ending;
    sigaddset(&awaited, SIGCHLD);
    Waited waited;
    int pauses = 0;
    for (;;) {
        const pid_t ended = ::waitpid(editor, &waited.status, WNOHANG);
        if (ended > 0) break;
        if (ended < 0 && errno != EINTR) {
            waited.status = -1;
            break;
        }
        const int signal = waited.interrupted_by != 0 ? ::sigtimedwait(&awaited, nullptr, &pause)
                                                      : ::sigwaitinfo(&awaited, nullptr);
        if ((signal == SIGTERM || signal == SIGHUP) && waited.interrupted_by == 0)
            waited.interrupted_by = signal;
        if (signal > 0 || errno != EAGAIN) continue;
        // A closed terminal tells the editor, too; a kill of ours alone does not.
        if (++pauses == 1) ::kill(editor, waited.interrupted_by);
        waited.is_open = pauses == most_pauses;
        if (waited.is_open) break;
    }
    if (waited.is_open) instead(m_while_open); // a second signal may come as soon as none is held
    for (const int signal : {SIGINT, SIGQUIT}) {
        struct sigaction ours {};
        ours.sa_handler = say_and_end;
        sigfillset(&ours.sa_mask);
        const bool was_ignored = before[signal == SIGINT ? 0 : 1].sa_handler == SIG_IGN;
        if (!was_ignored) ::sigaction(signal, &ours, nullptr);
    }
    ::sigprocmask(SIG_SETMASK, &m_mask, nullptr);
    return waited;
}

} // namespace emenda::cli
