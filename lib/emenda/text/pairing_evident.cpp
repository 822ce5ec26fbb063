// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/pairing.hpp"
#include "emenda/text/sketch.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace emenda::text {

namespace {

/// Of a paragraph, each sketched when it is asked for; of a short one both are one.
class Ends {
public:
    explicit Ends(std::string_view paragraph = {}) : m_paragraph(paragraph) {}

    const Sketch& begin() {
        if (!m_begin) m_begin = sketch_of_begin(m_paragraph);
        return *m_begin;
    }
    const Sketch& end() {
        if (!m_end) m_end = sketch_of_end(m_paragraph);
        return m_end ? *m_end : begin();
    }

private:
    std::string_view m_paragraph;
    std::optional<Sketch> m_begin;
    std::optional<Sketch> m_end;
};

/// Looks at sketches, not at words.
class EvidentPairs {
public:
    EvidentPairs(Pairing& pairing, const Places& a, const Places& b)
        : m_pairing(pairing), m_a(a), m_b(b) {}

    /// Counted from the front; where one list is longer, from the back as well.
    std::vector<Candidate> all() {
        std::vector<Candidate> pairs;
        const std::size_t least = std::min(m_a.size(), m_b.size());
        for (std::size_t at = 0; at < least; ++at) {
            if (is_evident(at, at)) add(pairs, at, at);
        }
        if (m_a.size() == m_b.size()) return pairs;
        const std::size_t begin_a = pairs.empty() ? 0 : pairs.back().a + 1;
        const std::size_t begin_b = pairs.empty() ? 0 : pairs.back().b + 1;
        const std::size_t rest = std::min(m_a.size() - begin_a, m_b.size() - begin_b);
        for (std::size_t back = rest; back > 0; --back) {
            const std::size_t i = m_a.size() - back;
            const std::size_t k = m_b.size() - back;
            if (is_evident(i, k)) add(pairs, i, k);
        }
        return pairs;
    }

private:
    static constexpr double surely_alike = 0.55;
    static constexpr double apart = 0.2; ///< less alike than that are the neighbours
    static constexpr std::uint32_t fewest_words = 8;

    /// Headings go where what follows them goes.
    void add(std::vector<Candidate>& pairs, std::size_t i, std::size_t k) {
        const std::size_t begin_a = pairs.empty() ? 0 : pairs.back().a + 1;
        const std::size_t begin_b = pairs.empty() ? 0 : pairs.back().b + 1;
        std::size_t headings = 0;
        while (i - headings > begin_a && k - headings > begin_b &&
               is_same_heading(i - headings - 1, k - headings - 1)) {
            ++headings;
        }
        for (; headings > 0; --headings)
            pairs.push_back({i - headings, k - headings, 1});
        pairs.push_back({i, k, 1});
    }

    bool is_same_heading(std::size_t i, std::size_t k) {
        return m_pairing.same_text(m_a[i], m_b[k]) &&
               m_pairing.from.class_at(m_a[i]) != ParagraphClass::plain;
    }

    bool is_evident(std::size_t i, std::size_t k) {
        if (m_pairing.from.class_at(m_a[i]) != ParagraphClass::plain ||
            m_pairing.to.class_at(m_b[k]) != ParagraphClass::plain) {
            return false;
        }
        Ends& from = m_from.of(m_pairing.from, m_a[i]);
        Ends& to = m_to.of(m_pairing.to, m_b[k]);
        if (std::min(from.begin().words, to.begin().words) < fewest_words) return false;
        // The less alike of the ends counts: mostly the first tells.
        const double begins = likeness(from.begin(), to.begin());
        if (begins < surely_alike) return false;
        const double alike_here = std::min(begins, likeness(from.end(), to.end()));
        if (alike_here < surely_alike) return false;
        const auto is_apart = [&](Ends& a, Ends& b) {
            return likeness(a.begin(), b.begin()) + apart <= alike_here ||
                   likeness(a.end(), b.end()) + apart <= alike_here;
        };
        // The neighbours in the text, whether they are paired or not: what is evident must not
        // hang on what was found to be so before.
        const std::size_t next_a = m_a[i] + 1;
        const std::size_t next_b = m_b[k] + 1;
        return (next_a == m_pairing.from.texts.size() ||
                is_apart(m_from.of(m_pairing.from, next_a), to)) &&
               (next_b == m_pairing.to.texts.size() ||
                is_apart(from, m_to.of(m_pairing.to, next_b)));
    }

    /// The ends of two neighbours.
    struct Two {
        std::array<Ends, 2> ends;
        std::array<std::size_t, 2> places{unpaired, unpaired};

        Ends& of(const PairingSide& side, std::size_t place) {
            if (std::exchange(places[place % 2], place) != place)
                ends[place % 2] = Ends(side.texts[place]);
            return ends[place % 2];
        }
    };

    Pairing& m_pairing;
    const Places& m_a;
    const Places& m_b;
    Two m_from;
    Two m_to;
};

} // namespace

std::vector<Candidate> evident_pairs(Pairing& pairing, const Places& a, const Places& b) {
    return EvidentPairs(pairing, a, b).all();
}

} // namespace emenda::text
