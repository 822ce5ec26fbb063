// SPDX-License-Identifier: EUPL-1.2
// The paragraphs of a body in normal form: runs of non-blank lines, numbered from 1.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace emenda::text {

/// Bytes [begin, end) of a text.
struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;

    std::size_t size() const { return end - begin; }
    bool empty() const { return begin == end; }
    std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
    friend bool operator==(const Range&, const Range&) = default;
};

/// A range a paragraph, without its closing line break; paragraph N is element N - 1.
std::vector<Range> paragraphs(std::string_view body);

} // namespace emenda::text
