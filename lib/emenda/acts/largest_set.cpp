// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/largest_set.hpp"

#include <algorithm>
#include <utility>

namespace emenda::acts {

namespace {

using Indices = std::vector<std::size_t>;

/// Looks through the subsets that hold no colliding pair, larger ones first. `use(set)` gives the
/// size that others must have from then on to be looked at.
template <typename Use>
class Subsets {
public:
    Subsets(const Table& collides, const Indices& all, std::size_t fewest, std::size_t most_steps,
            Use use)
        : m_collides(collides), m_all(all), m_fewest(fewest), m_steps(most_steps), m_use(use) {}

    void search() { search(0); }

private:
    void search(std::size_t next) {
        if (m_chosen.size() + (m_all.size() - next) < m_fewest) return;
        if (m_steps == 0) return; // what was found by then must do
        --m_steps;
        if (next == m_all.size()) {
            m_fewest = m_use(m_chosen);
            return;
        }
        const std::size_t here = m_all[next];
        const bool fits = std::none_of(m_chosen.begin(), m_chosen.end(),
                                       [&](std::size_t other) { return m_collides[other][here]; });
        if (fits) {
            m_chosen.push_back(here);
            search(next + 1);
            m_chosen.pop_back();
        }
        search(next + 1);
    }

    const Table& m_collides;
    const Indices& m_all;
    std::size_t m_fewest;
    std::size_t m_steps;
    Use m_use;
    Indices m_chosen;
};

Indices largest_among(const Table& collides, const Indices& all) {
    constexpr std::size_t most_steps = 200'000; // one set is found in as many as there are
    Indices best;
    const auto use = [&](const Indices& set) {
        best = set;
        return best.size() + 1;
    };
    Subsets(collides, all, 1, most_steps, use).search();
    return best;
}

/// Sets of a size that none exceeds: `most` at most, and as many as are found soon.
std::vector<Indices> sets_of_size(const Table& collides, const Indices& all, std::size_t size,
                                  std::size_t most) {
    constexpr std::size_t most_steps = 20'000; // it is an aside, and no more
    std::vector<Indices> sets;
    const auto use = [&](const Indices& set) {
        if (set.size() == size) sets.push_back(set);
        return sets.size() < most ? size : all.size() + 1;
    };
    Subsets(collides, all, size, most_steps, use).search();
    return sets;
}

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

std::vector<Indices> as_large(const Table& collides, const Indices& among, const Indices& largest,
                              std::size_t most) {
    std::vector<Indices> others;
    for (const Indices& part : parts_of(collides, among)) {
        if (part.size() == 1) continue;
        Indices own;
        Indices rest;
        for (const std::size_t i : largest)
            (std::binary_search(part.begin(), part.end(), i) ? own : rest).push_back(i);
        for (Indices& set : sets_of_size(collides, part, own.size(), most + 1)) {
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
    Indices best;
    for (const Indices& part : parts_of(collides, among)) {
        const Indices some = part.size() == 1 ? part : largest_among(collides, part);
        best.insert(best.end(), some.begin(), some.end());
    }
    std::sort(best.begin(), best.end());
    return best;
}

} // namespace emenda::acts
