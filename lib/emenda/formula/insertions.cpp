// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/insertions.hpp"

#include "emenda/formula/joint.hpp"
#include "emenda/formula/lines.hpp"

namespace emenda::formula {

decltype(model::Change::what) inserted_behind(std::string_view body,
                                              const std::vector<text::Range>& paragraphs,
                                              const FoundQuote& found, const std::string& words) {
    const model::Quote& quote = found.quote;
    if (found.place) {
        const auto lines =
            as_lines_behind(body, paragraphs[quote.paragraph - 1], found.place->end, words);
        if (lines) return model::Replace{quote, quote.text + *lines};
    }
    return model::InsertWords{quote, joined_behind(quote.text, words)};
}

decltype(model::Change::what) inserted_before(std::string_view body,
                                              const std::vector<text::Range>& paragraphs,
                                              const FoundQuote& found, const std::string& words) {
    const model::Quote& quote = found.quote;
    if (found.place) {
        const auto lines =
            as_lines_before(body, paragraphs[quote.paragraph - 1], found.place->begin, words);
        if (lines) return model::Replace{quote, *lines + quote.text};
    }
    return model::Replace{quote, words + joined_behind(words, quote.text)};
}

} // namespace emenda::formula
