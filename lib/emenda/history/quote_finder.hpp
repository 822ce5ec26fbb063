// SPDX-License-Identifier: EUPL-1.2
// Where a quote begins in a body, asked again and again. For this room's .cpp files, and
// whole_words.hpp.
//
// The first questions are answered by reading the body. Once that has taken as long as sorting its
// suffixes would, they are sorted, and a question costs about the length of its quote: many changes
// of one long paragraph do not cost its square. The answers are the same.
#pragma once

#include "emenda/history/ranked.hpp"
#include "emenda/text/paragraphs.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace emenda::history {

/// The body must outlive it. Quotes are not empty; occurrences are all the places where a quote
/// begins, overlapping ones included.
class QuoteFinder {
public:
    static constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
    static constexpr std::uint64_t endless = std::numeric_limits<std::uint64_t>::max();

    explicit QuoteFinder(std::string_view body) : m_body(body) {}

    /// How many occurrences begin in the range; at most `most`.
    std::size_t count(text::Range where, std::string_view quote, std::size_t most = all);

    /// The offset in the body of occurrence N, from 1, of those that begin in the range.
    std::optional<std::size_t> place(text::Range where, std::string_view quote, std::size_t number);

    /// What it took so far: as many bytes of ordinary prose are read in that time.
    std::uint64_t work() const { return m_work; }

    /// The questions that come will have so many bytes read at the least: if that takes longer than
    /// to sort the suffixes, it is done first.
    void expect(std::uint64_t bytes);

    /// No more is wanted once the work is more than this: answers may be wrong then, for the
    /// suffixes are not sorted where that alone would pass it.
    void give_up_beyond(std::uint64_t work) { m_most = work; }
    bool has_given_up() const { return m_work > m_most; }

private:
    struct Index {
        std::vector<std::uint32_t> suffixes;
        std::optional<Ranked> places; ///< the same numbers, once many of them were looked through
        std::uint64_t looked_through = 0;
        std::string asked; ///< the last quote, for its place and its number are asked in turn
        text::Range found; ///< its suffixes

        std::pair<const std::uint32_t*, const std::uint32_t*> of(text::Range range) const {
            return {suffixes.data() + range.begin, suffixes.data() + range.end};
        }
    };

    /// Up to `most` occurrences, by reading; `seen` is called with each.
    template <typename Seen>
    void read(text::Range where, std::string_view quote, Seen seen);
    template <typename Seen>
    void read_long(text::Range where, std::string_view quote, Seen seen);

    bool is_indexed();
    /// Whether so many suffixes are better told apart by their ranks than by a look at each.
    bool is_ranked(std::size_t suffixes);
    /// The suffixes that begin with the quote.
    text::Range suffixes_with(std::string_view quote);
    text::Range search(std::string_view quote);
    std::size_t gallop_to_end(std::size_t begin, std::string_view quote);
    void count_step(std::string_view quote);
    bool comes_before(std::size_t suffix, std::string_view quote);
    bool begins_with(std::size_t suffix, std::string_view quote);

    std::string_view m_body;
    std::optional<Index> m_index;
    std::uint64_t m_work = 0;
    std::uint64_t m_expected = 0; ///< as work, with what is done
    std::uint64_t m_most = endless;
};

} // namespace emenda::history
