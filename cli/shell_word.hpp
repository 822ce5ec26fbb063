// SPDX-License-Identifier: EUPL-1.2
// Words as a shell takes them.
#pragma once

#include <string>

namespace emenda::cli {

/// In quotes where a shell would take it for more, or less, than one plain word.
std::string as_shell_word(const std::string& word);

} // namespace emenda::cli
