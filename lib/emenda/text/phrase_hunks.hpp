// SPDX-License-Identifier: EUPL-1.2
// Changes of words made into changes of phrases: joined, moved to the limits of clauses and
// sentences, or, where too little is left, made one.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/gap_alignment.hpp"

#include <vector>

namespace emenda::text {

/// Atoms `a` of the one text became atoms `b` of the other.
struct AtomHunk {
    Span a;
    Span b;
    bool capitals = false;      ///< the words differ in capitals only
    bool capital_first = false; ///< the first ones do
    bool capital_last = false;  ///< the last ones do
};

/// Whether two that touch are shown as one. A word whose capital changed is one phrase with what
/// took another's place beside it, but not with a long passage that only came or went.
bool are_one_phrase(const AtomHunk& first, const AtomHunk& second, const Atoms& a, const Atoms& b);

AtomHunk joined(const AtomHunk& first, const AtomHunk& second);

/// What is not kept of these spans, in order.
std::vector<AtomHunk> hunks_between(const Atoms& a, Span in_a, const Atoms& b, Span in_b,
                                    const Kept& kept);

/// Joins hunks where what stands between them weighs less than what changes on either side.
std::vector<AtomHunk> join_phrases(const std::vector<AtomHunk>& hunks, const Atoms& a,
                                   const Atoms& b, const Reading& reading);

/// Whether so little is kept that the spans are better read one after the other.
bool is_rewritten(const std::vector<AtomHunk>& hunks, const Atoms& a, Span in_a, const Atoms& b,
                  Span in_b, const Reading& reading);

/// An insertion or a deletion that could stand in several places goes where it begins and ends
/// with a sentence, else with a clause, else where it does not tear an article from its noun.
void slide_phrases(std::vector<AtomHunk>& hunks, const Passage& from, const Passage& to);

} // namespace emenda::text
