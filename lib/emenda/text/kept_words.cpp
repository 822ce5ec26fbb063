// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/kept_words.hpp"

#include "emenda/text/script.hpp"
#include "emenda/text/stretches.hpp"

#include <algorithm>

namespace emenda::text {

namespace {

constexpr std::size_t tiny_table = 256;     ///< cells; a table costs less than to cut it
constexpr std::size_t small_table = 40'000; ///< cells; a longer passage is cut first
constexpr int long_stretch = 800;           ///< of kept words, by weight: no change reaches across

Range bytes_of(const Atoms& atoms, Span span) {
    return {atoms[span.begin].range.begin, atoms[span.end - 1].range.end};
}

/// The atoms that stand in what the exact script keeps.
Kept kept_by_script(const Passage& from, Span a, const Passage& to, Span b) {
    const Range in_from = bytes_of(from.atoms, a);
    const Range in_to = bytes_of(to.atoms, b);
    Kept kept;
    std::size_t i = a.begin;
    std::size_t k = b.begin;
    const auto keep_until = [&](std::size_t end_from, std::size_t at_from, std::size_t at_to) {
        while (i < a.end && k < b.end && from.atoms[i].range.end <= end_from) {
            const std::size_t offset_a = from.atoms[i].range.begin - at_from;
            const std::size_t offset_b = to.atoms[k].range.begin - at_to;
            if (offset_a == offset_b && from.atoms[i].exact == to.atoms[k].exact)
                kept.emplace_back(i++, k++);
            else
                ++(offset_a < offset_b ? i : k);
        }
    };
    std::size_t at_from = in_from.begin;
    std::size_t at_to = in_to.begin;
    for (const Hunk& hunk : exact_script(in_from.of(from.text), in_to.of(to.text))) {
        keep_until(in_from.begin + hunk.from.begin, at_from, at_to);
        at_from = in_from.begin + hunk.from.end;
        at_to = in_to.begin + hunk.to.end;
        while (i < a.end && from.atoms[i].range.begin < at_from)
            ++i;
        while (k < b.end && to.atoms[k].range.begin < at_to)
            ++k;
    }
    keep_until(in_from.end, at_from, at_to);
    return kept;
}

/// So little that whatever could be kept would be shown as rewritten.
bool have_little_in_common(const Passage& from, Span a, const Passage& to, Span b,
                           const Reading& reading) {
    const auto sorted = [](const Atoms& atoms, Span span) {
        std::vector<std::pair<Symbol, int>> words;
        for (std::size_t i = span.begin; i < span.end; ++i)
            words.emplace_back(atoms[i].folded, atoms[i].weight);
        std::sort(words.begin(), words.end());
        return words;
    };
    const auto words_a = sorted(from.atoms, a);
    const auto words_b = sorted(to.atoms, b);
    long shared = 0;
    for (std::size_t i = 0, k = 0; i < words_a.size() && k < words_b.size();) {
        if (words_a[i].first == words_b[k].first) {
            shared += std::min(words_a[i].second, words_b[k].second);
            ++i, ++k;
        } else {
            ++(words_a[i].first < words_b[k].first ? i : k);
        }
    }
    const long least = std::min(weight_of(from.atoms, a), weight_of(to.atoms, b));
    return shared * 100 < least * reading.rewritten / 2;
}

/// Keeps the long stretches that the exact script keeps, and aligns what lies between them.
Kept kept_of_long(const Passage& from, Span a, const Passage& to, Span b, const Reading& reading,
                  Session& session) {
    Kept kept;
    if (have_little_in_common(from, a, to, b, reading)) return kept;
    const Kept script = kept_by_script(from, a, to, b);
    std::size_t done = 0; // pairs of the script
    Span rest_a = a;
    Span rest_b = b;
    const auto align_until = [&](std::size_t pair, Span in_a, Span in_b) {
        if (!align_words(from.atoms, in_a, to.atoms, in_b, reading, session, kept)) {
            kept.insert(kept.end(), script.begin() + static_cast<std::ptrdiff_t>(done),
                        script.begin() + static_cast<std::ptrdiff_t>(pair));
        }
    };
    for (std::size_t i = 0; i < script.size();) {
        std::size_t end = i;
        int weight = 0;
        for (; end < script.size() && script[end].first - script[i].first == end - i &&
               script[end].second - script[i].second == end - i;
             ++end) {
            weight += from.atoms[script[end].first].weight;
        }
        if (weight >= long_stretch) {
            align_until(i, {rest_a.begin, script[i].first}, {rest_b.begin, script[i].second});
            kept.insert(kept.end(), script.begin() + static_cast<std::ptrdiff_t>(i),
                        script.begin() + static_cast<std::ptrdiff_t>(end));
            done = end;
            rest_a.begin = script[end - 1].first + 1;
            rest_b.begin = script[end - 1].second + 1;
        }
        i = end;
    }
    align_until(script.size(), rest_a, rest_b);
    return kept;
}

} // namespace

Kept kept_words(const Passage& from, Span a, const Passage& to, Span b, const Reading& reading,
                Session& session) {
    Kept kept;
    kept.reserve(std::min(a.size(), b.size()));
    while (a.size() > 0 && b.size() > 0 && from.atoms[a.begin].exact == to.atoms[b.begin].exact) {
        kept.emplace_back(a.begin++, b.begin++);
    }
    const std::size_t end_a = a.end;
    while (a.size() > 0 && b.size() > 0 &&
           from.atoms[a.end - 1].exact == to.atoms[b.end - 1].exact) {
        --a.end;
        --b.end;
    }
    const auto align_between = [&](Span in_a, Span in_b) {
        if (in_a.size() == 0 || in_b.size() == 0) return;
        const bool is_small = (in_a.size() + 1) * (in_b.size() + 1) <= small_table;
        if (is_small && align_words(from.atoms, in_a, to.atoms, in_b, reading, session, kept))
            return;
        const Kept middle = kept_of_long(from, in_a, to, in_b, reading, session);
        kept.insert(kept.end(), middle.begin(), middle.end());
    };
    if (a.size() * b.size() > tiny_table) {
        for (const Stretch& stretch : sure_stretches(from.atoms, a, to.atoms, b, session.places)) {
            align_between({a.begin, stretch.a}, {b.begin, stretch.b});
            for (std::size_t i = 0; i < stretch.size; ++i)
                kept.emplace_back(stretch.a + i, stretch.b + i);
            a.begin = stretch.a + stretch.size;
            b.begin = stretch.b + stretch.size;
        }
    }
    align_between(a, b);
    for (; a.end < end_a; ++a.end, ++b.end)
        kept.emplace_back(a.end, b.end);
    return kept;
}

} // namespace emenda::text
