// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/suffix_array.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <span>

namespace emenda::text {

namespace {

using Numbers = std::vector<std::uint32_t>;

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// Sorts the suffixes of a text of letters below `letters`. As in the paper, a suffix is small if
/// it comes before the one behind it; a seed is a small one behind a large one.
template <typename Letter>
class Sorter {
public:
    Sorter(std::span<const Letter> text, std::uint32_t letters, std::uint64_t& work)
        : m_text(text), m_letters(letters), m_work(work), m_is_seed(text.size(), false),
          m_large_begins(letters + 1, 0), m_small_begins(letters + 1, 0) {}

    Numbers sorted() {
        if (m_text.empty()) return {};
        m_work += 4 * m_text.size() + m_letters;
        classify();
        induce(m_seeds);
        if (!m_seeds.empty()) induce(sorted_seeds());
        return std::move(m_sorted);
    }

private:
    void classify() {
        bool is_small = false; // the last one is not
        ++m_small_begins[m_text.back()];
        for (std::size_t i = m_text.size() - 1; i-- > 0;) {
            const bool was_small = is_small;
            is_small = m_text[i] == m_text[i + 1] ? was_small : m_text[i] < m_text[i + 1];
            if (is_small)
                ++m_large_begins[m_text[i] + std::size_t{1}];
            else
                ++m_small_begins[m_text[i]];
            if (is_small || !was_small) continue;
            m_is_seed[i + 1] = true;
            m_seeds.push_back(static_cast<std::uint32_t>(i + 1));
        }
        std::reverse(m_seeds.begin(), m_seeds.end());
        for (std::uint32_t letter = 0; letter <= m_letters; ++letter) {
            m_small_begins[letter] += m_large_begins[letter];
            if (letter < m_letters) m_large_begins[letter + 1] += m_small_begins[letter];
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
            // No small one but a seed stands here yet: what equals the letter behind it is large.
            if (at == none || at == 0 || m_text[at - 1] < m_text[at]) continue;
            m_sorted[next[m_text[at - 1]]++] = at - 1;
        }
        next = m_large_begins;
        for (std::size_t i = m_sorted.size(); i-- > 0;) {
            const std::uint32_t at = m_sorted[i];
            if (at == none || at == 0 || m_text[at - 1] > m_text[at]) continue;
            // Before an equal letter it is what that one is; the small ones filled in stand behind.
            if (m_text[at - 1] == m_text[at] && i < next[m_text[at] + std::size_t{1}]) continue;
            m_sorted[--next[m_text[at - 1] + std::size_t{1}]] = at - 1;
        }
    }

    /// The seeds in the order of their suffixes: the stretch from one to the next is a letter of a
    /// shorter text, at most half as long.
    Numbers sorted_seeds() {
        Numbers by_stretch;
        by_stretch.reserve(m_seeds.size());
        for (const std::uint32_t at : m_sorted) {
            if (m_is_seed[at]) by_stretch.push_back(at);
        }
        number_seeds();
        Numbers shorter(m_seeds.size(), 0);
        std::uint32_t letter = 0;
        for (std::size_t i = 1; i < by_stretch.size(); ++i) {
            if (!same_stretch(by_stretch[i - 1], by_stretch[i])) ++letter;
            shorter[number_of(by_stretch[i])] = letter;
        }
        Numbers order = Sorter<std::uint32_t>(shorter, letter + 1, m_work).sorted();
        for (std::uint32_t& seed : order)
            seed = m_seeds[seed];
        return order;
    }

    void number_seeds() {
        m_number.assign(m_text.size() / 2 + 1, none);
        for (std::size_t i = 0; i < m_seeds.size(); ++i)
            m_number[m_seeds[i] / 2] = static_cast<std::uint32_t>(i);
    }

    std::uint32_t number_of(std::uint32_t seed) const { return m_number[seed / 2]; }

    std::size_t end_of(std::uint32_t seed) const {
        const std::size_t following = number_of(seed) + std::size_t{1};
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

    std::span<const Letter> m_text;
    std::uint32_t m_letters;
    std::uint64_t& m_work;
    std::vector<bool> m_is_seed;
    Numbers m_large_begins; ///< where the large suffixes of a letter begin in the order
    Numbers m_small_begins; ///< behind them, its small ones
    Numbers m_seeds;        ///< in the order of the text
    Numbers m_number;       ///< of a seed among the seeds: at half its place, for no two touch
    Numbers m_sorted;
};

} // namespace

std::vector<std::uint32_t> suffix_array(std::string_view text, std::uint64_t& work) {
    const std::vector<unsigned char> letters(text.begin(), text.end());
    return Sorter<unsigned char>(letters, 256, work).sorted();
}

} // namespace emenda::text
