// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/pairing.hpp"

#include <algorithm>
#include <numeric>

namespace emenda::text {

namespace {

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
bool begins_with(std::string_view whole, std::string_view part) {
    return whole.size() > part.size() && whole.starts_with(part) &&
           (whole[part.size()] == ' ' || whole[part.size()] == '\n');
}

/// Weight of what stands behind a heading's label: with more, it is an article, not its heading.
constexpr long least_of_an_article = 400;

/// Paragraphs of `many` around `centre` that hold what the paragraph `whole` of the other side
/// said, too: parts of its split, or of its join the other way round.
bool gather_parts(PairingSide& many, std::size_t centre, std::string_view text, const Bag& whole,
                  AtomReader& reader) {
    Left left(whole);
    left.take(many.bag(centre, reader));
    bool found = false;
    const auto take = [&](std::size_t place) {
        if (!many.is_free(place)) return false;
        const bool heads = place < centre && begins_with(text, many.texts[place]);
        const bool is_heading = many.class_at(place) != ParagraphClass::plain &&
                                many.bag(place, reader).weight < least_of_an_article;
        if (!heads && (is_heading || !left.gains_by(many.bag(place, reader)))) return false;
        left.take(many.bag(place, reader));
        many.part_of[place] = centre;
        return found = true;
    };
    for (std::size_t place = centre + 1; place < many.texts.size() && take(place);)
        ++place;
    for (std::size_t place = centre; place > 0 && take(place - 1);)
        --place;
    return found;
}

/// Whether paragraphs beside this one share its row already.
bool has_parts(const PairingSide& side, std::size_t centre) {
    return (centre > 0 && side.part_of[centre - 1] == centre) ||
           (centre + 1 < side.texts.size() && side.part_of[centre + 1] == centre);
}

/// A pair is split, or joined, and never both.
void find_splits_and_joins(Pairing& pairing) {
    for (std::size_t i = 0; i < pairing.from.texts.size(); ++i) {
        const std::size_t k = pairing.from.partner[i];
        if (k == unpaired || pairing.same_text(i, k)) continue;
        const bool is_split = has_parts(pairing.to, k);
        const bool is_joined = has_parts(pairing.from, i);
        const auto free_beside = [](const PairingSide& side, std::size_t place) {
            return (place > 0 && side.is_free(place - 1)) ||
                   (place + 1 < side.texts.size() && side.is_free(place + 1));
        };
        if (!is_joined && free_beside(pairing.to, k) &&
            gather_parts(pairing.to, k, pairing.from.texts[i], pairing.from_bag(i),
                         pairing.session.paragraphs)) {
            continue;
        }
        if (!is_split && free_beside(pairing.from, i))
            gather_parts(pairing.from, i, pairing.to.texts[k], pairing.to_bag(k),
                         pairing.session.paragraphs);
    }
}

/// Whether of two paragraphs one, of two words at least, says nothing that the other does not say
/// in the same order: it was cut down to that, or grew out of it.
bool is_cut_down(const Bag& one, const Bag& other) {
    constexpr long least = 200;
    constexpr double in_order = 0.6;
    const long shorter = std::min(one.weight, other.weight);
    return shorter >= least && 10 * shared(one, other) >= 9 * shorter &&
           likeness_in_order(one, other) >= in_order;
}

/// The headings of a stretch, in order, each with the paragraph that it begins: of whole articles
/// that were parted from their headings, or put together with them.
void pair_headings_that_begin(Pairing& pairing, const FreeStretch& free) {
    constexpr std::size_t most_pairs = 100'000;
    if (free.from.size() * free.to.size() > most_pairs) return;
    auto next = free.to.begin();
    for (const std::size_t i : free.from) {
        if (pairing.from.class_at(i) == ParagraphClass::plain) continue;
        const auto found = std::find_if(next, free.to.end(), [&](std::size_t k) {
            return pairing.same_class(i, k) &&
                   (begins_with(pairing.from.texts[i], pairing.to.texts[k]) ||
                    begins_with(pairing.to.texts[k], pairing.from.texts[i]));
        });
        if (found == free.to.end()) continue;
        pairing.pair(i, *found);
        next = std::next(found);
    }
}

/// One paragraph where several stand now, each too short to be like it: it goes with the one that
/// it begins with, that it holds most of, or that it is what was left of.
void find_parts_of_one(Pairing& pairing) {
    const auto most_held = [](const Bag& whole, const Places& parts, auto bag_at) {
        Left left(whole);
        std::size_t best = unpaired;
        long most = 0;
        for (const std::size_t place : parts) {
            const Bag& part = bag_at(place);
            const long held = left.held(part);
            if (part.weight < 200 || 10 * held < 8 * part.weight || held <= most) continue;
            best = place;
            most = held;
        }
        return best;
    };
    const auto cut_down = [](const Bag& one, const Places& others, auto bag_at) {
        const auto found = std::find_if(others.begin(), others.end(), [&](std::size_t place) {
            return is_cut_down(one, bag_at(place));
        });
        return found == others.end() ? unpaired : *found;
    };
    for (const FreeStretch& free : free_stretches(pairing)) {
        const auto to_bag = [&](std::size_t place) -> const Bag& { return pairing.to_bag(place); };
        const auto from_bag = [&](std::size_t place) -> const Bag& {
            return pairing.from_bag(place);
        };
        if (free.from.size() == 1 && free.to.size() > 1) {
            const std::size_t i = free.from.front();
            std::size_t k = free.to.front();
            if (!begins_with(pairing.from.texts[i], pairing.to.texts[k]))
                k = most_held(from_bag(i), free.to, to_bag);
            if (k == unpaired) k = cut_down(from_bag(i), free.to, to_bag);
            if (k != unpaired && pairing.same_class(i, k)) pairing.pair(i, k);
        } else if (free.to.size() == 1 && free.from.size() > 1) {
            const std::size_t k = free.to.front();
            std::size_t i = free.from.front();
            if (!begins_with(pairing.to.texts[k], pairing.from.texts[i]))
                i = most_held(to_bag(k), free.from, from_bag);
            if (i == unpaired) i = cut_down(to_bag(k), free.from, from_bag);
            if (i != unpaired && pairing.same_class(i, k)) pairing.pair(i, k);
        } else {
            pair_headings_that_begin(pairing, free);
        }
    }
}

void find_moved(Pairing& pairing) {
    Places a;
    Places b;
    for (const FreeStretch& free : free_stretches(pairing)) {
        a.insert(a.end(), free.from.begin(), free.from.end());
        b.insert(b.end(), free.to.begin(), free.to.end());
    }
    if (a.empty() || b.empty()) return;
    std::vector<Candidate> pairs;
    if (pairing.can_compare(a, b)) {
        for (std::size_t i = 0; i < a.size(); ++i) {
            for (std::size_t k = 0; k < b.size(); ++k)
                pairs.push_back({i, k, 0});
        }
    } else {
        pairs = pairing.likely(a, b);
    }
    constexpr long least = 150;
    constexpr double least_in_order = 0.2;
    for (Candidate& pair : pairs) {
        const std::size_t i = a[pair.a];
        const std::size_t k = b[pair.b];
        const Bag& from = pairing.from_bag(i);
        const Bag& to = pairing.to_bag(k);
        const bool equal = pairing.same_text(i, k) && from.weight > 0;
        const bool known_by_its_words = std::min(from.weight, to.weight) >= least;
        if (!pairing.same_class(i, k) || (!equal && !known_by_its_words)) continue;
        if (!equal && likeness_in_order(from, to) < least_in_order) continue;
        pair.gain = equal ? 2 : likeness(from, to);
    }
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const Candidate& x, const Candidate& y) { return x.gain > y.gain; });
    for (const Candidate& pair : pairs) {
        if (pair.gain < alike_elsewhere) break;
        if (!pairing.from.is_free(a[pair.a]) || !pairing.to.is_free(b[pair.b])) continue;
        pairing.pair(a[pair.a], b[pair.b], true);
    }
}

