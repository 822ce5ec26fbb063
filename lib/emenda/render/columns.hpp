// SPDX-License-Identifier: EUPL-1.2
// What text takes on a terminal, in columns: a grapheme cluster takes 0, 1 or 2; a character that
// is made visible (base/utf8.hpp) takes its escape's length.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace emenda::render {

std::size_t width_of(std::string_view text);

/// The text cut to a width, the cut shown by "…"; never inside a grapheme cluster.
std::string cut_to(std::string_view text, std::size_t width);

/// The end of what begins at a place, and what it takes.
struct Cluster {
    std::size_t end = 0;
    std::size_t width = 0;
};

/// What is not torn apart: a mark of ours, a character made visible, else a grapheme cluster. Valid
/// text only.
Cluster unit_at(std::string_view text, std::size_t at);

} // namespace emenda::render
