// SPDX-License-Identifier: EUPL-1.2
// What is said where it is not clear which paragraph a sentence names, or none is what it names.
// For this room's .cpp files only.
#pragma once

#include "emenda/formula/formula.hpp"
#include "emenda/formula/letters.hpp"
#include "emenda/formula/own_numbers.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace emenda::formula {

class Which {
public:
    using Span = OwnNumbers::Span;

    /// These must outlive it.
    Which(const Parsed& parsed, const model::Text& base, const OwnNumbers& numbers)
        : m_parsed(parsed), m_base(base), m_numbers(numbers) {}

    Finding no_article(const Named& name) const;
    Finding several_articles(const Named& name, const std::vector<Span>& found) const;
    /// The article is not all of its span, or more than that.
    Finding unclear_article(const Named& name, Span span) const;
    Finding others_between(const Sentence& sentence, Span all) const;

    Finding without_numbers(const Named& name, Span span) const;
    Finding none(const Named& name, Span span) const;
    Finding several(const Named& name, const std::vector<OwnNumbers::Bearer>& found) const;
    Finding line(const Named& name, const OwnNumbers::Bearer& bearer) const;
    /// "All'articolo 3, comma 1, …; al paragrafo 2, …"
    Finding counted_or_of_article(const Named& name, std::size_t paragraph) const;
    Finding counted_or_numbered(const Named& name, std::size_t paragraph) const;

    /// Lines that are to move, or to be the place of something that does.
    Finding lines_move(const Named& name, std::size_t paragraph) const;
    Finding lines_apart(const Named& name) const;
    /// Lines with which their comma does not end.
    Finding lines_go_on(const Named& name, std::size_t paragraph, std::size_t last) const;

    Finding no_letter(const Named& name, std::size_t first, std::size_t last,
                      const std::vector<Item>& items) const;
    Finding unclear_letter(const Named& name, std::size_t paragraph) const;

private:
    Finding at(const Named& name, std::string message, std::string hint) const;
    std::string which_is_counted(std::size_t number) const;
    std::optional<OwnNumber> article_of_one(const std::vector<OwnNumbers::Bearer>& bearers) const;

    const Parsed& m_parsed;
    const model::Text& m_base;
    const OwnNumbers& m_numbers;
};

} // namespace emenda::formula
