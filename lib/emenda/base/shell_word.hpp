// SPDX-License-Identifier: EUPL-1.2
// Words as a shell takes them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace emenda {

/// In quotes where a shell would take it for more, or less, than one plain word.
std::string as_shell_word(const std::string& word);

/// "emenda" and these words.
std::string as_shell_line(const std::vector<std::string>& words);

/// The words of a line that was made of such; its last one may be cut short.
std::vector<std::string> shell_words(std::string_view line);

} // namespace emenda
