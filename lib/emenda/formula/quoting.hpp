// SPDX-License-Identifier: EUPL-1.2
// What sentences quote, as changes hold it, and where it stands in the base. For this room's .cpp
// files only.
#pragma once

#include "emenda/formula/formula.hpp"
#include "emenda/formula/places.hpp"
#include "emenda/text/paragraphs.hpp"

#include <optional>
#include <string>
#include <vector>

namespace emenda::formula {

/// A quote of the base; what is not there is kept as it was typed, for others to tell.
struct FoundQuote {
    model::Quote quote;
    std::optional<text::Range> place; ///< in the base
    bool typed_otherwise = false;     ///< with other apostrophes than stand there
};

class Quoting {
public:
    /// These must outlive it. Faults are put into `findings`.
    Quoting(const Parsed& parsed, const model::Text& base,
            const std::vector<text::Range>& paragraphs, Findings& findings)
        : m_parsed(parsed), m_base(base), m_paragraphs(paragraphs), m_findings(findings) {}

    /// A quotation in the normal form of a passage; blanks at its ends stay.
    std::optional<std::string> passage(const Quoted& quoted);

    /// Which words of its paragraph a sentence means. None, and a finding, where it is not clear.
    std::optional<FoundQuote> find(const Sentence& sentence);

    /// Where a quote stands.
    std::optional<text::Range> place(const model::Quote& quote);

    /// This passage of a paragraph, as a change quotes it.
    model::Quote quote(std::size_t paragraph, text::Range passage);

private:
    void add(Finding finding);
    bool occurs_also_behind(const Sentence& sentence, const std::string& text);
    Places& places();
    /// "From these words to those": up to the first of those behind them.
    std::optional<text::Range> up_to_end(const Sentence& sentence, text::Range first,
                                         text::Range where, bool& typed_otherwise);
    std::optional<FoundQuote> missing(const Sentence& sentence, model::Quote quote,
                                      text::Range where);

    const Parsed& m_parsed;
    const model::Text& m_base;
    const std::vector<text::Range>& m_paragraphs;
    Findings& m_findings;
    std::optional<Places> m_places; ///< not needed where no words are quoted
};

} // namespace emenda::formula