/// A heading goes where its text went: "Art. 3. (Domanda)" became "Art. 2. (Domanda)".
void find_headings_of_moved(Pairing& pairing) {
    for (std::size_t i = 1; i < pairing.from.texts.size(); ++i) {
        const std::size_t k = pairing.from.partner[i];
        if (k == unpaired || k == 0 || !pairing.from.moved[i]) continue;
        const bool headings = pairing.from.class_at(i - 1) != ParagraphClass::plain &&
                              pairing.same_class(i - 1, k - 1);
        if (!headings || !pairing.from.is_free(i - 1) || !pairing.to.is_free(k - 1)) continue;
        if (likeness(pairing.from_bag(i - 1), pairing.to_bag(k - 1)) >= alike_elsewhere)
            pairing.pair(i - 1, k - 1, true);
    }
}

/// One paragraph in the place of one other: a rewritten one, however little is left.
void find_rewritten(Pairing& pairing) {
    for (const FreeStretch& free : free_stretches(pairing)) {
        if (free.from.size() != 1 || free.to.size() != 1) continue;
        if (!pairing.same_class(free.from.front(), free.to.front())) continue;
        pairing.pair(free.from.front(), free.to.front());
    }
}

} // namespace

void pair_rest(Pairing& pairing) {
    find_splits_and_joins(pairing);
    find_parts_of_one(pairing);
    find_splits_and_joins(pairing);
    find_moved(pairing);
    find_headings_of_moved(pairing);
    find_rewritten(pairing);
}

} // namespace emenda::text
