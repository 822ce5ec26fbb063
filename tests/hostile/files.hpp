// SPDX-License-Identifier: EUPL-1.2
// Files as a stranger could send them (README.md), made anew each time: some are megabytes long.
#pragma once

#include <string>
#include <vector>

namespace emenda::tests {

struct HostileFile {
    std::string name; ///< of the page beside this one that says what is to be seen
    std::string bytes;
};

/// Each is the sound file with one thing wrong, or nothing like it.
std::vector<HostileFile> hostile_files(const std::string& sound);

} // namespace emenda::tests
