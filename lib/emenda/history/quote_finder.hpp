// SPDX-License-Identifier: EUPL-1.2
// Where a quote begins in a body, asked again and again. For this room's .cpp files, and
// whole_words.hpp.
//
// The first questions are answered by reading the body. Once it has been read often, its suffixes
// are sorted, and a question costs about the length of its quote: many changes of one long
// paragraph do not cost its square. The answers are the same.
#pragma once

#include "emenda/history/ranked.hpp"
#include "emenda/text/paragraphs.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace emenda::history {

/// The body must outlive it. Quotes are not empty; occurrences are all the places where a quote
/// begins, overlapping ones included.
class QuoteFinder {
public:
    static constexpr std::size_t all = std::numeric_limits<std::size_t>::max();

    explicit QuoteFinder(std::string_view body) : m_body(body) {}

    /// How many occurrences begin in the range; at most `most`.
    std::size_t count(text::Range where, std::string_view quote, std::size_t most = all);

    /// The offset in the body of occurrence N, from 1, of those that begin in the range.
    std::optional<std::size_t> place(text::Range where, std::string_view quote, std::size_t number);

    /// Bytes read and steps taken so far, for tests of growth.
    std::uint64_t work() const { return m_work; }

private:
    struct Index {
        std::vector<std::uint32_t> suffixes;
        Ranked places; ///< the same numbers
    };

    /// Up to `most` occurrences, by reading; `seen` is called with each.
    template <typename Seen>
    void read(text::Range where, std::string_view quote, Seen seen);
    template <typename Seen>
    void read_long(text::Range where, std::string_view quote, Seen seen);

    bool is_indexed();
    /// The suffixes that begin with the quote.
    text::Range suffixes_with(std::string_view quote);
    std::size_t gallop_to_end(std::size_t begin, std::string_view quote);
    bool comes_before(std::size_t suffix, std::string_view quote);
    bool begins_with(std::size_t suffix, std::string_view quote);

    std::string_view m_body;
    std::optional<Index> m_index;
    std::uint64_t m_work = 0;
};

} // namespace emenda::history
