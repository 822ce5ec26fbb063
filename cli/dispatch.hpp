// SPDX-License-Identifier: EUPL-1.2
// From words to a command and its end: used by main, and by demo for its steps.
#pragma once

#include "cli/complaint.hpp"

#include <string>
#include <vector>

namespace emenda::cli {

/// Runs what the words (without the program's name) ask for. Errors are thrown.
Exit dispatch(const std::vector<std::string>& words);

/// The overview: all commands, by groups.
std::string overview();

/// The help of one command.
std::string help_of(const std::string& command, std::size_t width);

} // namespace emenda::cli
