// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/likeness.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>
#include <span>

namespace emenda::text {

namespace {

/// Of few words and very many: each of the few is looked up, behind where the one before it was.
template <typename Weigh>
long shared_of_few(const Bag& few, const Bag& many, Weigh weigh) {
    long weight = 0;
    auto at = many.words.begin();
    for (const auto& word : few.words) {
        at = std::lower_bound(at, many.words.end(), word.first,
                              [](const auto& one, Symbol symbol) { return one.first < symbol; });
        if (at == many.words.end()) break;
        if (at->first == word.first) weight += weigh(word.second, (at++)->second);
    }
    return weight;
}

} // namespace

long shared(const Bag& a, const Bag& b) {
    constexpr std::size_t many_times = 32;
    if (many_times * a.words.size() < b.words.size())
        return shared_of_few(a, b, [](int of_few, int) { return of_few; });
    if (many_times * b.words.size() < a.words.size())
        return shared_of_few(b, a, [](int, int of_many) { return of_many; });
    long weight = 0;
    for (std::size_t i = 0, k = 0; i < a.words.size() && k < b.words.size();) {
        if (a.words[i].first == b.words[k].first) {
            weight += a.words[i].second;
            ++i, ++k;
        } else {
            ++(a.words[i].first < b.words[k].first ? i : k);
        }
    }
    return weight;
}

Bag joined(const Bag& a, const Bag& b) {
    Bag both;
    both.words.reserve(a.words.size() + b.words.size());
    std::merge(a.words.begin(), a.words.end(), b.words.begin(), b.words.end(),
               std::back_inserter(both.words));
    both.weight = a.weight + b.weight;
    return both;
}

double likeness(const Bag& a, const Bag& b) {
    const long all = a.weight + b.weight;
    if (all == 0) return 0;
    return 2.0 * static_cast<double>(shared(a, b)) / static_cast<double>(all);
}

double likeness_in_order(const Bag& a, const Bag& b) {
    const std::size_t least = std::min(a.shingles.size(), b.shingles.size());
    if (least == 0) return 0;
    std::size_t both = 0;
    for (std::size_t i = 0, k = 0; i < a.shingles.size() && k < b.shingles.size();) {
        if (a.shingles[i] == b.shingles[k])
            ++both, ++i, ++k;
        else
            ++(a.shingles[i] < b.shingles[k] ? i : k);
    }
    return static_cast<double>(both) / static_cast<double>(least);
}

namespace {

std::uint64_t spread(std::uint64_t value) {
    value *= 0x9E3779B97F4A7C15ULL;
    return value ^ (value >> 29U);
}

} // namespace

Bag bag_of(const Passage& passage) {
    constexpr std::size_t every_one = 16; // of a short paragraph each pair of words counts
    Bag bag;
    const std::size_t label = label_of(passage.text).size;
    Symbol before = std::numeric_limits<Symbol>::max();
    std::size_t words = 0;
    for (const Atom& atom : passage.atoms) {
        if (atom.word_class >= WordClass::mark || atom.range.begin < label) continue;
        bag.words.emplace_back(atom.folded, atom.weight);
        bag.weight += atom.weight;
        const std::uint64_t pair =
            spread((static_cast<std::uint64_t>(before) << 32U) | atom.folded);
        // A sample by the value of the pair itself is the same on both sides.
        if (++words <= every_one || pair % 4 == 0) bag.shingles.push_back(pair);
        before = atom.folded;
    }
    std::sort(bag.words.begin(), bag.words.end());
    std::sort(bag.shingles.begin(), bag.shingles.end());
    bag.shingles.erase(std::unique(bag.shingles.begin(), bag.shingles.end()), bag.shingles.end());
    return bag;
}

namespace {

/// Which paragraphs hold a shingle. Shingles are evenly spread: their first bits say nearly where
/// in their order one stands.
class Holders {
public:
    using Holder = std::pair<std::uint64_t, std::uint32_t>; ///< a shingle, a place
    static constexpr std::ptrdiff_t few = 2; ///< in a bucket: equal ones stand together unsorted

    explicit Holders(const std::vector<const Shingles*>& all) {
        std::size_t count = 0;
        for (const Shingles* shingles : all)
            count += shingles->size();
        m_bits = std::max(1, static_cast<int>(std::bit_width(count)));
        m_begins.assign((std::size_t{1} << static_cast<unsigned>(m_bits)) + 2, 0);
        // Each bucket's begin stands two places on, until what is put in has moved it to one.
        for (const Shingles* shingles : all) {
            for (const std::uint64_t shingle : *shingles)
                ++m_begins[bucket(shingle) + 2];
        }
        std::partial_sum(m_begins.begin(), m_begins.end(), m_begins.begin());
        m_holders.resize(count);
        for (std::uint32_t k = 0; k < all.size(); ++k) {
            for (const std::uint64_t shingle : *all[k])
                m_holders[m_begins[bucket(shingle) + 1]++] = {shingle, k};
        }
        for (std::size_t at = 0; at + 2 < m_begins.size(); ++at) {
            if (std::ptrdiff_t{m_begins[at + 1]} - m_begins[at] > few)
                std::sort(m_holders.begin() + m_begins[at], m_holders.begin() + m_begins[at + 1]);
        }
    }

