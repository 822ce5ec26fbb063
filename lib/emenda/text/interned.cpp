// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/interned.hpp"

#include "emenda/text/fingerprint.hpp"
#include "emenda/text/rising.hpp"

#include <algorithm>
#include <unordered_map>

namespace emenda::text {

namespace {

using Pair = std::pair<std::size_t, std::size_t>;

constexpr std::size_t longest_whole = 16; ///< bytes of a piece that its slot holds

std::size_t slot_at(std::uint64_t first, std::uint64_t last, std::uint32_t size,
                    std::size_t slots) {
    const std::uint64_t of_last = size > longest_whole ? 0 : last * 0x9E3779B97F4A7C15U;
    return drawn_slot(first ^ (of_last << 31U | of_last >> 33U), slots);
}

} // namespace

bool Interner::is_of(const Slot& slot, const Slot& wanted, std::string_view piece) const {
    if (slot.first != wanted.first || slot.size != wanted.size) return false;
    return slot.size > longest_whole ? m_long[slot.last] == piece : slot.last == wanted.last;
}

Symbol Interner::operator()(std::string_view piece) {
    if (2 * m_size >= m_slots.size()) grow();
    const std::size_t size = piece.size();
    Slot wanted{0, 0, static_cast<std::uint32_t>(size), m_round, static_cast<Symbol>(m_size)};
    if (size <= 8) {
        wanted.first = few_bytes(piece);
    } else if (size <= longest_whole) {
        wanted.first = eight_bytes(piece.data());
        wanted.last = eight_bytes(piece.data() + size - 8);
    } else {
        wanted.first = fingerprint(piece);
        wanted.last = m_long.size();
    }
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = slot_at(wanted.first, wanted.last, wanted.size, m_slots.size());;
         at = (at + 1) & mask) {
        Slot& slot = m_slots[at];
        if (slot.round != m_round) {
            if (size > longest_whole) m_long.push_back(piece);
            ++m_size;
            slot = wanted;
            return slot.symbol;
        }
        if (is_of(slot, wanted, piece)) return slot.symbol;
    }
}

void Interner::clear() {
    m_size = 0;
    m_long.clear();
    if (++m_round != 0) return;
    m_round = 1; // once in four thousand million: rounds are counted anew
    std::fill(m_slots.begin(), m_slots.end(), Slot{});
}

void Interner::grow() {
    constexpr std::size_t fewest = 64;
    std::vector<Slot> old(std::max(fewest, 2 * m_slots.size()));
    std::swap(old, m_slots);
    const std::size_t mask = m_slots.size() - 1;
    for (const Slot& slot : old) {
        if (slot.round != m_round) continue;
        std::size_t at = slot_at(slot.first, slot.last, slot.size, m_slots.size());
        while (m_slots[at].round == m_round)
            at = (at + 1) & mask;
        m_slots[at] = slot;
    }
}

std::vector<Pair> anchors(const std::vector<Symbol>& a, Span in_a, const std::vector<Symbol>& b,
                          Span in_b, std::size_t symbols) {
    struct Seen {
        std::uint32_t count_a = 0;
        std::uint32_t count_b = 0;
        std::size_t at_b = 0;
    };
    // A table of all symbols would cost the whole text for each small range.
    std::unordered_map<Symbol, Seen> seen;
    seen.reserve(std::min(symbols, in_a.size() + in_b.size()));
    for (std::size_t i = in_a.begin; i < in_a.end; ++i)
        ++seen[a[i]].count_a;
    for (std::size_t i = in_b.begin; i < in_b.end; ++i) {
        const auto found = seen.find(b[i]);
        if (found == seen.end()) continue;
        ++found->second.count_b;
        found->second.at_b = i;
    }
    std::vector<Pair> pairs;
    for (std::size_t i = in_a.begin; i < in_a.end; ++i) {
        const Seen& symbol = seen[a[i]];
        if (symbol.count_a == 1 && symbol.count_b == 1) pairs.emplace_back(i, symbol.at_b);
    }
    std::vector<std::size_t> places;
    places.reserve(pairs.size());
    for (const Pair& pair : pairs)
        places.push_back(pair.second);
    std::vector<Pair> chain;
    for (const std::size_t i : longest_rise(places))
        chain.push_back(pairs[i]);
    return chain;
}

} // namespace emenda::text
