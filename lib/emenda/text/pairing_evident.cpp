// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/pairing.hpp"
#include "emenda/text/sketch.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace emenda::text {

namespace {

/// Looks at sketches, not at words.
class EvidentPairs {
public:
    EvidentPairs(Pairing& pairing, const Places& a, const Places& b)
        : m_pairing(pairing), m_a(a), m_b(b) {}

    /// How many were paired.
    std::size_t pair_front() {
        std::size_t at = 0;
        for (;;) {
            // Headings go where what follows them goes.
            std::size_t end = at;
            while (is_same_heading(end))
                ++end;
            if (!is_evident(end)) return at;
            for (; at <= end; ++at)
                m_pairing.pair(m_a[at], m_b[at]);
        }
    }

private:
    static constexpr double surely_alike = 0.55;
    static constexpr double apart = 0.2; ///< less alike than that are the neighbours
    static constexpr std::uint32_t fewest_words = 8;

    bool is_same_heading(std::size_t at) {
        if (at >= m_a.size() || at >= m_b.size()) return false;
        return m_pairing.same_text(m_a[at], m_b[at]) &&
               m_pairing.from.class_at(m_a[at]) != ParagraphClass::plain;
    }

    bool is_evident(std::size_t at) {
        if (at >= m_a.size() || at >= m_b.size()) return false;
        if (m_pairing.from.class_at(m_a[at]) != ParagraphClass::plain ||
            m_pairing.to.class_at(m_b[at]) != ParagraphClass::plain) {
            return false;
        }
        const Sketch& from = m_from.at(m_pairing.from, m_a, at);
        const Sketch& to = m_to.at(m_pairing.to, m_b, at);
        if (std::min(from.words, to.words) < fewest_words) return false;
        const double alike_here = likeness(from, to);
        if (alike_here < surely_alike) return false;
        const auto is_apart = [&](const Sketch& a, const Sketch& b) {
            return likeness(a, b) + apart <= alike_here;
        };
        return (at + 1 == m_a.size() || is_apart(m_from.at(m_pairing.from, m_a, at + 1), to)) &&
               (at + 1 == m_b.size() || is_apart(from, m_to.at(m_pairing.to, m_b, at + 1)));
    }

    /// The sketches of two neighbours, made when they are asked for.
    struct Pair {
        std::array<Sketch, 2> sketches;
        std::array<std::size_t, 2> places{unpaired, unpaired};

        const Sketch& at(const PairingSide& side, const Places& all, std::size_t at) {
            if (std::exchange(places[at % 2], at) != at)
                sketches[at % 2] = sketch_of(side.texts[all[at]]);
            return sketches[at % 2];
        }
    };

    Pairing& m_pairing;
    const Places& m_a;
    const Places& m_b;
    Pair m_from;
    Pair m_to;
};

} // namespace

std::size_t pair_evident(Pairing& pairing, const Places& a, const Places& b) {
    return EvidentPairs(pairing, a, b).pair_front();
}

} // namespace emenda::text
