// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/process.hpp"

#include <cerrno>
#include <ctime>
#include <fstream>
#include <iterator>
#include <optional>
#include <signal.h>
#include <sstream>
#include <string>
#include <unistd.h>

namespace emenda::store {

namespace {

std::int64_t now(clockid_t clock) {
    timespec time{};
    ::clock_gettime(clock, &time);
    return time.tv_sec;
}

/// When it began; see proc(5). None where the system does not say so.
std::optional<std::int64_t> beginning_of(pid_t process) {
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    const std::string line{std::istreambuf_iterator<char>(file), {}};
    const std::size_t name_end = line.rfind(')'); // the name may hold anything
    if (name_end == std::string::npos) return std::nullopt;
    std::istringstream fields(line.substr(name_end + 1)); // from the third on
    std::string field;
    constexpr int starttime = 22;
    for (int number = 3; number <= starttime; ++number)
        fields >> field;
    const long ticks = ::sysconf(_SC_CLK_TCK);
    if (!fields || ticks <= 0) return std::nullopt;
    const std::int64_t boot = now(CLOCK_REALTIME) - now(CLOCK_BOOTTIME);
    return boot + std::stoll(field) / ticks;
}

} // namespace

bool lived_at(pid_t process, std::int64_t time) {
    if (::kill(process, 0) != 0 && errno == ESRCH) return false;
    constexpr std::int64_t rounding = 2; // of seconds, three times
    const auto beginning = beginning_of(process);
    return !beginning || *beginning <= time + rounding;
}

} // namespace emenda::store
