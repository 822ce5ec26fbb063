// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/suffix_array.hpp"

#include <cstddef>
#include <limits>

namespace emenda::text {

namespace {

using Numbers = std::vector<std::uint32_t>;

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// Sorts the suffixes of a text of letters below `letters`. As in the paper, a suffix is small if
/// it comes before the one behind it; a seed is a small one behind a large one.
class Sorter {
public:
    Sorter(const Numbers& text, std::uint32_t letters, std::uint64_t& work)
        : m_text(text), m_letters(letters), m_work(work), m_is_small(text.size(), false),
          m_large_begins(letters + 1, 0), m_small_begins(letters + 1, 0) {}

    Numbers sorted() {
        if (m_text.empty()) return {};
        m_work += 4 * m_text.size() + m_letters;
        classify();
        find_seeds();
        induce(m_seeds);
        if (!m_seeds.empty()) induce(sorted_seeds());
        return std::move(m_sorted);
    }

private:
    void classify() {
        for (std::size_t i = m_text.size() - 1; i-- > 0;) {
            m_is_small[i] =
                m_text[i] == m_text[i + 1] ? bool(m_is_small[i + 1]) : m_text[i] < m_text[i + 1];
        }
        for (std::size_t i = 0; i < m_text.size(); ++i) {
            if (m_is_small[i])
                ++m_large_begins[m_text[i] + 1];
            else
                ++m_small_begins[m_text[i]];
        }
        for (std::uint32_t letter = 0; letter <= m_letters; ++letter) {
            m_small_begins[letter] += m_large_begins[letter];
            if (letter < m_letters) m_large_begins[letter + 1] += m_small_begins[letter];
        }
    }

    void find_seeds() {
        m_number.assign(m_text.size(), none);
        for (std::size_t i = 1; i < m_text.size(); ++i) {
            if (m_is_small[i - 1] || !m_is_small[i]) continue;
            m_number[i] = static_cast<std::uint32_t>(m_seeds.size());
            m_seeds.push_back(static_cast<std::uint32_t>(i));
        }
    }

    /// From seeds in some order, all suffixes in an order that agrees with it.
    void induce(const Numbers& seeds) {
        m_sorted.assign(m_text.size(), none);
        Numbers next = m_small_begins;
        for (const std::uint32_t seed : seeds)
            m_sorted[next[m_text[seed]]++] = seed;
        next = m_large_begins;
        const auto last = static_cast<std::uint32_t>(m_text.size() - 1);
        m_sorted[next[m_text[last]]++] = last;
        for (std::size_t i = 0; i < m_sorted.size(); ++i) {
            const std::uint32_t at = m_sorted[i];
            if (at == none || at == 0 || m_is_small[at - 1]) continue;
            m_sorted[next[m_text[at - 1]]++] = at - 1;
        }
        next = m_large_begins;
        for (std::size_t i = m_sorted.size(); i-- > 0;) {
            const std::uint32_t at = m_sorted[i];
            if (at == none || at == 0 || !m_is_small[at - 1]) continue;
            m_sorted[--next[m_text[at - 1] + 1]] = at - 1;
        }
    }

    /// The seeds in the order of their suffixes: the stretch from one to the next is a letter of a
    /// shorter text, at most half as long.
    Numbers sorted_seeds() {
        Numbers by_stretch;
        for (const std::uint32_t at : m_sorted) {
            if (m_number[at] != none) by_stretch.push_back(at);
        }
        Numbers shorter(m_seeds.size(), 0);
        std::uint32_t letter = 0;
        for (std::size_t i = 1; i < by_stretch.size(); ++i) {
            if (!same_stretch(by_stretch[i - 1], by_stretch[i])) ++letter;
            shorter[m_number[by_stretch[i]]] = letter;
        }
        Numbers order = Sorter(shorter, letter + 1, m_work).sorted();
        for (std::uint32_t& seed : order)
            seed = m_seeds[seed];
        return order;
    }

    std::size_t end_of(std::uint32_t seed) const {
        const std::size_t following = m_number[seed] + std::size_t{1};
        return following < m_seeds.size() ? m_seeds[following] : m_text.size();
    }

    bool same_stretch(std::uint32_t one, std::uint32_t other) const {
        const std::size_t size = end_of(one) - one;
        if (size != end_of(other) - other) return false;
        for (std::size_t i = 0; i <= size; ++i) {
            if (one + i == m_text.size() || other + i == m_text.size()) return false;
            if (m_text[one + i] != m_text[other + i]) return false;
        }
        return true;
    }

    const Numbers& m_text;
    std::uint32_t m_letters;
    std::uint64_t& m_work;
    std::vector<bool> m_is_small;
    Numbers m_large_begins; ///< where the large suffixes of a letter begin in the order
    Numbers m_small_begins; ///< behind them, its small ones
    Numbers m_seeds;        ///< in the order of the text
    Numbers m_number;       ///< of a seed among the seeds
    Numbers m_sorted;
};

} // namespace

std::vector<std::uint32_t> suffix_array(std::string_view text, std::uint64_t& work) {
    Numbers letters(text.size());
    for (std::size_t i = 0; i < text.size(); ++i)
        letters[i] = static_cast<unsigned char>(text[i]);
    return Sorter(letters, 256, work).sorted();
}

} // namespace emenda::text
