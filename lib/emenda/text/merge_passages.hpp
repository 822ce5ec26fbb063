// SPDX-License-Identifier: EUPL-1.2
// Which words of the base a reader is shown of claims that collide.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/merge_groups.hpp"

#include <cstddef>
#include <optional>
#include <set>

namespace emenda::text {

/// What a group is about: words, paragraphs that move, places.
struct Subject {
    std::optional<Range> words;
    std::optional<std::size_t> paragraph; ///< the first that moves
    std::size_t moves = 0;                ///< how many paragraphs
    std::set<std::size_t> gaps;
};

Subject subject_of(const EditBase& base, const Claims& claims, const Group& group);

/// The words of the base that a reader is shown of a group: those that it is about, and what their
/// neighbours make of words so near that nobody would tell them apart. Empty: it is about places.
std::optional<Range> shown_range(const EditBase& base, const Claims& claims, const Group& group);

} // namespace emenda::text
