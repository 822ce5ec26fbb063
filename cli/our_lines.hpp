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

/// Whether a file is the beginning of what was put there, and ends within a line: whoever deletes
/// the rest leaves whole lines, or no more than the title.
bool is_cut_short(const std::string& content, const std::string& before);

/// The file with the lines of ours that were deleted put back, by which it is known again: all that
/// stands below the text where it is clear how far that goes, else the last one. Our >8 line is put
/// back where the text has one of its own, which would be taken for it. As it is where it is cut
/// short, or UTF-16, and but for that line where words stand below: they would be left out.
std::string with_our_lines(const std::string& content, const std::string& before);

} // namespace emenda::cli
