// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/insertions.hpp"

#include "emenda/base/letters.hpp"
#include "emenda/base/utf8.hpp"
#include "emenda/formula/joint.hpp"
#include "emenda/formula/lines.hpp"
#include "emenda/text/labels.hpp"

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

namespace {

/// Whether words go on with a sentence: they begin with a small letter, a comma or a bracket.
bool go_on(std::string_view words) {
    if (words.empty() || text::begins_item(words.substr(0, words.find('\n')))) return false;
    if (words.front() == ',' || words.front() == '(') return true;
    std::size_t at = 0;
    const char32_t first = next_code_point(words, at);
    return is_letter(first) && lower_case(first) == first;
}

} // namespace

std::optional<text::Range> before_its_last_mark(std::string_view body, text::Range of,
                                                std::string& words) {
    const std::string_view text = of.of(body);
    if (text.empty() || (text.back() != '.' && text.back() != ';') || !go_on(words))
        return std::nullopt;
    if (text.size() < 2 || text[text.size() - 2] == text.back()) return std::nullopt; // "..."
    if (words.back() == text.back()) words.pop_back();
    return text::Range{of.begin, of.end - 1};
}

} // namespace emenda::formula
