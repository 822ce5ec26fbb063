// SPDX-License-Identifier: EUPL-1.2
// Errors as people read them: message, source line, caret, hint; and as exit codes.
#pragma once

#include "emenda/base/error.hpp"
#include "emenda/base/finding.hpp"

#include <string>

namespace emenda::cli {

enum class Exit { done = 0, no = 1, usage = 2, invalid = 3, io = 4, interrupted = 130 };

Exit exit_of(ErrorKind kind);

/// "emenda: file:3:7: There is no …", the source line with a caret under the place, and the hint;
/// ends in a line break. Nothing in it can steer a terminal.
std::string complaint(const Error& error);

/// Throws the finding as an error; the hint says how many more there are.
[[noreturn]] void refuse(const Findings& findings, const Finding& told, ErrorKind kind);

} // namespace emenda::cli
