// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_groups.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace emenda::text {

namespace {

/// Sets of claims that collide, directly or through others.
class Joined {
public:
    explicit Joined(std::size_t count) : m_parent(count) {
        std::iota(m_parent.begin(), m_parent.end(), std::size_t{0});
    }
    std::size_t find(std::size_t i) {
        while (m_parent[i] != i)
            i = m_parent[i] = m_parent[m_parent[i]];
        return i;
    }
    void join(std::size_t i, std::size_t k) { m_parent[find(i)] = find(k); }

private:
    std::vector<std::size_t> m_parent;
};

} // namespace

std::vector<Group> groups_of(const Claims& claims, const std::vector<Collision>& collisions) {
    Joined joined(claims.size());
    std::vector<bool> collides(claims.size(), false);
    for (const Collision& collision : collisions) {
        joined.join(collision.one, collision.other);
        collides[collision.one] = collides[collision.other] = true;
    }
    std::map<std::size_t, Group> groups; // by their first
    std::map<std::size_t, std::size_t> first_of;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        if (collides[i]) groups[first_of.emplace(joined.find(i), i).first->second].push_back(i);
    }
    std::vector<Group> all;
    for (auto& entry : groups)
        all.push_back(std::move(entry.second));
    return all;
}

Sides sides_of(const Claims& claims, const Group& group) {
    Sides sides;
    for (const std::size_t position : group) {
        const Sides& more = sides_of(claims, position);
        sides.insert(sides.end(), more.begin(), more.end());
    }
    std::sort(sides.begin(), sides.end());
    sides.erase(std::unique(sides.begin(), sides.end()), sides.end());
    return sides;
}

Range range_of(const Claims& claims, const Group& group) {
    Range range = claims.words[group.front()].rewrite.range;
    for (const std::size_t position : group)
        range = covering(range, claims.words[position].rewrite.range);
    return range;
}

} // namespace emenda::text
