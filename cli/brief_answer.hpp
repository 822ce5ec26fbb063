// SPDX-License-Identifier: EUPL-1.2
// What another program says in one line, asked in passing: it may never answer, or never end to.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <sys/types.h>

namespace emenda::cli {

struct BriefAnswer {
    std::optional<std::string> line; ///< without its break; none: it ended with an error, say
    bool in_time = true;
};

/// The only line that a child writes on the other end of `descriptor` before it ends, if it ends
/// without error and within that time; 1,000 bytes at most. Else it is killed. Closes the
/// descriptor.
BriefAnswer brief_answer(pid_t child, int descriptor, std::chrono::milliseconds patience);

} // namespace emenda::cli
