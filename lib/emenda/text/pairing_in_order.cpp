// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/pairing.hpp"

#include "emenda/text/labels.hpp"

#include <algorithm>
#include <utility>

namespace emenda::text {

namespace {

constexpr double beside = 0.1; ///< won where neighbours go with neighbours
constexpr int deepest = 8;

/// The word of a label, its number left out: "Art. " of "Art. 4."
std::string_view label_word(std::string_view text) {
    const std::string_view label = text.substr(0, label_of(text).size);
    return label.substr(0, label.find_first_of("0123456789IVX"));
}

/// How much is won by pairing two paragraphs; 0: they do not go together.
double gain_of(Pairing& pairing, std::size_t i, std::size_t k) {
    if (!pairing.same_class(i, k)) return 0;
    const Bag& a = pairing.from_bag(i);
    const Bag& b = pairing.to_bag(k);
    const std::string_view from = pairing.from.texts[i];
    const std::string_view to = pairing.to.texts[k];
    if (a.weight == 0 && b.weight == 0) {
        // Only a label, or only marks: it goes where what follows it goes.
        constexpr double bare = 0.12;
        return from == to ? bare + beside / 4 : label_word(from) == label_word(to) ? bare : 0;
    }
    const double same = from == to ? 1 : likeness(a, b);
    if (same < alike) return 0;
    const double words = static_cast<double>(std::min(a.weight, b.weight)) / 100;
    // Squared, so that one paragraph kept is worth more than two that are half alike.
    return same * same * std::clamp(0.5 + words / 16, 0.5, 3.0);
}

/// What is won by standing beside a pair that was made before.
double gain_beside(Pairing& pairing, std::size_t i, std::size_t k) {
    const bool last = i + 1 == pairing.from.texts.size() && k + 1 == pairing.to.texts.size();
    const bool behind = i + 1 < pairing.from.texts.size() && pairing.from.partner[i + 1] == k + 1;
    const bool before = i > 0 && k > 0 && pairing.from.partner[i - 1] == k - 1 &&
                        !begins_section(pairing.from.class_at(i));
    return (last || behind ? beside : 0) + (before ? beside / 2 : 0);
}

/// The pairing in order that gains most, from a table of all pairs.
void pair_by_table(Pairing& pairing, const Places& a, const Places& b) {
    const std::size_t columns = b.size() + 1;
    std::vector<double> paired((a.size() + 1) * columns, 0); // best that ends with this pair
    std::vector<double> best((a.size() + 1) * columns, 0);
    const auto cell = [&](std::size_t i, std::size_t k) { return i * columns + k; };
    const auto neighbours = [&](std::size_t i, std::size_t k) {
        return i > 1 && k > 1 && paired[cell(i - 1, k - 1)] > 0 && a[i - 2] + 1 == a[i - 1] &&
               b[k - 2] + 1 == b[k - 1] && !begins_section(pairing.from.class_at(a[i - 1]));
    };
    const auto before = [&](std::size_t i, std::size_t k) {
        const double apart = best[cell(i - 1, k - 1)];
        return neighbours(i, k) ? std::max(apart, paired[cell(i - 1, k - 1)] + beside) : apart;
    };
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t k = 1; k <= b.size(); ++k) {
            const double gain = gain_of(pairing, a[i - 1], b[k - 1]);
            if (gain > 0) {
                paired[cell(i, k)] = gain + gain_beside(pairing, a[i - 1], b[k - 1]) + before(i, k);
            }
            best[cell(i, k)] =
                std::max({paired[cell(i, k)], best[cell(i - 1, k)], best[cell(i, k - 1)]});
        }
    }
    std::size_t i = a.size();
    std::size_t k = b.size();
    bool must_pair = false;
    while (i > 0 && k > 0) {
        if (must_pair || (paired[cell(i, k)] > 0 && paired[cell(i, k)] == best[cell(i, k)])) {
            pairing.pair(a[i - 1], b[k - 1]);
            must_pair =
                neighbours(i, k) && paired[cell(i - 1, k - 1)] + beside >= best[cell(i - 1, k - 1)];
            --i, --k;
        } else if (best[cell(i, k)] == best[cell(i - 1, k)]) {
            --i;
        } else {
            --k;
        }
    }
}

