// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/stretches.hpp"

#include "emenda/text/chain.hpp"

#include <algorithm>
#include <utility>

namespace emenda::text {

namespace {

constexpr int least_weight = 240; // two full words and a light one

void note(WordPlaces& places, const Atoms& a, Span in_a, const Atoms& b, Span in_b) {
    places.begin();
    for (std::size_t i = in_a.begin; i < in_a.end; ++i) {
        WordPlaces::Places& here = places.of(a[i].exact);
        here.many = here.a > 0;
        here.a = static_cast<std::uint32_t>(i + 1);
    }
    for (std::size_t k = in_b.begin; k < in_b.end; ++k) {
        WordPlaces::Places& here = places.of(b[k].exact);
        here.many = here.many || here.b > 0;
        here.b = static_cast<std::uint32_t>(k + 1);
    }
}

/// All that is the same around a pair of atoms.
Pair run_around(const Atoms& a, Span in_a, const Atoms& b, Span in_b, std::size_t i,
                std::size_t k) {
    int weight = a[i].weight;
    Pair run{static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(k), 1, 0};
    while (run.a > in_a.begin && run.b > in_b.begin && a[run.a - 1].exact == b[run.b - 1].exact) {
        weight += a[--run.a].weight;
        --run.b;
        ++run.size;
    }
    while (run.a + run.size < in_a.end && run.b + run.size < in_b.end &&
           a[run.a + run.size].exact == b[run.b + run.size].exact) {
        weight += a[run.a + run.size++].weight;
    }
    run.weight = static_cast<std::uint32_t>(weight);
    return run;
}

} // namespace

std::vector<Stretch> sure_stretches(const Atoms& a, Span in_a, const Atoms& b, Span in_b,
                                    WordPlaces& places) {
    note(places, a, in_a, b, in_b);
    std::vector<Pair> runs;
    for (std::size_t i = in_a.begin; i < in_a.end; ++i) {
        const WordPlaces::Places& here = places.of(a[i].exact);
        if (here.a == 0 || here.b == 0 || here.many) continue;
        const Pair run = run_around(a, in_a, b, in_b, i, here.b - 1);
        if (run.weight < least_weight) continue;
        runs.push_back(run);
        i = run.a + run.size - 1; // what else stands once in it tells of the same run
    }
    std::vector<Stretch> stretches;
    for (const Pair& run : heaviest_chain(std::move(runs))) {
        if (!stretches.empty()) {
            // Words that both ends of a repetition claim are left to the table between them.
            const Stretch& last = stretches.back();
            if (run.a < last.a + last.size || run.b < last.b + last.size) continue;
        }
        stretches.push_back({run.a, run.b, run.size});
    }
    return stretches;
}

} // namespace emenda::text
