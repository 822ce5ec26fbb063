// SPDX-License-Identifier: EUPL-1.2
// The paragraphs that share the row of a pair: what a paragraph was split into, or joined from.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/pairing.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace emenda::text {

/// The words of a whole paragraph that none of its parts has taken so far.
class Left {
public:
    explicit Left(const Bag& whole) : m_all(whole.weight) {
        for (const auto& [symbol, weight] : whole.words) {
            if (m_words.empty() || m_words.back().symbol != symbol)
                m_words.push_back({symbol, weight, 0});
            ++m_words.back().count;
        }
    }

    long whole_weight() const { return m_all; }
    long taken_weight() const { return m_taken; }

    /// How much of a part's weight is still there.
    long held(const Bag& part) {
        long weight = 0;
        each_shared(part, [&](Word& word, std::size_t count) {
            weight += static_cast<long>(count) * word.weight;
        });
        return weight;
    }

    void take(const Bag& part) {
        m_shared += held(part);
        m_taken += part.weight;
        each_shared(part, [](Word& word, std::size_t count) { word.count -= count; });
    }

    /// Whether the whole held most of what `other` says, beside what was taken of it.
    bool gains_by(const Bag& other) {
        constexpr long least = 150; // a word and a half
        if (other.weight < least) return false;
        const long more = held(other);
        const auto alike = [&](long shared, long taken) {
            return 2.0 * static_cast<double>(shared) / static_cast<double>(m_all + taken);
        };
        return 10 * more >= 6 * other.weight &&
               alike(m_shared + more, m_taken + other.weight) > alike(m_shared, m_taken);
    }

private:
    struct Word {
        Symbol symbol = 0;
        int weight = 0;
        std::size_t count = 0;
    };

    template <typename Use>
    void each_shared(const Bag& part, Use use) {
        for (std::size_t i = 0; i < part.words.size();) {
            const Symbol symbol = part.words[i].first;
            std::size_t count = 0;
            for (; i < part.words.size() && part.words[i].first == symbol; ++i)
                ++count;
            const auto word =
                std::lower_bound(m_words.begin(), m_words.end(), symbol,
                                 [](const Word& one, Symbol value) { return one.symbol < value; });
            if (word != m_words.end() && word->symbol == symbol)
                use(*word, std::min(count, word->count));
        }
    }

    std::vector<Word> m_words;
    long m_all = 0;    ///< weight of the whole
    long m_taken = 0;  ///< weight of the parts
    long m_shared = 0; ///< weight of what they took of the whole
};

/// Headings that stood before their text, as one paragraph: they begin what is parted, or joined.
bool begins_with(std::string_view whole, std::string_view part);

/// Whether it is a heading by itself: with more words behind its label it is a whole article.
bool is_heading(PairingSide& side, std::size_t place, AtomReader& reader);

/// How many of a paragraph's pairs of neighbouring words another one has, too.
struct InOrder {
    std::size_t held = 0;
    std::size_t all = 0;
};
InOrder held_in_order(const Shingles& part, const Shingles& whole);

/// Gathers paragraphs of `many` around `centre` that hold what the paragraph `whole` of the other
/// side said, too: parts of its split, or of its join the other way round. Free ones between such
/// parts are gathered with them: they went, or came, when the others were joined, or split.
class Gathering {
public:
    Gathering(PairingSide& many, std::size_t centre, std::string_view text, const Bag& whole,
              AtomReader& reader)
        : m_many(many), m_centre(centre), m_text(text), m_reader(reader),
          m_left(whole), m_parts{centre, centre + 1} {
        m_left.take(many.bag(centre, reader));
    }

    /// False if there are none.
    bool gather();

private:
    enum class Pass { evident, beside, farther };
    static constexpr std::size_t farthest = 12; ///< places away

    bool gather_after(Pass pass);
    bool gather_before(Pass pass);
    bool is_part(std::size_t place, Pass pass);
    bool is_surely_part(std::size_t place);
    bool stands_in_whole(std::size_t heading);
    bool goes_on_at(std::size_t place, std::size_t next, Span between);
    bool stands_unchanged(std::size_t place);

    InOrder in_whole(std::size_t place);

    PairingSide& m_many;
    std::size_t m_centre;
    std::string_view m_text;
    AtomReader& m_reader;
    Left m_left;
    Span m_parts;                       ///< gathered so far
    long m_between = 0;                 ///< weight of those among them that are no parts
    std::optional<Shingles> m_of_whole; // seldom asked for
};

} // namespace emenda::text
