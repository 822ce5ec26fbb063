// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/joint.hpp"

#include <algorithm>
#include <array>

namespace emenda::formula {

namespace {

constexpr std::array<std::string_view, 18> belong_to_the_left{
    ",", ".", ";", ":", "?", "!", ")", "]", "}", "»", "”", "…", "'", "’", "%", " ", "\t", "\n"};
constexpr std::array<std::string_view, 11> belong_to_the_right{"(", "[", "{", "«",  "“", "'",
                                                               "’", "/", " ", "\t", "\n"};

} // namespace

std::string joined_behind(std::string_view left, std::string_view right) {
    const bool closes = std::any_of(belong_to_the_left.begin(), belong_to_the_left.end(),
                                    [&](std::string_view mark) { return right.starts_with(mark); });
    const bool opens = std::any_of(belong_to_the_right.begin(), belong_to_the_right.end(),
                                   [&](std::string_view mark) { return left.ends_with(mark); });
    std::string joined(closes || opens ? "" : " ");
    joined += right;
    return joined;
}

} // namespace emenda::formula