    /// The places of those that hold it, ascending; none if more than `most` do.
    std::span<const Holder> of(std::uint64_t shingle, std::size_t most) const {
        const std::size_t in = bucket(shingle);
        const Holder* first = m_holders.data() + m_begins[in];
        const Holder* end = m_holders.data() + m_begins[in + 1];
        if (end - first > few)
            first = std::lower_bound(first, end, Holder{shingle, 0});
        else if (first != end && first->first != shingle)
            ++first;
        const Holder* last = first;
        while (last != end && last->first == shingle) {
            if (static_cast<std::size_t>(last++ - first) == most) return {};
        }
        return {first, last};
    }

private:
    std::size_t bucket(std::uint64_t shingle) const {
        return shingle >> static_cast<unsigned>(64 - m_bits);
    }

    std::vector<Holder> m_holders;
    std::vector<std::uint32_t> m_begins; ///< by the first bits of a shingle
    int m_bits = 1;
};

} // namespace

std::vector<Candidate> candidates(const std::vector<const Shingles*>& a,
                                  const std::vector<const Shingles*>& b) {
    constexpr std::size_t most_holders = 6; // a pair of words that more hold is not rare
    constexpr std::size_t most_partners = 3;
    constexpr std::size_t many_shingles = 16;
    const Holders holders(b);
    std::vector<Candidate> found;
    std::vector<std::size_t> votes;
    std::vector<std::pair<std::size_t, std::size_t>> counted; // votes, place
    for (std::size_t i = 0; i < a.size(); ++i) {
        votes.clear();
        for (const std::uint64_t shingle : *a[i]) {
            for (const auto& holder : holders.of(shingle, most_holders))
                votes.push_back(holder.second);
        }
        std::sort(votes.begin(), votes.end());
        counted.clear();
        for (std::size_t v = 0; v < votes.size(); ++v) {
            if (v > 0 && votes[v] == votes[v - 1])
                ++counted.back().first;
            else
                counted.emplace_back(1, votes[v]);
        }
        // In a long paragraph few pairs of words that another has, too, say nothing.
        if (a[i]->size() >= many_shingles) {
            std::erase_if(counted, [&](const auto& count) {
                const auto& [shared, place] = count;
                return shared == 1 ||
                       shared * many_shingles < std::min(a[i]->size(), b[place]->size());
            });
        }
        const auto count = std::min(most_partners, counted.size());
        std::partial_sort(counted.begin(), counted.begin() + static_cast<std::ptrdiff_t>(count),
                          counted.end(), [](const auto& x, const auto& y) {
                              return x.first != y.first ? x.first > y.first : x.second < y.second;
                          });
        for (std::size_t c = 0; c < count; ++c)
            found.push_back({i, counted[c].second, 0});
    }
    return found;
}

std::vector<Candidate> best_chain(std::vector<Candidate> pairs) {
    // Pairs of one place of `a` come with their `b` descending, so that none follows another.
    std::sort(pairs.begin(), pairs.end(), [](const Candidate& x, const Candidate& y) {
        return x.a != y.a ? x.a < y.a : x.b > y.b;
    });
    constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
    std::size_t columns = 0;
    for (const Candidate& pair : pairs)
        columns = std::max(columns, pair.b + 1);
    std::vector<double> total(pairs.size(), 0);
    std::vector<std::size_t> before(pairs.size(), none);
    // Of each prefix of `b` the chain that gains most (P. Fenwick's tree, 1994, of greatest
    // values).
    std::vector<std::size_t> tree(columns + 1, none);
    std::size_t best = none;
    const auto better = [&](std::size_t x, std::size_t y) {
        return y == none || (x != none && total[x] > total[y]);
    };
    for (std::size_t p = 0; p < pairs.size(); ++p) {
        for (std::size_t at = pairs[p].b; at > 0; at &= at - 1) {
            if (tree[at] != none && better(tree[at], before[p])) before[p] = tree[at];
        }
        total[p] = pairs[p].gain + (before[p] == none ? 0 : total[before[p]]);
        for (std::size_t at = pairs[p].b + 1; at <= columns; at += at & (~at + 1)) {
            if (better(p, tree[at])) tree[at] = p;
        }
        if (better(p, best)) best = p;
    }
    std::vector<Candidate> chain;
    for (std::size_t p = best; p != none; p = before[p])
        chain.push_back(pairs[p]);
    std::reverse(chain.begin(), chain.end());
    return chain;
}

} // namespace emenda::text
