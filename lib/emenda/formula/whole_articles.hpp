// SPDX-License-Identifier: EUPL-1.2
// Sentences about whole articles: which paragraphs these are. For this room's .cpp files only.
#pragma once

#include "emenda/formula/formula.hpp"
#include "emenda/formula/which.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace emenda::formula {

class WholeArticles {
public:
    /// These must outlive it.
    WholeArticles(const OwnNumbers& numbers, const Which& which)
        : m_numbers(numbers), m_which(which), m_left(2 * numbers.count()) {}

    /// An article that is named, or why nobody can tell which paragraphs it is.
    std::optional<OwnNumbers::Span> span(const Named& name, std::optional<Finding>& finding) const;

    /// Adds the sentence, as one about paragraphs, to `made`: as several ones where it deletes
    /// articles that do not stand in a row.
    std::optional<Finding> put_on_paragraphs(const Sentence& sentence, std::vector<Sentence>& made);

private:
    using Spans = std::vector<OwnNumbers::Span>;

    std::optional<Finding> all_between(const Sentence& sentence, Spans& spans);

    const OwnNumbers& m_numbers;
    const Which& m_which;
    /// Paragraphs that may still be listed. Each can be deleted once, and moved once: who names
    /// more is refused later, and nobody lists articles for every sentence of a flood.
    std::size_t m_left;
};

} // namespace emenda::formula
