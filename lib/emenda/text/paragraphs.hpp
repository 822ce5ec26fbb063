// SPDX-License-Identifier: EUPL-1.2
// The paragraphs of a body in normal form: runs of non-blank lines, numbered from 1.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace emenda::text {

/// What stands between two of them.
inline constexpr std::string_view paragraph_break = "\n\n";

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

/// Positions in two lists of paragraphs.
struct Unlike {
    std::vector<std::size_t> in_one;
    std::vector<std::size_t> in_other;
};

/// Those paragraphs of two texts that are left when equal ones are struck out in pairs, from the
/// beginning on, none before a pair with one behind it: few where the texts are much the same. Some
/// that are left may still be equal, if what stands between is long.
Unlike struck_out(std::string_view one, const std::vector<Range>& in_one, std::string_view other,
                  const std::vector<Range>& in_other);

} // namespace emenda::text
