// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/align.hpp"

#include "emenda/text/interned.hpp"
#include "emenda/text/words.hpp"

#include <algorithm>
#include <limits>

namespace emenda::text {

namespace {

using Texts = std::vector<std::string_view>;

/// The words of a paragraph as sorted symbols: how much two share is a walk along both.
using Bag = std::vector<Symbol>;

std::vector<Bag> bags_of(const Texts& texts, Interner& interner) {
    std::vector<Bag> bags;
    for (const std::string_view text : texts) {
        Bag bag;
        for (const Token& token : tokens(text)) {
            if (token.kind == TokenKind::word) bag.push_back(interner(token.range.of(text)));
        }
        std::sort(bag.begin(), bag.end());
        bags.push_back(std::move(bag));
    }
    return bags;
}

std::size_t shared(const Bag& a, const Bag& b) {
    std::size_t count = 0;
    for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
        if (a[i] < b[k])
            ++i;
        else if (b[k] < a[i])
            ++k;
        else
            ++count, ++i, ++k;
    }
    return count;
}

Bag joined(const Bag& a, const Bag& b) {
    Bag both;
    std::merge(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both;
}

/// 0 to 1: twice the shared words by all words (Dice).
double likeness(const Bag& a, const Bag& b) {
    if (a.empty() && b.empty()) return 0;
    return 2.0 * static_cast<double>(shared(a, b)) / static_cast<double>(a.size() + b.size());
}

constexpr double alike = 0.4;               ///< one paragraph, changed
constexpr double nearly_the_same = 0.8;     ///< one paragraph, elsewhere
constexpr std::size_t most_cells = 250'000; ///< of a table of likenesses
constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

class Alignment {
public:
    Alignment(const Texts& from, const Texts& to)
        : m_from(from), m_to(to), m_from_bags(bags_of(from, m_words)),
          m_to_bags(bags_of(to, m_words)), m_pair_of_from(from.size(), none),
          m_pair_of_to(to.size(), none) {
        anchor();
        pair_moved();
        find_splits();
    }

    std::vector<Row> rows() const;

private:
    void pair(std::size_t i, std::size_t k) {
        m_pair_of_from[i] = k;
        m_pair_of_to[k] = i;
    }

    void anchor() {
        Interner whole;
        std::vector<Symbol> a;
        std::vector<Symbol> b;
        for (const auto text : m_from)
            a.push_back(whole(text));
        for (const auto text : m_to)
            b.push_back(whole(text));
        compare(a, {0, a.size()}, b, {0, b.size()}, whole.size());
    }

    void compare(const std::vector<Symbol>& a, Span in_a, const std::vector<Symbol>& b, Span in_b,
                 std::size_t symbols) {
        while (in_a.size() > 0 && in_b.size() > 0 && a[in_a.begin] == b[in_b.begin]) {
            pair(in_a.begin++, in_b.begin++);
        }
        while (in_a.size() > 0 && in_b.size() > 0 && a[in_a.end - 1] == b[in_b.end - 1]) {
            pair(--in_a.end, --in_b.end);
        }
        if (in_a.size() == 0 || in_b.size() == 0) return;
        const auto found = anchors(a, in_a, b, in_b, symbols);
        if (found.empty()) return pair_alike(in_a, in_b);
        std::size_t at_a = in_a.begin;
        std::size_t at_b = in_b.begin;
        for (const auto& [i, k] : found) {
            pair_alike_or_compare(a, {at_a, i}, b, {at_b, k}, symbols);
            pair(i, k);
            at_a = i + 1;
            at_b = k + 1;
        }
        pair_alike_or_compare(a, {at_a, in_a.end}, b, {at_b, in_b.end}, symbols);
    }

    void pair_alike_or_compare(const std::vector<Symbol>& a, Span in_a,
                               const std::vector<Symbol>& b, Span in_b, std::size_t symbols) {
        if (in_a.size() > 0 && in_b.size() > 0) compare(a, in_a, b, in_b, symbols);
    }

    /// The pairing in order with the most likeness in all (Needleman and Wunsch, 1970).
    void pair_alike(Span in_a, Span in_b) {
        const std::size_t rows = in_a.size();
        const std::size_t columns = in_b.size();
        if (rows * columns > most_cells) return;
        std::vector<std::vector<double>> best(rows + 1, std::vector<double>(columns + 1, 0));
        std::vector<std::vector<double>> here(rows, std::vector<double>(columns, 0));
        for (std::size_t i = rows; i-- > 0;) {
            for (std::size_t k = columns; k-- > 0;) {
                here[i][k] = likeness(m_from_bags[in_a.begin + i], m_to_bags[in_b.begin + k]);
                const double paired = here[i][k] >= alike ? here[i][k] + best[i + 1][k + 1] : 0;
                best[i][k] = std::max({paired, best[i + 1][k], best[i][k + 1]});
            }
        }
        for (std::size_t i = 0, k = 0; i < rows && k < columns;) {
            if (here[i][k] >= alike && best[i][k] == here[i][k] + best[i + 1][k + 1]) {
                pair(in_a.begin + i++, in_b.begin + k++);
            } else if (best[i][k] == best[i + 1][k]) {
                ++i;
            } else {
                ++k;
            }
        }
        // One paragraph in the place of one other: a rewritten one, however little is left.
        if (rows == 1 && columns == 1) pair(in_a.begin, in_b.begin);
    }

    void pair_moved() {
        std::vector<std::size_t> free_to;
        for (std::size_t k = 0; k < m_to.size(); ++k) {
            if (m_pair_of_to[k] == none && m_to_bags[k].size() > 1) free_to.push_back(k);
        }
        std::size_t budget = most_cells;
        for (std::size_t i = 0; i < m_from.size() && budget > 0; ++i) {
            if (m_pair_of_from[i] != none || m_from_bags[i].size() < 2) continue;
            std::size_t best = none;
            double best_likeness = nearly_the_same;
            for (const std::size_t k : free_to) {
                if (m_pair_of_to[k] != none || budget == 0) continue;
                --budget;
                const double here = likeness(m_from_bags[i], m_to_bags[k]);
                if (here > best_likeness || (here == best_likeness && best == none)) {
                    best = k;
                    best_likeness = here;
                }
            }
            if (best != none) pair(i, best);
        }
    }

    /// A new paragraph beside a changed one, most of whose words the old one had: a split. The
    /// mirror image is a join.
    void find_splits() {
        m_with_to.assign(m_to.size(), none);
        m_with_from.assign(m_from.size(), none);
        for (std::size_t i = 0; i < m_from.size(); ++i) {
            const std::size_t k = m_pair_of_from[i];
            // The other half of a join stands in its row already.
            if (k == none || m_pair_of_to[k] != i || m_from[i] == m_to[k]) continue;
            for (const std::size_t other : {k + 1, k - 1}) {
                if (other >= m_to.size() || m_pair_of_to[other] != none) continue;
                if (m_with_to[k] == none && m_with_from[i] == none &&
                    gains(m_from_bags[i], m_to_bags[k], m_to_bags[other])) {
                    m_with_to[other] = k;
                    m_pair_of_to[other] = i;
                    m_with_to[k] = other;
                }
            }
            for (const std::size_t other : {i + 1, i - 1}) {
                if (other >= m_from.size() || m_pair_of_from[other] != none) continue;
                if (m_with_to[k] == none && m_with_from[i] == none &&
                    gains(m_to_bags[k], m_from_bags[i], m_from_bags[other])) {
                    m_with_from[other] = i;
                    m_pair_of_from[other] = k;
                    m_with_from[i] = other;
                }
            }
        }
    }

    static bool gains(const Bag& whole, const Bag& part, const Bag& other) {
        if (other.size() < 2) return false;
        const Bag both = joined(part, other);
        const std::size_t more = shared(whole, both) - shared(whole, part);
        return 10 * more >= 6 * other.size() && likeness(whole, both) > likeness(whole, part);
    }

    RowKind kind_of(std::size_t i, std::size_t k, const std::vector<bool>& in_order) const {
        if (!in_order[i]) return RowKind::moved;
        return m_from[i] == m_to[k] ? RowKind::same : RowKind::changed;
    }

    std::vector<bool> in_order() const;

    const Texts& m_from;
    const Texts& m_to;
    Interner m_words;
    std::vector<Bag> m_from_bags;
    std::vector<Bag> m_to_bags;
    std::vector<std::size_t> m_pair_of_from;
    std::vector<std::size_t> m_pair_of_to;
    std::vector<std::size_t> m_with_to;   ///< the other half of a split
    std::vector<std::size_t> m_with_from; ///< the other half of a join
};

/// Of the pairs the longest chain that keeps its order stays; the others have moved.
std::vector<bool> Alignment::in_order() const {
    std::vector<std::size_t> tails;
    std::vector<std::size_t> before(m_from.size(), none);
    for (std::size_t i = 0; i < m_from.size(); ++i) {
        const std::size_t k = m_pair_of_from[i];
        if (k == none) continue;
        const auto tail =
            std::upper_bound(tails.begin(), tails.end(), k, [&](std::size_t value, std::size_t t) {
                return value < m_pair_of_from[t];
            });
        if (tail != tails.begin()) before[i] = *(tail - 1);
        if (tail == tails.end())
            tails.push_back(i);
        else
            *tail = i;
    }
    std::vector<bool> kept(m_from.size(), false);
    for (std::size_t i = tails.empty() ? none : tails.back(); i != none; i = before[i])
        kept[i] = true;
    return kept;
}

std::vector<Row> Alignment::rows() const {
    const std::vector<bool> ordered = in_order();
    std::vector<Row> rows;
    std::size_t next_from = 0;
    const auto add_deleted = [&](std::size_t end) {
        for (; next_from < end; ++next_from) {
            if (m_pair_of_from[next_from] == none) {
                rows.push_back({RowKind::deleted, {next_from + 1}, {}, {}});
            }
        }
    };
    for (std::size_t k = 0; k < m_to.size(); ++k) {
        const std::size_t i = m_pair_of_to[k];
        if (i == none) {
            rows.push_back({RowKind::created, {}, {k + 1}, {}});
            continue;
        }
        const std::size_t other_to = m_with_to[k];
        if (other_to != none && other_to < k) continue; // in the row of its first half
        const std::size_t other_from = m_with_from[i];
        const std::size_t first_from = std::min(i, other_from);
        if (ordered[i]) add_deleted(first_from);
        Row row{kind_of(i, k, ordered), {first_from + 1}, {k + 1}, {}};
        if (other_to != none) {
            row.kind = RowKind::split;
            row.to.push_back(other_to + 1);
        } else if (other_from != none) {
            row.kind = RowKind::joined;
            row.from.push_back(std::max(i, other_from) + 1);
        }
        rows.push_back(std::move(row));
    }
    add_deleted(m_from.size());
    return rows;
}

} // namespace

std::vector<Row> align(const std::vector<std::string_view>& from,
                       const std::vector<std::string_view>& to) {
    return Alignment(from, to).rows();
}

} // namespace emenda::text
