// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_touched.hpp"

#include "emenda/text/merge_carried.hpp"

#include <algorithm>
#include <numeric>

namespace emenda::text {

namespace {

using Words = std::vector<std::string_view>;

void add_words(Words& words, std::string_view text) {
    const Words more = words_of(text);
    words.insert(words.end(), more.begin(), more.end());
}

void make_set(Words& words) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
}

/// Where the paragraphs stand once some have moved, by their numbers.
std::vector<std::size_t> ranks_after(const EditBase& base, const Edits& side,
                                     const std::vector<std::size_t>& moved) {
    std::vector<std::size_t> ranks(base.paragraphs() + 1, 0);
    std::size_t rank = 0;
    auto gap = side.gaps.begin();
    for (std::size_t number = 0; number <= base.paragraphs(); ++number) {
        if (!std::binary_search(moved.begin(), moved.end(), number)) ranks[number] = ++rank;
        for (; gap != side.gaps.end() && gap->behind == number; ++gap) {
            for (const Placed& placed : gap->placed) {
                if (placed.paragraph > 0) ranks[placed.paragraph] = ++rank;
            }
        }
    }
    return ranks;
}

} // namespace

std::vector<bool> repeated_paragraphs(const EditBase& base) {
    std::vector<std::size_t> order(base.paragraphs());
    std::iota(order.begin(), order.end(), std::size_t{1});
    std::sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
        return base.words_of(one) < base.words_of(other);
    });
    std::vector<bool> repeated(base.paragraphs() + 2, false);
    for (std::size_t i = 1; i < order.size(); ++i) {
        if (base.words_of(order[i - 1]) != base.words_of(order[i])) continue;
        repeated[order[i - 1]] = true;
        repeated[order[i]] = true;
    }
    return repeated;
}

Touched::Touched(const EditBase& base, const Edits& side) {
    const auto around = [&](std::size_t first, std::size_t last) {
        at.push_back({first - std::min<std::size_t>(first, 1), last + 1});
    };
    for (const Rewrite& one : side.words) {
        add_words(taken, one.range.of(base.text));
        add_words(put, one.with);
        const std::size_t first = base.paragraph_at(one.range.begin);
        const std::size_t last = base.paragraph_at(one.range.end);
        around(first, last);
        for (std::size_t number = first; number <= last; ++number)
            reworded.push_back(number);
    }
    for (const Gap& gap : side.gaps) {
        for (const Placed& placed : gap.placed) {
            add_words(put, placed.text);
            if (placed.paragraph == 0) {
                around(gap.behind, gap.behind);
            } else {
                around(std::min(gap.behind, placed.paragraph),
                       std::max(gap.behind, placed.paragraph));
                moved.push_back(placed.paragraph);
            }
        }
    }
    make_set(taken);
    make_set(put);
    std::sort(moved.begin(), moved.end());
    if (!moved.empty()) ranks = ranks_after(base, side, moved);
}

bool is_within(const Touched& small, const Touched& large) {
    const auto all = [](const Words& few, const Words& many) {
        return std::includes(many.begin(), many.end(), few.begin(), few.end());
    };
    return all(small.taken, large.taken) && all(small.put, large.put) &&
           std::none_of(small.taken.begin(), small.taken.end(), [&](std::string_view word) {
               return std::binary_search(large.put.begin(), large.put.end(), word);
           });
}

namespace {

/// Whether some of the places is there, or only equal paragraphs away.
bool is_near(Range place, const std::vector<Range>& places, const std::vector<bool>& repeated) {
    while (place.begin > 0 && repeated[place.begin])
        --place.begin;
    while (place.end + 1 < repeated.size() && repeated[place.end])
        ++place.end;
    return std::any_of(places.begin(), places.end(), [&](const Range& other) {
        return other.begin <= place.end && place.begin <= other.end;
    });
}

/// Whether the other leaves two paragraphs in their order of which the side turned it round. Not
/// all are looked at where many move.
bool keeps_what_turned(const EditBase& base, const Touched& small, const Touched& large,
                       const std::vector<bool>& repeated) {
    // Not one that is there twice, or may have been put there anew.
    const auto is_certain = [&](std::size_t number) {
        const Words words = words_of(base.words_of(number));
        return !repeated[number] &&
               !std::binary_search(large.reworded.begin(), large.reworded.end(), number) &&
               !std::all_of(words.begin(), words.end(), [&](std::string_view word) {
                   return std::binary_search(large.put.begin(), large.put.end(), word);
               });
    };
    const auto keeps = [&](std::size_t first, std::size_t second) {
        return small.ranks[first] > small.ranks[second] &&
               (large.ranks.empty() || large.ranks[first] < large.ranks[second]) &&
               is_certain(first) && is_certain(second);
    };
    constexpr std::size_t most_looked_at = 100'000; // pairs of paragraphs
    std::size_t looked_at = 0;
    for (const std::size_t number : small.moved) {
        for (std::size_t other = 1; other < small.ranks.size(); ++other) {
            if (++looked_at > most_looked_at) return false;
            if (other != number && keeps(std::min(number, other), std::max(number, other)))
                return true;
        }
    }
    return false;
}

} // namespace

bool is_beside(const EditBase& base, const Touched& small, const Touched& large,
               const std::vector<bool>& repeated) {
    return std::all_of(small.at.begin(), small.at.end(),
                       [&](const Range& place) { return is_near(place, large.at, repeated); }) &&
           !keeps_what_turned(base, small, large, repeated);
}

} // namespace emenda::text
