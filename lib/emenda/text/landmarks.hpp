// SPDX-License-Identifier: EUPL-1.2
// Where two long passages surely correspond: what stands once in either, in the same order.
// For this room's .cpp files only.
//
// Seed, chain and extend, as genomes are compared (H. Li, "Minimap2", 2018), with lines and runs of
// words for seeds: patience diff (B. Cohen) is the case of one line. Seeds are read off the text as
// it streams by, and only some thousands are kept, so that a long text costs no memory.
#pragma once

#include "emenda/text/paragraphs.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace emenda::text {

/// Bytes of a text; begin and end are limits of its tokens.
struct Excerpt {
    std::string_view text;
    Range range;

    std::string_view piece() const { return range.of(text); }
};

/// Bytes that are the same on both sides, whole tokens.
struct Match {
    Range a;
    Range b;
    /// What was left out in its favour, a passage moved past it, is not much lighter: where it can
    /// be afforded, a search should decide.
    bool doubtful = false;
};

/// What two passages share, ascending on both sides, disjoint; empty if nothing sure was found.
/// `work` grows by the steps taken.
std::vector<Match> shared_lines(const Excerpt& a, const Excerpt& b, std::uint64_t& work);

struct SharedWords {
    std::vector<Match> matches;
    /// How likely a word of the one passage is the one of a random place in the other: 1 if both
    /// repeat one word, some hundredths in prose, less where there is nothing to share.
    double sameness = 1;
};

/// Runs of words that stand once in either passage, as long as it takes not to be alike by chance;
/// shorter ones where none are found. A chain that chance could have made is none.
SharedWords shared_words(const Excerpt& a, const Excerpt& b, std::uint64_t& work);

} // namespace emenda::text
