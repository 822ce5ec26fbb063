// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/pairing.hpp"

#include "emenda/text/common_ends.hpp"
#include "emenda/text/sketch.hpp"
#include "emenda/text/word_count.hpp"

#include <algorithm>
#include <cstdint>

namespace emenda::text {

bool differ_by_label(std::string_view a, std::string_view b) {
    constexpr std::size_t longest_label = 24;
    constexpr std::size_t most_words = 3;
    std::size_t shared = common_end(a, b);
    if (a.size() - shared > longest_label || b.size() - shared > longest_label) return false;
    const auto blank = a.find(' ', a.size() - shared); // from the next word on
    const bool whole = shared == a.size() || shared == b.size();
    if (!whole) shared = blank == std::string_view::npos ? 0 : a.size() - blank;
    const std::size_t in_a = count_words(a.substr(0, a.size() - shared));
    const std::size_t in_b = count_words(b.substr(0, b.size() - shared));
    if (in_a > most_words || in_b > most_words) return false;
    const std::size_t words = count_words(a.substr(a.size() - shared));
    return in_a == in_b ? words > 0 : words >= most_words;
}

const Bag& PairingSide::bag(std::size_t place, AtomReader& reader) {
    if (!m_bags[place]) {
        Passage passage{texts[place], {0, texts[place].size()}, {}};
        reader.read(passage);
        m_bags[place] = std::make_unique<const Bag>(bag_of(passage));
    }
    return *m_bags[place];
}

const Shingles& PairingSide::shingles(std::size_t place) {
    if (!m_shingles[place])
        m_shingles[place] = std::make_unique<const Shingles>(shingles_of(texts[place]));
    return *m_shingles[place];
}

ParagraphClass PairingSide::class_at(std::size_t place) {
    if (!m_classes[place]) m_classes[place] = paragraph_class(texts[place]);
    return *m_classes[place];
}

bool Pairing::can_compare(const Places& a, const Places& b) {
    constexpr std::size_t largest_table = 4'000;
    if (a.size() * b.size() > largest_table) return false;
    std::size_t words_a = a.size();
    std::size_t words_b = b.size();
    for (const std::size_t i : a)
        words_a += from_bag(i).words.size();
    for (const std::size_t k : b)
        words_b += to_bag(k).words.size();
    const std::size_t cost = words_a * b.size() + words_b * a.size();
    if (cost > session.cells) return false;
    session.cells -= cost;
    return true;
}

const std::vector<Candidate>& Pairing::likely(const Places& a, const Places& b) {
    if (a == m_likely.a && b == m_likely.b) return m_likely.pairs;
    std::vector<const Shingles*> of_a;
    std::vector<const Shingles*> of_b;
    for (const std::size_t i : a)
        of_a.push_back(&from.shingles(i));
    for (const std::size_t k : b)
        of_b.push_back(&to.shingles(k));
    m_likely = {a, b, candidates(of_a, of_b)};
    return m_likely.pairs;
}

std::vector<FreeStretch> free_stretches(const Pairing& pairing) {
    std::vector<FreeStretch> stretches(1);
    std::size_t i = 0;
    const auto take_from = [&](std::size_t end) {
        for (; i < end; ++i) {
            if (pairing.from.is_free(i)) stretches.back().from.push_back(i);
        }
    };
    for (std::size_t k = 0; k < pairing.to.texts.size(); ++k) {
        if (pairing.to.is_free(k)) {
            stretches.back().to.push_back(k);
            continue;
        }
        const std::size_t partner = pairing.to.partner[k];
        if (partner == unpaired || pairing.to.moved[k]) continue;
        take_from(partner);
        if (!stretches.back().from.empty() || !stretches.back().to.empty())
            stretches.emplace_back();
    }
    take_from(pairing.from.texts.size());
    if (stretches.back().from.empty() && stretches.back().to.empty()) stretches.pop_back();
    return stretches;
}

namespace {

/// What a paragraph says, its label left out. A heading without words says nothing.
std::string_view said(std::string_view text) { return text.substr(label_of(text).size); }

/// Two words at least: enough to know a paragraph by, if it stands once.
bool has_two_words(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \n");
    if (first == std::string_view::npos) return false;
    return text.find_first_of(" \n", first) != std::string_view::npos;
}

auto two_words_said(const PairingSide& side) {
    return [&side](std::size_t place) { return has_two_words(said(side.texts[place])); };
}

/// Pairs of free paragraphs of which either is the only one on its side with its symbol.
template <typename SaysEnough>
std::vector<Candidate> unique_pairs(Pairing& pairing, const std::vector<Symbol>& from,
                                    const std::vector<Symbol>& to, std::size_t symbols,
                                    SaysEnough says_enough) {
    struct Seen {
        std::uint32_t in_from = 0;
        std::uint32_t in_to = 0;
        std::size_t place = 0;
    };
    std::vector<Seen> seen(symbols);
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (!pairing.from.is_free(i)) continue;
        ++seen[from[i]].in_from;
        seen[from[i]].place = i;
    }
    for (std::size_t k = 0; k < to.size(); ++k) {
        if (pairing.to.is_free(k)) ++seen[to[k]].in_to;
    }
    std::vector<Candidate> pairs;
    for (std::size_t k = 0; k < to.size(); ++k) {
        if (!pairing.to.is_free(k)) continue;
        const Seen& found = seen[to[k]];
        if (found.in_from != 1 || found.in_to != 1) continue;
        if (!says_enough(k) || !pairing.same_class(found.place, k)) continue;
        pairs.push_back({found.place, k, static_cast<double>(pairing.to.texts[k].size())});
    }
    return pairs;
}

/// Paragraphs that are the same but for their labels.
std::vector<Candidate> relabelled_pairs(Pairing& pairing) {
    Interner symbols(pairing.from.texts.size() + pairing.to.texts.size());
    const auto symbols_of = [&](const PairingSide& side) {
        std::vector<Symbol> all(side.texts.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (side.is_free(i)) all[i] = symbols(said(side.texts[i]));
        }
        return all;
    };
    const auto from = symbols_of(pairing.from);
    const auto to = symbols_of(pairing.to);
    return unique_pairs(pairing, from, to, symbols.size(), two_words_said(pairing.to));
}

std::vector<Candidate> equal_pairs(Pairing& pairing) {
    return unique_pairs(pairing, pairing.from.whole, pairing.to.whole, pairing.symbols.size(),
                        two_words_said(pairing.to));
}

/// "## Articolo 3 - Chiavi": known where it keeps its place, and by no means where it moved, for
/// another article may have got one word and one number.
std::vector<Candidate> short_headings(Pairing& pairing) {
    return unique_pairs(pairing, pairing.from.whole, pairing.to.whole, pairing.symbols.size(),
                        [&](std::size_t k) {
                            return pairing.to.class_at(k) != ParagraphClass::plain &&
                                   has_word(said(pairing.to.texts[k]));
                        });
}

/// Equal beginnings and ends. A heading at the end of an equal beginning may be the number that
/// something new has taken, and is left to what follows it.
void pair_ends(Pairing& pairing) {
    std::size_t begin = 0;
    std::size_t end_a = pairing.from.texts.size();
    std::size_t end_b = pairing.to.texts.size();
    while (begin < end_a && begin < end_b && pairing.same_text(begin, begin)) {
        pairing.pair(begin, begin);
        ++begin;
    }
    if (begin == end_a && begin == end_b) return;
    while (begin > 0 && pairing.from.class_at(begin - 1) != ParagraphClass::plain) {
        --begin;
        pairing.from.partner[begin] = pairing.to.partner[begin] = unpaired;
    }
    while (end_a > begin && end_b > begin && pairing.same_text(end_a - 1, end_b - 1)) {
        pairing.pair(--end_a, --end_b);
    }
}

/// "Art. 3", a line of its own, is the same one in front of the same text, wherever that went.
void pair_bare_headings(Pairing& pairing) {
    for (std::size_t i = 1; i < pairing.from.texts.size(); ++i) {
        const std::size_t k = pairing.from.partner[i];
        if (k == unpaired || k == 0 || !pairing.from.moved[i]) continue;
        if (!pairing.from.is_free(i - 1) || !pairing.to.is_free(k - 1)) continue;
        if (!pairing.same_text(i - 1, k - 1) || !said(pairing.from.texts[i - 1]).empty()) continue;
        if (pairing.from.class_at(i - 1) != ParagraphClass::plain) pairing.pair(i - 1, k - 1, true);
    }
}

} // namespace

void pair_equal(Pairing& pairing) {
    pair_ends(pairing);
    std::vector<Candidate> pairs = equal_pairs(pairing);
    for (const Candidate& pair : pairs)
        pairing.pair(pair.a, pair.b, true);
    const auto relabelled = relabelled_pairs(pairing);
    for (const Candidate& pair : relabelled)
        pairing.pair(pair.a, pair.b, true);
    const auto headings = short_headings(pairing);
    pairs.insert(pairs.end(), relabelled.begin(), relabelled.end());
    pairs.insert(pairs.end(), headings.begin(), headings.end());
    for (const Candidate& pair : best_chain(std::move(pairs)))
        pairing.pair(pair.a, pair.b);
    pair_bare_headings(pairing);
}

} // namespace emenda::text
