// SPDX-License-Identifier: EUPL-1.2
// The difference of two files by lines, for patches. (For people, text/redline.hpp compares words.)
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace emenda::render {

/// Lines [from_begin, from_end) became lines [to_begin, to_end), counted from 0.
struct LineHunk {
    std::size_t from_begin = 0;
    std::size_t from_end = 0;
    std::size_t to_begin = 0;
    std::size_t to_end = 0;

    friend bool operator==(const LineHunk&, const LineHunk&) = default;
};

/// The lines of a file, each with its line feed; the last one may lack it.
std::vector<std::string_view> lines_of(std::string_view file);

/// The hunks, in order, at least one common line apart. Common ends are trimmed; lines that both
/// sides hold once are anchors (patience diff, B. Cohen); between them the shortest script (E.
/// Myers, "An O(ND) difference algorithm and its variations", 1986), as long as it is small; a
/// range with more differences than that is replaced whole.
std::vector<LineHunk> line_script(const std::vector<std::string_view>& from,
                                  const std::vector<std::string_view>& to);

} // namespace emenda::render
