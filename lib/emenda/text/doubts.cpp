// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/doubts.hpp"

#include "emenda/text/interned.hpp"

#include <algorithm>

namespace emenda::text {

namespace {

class Doubts {
public:
    /// `end` is the diagonal on which the passages end; they begin on diagonal 0.
    Doubts(const std::vector<Pair>& chain, std::int64_t end)
        : m_chain(chain), m_end(end), m_steps(chain.size() + 1, 0) {
        for (const Pair& pair : chain)
            m_sizes.push_back(m_sizes.back() + pair.size);
    }

    /// Pairs left out that stand across members not much heavier. Those of one moved passage stand
    /// across the same ones.
    void add_crossed(const std::vector<Pair>& all) {
        constexpr std::uint64_t much = 3;
        Span crossed;
        std::uint64_t size = 0;
        const auto add = [&] {
            if (much * size >= size_of(crossed.begin, crossed.end))
                doubt(crossed.begin, crossed.end);
        };
        std::size_t next = 0;
        for (const Pair& pair : all) {
            if (next < m_chain.size() && m_chain[next].a == pair.a) {
                ++next;
                continue;
            }
            const auto by_b = std::lower_bound(
                m_chain.begin(), m_chain.end(), pair.b,
                [](const Pair& member, std::uint32_t value) { return member.b < value; });
            const auto behind = static_cast<std::size_t>(by_b - m_chain.begin());
            const Span here{std::min(next, behind), std::max(next, behind)};
            if (here.begin != crossed.begin || here.end != crossed.end) {
                add();
                crossed = here;
                size = 0;
            }
            size += pair.size;
        }
        add();
    }

    /// Members off the diagonal of those around them, by more than they weigh: more may be the
    /// same without them.
    void add_astray() {
        constexpr std::size_t most_members = 64;
        for (std::size_t first = 0; first < m_chain.size(); ++first) {
            const std::int64_t away = shift_before(first);
            const auto size = static_cast<std::uint64_t>(away < 0 ? -away : away);
            const std::size_t end = std::min(m_chain.size(), first + most_members);
            for (std::size_t last = first + 1; last <= end && size_of(first, last) < size; ++last) {
                const std::int64_t back = shift_before(last);
                const auto size_back = static_cast<std::uint64_t>(back < 0 ? -back : back);
                if ((away < 0) == (back < 0) || size_of(first, last) >= size_back) continue;
                doubt(first, last);
            }
        }
    }

    std::vector<bool> take() const {
        std::vector<bool> doubtful;
        int across = 0;
        for (std::size_t i = 0; i < m_chain.size(); ++i)
            doubtful.push_back((across += m_steps[i]) > 0);
        return doubtful;
    }

private:
    std::uint64_t size_of(std::size_t first, std::size_t last) const {
        return m_sizes[last] - m_sizes[first];
    }

    /// How the diagonal changes in front of a member, or of the end.
    std::int64_t shift_before(std::size_t i) const {
        const auto diagonal = [&](std::size_t at) {
            return std::int64_t{m_chain[at].b} - std::int64_t{m_chain[at].a};
        };
        return (i < m_chain.size() ? diagonal(i) : m_end) - (i > 0 ? diagonal(i - 1) : 0);
    }

    void doubt(std::size_t first, std::size_t last) {
        ++m_steps[first];
        --m_steps[last];
    }

    const std::vector<Pair>& m_chain;
    std::int64_t m_end;
    std::vector<std::uint64_t> m_sizes{0}; ///< of the members before each
    std::vector<int> m_steps;              ///< how many doubts begin less how many end
};

} // namespace

std::vector<bool> doubtful(const std::vector<Pair>& chain, const std::vector<Pair>& all,
                           std::int64_t end) {
    Doubts doubts(chain, end);
    doubts.add_crossed(all);
    doubts.add_astray();
    return doubts.take();
}

} // namespace emenda::text
