// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/quote_finder.hpp"

#include "emenda/text/suffix_array.hpp"

#include <algorithm>

namespace emenda::history {

using text::Range;

/// Knuth, Morris and Pratt's search (1977): a made-up text must not cost its square.
template <typename Seen>
void QuoteFinder::read_long(Range where, std::string_view quote, Seen seen) {
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
        ++m_work;
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
    const std::string_view readable =
        m_body.substr(0, std::min(m_body.size(), where.end + quote.size() - 1));
    for (std::size_t at = where.begin;; ++at) {
        const std::size_t found = std::min(readable.find(quote, at), where.end);
        m_work += found + 1 - at;
        at = found;
        if (at == where.end || !seen(at)) return;
    }
}

std::size_t QuoteFinder::count(Range where, std::string_view quote, std::size_t most) {
    if (!is_indexed()) {
        std::size_t count = 0;
        read(where, quote, [&](std::size_t) { return ++count < most; });
        return count;
    }
    constexpr std::size_t few = 8;
    const Range found = suffixes_with(quote);
    if (found.size() <= few) {
        const auto at = [&](std::size_t i) {
            return m_index->suffixes.begin() + static_cast<std::ptrdiff_t>(i);
        };
        const auto count = std::count_if(at(found.begin), at(found.end), [&](std::size_t place) {
            return where.begin <= place && place < where.end;
        });
        return std::min(most, static_cast<std::size_t>(count));
    }
    const Ranked& places = m_index->places;
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
    const Ranked& places = m_index->places;
    const std::size_t before = places.count_below(found.begin, found.end, where.begin);
    if (number > found.size() - before) return std::nullopt;
    const std::size_t at = places.smallest(found.begin, found.end, before + number - 1);
    return at < where.end ? std::optional(at) : std::nullopt;
}

/// To sort the suffixes takes about as long as to read the body this often.
bool QuoteFinder::is_indexed() {
    constexpr std::uint64_t often = 24;
    if (m_index) return true;
    if (m_body.size() >= std::numeric_limits<std::uint32_t>::max()) return false;
    if (m_work <= often * m_body.size()) return false;
    auto suffixes = text::suffix_array(m_body, m_work);
    m_work += often * m_body.size();
    Ranked places(suffixes);
    m_index.emplace(Index{std::move(suffixes), std::move(places)});
    return true;
}

bool QuoteFinder::comes_before(std::size_t suffix, std::string_view quote) {
    ++m_work;
    return m_body.compare(m_index->suffixes[suffix], quote.size(), quote) < 0;
}

bool QuoteFinder::begins_with(std::size_t suffix, std::string_view quote) {
    ++m_work;
    return m_body.compare(m_index->suffixes[suffix], quote.size(), quote) == 0;
}

Range QuoteFinder::suffixes_with(std::string_view quote) {
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
