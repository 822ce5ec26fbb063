// SPDX-License-Identifier: EUPL-1.2
// Where quotations stand in a body. Apostrophes count as one: keyboards have the straight one, word
// processors write U+2019, and they look alike, so that who counts on paper counts both. For this
// room's .cpp files only.
#pragma once

#include "emenda/history/quote_finder.hpp"
#include "emenda/history/whole_words.hpp"
#include "emenda/model/change.hpp"
#include "emenda/text/paragraphs.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::formula {

class Places {
public:
    enum class As { words, characters };

    /// The body must outlive it.
    explicit Places(std::string_view body);
    Places(const Places&) = delete;
    Places& operator=(const Places&) = delete;

    /// How many begin in the range; of characters those inside of words, too.
    std::size_t count(text::Range where, std::string_view quote, As as,
                      std::size_t most = history::QuoteFinder::all);

    /// Occurrence N, from 1.
    std::optional<text::Range> place(text::Range where, std::string_view quote, As as,
                                     std::size_t number);

    /// Which of them stands at this place; none where it is no such one.
    std::optional<std::size_t> number(text::Range where, text::Range place, As as);

    /// This passage as a change quotes it, to the letter.
    model::Quote quote(std::size_t paragraph, text::Range where, text::Range passage);

    /// The place that a change means.
    std::optional<text::Range> place(text::Range where, const model::Quote& quote);

private:
    std::size_t to_straight(std::size_t at) const;
    std::size_t from_straight(std::size_t at) const;
    text::Range to_straight(text::Range range) const;

    std::string_view m_body;
    std::vector<std::size_t> m_curly; ///< offsets of the typographic ones in the body
    std::string m_straight;           ///< the body with straight ones alone
    history::WholeWords m_words;
    history::QuoteFinder m_exact;
};

} // namespace emenda::formula
