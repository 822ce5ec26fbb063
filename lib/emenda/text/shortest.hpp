// SPDX-License-Identifier: EUPL-1.2
// The shortest script between two sequences of symbols, or, where that would take too long, a good
// one: the only place that knows dtl.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/interned.hpp"

#include <cstdint>
#include <vector>

namespace emenda::text {

/// Symbols, and which of them do not stand on the other side.
struct Sequence {
    std::vector<Symbol> symbols;
    std::vector<char> changed; ///< as many; what is not changed is the same on both sides, in order
};

/// Compares sequences; holds the memory that it needs from one pair to the next.
///
/// Symbols that one side lacks are dropped first. A long remainder is cut in two where the shortest
/// scripts from either end meet (E. Myers, "An O(ND) difference algorithm and its variations",
/// 1986); if they do not within a bounded distance, where the one that got farthest stands. Pieces
/// short enough for it go to dtl's O(NP) script (Wu, Manber, Myers, Miller, 1990): past some 2,800
/// differences dtl's scripts go bad without a word, and its memory grows with their square.
class Shortest {
public:
    /// Sets `changed` on both sides; symbols are below `symbols`. `work` grows by the steps taken.
    void compare(Sequence& a, Sequence& b, std::size_t symbols, std::uint64_t& work);

private:
    /// What is left of a sequence, and where each of it stood.
    struct Side {
        std::vector<Symbol> symbols;
        std::vector<std::uint32_t> places;
        std::vector<char>* changed = nullptr;
    };
    struct Cut {
        std::size_t a = 0;
        std::size_t b = 0;
        bool front_is_known = false; ///< the distance of what stands before it is bounded
    };

    void keep_shared(const Sequence& from, Span in_from, Side& side,
                     const std::vector<std::uint32_t>& other);
    void compare(Span a, Span b);
    bool is_trivial(Span& a, Span& b);
    void match_one(const Side& one, std::size_t at, const Side& many, Span in_many);
    void replace(const Side& side, Span span);
    void by_dtl(Span a, Span b);
    Cut cut(Span a, Span b);
    void spend(std::uint64_t steps, std::ptrdiff_t distance);
    Cut farthest(Span a, Span b, std::ptrdiff_t distance) const;

    Side m_a;
    Side m_b;
    std::vector<std::uint32_t> m_counts_a;
    std::vector<std::uint32_t> m_counts_b;
    std::vector<std::ptrdiff_t> m_forward;  ///< by diagonal: how far side a is done from its begin
    std::vector<std::ptrdiff_t> m_backward; ///< and from its end
    std::uint64_t m_credit = 12'000'000;    ///< steps that long searches may still take
    std::uint64_t* m_work = nullptr;
};

} // namespace emenda::text
