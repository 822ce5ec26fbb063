// SPDX-License-Identifier: EUPL-1.2
// The exact difference of two texts, by words: small, for storing and merging.
#pragma once

#include "emenda/text/paragraphs.hpp"

#include <cstdint>
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
/// what stands between them is the same on both sides. Within some hundredths of the shortest
/// script where the texts are related; a long passage that shares no more with its counterpart
/// than chance would have it is replaced whole, and a paragraph that moved leaves and arrives
/// whole. The script back is as long.
///
/// Method: passages are cut at what stands once on both sides, lines first, then runs of words
/// (landmarks.hpp), until they are small; in a small one the shortest script is searched
/// (shortest.hpp). Memory is that of the hunks; the time grows with the texts, whatever they are.
/// `work`, if given, grows by the steps taken: tokens read, places of the search, comparisons.
std::vector<Hunk> exact_script(std::string_view from, std::string_view to,
                               std::uint64_t* work = nullptr);

} // namespace emenda::text