/// Equal paragraphs, each with the next such one not far behind: for texts of few paragraphs
/// repeated without end.
std::vector<Candidate> next_equal(const Pairing& pairing, const Places& a, const Places& b) {
    constexpr std::size_t farthest = 64;
    std::vector<Candidate> pairs;
    std::size_t k = 0;
    for (std::size_t i = 0; i < a.size() && k < b.size(); ++i) {
        for (std::size_t ahead = k; ahead < std::min(b.size(), k + farthest); ++ahead) {
            if (!pairing.same_text(a[i], b[ahead])) continue;
            pairs.push_back({i, ahead, 1});
            k = ahead + 1;
            break;
        }
    }
    return pairs;
}

/// Places in the two lists that surely go together, in order.
std::vector<Candidate> likely_pairs(Pairing& pairing, const Places& a, const Places& b,
                                    int& depth) {
    std::vector<Candidate> pairs = pairing.likely(a, b);
    for (Candidate& pair : pairs)
        pair.gain = gain_of(pairing, a[pair.a], b[pair.b]);
    const auto useless = [](const Candidate& pair) { return pair.gain == 0; };
    pairs.erase(std::remove_if(pairs.begin(), pairs.end(), useless), pairs.end());
    if (pairs.empty()) {
        depth = deepest; // once is enough
        return next_equal(pairing, a, b);
    }
    return best_chain(std::move(pairs));
}

void drop_front(Places& places, std::size_t count) {
    places.erase(places.begin(), places.begin() + static_cast<std::ptrdiff_t>(count));
}

void pair_stretch(Pairing& pairing, Places a, Places b, int depth) {
    std::size_t same = 0;
    while (same < a.size() && same < b.size() && pairing.same_text(a[same], b[same])) {
        ++same;
    }
    while (same > 0 && pairing.from.class_at(a[same - 1]) != ParagraphClass::plain)
        --same;
    for (std::size_t i = 0; i < same; ++i)
        pairing.pair(a[i], b[i]);
    drop_front(a, same);
    drop_front(b, same);
    while (!a.empty() && !b.empty() && pairing.same_text(a.back(), b.back())) {
        pairing.pair(a.back(), b.back());
        a.pop_back();
        b.pop_back();
    }
    if (a.empty() || b.empty()) return;
    std::vector<Candidate> chain = evident_pairs(pairing, a, b);
    if (chain.empty()) {
        if (pairing.can_compare(a, b)) return pair_by_table(pairing, a, b);
        if (depth >= deepest) return;
        chain = likely_pairs(pairing, a, b, depth);
        if (chain.empty()) return;
    }
    // All before what lies between: that looks at its neighbours.
    for (const Candidate& pair : chain)
        pairing.pair(a[pair.a], b[pair.b]);
    std::size_t at_a = 0;
    std::size_t at_b = 0;
    const auto between = [&](std::size_t end_a, std::size_t end_b) {
        const auto part = [](const Places& all, std::size_t begin, std::size_t end) {
            return Places(all.begin() + static_cast<std::ptrdiff_t>(begin),
                          all.begin() + static_cast<std::ptrdiff_t>(end));
        };
        pair_stretch(pairing, part(a, at_a, end_a), part(b, at_b, end_b), depth + 1);
    };
    for (const Candidate& pair : chain) {
        between(pair.a, pair.b);
        at_a = pair.a + 1;
        at_b = pair.b + 1;
    }
    between(a.size(), b.size());
}

} // namespace

void pair_in_order(Pairing& pairing) {
    std::vector<FreeStretch> stretches = free_stretches(pairing);
    // Nowhere else to go: no need to look at words.
    if (stretches.size() == 1 && stretches.front().from.size() == 1 &&
        stretches.front().to.size() == 1) {
        const std::size_t i = stretches.front().from.front();
        const std::size_t k = stretches.front().to.front();
        if (pairing.same_class(i, k)) pairing.pair(i, k);
        return;
    }
    for (FreeStretch& stretch : stretches)
        pair_stretch(pairing, std::move(stretch.from), std::move(stretch.to), 0);
}

} // namespace emenda::text
