// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/differing.hpp"

#include "emenda/text/common_ends.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

namespace emenda::text {

namespace {

/// A blank or mark of ASCII, whatever a word is: no byte of another character is one.
bool is_limit(char c) {
    const auto byte = static_cast<unsigned char>(c);
    const bool in_word = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                         (byte >= 'a' && byte <= 'z') || byte >= 0x80;
    return !in_word;
}

/// How far to look for the next passage that both have, and at how many words where it may begin.
struct Reach {
    std::size_t bytes;
    std::size_t words;
    std::size_t apart; ///< bytes between two of these words at least
};
constexpr Reach near{256, 24, 1};
constexpr Reach far{4'096, 64, 64};

class Reader {
public:
    Reader(std::string_view one, std::string_view other)
        : m_one(one), m_other(other), m_looks(64 + one.size() / 512),
          m_far_looks(4 + one.size() / 16'384) {}

    Differing read() {
        while (true) {
            keep(same_to_a_limit());
            if (m_a == m_one.size() && m_b == m_other.size()) break;
            const auto next = next_alike();
            if (!next) {
                keep_end();
                break;
            }
            differ(next->first, next->second);
        }
        return std::move(m_found);
    }

private:
    std::string_view one() const { return m_one.substr(m_a); }
    std::string_view other() const { return m_other.substr(m_b); }

    /// Whether a word may begin there.
    static bool may_begin(std::string_view text, std::size_t at) {
        return at == 0 || is_limit(text[at - 1]);
    }

    std::size_t same_to_a_limit() const {
        std::size_t same = common_begin(one(), other());
        if (same == one().size() && same == other().size()) return same;
        while (same > 0 && !is_limit(m_one[m_a + same - 1]))
            --same;
        return same;
    }

    void keep(std::size_t bytes) {
        if (bytes > 0) m_found.kept.push_back({m_a, m_a + bytes});
        m_a += bytes;
        m_b += bytes;
    }

    void differ(std::size_t bytes, std::size_t bytes_of_other) {
        if (bytes > 0) m_found.of_one.push_back(m_one.substr(m_a, bytes));
        if (bytes_of_other > 0) m_found.of_other.push_back(m_other.substr(m_b, bytes_of_other));
        m_a += bytes;
        m_b += bytes_of_other;
    }

    void keep_end() {
        std::size_t same = common_end(one(), other());
        while (same > 0 && !is_limit(m_one[m_one.size() - same]))
            --same;
        differ(one().size() - same, other().size() - same);
        keep(same);
    }

    using Steps = std::pair<std::size_t, std::size_t>; ///< on from here, in the one and the other

    /// The next passage that both have; none where that takes too long to find out.
    std::optional<Steps> next_alike() {
        if (m_looks == 0) return std::nullopt;
        --m_looks;
        if (const auto found = next_alike(near)) return found;
        if (m_far_looks == 0) return std::nullopt;
        --m_far_looks;
        return next_alike(far);
    }

    std::optional<Steps> next_alike(const Reach& reach) const {
        constexpr std::size_t long_enough = 16; // bytes that hardly stand in two places by chance
        std::size_t words = 0;
        std::size_t next = 0;
        const std::string_view there = other().substr(0, reach.bytes);
        for (std::size_t a = 0; a < reach.bytes && words < reach.words; ++a) {
            if (a + long_enough > one().size()) break;
            if (a < next || !may_begin(m_one, m_a + a)) continue;
            next = a + reach.apart;
            ++words;
            const std::string_view passage = one().substr(a, long_enough);
            for (std::size_t b = there.find(passage, a == 0 ? 1 : 0); b != there.npos;
                 b = there.find(passage, b + 1)) {
                if (may_begin(m_other, m_b + b)) return Steps(a, b);
            }
        }
        return std::nullopt;
    }

    std::string_view m_one;
    std::string_view m_other;
    std::size_t m_looks;
    std::size_t m_far_looks;
    std::size_t m_a = 0; ///< read so far
    std::size_t m_b = 0;
    Differing m_found;
};

} // namespace

Differing differing_passages(std::string_view one, std::string_view other) {
    return Reader(one, other).read();
}

} // namespace emenda::text
