// SPDX-License-Identifier: EUPL-1.2
// What was meant by a word where a command is expected.
#pragma once

#include <string>
#include <vector>

namespace emenda::cli {

/// Names of commands, the likeliest first: one that the word is a slip of; those that it is a part
/// of ("propose"); those that people call so elsewhere, or in the user's language ("amend",
/// "accogli").
std::vector<std::string> commands_meant(const std::string& typed);

/// Error(usage) that says what was meant: a command, or what can be done with a proposal where one
/// was named.
[[noreturn]] void unknown_command(const std::string& typed);

} // namespace emenda::cli
