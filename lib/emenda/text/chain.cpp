// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/chain.hpp"

#include <algorithm>
#include <limits>

namespace emenda::text {

namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// The heaviest chain that ends at or before a rank.
class Heaviest {
public:
    explicit Heaviest(std::size_t ranks) : m_best(ranks + 1) {}

    struct Chain {
        std::uint64_t weight = 0;
        std::uint32_t last = none;
    };

    Chain before(std::size_t rank) const {
        Chain best;
        for (std::size_t i = rank; i > 0; i &= i - 1) {
            if (m_best[i].weight > best.weight) best = m_best[i];
        }
        return best;
    }

    void add(std::size_t rank, const Chain& chain) {
        for (std::size_t i = rank + 1; i < m_best.size(); i += i & (~i + 1)) {
            if (chain.weight > m_best[i].weight) m_best[i] = chain;
        }
    }

private:
    std::vector<Chain> m_best;
};

} // namespace

std::vector<Pair> heaviest_chain(std::vector<Pair> pairs) {
    const auto by_a = [](const Pair& x, const Pair& y) { return x.a < y.a; };
    const auto by_b = [](const Pair& x, const Pair& y) { return x.b < y.b; };
    std::sort(pairs.begin(), pairs.end(), by_a);
    if (std::is_sorted(pairs.begin(), pairs.end(), by_b)) return pairs;
    std::vector<std::uint32_t> order; // of side b
    order.reserve(pairs.size());
    for (const Pair& pair : pairs)
        order.push_back(pair.b);
    std::sort(order.begin(), order.end());
    Heaviest heaviest(pairs.size());
    std::vector<std::uint32_t> before(pairs.size(), none);
    for (std::uint32_t i = 0; i < pairs.size(); ++i) {
        const auto found = std::lower_bound(order.begin(), order.end(), pairs[i].b);
        const auto rank = static_cast<std::size_t>(found - order.begin());
        const auto chain = heaviest.before(rank);
        before[i] = chain.last;
        heaviest.add(rank, {chain.weight + pairs[i].weight, i});
    }
    std::vector<Pair> chain;
    for (std::uint32_t i = heaviest.before(pairs.size()).last; i != none; i = before[i])
        chain.push_back(pairs[i]);
    std::reverse(chain.begin(), chain.end());
    return chain;
}

} // namespace emenda::text
