// SPDX-License-Identifier: EUPL-1.2
// Other processes of this machine. For this room's .cpp files only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <sys/types.h>

namespace emenda::store {

/// When a process began, in seconds since 1970, by its `stat` and the system's, in a second of
/// which there are so many ticks (proc(5)): the clock is not asked. None where they do not say so.
std::optional<std::int64_t> beginning_in(const std::string& process, const std::string& system,
                                         long ticks);

/// Whether the process of this number lives, and did so at that time, in seconds since 1970:
/// numbers are given anew. What is not known counts as yes. Where the clock was set forward since,
/// who lived then may seem not to: a lock alone is sure.
bool lived_at(pid_t process, std::int64_t time);

} // namespace emenda::store
