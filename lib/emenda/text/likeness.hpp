// SPDX-License-Identifier: EUPL-1.2
// How much two paragraphs say the same, and which of many are worth comparing.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/gap_alignment.hpp"
#include "emenda/text/labels.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace emenda::text {

/// The words of a paragraph but for its label, sorted, with their weights: how much two share is a
/// walk along both.
struct Bag {
    std::vector<std::pair<Symbol, int>> words;
    std::vector<std::uint64_t> shingles; ///< pairs of neighbouring words, a sample of them
    long weight = 0;
};

/// What both hold, by weight.
long shared(const Bag& a, const Bag& b);

Bag joined(const Bag& a, const Bag& b);

/// 0 to 1: twice the shared weight by all weight (L. Dice, 1945).
double likeness(const Bag& a, const Bag& b);

/// 0 to 1: how many of the pairs of neighbouring words of the shorter one the other has, too. Tells
/// a paragraph that moved from one that happens to be made of the same words.
double likeness_in_order(const Bag& a, const Bag& b);

Bag bag_of(const Passage& passage);

/// A pair of places in two lists, and how much is won by it.
struct Candidate {
    std::size_t a = 0;
    std::size_t b = 0;
    double gain = 0;
};

/// For each paragraph of the one list a few of the other that share rare pairs of words with it
/// (sketch.hpp): what is likely to be alike, without a table of all. Gains are left at 0.
using Shingles = std::vector<std::uint64_t>;
std::vector<Candidate> candidates(const std::vector<const Shingles*>& a,
                                  const std::vector<const Shingles*>& b);

/// Of pairs in any order the chain that ascends on both sides and gains most in all.
std::vector<Candidate> best_chain(std::vector<Candidate> pairs);

} // namespace emenda::text
