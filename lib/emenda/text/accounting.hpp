// SPDX-License-Identifier: EUPL-1.2
// The books of a merge: whether every word that a side added or took is accounted for.
//
// Kept apart from the merge on purpose: it counts words, whole texts against whole texts, with an
// own idea of what a word is (letters and digits in a row), and knows nothing of scripts, of
// paragraphs that move, of claims or of places. A merged text that fails is never saved.
#pragma once

#include "emenda/text/paragraphs.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::text {

/// What one side did to a word: how often it stands in paragraphs of which the side has more than
/// the base, and in those of which it has fewer.
struct Counts {
    std::size_t came = 0;
    std::size_t went = 0;

    friend bool operator==(const Counts&, const Counts&) = default;
};
using CountedWords = std::map<std::string, Counts, std::less<>>;

/// Of a side's words. Most of a long paragraph in which a word changed came and went as it is: that
/// is not counted before it is asked for.
struct Tally {
    CountedWords changed;    ///< of what is in `kept` no occurrence
    std::vector<Range> kept; ///< of the base, ascending: each of its words came and went
};

/// Words of paragraphs that both texts have are not in it.
Tally tally(std::string_view base, std::string_view side);

/// A tally of a part of a base as one of all of it, which begins so many bytes before.
Tally shifted(Tally tally, std::size_t bytes);

/// All words of a tally that was made of this base.
CountedWords counted(std::string_view base, const Tally& tally);

/// The words of which the merged text holds too few or too many: ascending, empty if the books are
/// right. A word that nobody touched must be there as often as in the base; and what each side made
/// more or fewer, must be so many more or fewer. Where sides did some of it `alike`, and so it was
/// done once, each word has a range: no fewer than the base with the most that came with one side
/// and without all that went, no more than with all that came and without the most that went.
std::vector<std::string> unaccounted(std::string_view base, const std::vector<Tally>& sides,
                                     std::string_view merged, bool alike);

/// The same where sides gave way to others: what nobody made fewer must still be there, what nobody
/// made more must not be there more often. A word that moved was made neither.
std::vector<std::string> lost_or_doubled(std::string_view base, const std::vector<Tally>& sides,
                                         std::string_view merged);

} // namespace emenda::text
