// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/interned.hpp"

#include "emenda/text/fingerprint.hpp"
#include "emenda/text/rising.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <unordered_map>

namespace emenda::text {

namespace {

using Anchor = std::pair<std::size_t, std::size_t>;

constexpr std::size_t longest_whole = 15; ///< bytes of a piece that its slot holds
constexpr unsigned of_size = 56;          ///< bits below the last byte, which is the size
constexpr std::uint64_t long_size = 0xFF; ///< of a piece that is longer than that

/// What is a piece's own of the first eight bytes and of those behind them, by its size.
struct Masks {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
};

constexpr std::array<Masks, longest_whole + 1> masks_by_size() {
    constexpr auto first_of = [](std::size_t bytes) {
        return bytes == 0 ? 0 : ~std::uint64_t{0} >> (64 - 8 * bytes);
    };
    std::array<Masks, longest_whole + 1> masks;
    for (std::size_t size = 0; size < masks.size(); ++size)
        masks[size] = {first_of(std::min<std::size_t>(size, 8)), first_of(size > 8 ? size - 8 : 0)};
    return masks;
}

constexpr std::array<Masks, longest_whole + 1> masks = masks_by_size();

} // namespace

Interner::Interner(std::size_t pieces) : m_slots(pieces > 0 ? std::bit_ceil(2 * pieces + 2) : 0) {}

std::size_t Interner::slot_for(const Slot& slot) const {
    // Of a long piece the last bytes say where it is among those, which is no part of it.
    const std::uint64_t last = slot.last >> of_size == long_size ? 0 : slot.last;
    return keyed_slot(m_keys, m_slots.size(), slot.first, last);
}

bool Interner::is_of(const Slot& slot, const Slot& wanted, std::string_view piece) const {
    if (slot.first != wanted.first) return false;
    if (slot.last == wanted.last) return true;
    constexpr std::uint64_t place = ~std::uint64_t{0} >> (64 - of_size);
    return slot.last >> of_size == long_size && wanted.last >> of_size == long_size &&
           m_long[slot.last & place] == piece;
}

Symbol Interner::operator()(std::string_view piece) {
    std::array<char, 16> padded{};
    if (piece.size() > longest_whole) return at(piece, {0, piece.size()});
    std::copy(piece.begin(), piece.end(), padded.begin());
    return at({padded.data(), padded.size()}, {0, piece.size()});
}

Symbol Interner::at(std::string_view text, Range range) {
    const std::size_t size = range.size();
    if (size <= longest_whole && range.begin + 16 > text.size()) return (*this)(range.of(text));
    if (2 * m_size >= m_slots.size()) grow();
    Slot wanted{0, 0, m_round, static_cast<Symbol>(m_size)};
    if (size <= longest_whole) {
        // Read whole, whatever the size, for no processor can foresee that of a word.
        const char* const bytes = text.data() + range.begin;
        wanted.first = eight_bytes(bytes) & masks[size].first;
        wanted.last = (eight_bytes(bytes + 8) & masks[size].last) | std::uint64_t{size} << of_size;
    } else {
        wanted.first = keyed_hash(range.of(text));
        wanted.last = m_long.size() | long_size << of_size;
    }
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = slot_for(wanted);; at = (at + 1) & mask) {
        Slot& slot = m_slots[at];
        if (slot.round != m_round) {
            if (size > longest_whole) m_long.push_back(range.of(text));
            ++m_size;
            slot = wanted;
            return slot.symbol;
        }
        if (is_of(slot, wanted, range.of(text))) return slot.symbol;
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
        std::size_t at = slot_for(slot);
        while (m_slots[at].round == m_round)
            at = (at + 1) & mask;
        m_slots[at] = slot;
    }
}

std::vector<Anchor> anchors(const std::vector<Symbol>& a, Span in_a, const std::vector<Symbol>& b,
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
    std::vector<Anchor> pairs;
    for (std::size_t i = in_a.begin; i < in_a.end; ++i) {
        const Seen& symbol = seen[a[i]];
        if (symbol.count_a == 1 && symbol.count_b == 1) pairs.emplace_back(i, symbol.at_b);
    }
    std::vector<std::size_t> places;
    places.reserve(pairs.size());
    for (const Anchor& pair : pairs)
        places.push_back(pair.second);
    std::vector<Anchor> chain;
    for (const std::size_t i : longest_rise(places))
        chain.push_back(pairs[i]);
    return chain;
}

} // namespace emenda::text
