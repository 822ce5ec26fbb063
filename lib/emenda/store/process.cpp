// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/process.hpp"

#include "emenda/store/descriptor.hpp"

#include <array>
#include <cerrno>
#include <charconv>
#include <signal.h>
#include <string>
#include <string_view>
#include <unistd.h>

namespace emenda::store {

namespace {

/// A number, where a space or the line's end stands behind it.
std::optional<std::int64_t> number_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return std::nullopt;
    std::int64_t number = 0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data() + at, end, number);
    const bool ends = read.ptr == end || *read.ptr == ' ' || *read.ptr == '\n';
    if (read.ec != std::errc() || !ends || number < 0) return std::nullopt;
    return number;
}

std::optional<std::int64_t> boot_in(std::string_view system) {
    constexpr std::string_view name = "\nbtime ";
    const std::size_t found = system.find(name);
    return found == system.npos ? std::nullopt : number_at(system, found + name.size());
}

/// In ticks since the machine was started.
std::optional<std::int64_t> start_in(std::string_view process) {
    std::size_t at = process.rfind(')'); // the second field, a name, may hold anything
    constexpr int starttime = 22;
    for (int field = 3; field <= starttime && at != process.npos; ++field)
        at = process.find(' ', at + 1);
    return at == process.npos ? std::nullopt : number_at(process, at + 1);
}

/// Empty where it cannot be read: the process may end between two reads, for which a stream of
/// the library throws.
std::string all_of(const std::string& path) {
    const Descriptor file = opened_to_read(path);
    std::string all;
    std::array<char, 4096> piece;
    for (;;) {
        const ssize_t got = ::read(file.number(), piece.data(), piece.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return {};
        if (got == 0) return all;
        all.append(piece.data(), static_cast<std::size_t>(got));
    }
}

} // namespace

std::optional<std::int64_t> beginning_in(const std::string& process, const std::string& system,
                                         long ticks) {
    const auto boot = boot_in(system);
    const auto start = start_in(process);
    if (!boot || !start || ticks <= 0) return std::nullopt;
    std::int64_t beginning = 0;
    if (__builtin_add_overflow(*boot, *start / ticks, &beginning)) return std::nullopt;
    return beginning;
}

bool lived_at(pid_t process, std::int64_t time) {
    if (::kill(process, 0) != 0 && errno == ESRCH) return false;
    constexpr std::int64_t rounding = 2; // of seconds, three times
    const auto beginning = beginning_in(all_of("/proc/" + std::to_string(process) + "/stat"),
                                        all_of("/proc/stat"), ::sysconf(_SC_CLK_TCK));
    return !beginning || *beginning <= time + rounding;
}

} // namespace emenda::store
