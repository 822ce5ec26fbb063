// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/gap_alignment.hpp"

#include <algorithm>
#include <cstdint>

namespace emenda::text {

namespace {

constexpr std::size_t largest_table = 1'000'000;
constexpr int never = -1'000'000'000;

/// Of each cell, how the best alignments that end there with a kept word, and with a change, came
/// about; a bit set says that the step before was a change.
constexpr unsigned kept_after_change = 1;
constexpr unsigned change_after_change = 2;
constexpr unsigned change_of_b = 4;

class Table {
public:
    Table(const Atoms& a, Span in_a, const Atoms& b, Span in_b, const Reading& reading,
          TableMemory& memory)
        : m_in_a(in_a), m_in_b(in_b), m_reading(reading), m_columns(in_b.size() + 1),
          m_steps(memory.steps), m_words(memory.words), m_row(memory.row) {
        m_steps.resize(std::max(m_steps.size(), (in_a.size() + 1) * m_columns));
        m_row.resize(m_columns);
        m_words.clear();
        for (std::size_t k = in_b.begin; k < in_b.end; ++k)
            m_words.push_back({b[k].exact, b[k].folded});
        first_row();
        for (std::size_t i = 1; i <= in_a.size(); ++i)
            next_row(a[in_a.begin + i - 1], &m_steps[i * m_columns]);
    }

    void trace(Kept& kept) const {
        const std::size_t before = kept.size();
        std::size_t i = m_in_a.size();
        std::size_t k = m_in_b.size();
        bool change = m_row.back().changed > m_row.back().kept;
        while (i > 0 || k > 0) {
            const std::uint8_t step = m_steps[i * m_columns + k];
            if (change) {
                change = (step & change_after_change) != 0;
                --((step & change_of_b) != 0 ? k : i);
            } else {
                change = (step & kept_after_change) != 0;
                kept.emplace_back(m_in_a.begin + --i, m_in_b.begin + --k);
            }
        }
        std::reverse(kept.begin() + static_cast<std::ptrdiff_t>(before), kept.end());
    }

private:
    using Word = TableMemory::Word;
    using Cell = TableMemory::Cell;

    void first_row() {
        m_row[0] = {0, never};
        for (std::size_t k = 1; k < m_columns; ++k) {
            m_row[k].kept = never;
            m_row[k].changed = k == 1 ? -m_reading.opening : m_row[k - 1].changed;
            m_steps[k] = k == 1 ? change_of_b : change_of_b | change_after_change;
        }
    }

    /// From the row before it, which it takes the place of. This loop is most of what a redline
    /// costs.
    void next_row(const Atom& word, std::uint8_t* steps) {
        const int opening = m_reading.opening;
        const int as_capital = word.weight * m_reading.capital / 100;
        Cell across = m_row[0]; // the cell above and to the left
        Cell left{never, never};
        left.changed = std::max(across.kept - opening, across.changed);
        steps[0] = across.changed >= across.kept - opening ? change_after_change : 0;
        m_row[0] = left;
        for (std::size_t k = 1; k < m_columns; ++k) {
            const Cell above = m_row[k];
            const int of_a = std::max(above.kept - opening, above.changed);
            const int of_b = std::max(left.kept - opening, left.changed);
            const bool takes_b = of_b > of_a;
            const Cell& back = takes_b ? left : above;
            unsigned step = takes_b ? change_of_b : 0;
            step |= back.changed >= back.kept - opening ? change_after_change : 0;
            step |= across.changed > across.kept ? kept_after_change : 0;
            const Word& other = m_words[k - 1];
            const int gain = other.exact == word.exact ? word.weight : as_capital;
            const int kept = std::max(across.kept, across.changed) + gain;
            left.kept = other.folded == word.folded && gain > 0 ? kept : never;
            left.changed = takes_b ? of_b : of_a;
            m_row[k] = left;
            steps[k] = static_cast<std::uint8_t>(step);
            across = above;
        }
    }

    Span m_in_a;
    Span m_in_b;
    const Reading& m_reading;
    std::size_t m_columns;
    std::vector<std::uint8_t>& m_steps;
    std::vector<Word>& m_words;
    std::vector<Cell>& m_row;
};

} // namespace

bool align_words(const Atoms& a, Span in_a, const Atoms& b, Span in_b, const Reading& reading,
                 Session& session, Kept& kept) {
    if (in_a.size() == 0 || in_b.size() == 0) return true;
    const std::size_t cells = (in_a.size() + 1) * (in_b.size() + 1);
    if (cells > largest_table || cells > session.cells) return false;
    session.cells -= cells;
    Table(a, in_a, b, in_b, reading, session.table).trace(kept);
    return true;
}

} // namespace emenda::text
