// SPDX-License-Identifier: EUPL-1.2
// What two passages surely share: stretches of words that stand once in either. Between them the
// tables of gap_alignment.hpp are small.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/atoms.hpp"

#include <cstdint>
#include <vector>

namespace emenda::text {

/// Atoms [a, a + size) of the one side are atoms [b, b + size) of the other.
struct Stretch {
    std::size_t a = 0;
    std::size_t b = 0;
    std::size_t size = 0;
};

/// Where each symbol stands in two spans. It is used for one pair of spans after the other: what a
/// passage of many items has of symbols must not be cleared for each of them.
class WordPlaces {
public:
    struct Places {
        std::uint32_t a = 0; ///< the place and one; 0: nowhere
        std::uint32_t b = 0;
        std::uint32_t round = 0; ///< of the pair of spans that it was written for
        bool many = false;       ///< more than once in either
    };

    void begin() { ++m_round; }

    Places& of(Symbol symbol) {
        if (symbol >= m_all.size()) m_all.resize(symbol + 1);
        Places& places = m_all[symbol];
        if (places.round != m_round) places = {0, 0, m_round, false};
        return places;
    }

private:
    std::vector<Places> m_all; ///< by symbol
    std::uint32_t m_round = 0;
};

/// In order on both sides, none running into the next. Each holds a word that stands once in either
/// span, and weighs so much that no alignment of greatest weight would do without it, unless it
/// moved (patience diff, B. Cohen, with the runs around its anchors).
std::vector<Stretch> sure_stretches(const Atoms& a, Span in_a, const Atoms& b, Span in_b,
                                    WordPlaces& places);

} // namespace emenda::text
