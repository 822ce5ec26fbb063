// SPDX-License-Identifier: EUPL-1.2
// The exact difference of two texts, by words: small, for storing and merging.
#pragma once

#include "emenda/text/paragraphs.hpp"

#include <string_view>
#include <vector>

namespace emenda::text {

/// The bytes `from` of the one text became the bytes `to` of the other. One of the two may be
/// empty, never both. Both begin and end at token limits.
struct Hunk {
    Range from;
    Range to;

    friend bool operator==(const Hunk&, const Hunk&) = default;
};

/// The hunks that lead from one text to the other, in order, disjoint, at least one token apart;
/// what stands between them is the same on both sides. Near the shortest possible.
/// Method: common ends trimmed; unique common paragraphs, then unique common words, as anchors
/// (patience diff, B. Cohen); between anchors dtl's O(NP) script (Wu, Manber, Myers, Miller:
/// "An O(NP) sequence comparison algorithm", 1990) over interned tokens, on ranges small enough
/// for it; a larger range is replaced as one hunk a paragraph.
std::vector<Hunk> exact_script(std::string_view from, std::string_view to);

} // namespace emenda::text
