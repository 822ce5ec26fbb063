// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_touched.hpp"

#include "emenda/text/merge_carried.hpp"
#include "emenda/text/word_count.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>

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

RepeatedParagraphs::RepeatedParagraphs(const EditBase& base)
    : m_repeated(base.paragraphs() + 2, false), m_has_words(m_repeated.size(), false),
      m_first(m_repeated.size()), m_last(m_repeated.size()) {
    for (std::size_t number = 1; number <= base.paragraphs(); ++number)
        m_has_words[number] = has_word(base.words_of(number));
    std::vector<std::size_t> order(base.paragraphs());
    std::iota(order.begin(), order.end(), std::size_t{1});
    std::sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
        return base.words_of(one) < base.words_of(other);
    });
    for (std::size_t i = 1; i < order.size(); ++i) {
        if (base.words_of(order[i - 1]) != base.words_of(order[i])) continue;
        m_repeated[order[i - 1]] = true;
        m_repeated[order[i]] = true;
    }
    // Neither the first nor the last is a paragraph, so that no run reaches over them.
    for (std::size_t number = 0; number < m_repeated.size(); ++number)
        m_first[number] = m_repeated[number] ? m_first[number - 1] : number;
    for (std::size_t number = m_repeated.size(); number-- > 0;)
        m_last[number] = m_repeated[number] ? m_last[number + 1] : number;
}

Range RepeatedParagraphs::widened(Range place) const {
    const auto at = [](const std::vector<std::size_t>& limits, std::size_t number) {
        return number < limits.size() ? limits[number] : number;
    };
    return {at(m_first, place.begin), at(m_last, place.end)};
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
    std::sort(at.begin(), at.end(),
              [](const Range& one, const Range& other) { return one.begin < other.begin; });
    for (const Range& place : at)
        reach.push_back(std::max(reach.empty() ? 0 : reach.back(), place.end));
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

/// Whether the side does something there, or only equal paragraphs away.
bool is_near(Range place, const Touched& side, const RepeatedParagraphs& repeated) {
    const Range wide = repeated.widened(place);
    const auto behind =
        std::upper_bound(side.at.begin(), side.at.end(), wide.end,
                         [](std::size_t end, const Range& other) { return end < other.begin; });
    const auto before = static_cast<std::size_t>(behind - side.at.begin());
    return before > 0 && side.reach[before - 1] >= wide.begin;
}

/// Which paragraphs are still there, and where they were: not one that stands there twice, or that
/// the side may have put there anew. Each is read once.
class CertainParagraphs {
public:
    CertainParagraphs(const EditBase& base, const Touched& side, const RepeatedParagraphs& repeated,
                      std::uint64_t& work)
        : m_base(base), m_side(side), m_repeated(repeated), m_work(work) {}

    bool has(std::size_t number) {
        if (m_side.put.empty()) { // it only moves and deletes: nothing to be read, or kept in mind
            ++m_work;
            return !is_doubtful(number) && m_repeated.has_words(number);
        }
        const auto known = m_known.find(number);
        if (known != m_known.end()) return known->second;
        return m_known.emplace(number, find(number)).first->second;
    }

private:
    bool is_doubtful(std::size_t number) const {
        return m_repeated.has(number) ||
               std::binary_search(m_side.reworded.begin(), m_side.reworded.end(), number);
    }

    bool find(std::size_t number) const {
        if (is_doubtful(number)) return false;
        const Words words = words_of(m_base.words_of(number));
        m_work += words.size();
        return !std::all_of(words.begin(), words.end(), [&](std::string_view word) {
            return std::binary_search(m_side.put.begin(), m_side.put.end(), word);
        });
    }

    const EditBase& m_base;
    const Touched& m_side;
    const RepeatedParagraphs& m_repeated;
    std::uint64_t& m_work;
    std::unordered_map<std::size_t, bool> m_known; ///< of few: most sides are soon told apart
};

/// Whether the other leaves two paragraphs in their order of which the side turned it round. Not
/// all are looked at where many move.
bool keeps_what_turned(const Touched& small, const Touched& large, CertainParagraphs& certain,
                       std::uint64_t& work) {
    const auto keeps = [&](std::size_t first, std::size_t second) {
        return small.ranks[first] > small.ranks[second] &&
               (large.ranks.empty() || large.ranks[first] < large.ranks[second]) &&
               certain.has(first) && certain.has(second);
    };
    constexpr std::size_t most_looked_at = 100'000; // pairs of paragraphs
    std::size_t looked_at = 0;
    for (const std::size_t number : small.moved) {
        // Those right beside it first: one that moves past any has moved past them.
        for (std::size_t far = 1; far < small.ranks.size(); ++far) {
            if (number > far && keeps(number - far, number)) return true;
            if (number + far < small.ranks.size() && keeps(number, number + far)) return true;
            work += 2;
            looked_at += 2;
            if (looked_at > most_looked_at) return false;
        }
    }
    return false;
}

} // namespace

bool is_beside(const EditBase& base, const Touched& small, const Touched& large,
               const RepeatedParagraphs& repeated, std::uint64_t* work) {
    if (!std::all_of(small.at.begin(), small.at.end(),
                     [&](const Range& place) { return is_near(place, large, repeated); }))
        return false;
    std::uint64_t uncounted = 0;
    std::uint64_t& counted = work != nullptr ? *work : uncounted;
    CertainParagraphs certain(base, large, repeated, counted);
    return !keeps_what_turned(small, large, certain, counted);
}

} // namespace emenda::text
