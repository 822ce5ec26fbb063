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

/// Subsets without a colliding pair, of a size that none exceeds.
class SetsOfSize {
public:
    SetsOfSize(const Table& collides, const Indices& all, std::size_t size, std::size_t most)
        : m_collides(collides), m_all(all), m_size(size), m_most(most) {}

    std::vector<Indices> take() {
        Indices chosen;
        search(chosen, 0);
        return std::move(m_sets);
    }

private:
    void search(Indices& chosen, std::size_t next) {
        constexpr std::size_t most_steps = 20'000; // it is an aside, and no more
        if (m_sets.size() == m_most || ++m_steps > most_steps) return;
        if (chosen.size() == m_size) return m_sets.push_back(chosen);
        if (chosen.size() + (m_all.size() - next) < m_size) return;
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
    const Indices& m_all;
    std::size_t m_size;
    std::size_t m_most;
    std::size_t m_steps = 0;
    std::vector<Indices> m_sets;
};

} // namespace

std::vector<Indices> as_large(const Table& collides, const Indices& among, const Indices& largest,
                              std::size_t most) {
    std::vector<Indices> others;
    for (const Indices& part : parts_of(collides, among)) {
        if (part.size() == 1) continue;
        Indices own;
        Indices rest;
        for (const std::size_t i : largest)
            (std::binary_search(part.begin(), part.end(), i) ? own : rest).push_back(i);
        for (Indices& set : SetsOfSize(collides, part, own.size(), most + 1).take()) {
            if (others.size() == most) return others;
            if (set == own) continue;
            set.insert(set.end(), rest.begin(), rest.end());
            std::sort(set.begin(), set.end());
            others.push_back(std::move(set));
        }
    }
    return others;
}

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
