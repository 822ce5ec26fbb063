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
enum Step : std::uint8_t { kept_after_change = 1, change_after_change = 2, change_of_b = 4 };

class Table {
public:
    Table(const Atoms& a, Span in_a, const Atoms& b, Span in_b, const Reading& reading)
        : m_a(a), m_in_a(in_a), m_b(b), m_in_b(in_b), m_reading(reading),
          m_columns(in_b.size() + 1), m_steps((in_a.size() + 1) * m_columns),
          m_kept(m_columns, never), m_changed(m_columns, never) {
        fill();
    }

    void trace(Kept& kept) const {
        const std::size_t before = kept.size();
        std::size_t i = m_in_a.size();
        std::size_t k = m_in_b.size();
        bool change = m_changed.back() > m_kept.back();
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
    /// What keeping these two is worth; 0: they cannot be paired.
    int worth(const Atom& a, const Atom& b) const {
        if (a.exact == b.exact) return a.weight;
        return a.folded == b.folded ? a.weight * m_reading.capital / 100 : 0;
    }

    void fill() {
        std::vector<int> kept(m_columns);
        std::vector<int> changed(m_columns);
        for (std::size_t i = 0; i <= m_in_a.size(); ++i) {
            for (std::size_t k = 0; k < m_columns; ++k) {
                std::uint8_t step = 0;
                kept[k] = i == 0 && k == 0 ? 0 : never;
                changed[k] = never;
                const auto change = [&](int after_kept, int after_change, std::uint8_t of_b) {
                    const int best = std::max(after_kept - m_reading.opening, after_change);
                    if (best <= changed[k]) return;
                    changed[k] = best;
                    step = of_b | (best == after_change ? change_after_change : 0);
                };
                if (i > 0) change(m_kept[k], m_changed[k], 0);
                if (k > 0) change(kept[k - 1], changed[k - 1], change_of_b);
                if (i > 0 && k > 0) {
                    const int gain = worth(m_a[m_in_a.begin + i - 1], m_b[m_in_b.begin + k - 1]);
                    const bool after_change = m_changed[k - 1] > m_kept[k - 1];
                    if (gain > 0) {
                        kept[k] = std::max(m_kept[k - 1], m_changed[k - 1]) + gain;
                        if (after_change) step |= kept_after_change;
                    }
                }
                m_steps[i * m_columns + k] = step;
            }
            m_kept.swap(kept);
            m_changed.swap(changed);
        }
    }

    const Atoms& m_a;
    Span m_in_a;
    const Atoms& m_b;
    Span m_in_b;
    const Reading& m_reading;
    std::size_t m_columns;
    std::vector<std::uint8_t> m_steps;
    std::vector<int> m_kept;    ///< of the row before: best that ends with a kept word
    std::vector<int> m_changed; ///< of the row before: best that ends with a change
};

} // namespace

bool align_words(const Atoms& a, Span in_a, const Atoms& b, Span in_b, const Reading& reading,
                 Session& session, Kept& kept) {
    if (in_a.size() == 0 || in_b.size() == 0) return true;
    const std::size_t cells = (in_a.size() + 1) * (in_b.size() + 1);
    if (cells > largest_table || cells > session.cells) return false;
    session.cells -= cells;
    Table(a, in_a, b, in_b, reading).trace(kept);
    return true;
}

} // namespace emenda::text
