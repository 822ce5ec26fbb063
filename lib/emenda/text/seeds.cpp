// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/seeds.hpp"

#include "emenda/base/keyed_hash.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <optional>

namespace emenda::text {

namespace {

/// Seeds by their prints: a table with open addresses of the one side, which the other looks into.
class SeedTable {
public:
    explicit SeedTable(const Seeds& seeds)
        : m_seeds(seeds), m_slots(std::bit_ceil(2 * seeds.size() + 2), 0),
          m_facing(seeds.size(), none) {
        for (std::uint32_t i = 0; i < seeds.size(); ++i) {
            std::uint32_t& slot = slot_of(seeds[i].print);
            if (slot == 0)
                slot = i + 1;
            else
                m_facing[slot - 1] = many;
        }
    }

    void face(const Seeds& others) {
        for (std::uint32_t k = 0; k < others.size(); ++k) {
            const std::uint32_t slot = slot_of(others[k].print);
            if (slot == 0) continue;
            std::uint32_t& facing = m_facing[slot - 1];
            facing = facing == none ? k : many;
        }
    }

    /// The one seed of the other side that is the only one like it, as this is on its own.
    std::optional<std::uint32_t> facing(std::size_t i) const {
        if (m_facing[i] == none || m_facing[i] == many) return std::nullopt;
        return m_facing[i];
    }

private:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    static constexpr std::uint32_t many = none - 1;

    std::uint32_t& slot_of(std::uint64_t print) {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t at = keyed_slot(m_keys, m_slots.size(), print);
        while (m_slots[at] != 0 && m_seeds[m_slots[at] - 1].print != print)
            at = (at + 1) & mask;
        return m_slots[at];
    }

    const HashKeys m_keys = hash_keys();
    const Seeds& m_seeds;
    std::vector<std::uint32_t> m_slots;  ///< a seed's number and one; 0: free
    std::vector<std::uint32_t> m_facing; ///< by seed
};

} // namespace

std::vector<Pair> shared_seeds(std::string_view a, const Seeds& in_a, std::string_view b,
                               const Seeds& in_b, std::uint32_t worth) {
    SeedTable table(in_a);
    table.face(in_b);
    std::vector<Pair> found;
    for (std::size_t i = 0; i < in_a.size(); ++i) {
        const auto k = table.facing(i);
        if (!k) continue;
        const std::uint32_t size = in_a[i].end - in_a[i].begin;
        const auto piece = a.substr(in_a[i].begin, size);
        if (piece == b.substr(in_b[*k].begin, in_b[*k].end - in_b[*k].begin))
            found.push_back({in_a[i].begin, in_b[*k].begin, size, size + worth});
    }
    std::vector<Pair> merged;
    for (const Pair& pair : found) {
        if (!merged.empty()) {
            Pair& last = merged.back();
            const std::uint32_t step = pair.a - last.a;
            if (step == pair.b - last.b && step <= last.size) {
                const std::uint32_t size = std::max(last.size, step + pair.size);
                last.weight += size - last.size + worth;
                last.size = size;
                continue;
            }
        }
        merged.push_back(pair);
    }
    return merged;
}

} // namespace emenda::text
