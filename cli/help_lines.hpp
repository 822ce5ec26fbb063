// SPDX-License-Identifier: EUPL-1.2
// The lines of a command's help, and how sentences for a terminal are broken at blanks.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace emenda::cli {

struct Shown {
    std::string names; ///< "-m, --message TEXT", "REF"
    std::string help;
};

/// Lines of at most this width, but for words that are longer; each begins with `lead` and ends
/// with a line feed. Width 0: one line.
std::string wrapped_sentence(const std::string& sentence, std::size_t width,
                             const std::string& lead = {});

/// A blank line, the heading and its entries; nothing where there are none.
void add_section(std::string& text, const std::string& heading, const std::vector<Shown>& entries,
                 std::size_t width);

} // namespace emenda::cli
