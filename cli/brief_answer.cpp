// SPDX-License-Identifier: EUPL-1.2
#include "cli/brief_answer.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace emenda::cli {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t longest = 1'000; // a line feed behind it

enum class Read { whole, too_much, late };

Read read_until(Clock::time_point deadline, int descriptor, std::string& text) {
    std::array<char, 256> buffer{};
    for (;;) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
        pollfd awaited{descriptor, POLLIN, 0};
        const int ready = ::poll(&awaited, 1, static_cast<int>(std::max<long>(left.count(), 0)));
        if (ready == 0) return Read::late;
        const ssize_t got = ready < 0 ? -1 : ::read(descriptor, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return Read::whole;
        text.append(buffer.data(), static_cast<std::size_t>(got));
        if (text.size() > longest + 1) return Read::too_much;
    }
}

/// Its status, once it has ended; empty if it does not in time. One that has closed its output has
/// nothing more to do than to end.
std::optional<int> ended_until(Clock::time_point deadline, pid_t child) {
    constexpr int pause = 5; // milliseconds
    for (;;) {
        int status = 0;
        const pid_t ended = ::waitpid(child, &status, WNOHANG);
        if (ended == child) return status;
        if (ended < 0 && errno != EINTR) return -1;
        if (Clock::now() >= deadline) return std::nullopt;
        ::poll(nullptr, 0, pause);
    }
}

} // namespace

BriefAnswer brief_answer(pid_t child, int descriptor, std::chrono::milliseconds patience) {
    const auto deadline = Clock::now() + patience;
    std::string text;
    const Read read = read_until(deadline, descriptor, text);
    ::close(descriptor);
    const auto status = read == Read::whole ? ended_until(deadline, child) : std::nullopt;
    if (!status) {
        // Not waited for: a file system that does not answer may keep it even from that.
        ::kill(child, SIGKILL);
        return {std::nullopt, read == Read::too_much};
    }
    if (!WIFEXITED(*status) || WEXITSTATUS(*status) != 0) return {};
    if (text.ends_with('\n')) text.pop_back();
    if (text.empty() || text.find('\n') != std::string::npos) return {};
    return {text, true};
}

} // namespace emenda::cli
