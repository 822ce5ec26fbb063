// SPDX-License-Identifier: EUPL-1.2
// Where two texts that are much the same differ, found at a glance: for who counts their words, and
// so need not look at those that both have. It is no script: it may call more different than is.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/paragraphs.hpp"

#include <string_view>
#include <vector>

namespace emenda::text {

/// Passages that end where no word goes on. In order they are the whole of each text.
struct Differing {
    std::vector<Range> kept; ///< of the one; the other has the same ones, in the same order
    std::vector<std::string_view> of_one;
    std::vector<std::string_view> of_other;
};

/// The texts must outlive it.
Differing differing_passages(std::string_view one, std::string_view other);

} // namespace emenda::text
