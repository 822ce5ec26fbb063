// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/shortest.hpp"

#include <dtl/dtl.hpp>

#include <algorithm>

namespace emenda::text {

namespace {

constexpr std::size_t most_for_dtl = 400;       ///< symbols of both sides: never 2,800 differences
constexpr std::ptrdiff_t usual_distance = 64;   ///< searched from either end before it is given up
constexpr std::ptrdiff_t most_distance = 2'048; ///< the same, while there is credit
constexpr std::ptrdiff_t unreached = -1;
constexpr std::ptrdiff_t middle = most_distance + 1; ///< diagonal 0 in a table of diagonals

} // namespace

void Shortest::compare(Sequence& a, Sequence& b, std::size_t symbols, std::uint64_t& work) {
    m_work = &work;
    work += a.symbols.size() + b.symbols.size();
    a.changed.assign(a.symbols.size(), 0);
    b.changed.assign(b.symbols.size(), 0);
    Span in_a{0, a.symbols.size()};
    Span in_b{0, b.symbols.size()};
    while (in_a.size() > 0 && in_b.size() > 0 && a.symbols[in_a.begin] == b.symbols[in_b.begin])
        ++in_a.begin, ++in_b.begin;
    while (in_a.size() > 0 && in_b.size() > 0 && a.symbols[in_a.end - 1] == b.symbols[in_b.end - 1])
        --in_a.end, --in_b.end;
    m_counts_a.assign(symbols, 0);
    m_counts_b.assign(symbols, 0);
    for (std::size_t i = in_a.begin; i < in_a.end; ++i)
        ++m_counts_a[a.symbols[i]];
    for (std::size_t i = in_b.begin; i < in_b.end; ++i)
        ++m_counts_b[b.symbols[i]];
    m_a.changed = &a.changed;
    m_b.changed = &b.changed;
    keep_shared(a, in_a, m_a, m_counts_b);
    keep_shared(b, in_b, m_b, m_counts_a);
    compare({0, m_a.symbols.size()}, {0, m_b.symbols.size()});
}

void Shortest::keep_shared(const Sequence& from, Span in_from, Side& side,
                           const std::vector<std::uint32_t>& other) {
    side.symbols.clear();
    side.places.clear();
    for (std::size_t i = in_from.begin; i < in_from.end; ++i) {
        if (other[from.symbols[i]] == 0) {
            (*side.changed)[i] = 1;
        } else {
            side.symbols.push_back(from.symbols[i]);
            side.places.push_back(static_cast<std::uint32_t>(i));
        }
    }
}

void Shortest::replace(const Side& side, Span span) {
    for (std::size_t i = span.begin; i < span.end; ++i)
        (*side.changed)[side.places[i]] = 1;
}

/// Trims what both ends share; true if nothing is left to search for.
bool Shortest::is_trivial(Span& a, Span& b) {
    const std::size_t before = a.size();
    while (a.size() > 0 && b.size() > 0 && m_a.symbols[a.begin] == m_b.symbols[b.begin])
        ++a.begin, ++b.begin;
    while (a.size() > 0 && b.size() > 0 && m_a.symbols[a.end - 1] == m_b.symbols[b.end - 1])
        --a.end, --b.end;
    *m_work += before - a.size() + 1;
    if (a.size() > 1 && b.size() > 1) return false;
    if (a.size() == 1 && b.size() > 0) {
        match_one(m_a, a.begin, m_b, b);
    } else if (b.size() == 1 && a.size() > 0) {
        match_one(m_b, b.begin, m_a, a);
    } else {
        replace(m_a, a);
        replace(m_b, b);
    }
    return true;
}

/// One symbol against many: the first like it stays.
void Shortest::match_one(const Side& one, std::size_t at, const Side& many, Span in_many) {
    *m_work += in_many.size();
    bool found = false;
    for (std::size_t i = in_many.begin; i < in_many.end; ++i) {
        if (!found && many.symbols[i] == one.symbols[at])
            found = true;
        else
            replace(many, {i, i + 1});
    }
    if (!found) replace(one, {at, at + 1});
}

void Shortest::compare(Span a, Span b) {
    while (!is_trivial(a, b)) {
        if (a.size() + b.size() <= most_for_dtl) return by_dtl(a, b);
        const Cut at = cut(a, b);
        const Span back_a{at.a, a.end};
        const Span back_b{at.b, b.end};
        a.end = at.a;
        b.end = at.b;
        // What is bounded goes first and deep; the rest, however long, is the next round.
        if (at.front_is_known) {
            compare(a, b);
            a = back_a;
            b = back_b;
        } else {
            compare(back_a, back_b);
        }
    }
}

void Shortest::by_dtl(Span a, Span b) {
    using Symbols = std::vector<Symbol>;
    const auto part = [](const Side& side, Span span) {
        const auto begin = side.symbols.begin();
        return Symbols(begin + static_cast<std::ptrdiff_t>(span.begin),
                       begin + static_cast<std::ptrdiff_t>(span.end));
    };
    dtl::Diff<Symbol, Symbols> diff(part(m_a, a), part(m_b, b));
    diff.compose();
    std::size_t at_a = a.begin;
    std::size_t at_b = b.begin;
    std::uint64_t differences = 0;
    const dtl::Ses<Symbol> script = diff.getSes();
    for (const auto& step : script.getSequence()) {
        const int type = step.second.type;
        if (type != dtl::SES_COMMON) ++differences;
        if (type == dtl::SES_DELETE) replace(m_a, {at_a, at_a + 1});
        if (type == dtl::SES_ADD) replace(m_b, {at_b, at_b + 1});
        if (type != dtl::SES_ADD) ++at_a;
        if (type != dtl::SES_DELETE) ++at_b;
    }
    const std::uint64_t longer = std::max(a.size(), b.size());
    const std::uint64_t apart = 2 * longer - a.size() - b.size();
    *m_work += a.size() + b.size() + ((differences - apart) / 2 + 1) * (differences + 1);
}

namespace {

struct Lengths {
    std::ptrdiff_t a;
    std::ptrdiff_t b;
};

/// One difference more from one end: how far side a is done then, by diagonal. `same` tells
/// whether symbols, counted from that end, are the same. The diagonal on which it meets what was
/// done from the other end with `reach` differences, if it does.
template <typename Same>
std::ptrdiff_t advance(std::vector<std::ptrdiff_t>& done, const std::vector<std::ptrdiff_t>& other,
                       Lengths lengths, std::ptrdiff_t distance, std::ptrdiff_t reach,
                       std::uint64_t& work, Same same) {
    const std::ptrdiff_t delta = lengths.a - lengths.b;
    done[static_cast<std::size_t>(middle - distance - 1)] = unreached;
    done[static_cast<std::size_t>(middle + distance + 1)] = unreached;
    for (std::ptrdiff_t k = -distance; k <= distance; k += 2) {
        std::ptrdiff_t& here = done[static_cast<std::size_t>(middle + k)];
        const std::ptrdiff_t left = done[static_cast<std::size_t>(middle + k - 1)];
        const std::ptrdiff_t right = done[static_cast<std::size_t>(middle + k + 1)];
        std::ptrdiff_t x = unreached;
        if (left != unreached && left < lengths.a) x = left + 1;
        if (right != unreached && right - k <= lengths.b) x = std::max(x, right);
        if (distance == 0) x = 0;
        ++work;
        here = unreached;
        if (x == unreached) continue;
        const std::ptrdiff_t begin = x;
        while (x < lengths.a && x - k < lengths.b && same(x, x - k))
            ++x;
        work += static_cast<std::uint64_t>(x - begin);
        here = x;
        const std::ptrdiff_t facing = delta - k;
        if (facing < -reach || facing > reach || (facing - reach) % 2 != 0) continue;
        const std::ptrdiff_t from_there = other[static_cast<std::size_t>(middle + facing)];
        if (from_there != unreached && x + from_there >= lengths.a) return k;
    }
    return middle; // no such diagonal
}

} // namespace

Shortest::Cut Shortest::cut(Span a, Span b) {
    const Lengths lengths{static_cast<std::ptrdiff_t>(a.size()),
                          static_cast<std::ptrdiff_t>(b.size())};
    m_forward.resize(static_cast<std::size_t>(2 * middle + 1));
    m_backward.resize(m_forward.size());
    const Symbol* begin_a = m_a.symbols.data() + a.begin;
    const Symbol* begin_b = m_b.symbols.data() + b.begin;
    const Symbol* last_a = m_a.symbols.data() + a.end - 1;
    const Symbol* last_b = m_b.symbols.data() + b.end - 1;
    const auto from_begin = [=](std::ptrdiff_t x, std::ptrdiff_t y) {
        return begin_a[x] == begin_b[y];
    };
    const auto from_end = [=](std::ptrdiff_t x, std::ptrdiff_t y) {
        return last_a[-x] == last_b[-y];
    };
    const std::uint64_t before = *m_work;
    std::ptrdiff_t distance = 0;
    for (; distance <= usual_distance || (distance <= most_distance && *m_work - before < m_credit);
         ++distance) {
        std::ptrdiff_t k =
            advance(m_forward, m_backward, lengths, distance, distance - 1, *m_work, from_begin);
        if (k != middle) {
            const auto x = m_forward[static_cast<std::size_t>(middle + k)];
            spend(*m_work - before, distance);
            return {a.begin + static_cast<std::size_t>(x),
                    b.begin + static_cast<std::size_t>(x - k), true};
        }
        k = advance(m_backward, m_forward, lengths, distance, distance, *m_work, from_end);
        if (k != middle) {
            const auto x = m_backward[static_cast<std::size_t>(middle + k)];
            spend(*m_work - before, distance);
            return {a.end - static_cast<std::size_t>(x), b.end - static_cast<std::size_t>(x - k),
                    true};
        }
    }
    spend(*m_work - before, distance);
    return farthest(a, b, distance - 1);
}

/// Long searches are paid for.
void Shortest::spend(std::uint64_t steps, std::ptrdiff_t distance) {
    if (distance > usual_distance) m_credit -= std::min(m_credit, steps);
}

/// Of all that was reached from either end with the most differences searched, the farthest.
Shortest::Cut Shortest::farthest(Span a, Span b, std::ptrdiff_t distance) const {
    std::ptrdiff_t best_forward = 0;
    std::ptrdiff_t best_backward = 0;
    std::ptrdiff_t forward_at = 0;
    std::ptrdiff_t backward_at = 0;
    for (std::ptrdiff_t k = -distance; k <= distance; k += 2) {
        const auto slot = static_cast<std::size_t>(middle + k);
        if (m_forward[slot] != unreached && 2 * m_forward[slot] - k > best_forward) {
            best_forward = 2 * m_forward[slot] - k;
            forward_at = k;
        }
        if (m_backward[slot] != unreached && 2 * m_backward[slot] - k > best_backward) {
            best_backward = 2 * m_backward[slot] - k;
            backward_at = k;
        }
    }
    const auto at = [](const std::vector<std::ptrdiff_t>& done, std::ptrdiff_t k) {
        return done[static_cast<std::size_t>(middle + k)];
    };
    if (best_forward >= best_backward) {
        const auto x = at(m_forward, forward_at);
        return {a.begin + static_cast<std::size_t>(x),
                b.begin + static_cast<std::size_t>(x - forward_at), true};
    }
    const auto x = at(m_backward, backward_at);
    return {a.end - static_cast<std::size_t>(x), b.end - static_cast<std::size_t>(x - backward_at),
            false};
}

} // namespace emenda::text
