// SPDX-License-Identifier: EUPL-1.2
// Words as a shell takes them.
#pragma once

#include <string>
#include <vector>

namespace emenda::cli {

/// In quotes where a shell would take it for more, or less, than one plain word.
std::string as_shell_word(const std::string& word);

/// "emenda" and these words.
std::string as_shell_line(const std::vector<std::string>& words);

} // namespace emenda::cli
