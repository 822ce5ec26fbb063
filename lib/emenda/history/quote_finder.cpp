// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/quote_finder.hpp"

#include "emenda/text/suffix_array.hpp"

#include <algorithm>
#include <iterator>

namespace emenda::history {

using text::Range;

namespace {

// What takes how long, in bytes of prose read (half a nanosecond each on the machine of
// docs/performance.md), measured on texts of 0.3 to 4 MB.
constexpr std::uint64_t bytes_passed_over = 4;    ///< up to the next candidate, in the time of 1
constexpr std::uint64_t cost_of_a_candidate = 16; ///< the quote may begin there: a look at it
constexpr std::uint64_t cost_of_a_long_byte = 8;  ///< where borders are followed
constexpr std::uint64_t cost_of_sorting = 160;    ///< a byte of the body
constexpr std::uint64_t cost_of_ranking = 64;     ///< likewise
constexpr std::uint64_t cost_of_a_step = 64;      ///< in the index: the processor waits for memory
constexpr std::uint64_t cost_of_a_rank = 1'000;   ///< twenty such steps or more

} // namespace

/// Knuth, Morris and Pratt's search (1977): a made-up text must not cost its square.
template <typename Seen>
void QuoteFinder::read_long(Range where, std::string_view quote, Seen seen) {
    m_work += cost_of_a_long_byte * quote.size();
    std::vector<std::size_t> border(quote.size(), 0);
    for (std::size_t i = 1, length = 0; i < quote.size(); ++i) {
        while (length > 0 && quote[i] != quote[length])
            length = border[length - 1];
        if (quote[i] == quote[length]) ++length;
        border[i] = length;
    }
    const std::size_t stop = std::min(m_body.size(), where.end + quote.size() - 1);
    for (std::size_t i = where.begin, length = 0; i < stop; ++i) {
        while (length > 0 && m_body[i] != quote[length])
            length = border[length - 1];
        if (m_body[i] == quote[length]) ++length;
        m_work += cost_of_a_long_byte;
        if (length < quote.size()) continue;
        if (!seen(i + 1 - length)) return;
        length = border[length - 1];
    }
}

/// Calls `seen` with each occurrence until it says no.
template <typename Seen>
void QuoteFinder::read(Range where, std::string_view quote, Seen seen) {
    constexpr std::size_t long_quote = 64;
    if (where.empty() || quote.empty()) return;
    if (quote.size() > long_quote) return read_long(where, quote, seen);
    const std::size_t stop = std::min(m_body.size(), where.end + quote.size() - 1);
    const std::string_view readable = m_body.substr(0, stop - std::min(stop, quote.size() - 1));
    // Where nearly every byte is a candidate, following borders is quicker.
    const auto is_dense = [&](std::size_t candidates, std::size_t bytes) {
        constexpr std::size_t enough = 64;
        return candidates > enough && 4 * candidates > 3 * bytes;
    };
    std::size_t candidates = 0;
    for (std::size_t at = where.begin; at < readable.size(); ++at) {
        if (is_dense(candidates, at - where.begin)) return read_long({at, where.end}, quote, seen);
        const std::size_t found = std::min(readable.find(quote.front(), at), readable.size());
        m_work += (found - at) / bytes_passed_over + cost_of_a_candidate;
        at = found;
        if (at == readable.size()) return;
        ++candidates;
        if (m_body.compare(at, quote.size(), quote) == 0 && !seen(at)) return;
    }
}

std::size_t QuoteFinder::count(Range where, std::string_view quote, std::size_t most) {
    if (!is_indexed()) {
        std::size_t count = 0;
        read(where, quote, [&](std::size_t) { return ++count < most; });
        return count;
    }
    const Range found = suffixes_with(quote);
    if (!is_ranked(found.size())) {
        const auto [first, last] = m_index->of(found);
        const auto is_there = [&](std::size_t place) {
            return where.begin <= place && place < where.end;
        };
        const auto count = std::count_if(first, last, is_there);
        return std::min(most, static_cast<std::size_t>(count));
    }
    const Ranked& places = *m_index->places;
    return std::min(most, places.count_below(found.begin, found.end, where.end) -
                              places.count_below(found.begin, found.end, where.begin));
}

std::optional<std::size_t> QuoteFinder::place(Range where, std::string_view quote,
                                              std::size_t number) {
    if (!is_indexed()) {
        std::size_t count = 0;
        std::optional<std::size_t> place;
        read(where, quote, [&](std::size_t at) {
            if (++count == number) place = at;
            return count < number;
        });
        return place;
    }
    const Range found = suffixes_with(quote);
    if (!is_ranked(found.size())) {
        const auto [first, last] = m_index->of(found);
        std::vector<std::uint32_t> there;
        std::copy_if(first, last, std::back_inserter(there),
                     [&](std::size_t at) { return where.begin <= at && at < where.end; });
        if (number > there.size()) return std::nullopt;
        const auto wanted = there.begin() + static_cast<std::ptrdiff_t>(number - 1);
        std::nth_element(there.begin(), wanted, there.end());
        return *wanted;
    }
    const Ranked& places = *m_index->places;
    const std::size_t before = places.count_below(found.begin, found.end, where.begin);
    if (number > found.size() - before) return std::nullopt;
    const std::size_t at = places.smallest(found.begin, found.end, before + number - 1);
    return at < where.end ? std::optional(at) : std::nullopt;
}

void QuoteFinder::expect(std::uint64_t bytes) { m_expected = m_work + bytes / bytes_passed_over; }

bool QuoteFinder::is_indexed() {
    if (m_index) return true;
    if (has_given_up()) return false;
    if (m_body.size() >= std::numeric_limits<std::uint32_t>::max()) return false;
    const std::uint64_t sorting = cost_of_sorting * m_body.size();
    if (std::max(m_work, m_expected) <= sorting) return false;
    m_work += sorting;
    if (has_given_up()) return false;
    std::uint64_t places = 0; // counted above
    m_index.emplace(Index{text::suffix_array(m_body, places), {}, 0, {}, {}});
    return true;
}

bool QuoteFinder::is_ranked(std::size_t suffixes) {
    constexpr std::size_t few = 8;
    constexpr std::uint64_t cost_of_a_look = 8;
    const std::uint64_t ranking = cost_of_ranking * m_body.size();
    if (!m_index->places && m_index->looked_through > ranking && suffixes > few) {
        m_work += ranking;
        m_index->places.emplace(m_index->suffixes);
    }
    const bool is_ranked = m_index->places && suffixes > few;
    m_work += is_ranked ? cost_of_a_rank : cost_of_a_look * suffixes;
    if (!is_ranked) m_index->looked_through += cost_of_a_look * suffixes;
    return is_ranked;
}

/// Where its pages are not at hand, a look at a suffix costs two waits, and the bytes compared.
void QuoteFinder::count_step(std::string_view quote) {
    constexpr std::size_t compared_at_once = 16;
    m_work += cost_of_a_step + quote.size() / compared_at_once;
}

bool QuoteFinder::comes_before(std::size_t suffix, std::string_view quote) {
    count_step(quote);
    return m_body.compare(m_index->suffixes[suffix], quote.size(), quote) < 0;
}

bool QuoteFinder::begins_with(std::size_t suffix, std::string_view quote) {
    count_step(quote);
    return m_body.compare(m_index->suffixes[suffix], quote.size(), quote) == 0;
}

Range QuoteFinder::suffixes_with(std::string_view quote) {
    if (m_index->asked != quote) {
        m_index->found = search(quote);
        m_index->asked = quote;
    }
    return m_index->found;
}

Range QuoteFinder::search(std::string_view quote) {
    std::size_t begin = 0;
    std::size_t end = m_index->suffixes.size();
    while (begin < end) {
        const std::size_t middle = begin + (end - begin) / 2;
        if (comes_before(middle, quote))
            begin = middle + 1;
        else
            end = middle;
    }
    return {begin, gallop_to_end(begin, quote)};
}

/// Most quotes stand only a few times: the end is near.
std::size_t QuoteFinder::gallop_to_end(std::size_t begin, std::string_view quote) {
    const std::size_t size = m_index->suffixes.size();
    std::size_t step = 1;
    while (begin + step <= size && begins_with(begin + step - 1, quote))
        step *= 2;
    // [begin, begin + step / 2) begin with it; what is at begin + step - 1 does not.
    std::size_t low = begin + step / 2;
    std::size_t high = std::min(begin + step - 1, size);
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (begins_with(middle, quote))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

} // namespace emenda::history
