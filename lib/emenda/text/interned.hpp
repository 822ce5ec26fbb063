// SPDX-License-Identifier: EUPL-1.2
// Texts as sequences of numbers, equal ones where pieces are equal: what scripts are made over.
// For this room's .cpp files only.
#pragma once

#include "emenda/base/keyed_hash.hpp"
#include "emenda/text/paragraphs.hpp"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace emenda::text {

using Symbol = std::uint32_t;

/// Gives each piece its number, counting from 0; the pieces must outlive it. A table with open
/// addresses: std::unordered_map's nodes cost several times the look-up. Nobody can write words
/// that all want one slot.
class Interner {
public:
    /// How many pieces are likely to come.
    explicit Interner(std::size_t pieces = 0);

    Symbol operator()(std::string_view piece);
    /// The same of a part of a text: sooner where the text goes on behind it.
    Symbol at(std::string_view text, Range range);
    std::size_t size() const { return m_size; }

    /// Forgets every piece, and keeps the memory.
    void clear();

private:
    /// All of a piece of less than sixteen bytes, for where it stands is mostly far from what is
    /// read, its size in the last byte; else a print, and its place among the long ones.
    struct Slot {
        std::uint64_t first = 0;
        std::uint64_t last = 0;
        std::uint32_t round = 0; ///< of the last clear(): a slot of another round is free
        Symbol symbol = 0;
    };

    bool is_of(const Slot& slot, const Slot& wanted, std::string_view piece) const;
    std::size_t slot_for(const Slot& slot) const;
    void grow();

    HashKeys m_keys = hash_keys();
    std::vector<Slot> m_slots; ///< a power of two of them, or none
    std::vector<std::string_view> m_long;
    std::uint32_t m_round = 1;
    std::size_t m_size = 0;
};

/// Positions [begin, end) of a sequence.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;

    std::size_t size() const { return end - begin; }
};

/// Pairs of positions, ascending on both sides, of symbols that stand exactly once in either span:
/// the longest such chain (patience diff, B. Cohen).
std::vector<std::pair<std::size_t, std::size_t>> anchors(const std::vector<Symbol>& a, Span in_a,
                                                         const std::vector<Symbol>& b, Span in_b,
                                                         std::size_t symbols);

} // namespace emenda::text
