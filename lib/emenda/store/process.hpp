// SPDX-License-Identifier: EUPL-1.2
// Other processes of this machine. For this room's .cpp files only.
#pragma once

#include <cstdint>
#include <sys/types.h>

namespace emenda::store {

/// Whether the process of this number lives, and did so at that time, in seconds since 1970:
/// numbers are given anew. What is not known counts as yes.
bool lived_at(pid_t process, std::int64_t time);

} // namespace emenda::store
