// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/interned.hpp"

#include "emenda/text/fingerprint.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace emenda::text {

namespace {

using Pair = std::pair<std::size_t, std::size_t>;

/// The longest chain of pairs, given in order of the first side, that ascends on the second
/// (patience sorting, O(n log n)).
std::vector<Pair> longest_ascending(const std::vector<Pair>& pairs) {
    constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
    std::vector<std::size_t> piles; // the pair on top of each pile
    std::vector<std::size_t> before(pairs.size(), none);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto pile = std::lower_bound(
            piles.begin(), piles.end(), pairs[i].second,
            [&](std::size_t top, std::size_t value) { return pairs[top].second < value; });
        if (pile != piles.begin()) before[i] = *(pile - 1);
        if (pile == piles.end())
            piles.push_back(i);
        else
            *pile = i;
    }
    std::vector<Pair> chain;
    for (std::size_t i = piles.empty() ? none : piles.back(); i != none; i = before[i]) {
        chain.push_back(pairs[i]);
    }
    std::reverse(chain.begin(), chain.end());
    return chain;
}

} // namespace

Symbol Interner::operator()(std::string_view piece) {
    if (2 * m_size >= m_slots.size()) grow();
    const std::uint64_t print = fingerprint(piece);
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = drawn_slot(print, m_slots.size());; at = (at + 1) & mask) {
        Slot& slot = m_slots[at];
        if (slot.round != m_round) {
            slot = {print, piece.data(), static_cast<std::uint32_t>(piece.size()), m_round,
                    static_cast<Symbol>(m_size++)};
            return slot.symbol;
        }
        if (slot.print != print || slot.size != piece.size()) continue;
        if (piece.size() <= exact_fingerprint || std::string_view(slot.piece, slot.size) == piece)
            return slot.symbol;
    }
}

void Interner::clear() {
    m_size = 0;
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
        std::size_t at = drawn_slot(slot.print, m_slots.size());
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
    return longest_ascending(pairs);
}

} // namespace emenda::text
