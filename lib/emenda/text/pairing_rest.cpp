// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/labels.hpp"
#include "emenda/text/pairing.hpp"

#include <algorithm>

namespace emenda::text {

namespace {

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

/// Whether two headings are nothing but a number: "Art. 3" and "Art. 5".
bool are_bare(std::string_view a, std::string_view b) {
    return label_of(a).size == a.size() && label_of(b).size == b.size();
}

/// A heading goes where its text went: "Art. 3. (Domanda)" became "Art. 2. (Domanda)".
void find_headings_of_moved(Pairing& pairing) {
    for (std::size_t i = 1; i < pairing.from.texts.size(); ++i) {
        const std::size_t k = pairing.from.partner[i];
        if (k == unpaired || k == 0 || !pairing.from.moved[i]) continue;
        const bool headings = pairing.from.class_at(i - 1) != ParagraphClass::plain &&
                              pairing.same_class(i - 1, k - 1);
        if (!headings || !pairing.from.is_free(i - 1) || !pairing.to.is_free(k - 1)) continue;
        if (are_bare(pairing.from.texts[i - 1], pairing.to.texts[k - 1]) ||
            likeness(pairing.from_bag(i - 1), pairing.to_bag(k - 1)) >= alike_elsewhere)
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
    pair_parts(pairing);
    find_moved(pairing);
    find_headings_of_moved(pairing);
    find_rewritten(pairing);
}

} // namespace emenda::text
