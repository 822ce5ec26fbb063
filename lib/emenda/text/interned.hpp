// SPDX-License-Identifier: EUPL-1.2
// Texts as sequences of numbers, equal ones where pieces are equal: what scripts are made over.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/paragraphs.hpp"

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace emenda::text {

using Symbol = std::uint32_t;

/// Gives each piece its number; the pieces must outlive it.
class Interner {
public:
    Symbol operator()(std::string_view piece) {
        const auto next = static_cast<Symbol>(m_symbols.size());
        return m_symbols.emplace(piece, next).first->second;
    }
    std::size_t size() const { return m_symbols.size(); }

private:
    std::unordered_map<std::string_view, Symbol> m_symbols;
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
