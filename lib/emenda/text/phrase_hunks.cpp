// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/phrase_hunks.hpp"

#include <algorithm>

namespace emenda::text {

namespace {

bool is_replacement(const AtomHunk& hunk) { return hunk.a.size() > 0 && hunk.b.size() > 0; }

bool is_long(const AtomHunk& hunk, const Atoms& a, const Atoms& b) {
    constexpr int three_words = 300;
    int weight = 0;
    for (std::size_t i = hunk.a.begin; i < hunk.a.end && weight < three_words; ++i)
        weight += a[i].weight;
    for (std::size_t k = hunk.b.begin; k < hunk.b.end && weight < three_words; ++k)
        weight += b[k].weight;
    return weight >= three_words;
}

/// A hunk and the weight of its sides, which is not counted again for each neighbour.
struct WeighedHunk {
    AtomHunk hunk;
    long of_a = 0;
    long of_b = 0;

    /// With what stands between.
    void join(const WeighedHunk& next, const Atoms& a, const Atoms& b) {
        of_a += next.of_a + weight_of(a, {hunk.a.end, next.hunk.a.begin});
        of_b += next.of_b + weight_of(b, {hunk.b.end, next.hunk.b.begin});
        hunk = joined(hunk, next.hunk);
    }
};

/// Marks left out: that a full stop stays says nothing.
int words_weight(const Atoms& atoms, Span span) {
    int weight = 0;
    for (std::size_t i = span.begin; i < span.end; ++i) {
        if (atoms[i].word_class < WordClass::mark) weight += atoms[i].weight;
    }
    return weight;
}

/// What is kept between two hunks; as much as `most` where that, or the end of a sentence, is in
/// it.
long weight_between(const Atoms& atoms, Span span, long most) {
    long weight = 0;
    for (std::size_t i = span.begin; i < span.end && weight < most; ++i)
        weight = atoms[i].word_class == WordClass::stop ? most : weight + atoms[i].weight;
    return weight;
}

} // namespace

bool are_one_phrase(const AtomHunk& first, const AtomHunk& second, const Atoms& a, const Atoms& b) {
    const auto stands_alone = [&](const AtomHunk& hunk) {
        return !is_replacement(hunk) && is_long(hunk, a, b);
    };
    return !(second.capital_first && stands_alone(first)) &&
           !(first.capital_last && stands_alone(second));
}

AtomHunk joined(const AtomHunk& first, const AtomHunk& second) {
    return {{first.a.begin, second.a.end},
            {first.b.begin, second.b.end},
            first.capitals && second.capitals,
            first.capital_first,
            second.capital_last};
}

std::vector<AtomHunk> hunks_between(const Atoms& a, Span in_a, const Atoms& b, Span in_b,
                                    const Kept& kept) {
    std::vector<AtomHunk> hunks;
    std::size_t at_a = in_a.begin;
    std::size_t at_b = in_b.begin;
    for (const auto& [i, k] : kept) {
        if (at_a < i || at_b < k) hunks.push_back({{at_a, i}, {at_b, k}});
        if (a[i].exact != b[k].exact) hunks.push_back({{i, i + 1}, {k, k + 1}, true, true, true});
        at_a = i + 1;
        at_b = k + 1;
    }
    if (at_a < in_a.end || at_b < in_b.end) hunks.push_back({{at_a, in_a.end}, {at_b, in_b.end}});
    return hunks;
}

std::vector<AtomHunk> join_phrases(const std::vector<AtomHunk>& hunks, const Atoms& a,
                                   const Atoms& b, const Reading& reading) {
    if (hunks.size() < 2) return hunks;
    const auto change_weight = [&](const WeighedHunk& weighed) {
        const long weight = std::max(weighed.of_a, weighed.of_b);
        return weighed.hunk.capitals ? weight * reading.capital / 100 : weight;
    };
    const auto belong = [&](const WeighedHunk& first, const WeighedHunk& second) {
        const Span between{first.hunk.a.end, second.hunk.a.begin};
        if (between.size() == 0) return are_one_phrase(first.hunk, second.hunk, a, b);
        const long kept = weight_between(a, between, reading.longest_join);
        const long least = std::min(change_weight(first), change_weight(second));
        return kept < reading.longest_join && kept * 100 < least * reading.joining;
    };
    std::vector<WeighedHunk> made;
    made.reserve(hunks.size());
    for (const AtomHunk& hunk : hunks) {
        made.push_back({hunk, weight_of(a, hunk.a), weight_of(b, hunk.b)});
        // What was joined weighs more, and may draw in what stands before it.
        while (made.size() > 1 && belong(made[made.size() - 2], made.back())) {
            made[made.size() - 2].join(made.back(), a, b);
            made.pop_back();
        }
    }
    std::vector<AtomHunk> joined_hunks;
    joined_hunks.reserve(made.size());
    for (const WeighedHunk& weighed : made)
        joined_hunks.push_back(weighed.hunk);
    return joined_hunks;
}

bool is_rewritten(const std::vector<AtomHunk>& hunks, const Atoms& a, Span in_a, const Atoms& b,
                  Span in_b, const Reading& reading) {
    constexpr int least_of_a_sentence = 250;
    const int all_a = words_weight(a, in_a);
    const int all_b = words_weight(b, in_b);
    if (std::min(all_a, all_b) < least_of_a_sentence) return false;
    int gone = 0;
    std::size_t changes = 0;
    for (const AtomHunk& hunk : hunks) {
        if (hunk.capitals) continue;
        gone += words_weight(a, hunk.a);
        ++changes;
    }
    // A single change with a little before or behind it reads well as it is.
    const long part = changes > 1 ? reading.rewritten : reading.rewritten / 3;
    const long kept = all_a - gone;
    return changes > 0 && kept * 100 < std::min(all_a, all_b) * part;
}

namespace {

bool blank_before(const Passage& side, std::size_t i) {
    return i == 0 || side.atoms[i - 1].range.end < side.atoms[i].range.begin;
}

constexpr std::string_view opening_marks = "([{";
constexpr std::string_view closing_marks = ")]}";

/// How well a change may begin or end before atom `i`: higher is better.
int limit_quality(const Passage& side, std::size_t i) {
    if (i == 0 || i == side.atoms.size()) return 12;
    const auto first = [&](std::size_t atom) { return side.text[side.atoms[atom].range.begin]; };
    const Atom& before = side.atoms[i - 1];
    const Atom& behind = side.atoms[i];
    if (before.word_class == WordClass::paragraph || before.word_class == WordClass::line)
        return 12;
    if (behind.word_class == WordClass::paragraph || behind.word_class == WordClass::line)
        return 11;
    if (before.word_class == WordClass::stop) return 10;
    const char last = first(i - 1);
    const bool mark_before = before.word_class == WordClass::mark;
    const bool mark_behind = behind.word_class == WordClass::mark;
    if (mark_before && opening_marks.find(last) != std::string_view::npos) return -4;
    if (mark_before && blank_before(side, i)) {
        if (last == ';' || last == ':') return 8;
        if (last == ',') return 5;
    }
    if (behind.word_class == WordClass::stop) return 1;
    if (mark_behind) {
        if (closing_marks.find(first(i)) != std::string_view::npos) return -4;
        return first(i) == ',' ? 4 : 2;
    }
    if (!blank_before(side, i)) return -4;
    if (before.word_class == WordClass::light || before.word_class == WordClass::joining) return -3;
    if (behind.word_class == WordClass::joining) return 3;
    return behind.word_class == WordClass::light ? 2 : 0;
}

constexpr std::size_t farthest = 400; // atoms; a repetitive text must not cost its square

/// Where the span reads best, of all the places between the limits that give the same texts.
std::ptrdiff_t best_shift(const Passage& side, Span span, Span limits) {
    const auto same = [&](std::size_t i, std::size_t k) {
        return side.atoms[i].exact == side.atoms[k].exact;
    };
    const auto quality = [&](const Span& at) {
        return limit_quality(side, at.begin) + limit_quality(side, at.end);
    };
    Span at = span;
    std::ptrdiff_t shift = 0;
    while (at.begin > limits.begin && span.begin - at.begin < farthest &&
           same(at.begin - 1, at.end - 1)) {
        --at.begin;
        --at.end;
        --shift;
    }
    std::ptrdiff_t best = shift;
    int best_quality = quality(at);
    while (at.end < limits.end && at.end < span.end + farthest && same(at.begin, at.end)) {
        ++at.begin;
        ++at.end;
        ++shift;
        const int here = quality(at);
        if (here < best_quality) continue;
        best = shift;
        best_quality = here;
    }
    return best;
}

void move_by(Span& span, std::ptrdiff_t shift) {
    span.begin = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(span.begin) + shift);
    span.end = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(span.end) + shift);
}

} // namespace

void slide_phrases(std::vector<AtomHunk>& hunks, const Passage& from, const Passage& to) {
    for (std::size_t i = 0; i < hunks.size(); ++i) {
        AtomHunk& hunk = hunks[i];
        if (is_replacement(hunk)) continue;
        const bool inserted = hunk.a.size() == 0;
        const auto limits = [&](Span AtomHunk::*of, std::size_t size) {
            // One unchanged atom stays between neighbours, unless they touched before.
            std::size_t begin = i == 0 ? 0 : (hunks[i - 1].*of).end;
            std::size_t end = i + 1 == hunks.size() ? size : (hunks[i + 1].*of).begin;
            if (i > 0 && begin < (hunk.*of).begin) ++begin;
            if (i + 1 < hunks.size() && end > (hunk.*of).end) --end;
            return Span{begin, end};
        };
        const std::ptrdiff_t shift =
            inserted ? best_shift(to, hunk.b, limits(&AtomHunk::b, to.atoms.size()))
                     : best_shift(from, hunk.a, limits(&AtomHunk::a, from.atoms.size()));
        move_by(hunk.a, shift);
        move_by(hunk.b, shift);
    }
}

} // namespace emenda::text
