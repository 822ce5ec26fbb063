// SPDX-License-Identifier: EUPL-1.2
// One paragraph and several of the other side that hold what it said.
#include "emenda/text/pairing.hpp"

#include <algorithm>

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

/// Whether it is a heading by itself: with more words behind its label it is a whole article.
bool is_heading(PairingSide& side, std::size_t place, AtomReader& reader) {
    constexpr long least_of_an_article = 400;
    return side.class_at(place) != ParagraphClass::plain &&
           side.bag(place, reader).weight < least_of_an_article;
}

/// Gathers paragraphs of `many` around `centre` that hold what the paragraph `whole` of the other
/// side said, too: parts of its split, or of its join the other way round.
class Gathering {
public:
    Gathering(PairingSide& many, std::size_t centre, std::string_view text, const Bag& whole,
              AtomReader& reader)
        : m_many(many), m_centre(centre), m_text(text), m_reader(reader), m_left(whole) {
        m_left.take(many.bag(centre, reader));
    }

    bool gather() {
        bool found = false;
        for (std::size_t place = m_centre + 1; place < m_many.texts.size(); ++place) {
            if (is_part(place)) {
                take(place);
            } else if (is_article_of(place, place + 1)) {
                m_many.part_of[place] = m_centre;
                take(++place);
            } else {
                break;
            }
            found = true;
        }
        for (std::size_t place = m_centre; place > 0 && is_part(place - 1); --place) {
            take(place - 1);
            found = true;
        }
        return found;
    }

private:
    bool is_part(std::size_t place) {
        if (!m_many.is_free(place)) return false;
        if (place < m_centre && begins_with(m_text, m_many.texts[place])) return true;
        return !is_heading(m_many, place, m_reader) && m_left.gains_by(m_many.bag(place, m_reader));
    }

    /// A heading and the article's text behind it, both of which went into the whole, or came of
    /// it.
    bool is_article_of(std::size_t heading, std::size_t text) {
        return text < m_many.texts.size() && m_many.is_free(heading) &&
               is_heading(m_many, heading, m_reader) && is_part(text);
    }

    void take(std::size_t place) {
        m_left.take(m_many.bag(place, m_reader));
        m_many.part_of[place] = m_centre;
    }

    PairingSide& m_many;
    std::size_t m_centre;
    std::string_view m_text;
    AtomReader& m_reader;
    Left m_left;
};

/// Of two articles under their headings the second one's text was found in the whole, and its
/// heading in that of the whole: where the first one's text went into the whole, too, the first
/// heading is the one that stayed.
bool gather_article_before(PairingSide& many, std::size_t centre, PairingSide& other,
                           std::size_t whole, AtomReader& reader) {
    if (centre < 3 || whole < 1) return false;
    const std::size_t heading = centre - 1;
    const std::size_t text = centre - 2;
    const std::size_t first = centre - 3;
    const bool are_articles = many.is_free(text) && many.is_free(first) &&
                              many.partner[heading] == whole - 1 && !many.moved[heading] &&
                              many.class_at(first) == many.class_at(heading) &&
                              is_heading(many, heading, reader) && is_heading(many, first, reader);
    if (!are_articles || is_heading(many, text, reader)) return false;
    Left left(other.bag(whole, reader));
    left.take(many.bag(centre, reader));
    if (!left.gains_by(many.bag(text, reader))) return false;
    many.partner[heading] = unpaired;
    many.partner[first] = whole - 1;
    other.partner[whole - 1] = first;
    many.part_of[heading] = many.part_of[text] = centre;
    return true;
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
        AtomReader& reader = pairing.session.paragraphs;
        if (!is_joined) {
            if (gather_article_before(pairing.to, k, pairing.from, i, reader)) continue;
            if (free_beside(pairing.to, k) &&
                Gathering(pairing.to, k, pairing.from.texts[i], pairing.from_bag(i), reader)
                    .gather())
                continue;
        }
        if (!is_split && !gather_article_before(pairing.from, i, pairing.to, k, reader) &&
            free_beside(pairing.from, i))
            Gathering(pairing.from, i, pairing.to.texts[k], pairing.to_bag(k), reader).gather();
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

} // namespace

void pair_parts(Pairing& pairing) {
    find_splits_and_joins(pairing);
    find_parts_of_one(pairing);
    find_splits_and_joins(pairing);
}

} // namespace emenda::text
