// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/largest_set.hpp"

#include <algorithm>
#include <utility>

namespace emenda::acts {

namespace {

using Indices = std::vector<std::size_t>;

/// Looks through the subsets that hold no colliding pair, larger ones first to win.
class LargestSet {
public:
    explicit LargestSet(const Table& collides) : m_collides(collides) {}

    Indices among(const Indices& all) {
        m_all = all;
        m_best.clear();
        Indices chosen;
        m_steps = 0;
        search(chosen, 0);
        return m_best;
    }

private:
    void search(Indices& chosen, std::size_t next) {
        constexpr std::size_t most_steps = 200'000; // then the best so far must do
        if (chosen.size() + (m_all.size() - next) <= m_best.size()) return;
        if (++m_steps > most_steps && !m_best.empty()) return;
        if (next == m_all.size()) {
            m_best = chosen;
            return;
        }
        const std::size_t here = m_all[next];
        const bool fits = std::none_of(chosen.begin(), chosen.end(),
                                       [&](std::size_t other) { return m_collides[other][here]; });
        if (fits) {
            chosen.push_back(here);
            search(chosen, next + 1);
            chosen.pop_back();
        }
        search(chosen, next + 1);
    }

    const Table& m_collides;
    Indices m_all;
    Indices m_best;
    std::size_t m_steps = 0;
};

/// What collides directly or through others: a largest set is one of each.
std::vector<Indices> parts_of(const Table& collides, const Indices& among) {
    std::vector<Indices> parts;
    std::vector<bool> seen(collides.size(), false);
    for (const std::size_t i : among) {
        if (seen[i]) continue;
        Indices part{i};
        seen[i] = true;
        for (std::size_t at = 0; at < part.size(); ++at) {
            for (const std::size_t k : among) {
                if (!collides[part[at]][k] || seen[k]) continue;
                seen[k] = true;
                part.push_back(k);
            }
        }
        std::sort(part.begin(), part.end());
        parts.push_back(std::move(part));
    }
    return parts;
}

} // namespace

Indices largest_set(const Table& collides, const Indices& among) {
    LargestSet largest(collides);
    Indices best;
    for (const Indices& part : parts_of(collides, among)) {
        const Indices some = part.size() == 1 ? part : largest.among(part);
        best.insert(best.end(), some.begin(), some.end());
    }
    std::sort(best.begin(), best.end());
    return best;
}

} // namespace emenda::acts
