// SPDX-License-Identifier: EUPL-1.2
// What became, in the editor, of the lines of a file that are ours (kept_file.hpp has its form).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace emenda::cli {

/// Whether somebody wrote below the line: words that are not ours. `content` is what the file holds
/// now, `before` what we put there.
bool has_words_below(const std::string& content, const std::string& before);

/// A line of ours that stands above the line now, or where that is gone: nothing tells then where
/// the text ends. Empty if there is none; one that the text itself had is none.
std::optional<std::string> line_of_ours_above(const std::string& content,
                                              const std::string& before);

} // namespace emenda::cli
