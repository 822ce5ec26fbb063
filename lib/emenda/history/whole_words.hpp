// SPDX-License-Identifier: EUPL-1.2
// Quotes as people count them, and as changes do: a change counts every place where its quote
// begins, "porta" in "riporta" included; who quotes words means whole words.
//
// An end of a quote lies inside a word where a letter or digit stands on either side of it; what
// holds digits together, as in "3,50" or "3-bis", is of the word, and an address, as in
// "www.comune.it" or "orti@comune.it", is one word. So a quote that begins or ends with another
// character is whole at that end, whatever stands beside.
#pragma once

#include "emenda/history/quote_finder.hpp"
#include "emenda/text/paragraphs.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::history {

/// A passage, and all of the words that it begins and ends in.
text::Range with_whole_words(std::string_view text, text::Range passage);

/// The body must outlive it. Each question costs as one of QuoteFinder's. Quotes are passages, and
/// occurrences those that begin in the range, numbered from 1.
class WholeWords {
public:
    static constexpr std::size_t all = QuoteFinder::all;

    explicit WholeWords(std::string_view body);
    WholeWords(const WholeWords&) = delete;
    WholeWords& operator=(const WholeWords&) = delete;

    std::size_t count_anywhere(text::Range where, std::string_view quote, std::size_t most = all);
    std::size_t count_whole(text::Range where, std::string_view quote, std::size_t most = all);

    /// The offset in the body of occurrence N.
    std::optional<std::size_t> place_anywhere(text::Range where, std::string_view quote,
                                              std::size_t number);

    /// The number that occurrence N of those in whole words has among all; none if there is none.
    std::optional<std::size_t> number_anywhere(text::Range where, std::string_view quote,
                                               std::size_t whole);

    /// The number that occurrence N of all has among those in whole words; none if it lies inside a
    /// word, or there is none.
    std::optional<std::size_t> number_whole(text::Range where, std::string_view quote,
                                            std::size_t anywhere);

private:
    /// Where what stands at this offset of the body stands in the marked one, its mark included.
    std::size_t to_marked(std::size_t at) const;
    std::size_t from_marked(std::size_t at) const;
    text::Range to_marked(text::Range range) const;

    std::vector<std::size_t> m_marks; ///< offsets of the marks in the next, ascending
    std::string m_marked; ///< the body with a control character at both ends of each word
    QuoteFinder m_anywhere;
    QuoteFinder m_whole;
};

} // namespace emenda::history
