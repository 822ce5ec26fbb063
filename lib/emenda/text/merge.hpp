// SPDX-License-Identifier: EUPL-1.2
// Merging: several texts that grew out of one base, by words inside aligned paragraphs.
//
// The sides have no order: any permutation gives the same text or the same conflicts.
#pragma once

#include "emenda/text/paragraphs.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::text {

/// What one side wants where sides collide.
struct Wish {
    std::size_t side = 0; ///< index into the sides given
    std::string text;     ///< what the passage would read; empty: deleted, or moved
    bool moved = false;   ///< the passage is a paragraph, which would stand elsewhere

    friend bool operator==(const Wish&, const Wish&) = default;
};

/// A passage of the base that sides want to become different things. Only the sides that touch it
/// are listed, by index.
struct Conflict {
    Range base;                ///< bytes of the base; empty where different insertions meet
    std::size_t paragraph = 0; ///< of the base, from 1; 0: before the first
    std::vector<Wish> wishes;

    friend bool operator==(const Conflict&, const Conflict&) = default;
};

struct Merged {
    std::string text;                ///< the merged body; the base where there are conflicts
    std::vector<Conflict> conflicts; ///< in order of the base; empty: a clean merge

    bool clean() const { return conflicts.empty(); }
    friend bool operator==(const Merged&, const Merged&) = default;
};

/// merge(b, {x, b}) == x; merge(b, {x, x}) == x. Two sides conflict where they change the same or
/// touching words (no unchanged word between) to different things, or insert different things at
/// one point; a paragraph inserted touches no word; or where one moves a paragraph that another
/// deletes, or moves to another place. The same change made twice is made once.
Merged merge(std::string_view base, const std::vector<std::string>& sides);

/// The same for single lines (titles), which merge whole: two different new titles conflict.
Merged merge_line(std::string_view base, const std::vector<std::string>& sides);

} // namespace emenda::text
