// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/quoting.hpp"

#include "emenda/base/shortened.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/formula/faults.hpp"
#include "emenda/text/normal_form.hpp"

#include <algorithm>
#include <utility>

namespace emenda::formula {

using Why = history::ChangeFault::Why;

/// Each finding looks through the source and the base; a flood of them would take its square.
void Quoting::add(Finding finding) {
    if (m_findings.size() < most_findings) m_findings.push_back(std::move(finding));
}

Places& Quoting::places() {
    if (!m_places) m_places.emplace(m_base.body);
    return *m_places;
}

std::optional<std::string> Quoting::passage(const Quoted& quoted) {
    if (text::is_normal_passage(quoted.text)) return quoted.text;
    auto made = text::normal_body(quoted.text);
    if (made.unfit) {
        add(finding_at(m_parsed, quoted.offset,
                       tr("This quotation holds a character that no document may hold."),
                       tr("Take the character out and try again.")));
        return std::nullopt;
    }
    if (made.text.empty()) {
        add(finding_at(m_parsed, quoted.offset, tr("This quotation is empty.")));
        return std::nullopt;
    }
    made.text.pop_back();
    const std::size_t end = quoted.text.find_last_not_of(" \t") + 1;
    const std::string blanks = quoted.text.substr(end);
    return made.text + (quoted.text[end - 1] == '\n' ? "" : blanks);
}

std::optional<FoundQuote> Quoting::find(const Sentence& sentence) {
    const auto text = passage(sentence.quote);
    if (!text) return std::nullopt;
    const std::size_t number = sentence.paragraphs.front();
    model::Quote typed{number, *text, sentence.occurrence};
    if (number == 0 || number > m_paragraphs.size()) return FoundQuote{std::move(typed), {}};
    const text::Range where = sentence.lines.value_or(m_paragraphs[number - 1]);
    const auto as = sentence.characters ? Places::As::characters : Places::As::words;
    auto place = places().place(where, *text, as, std::max<std::size_t>(sentence.occurrence, 1));
    if (!place) return missing(sentence, std::move(typed), where);
    if (sentence.occurrence == 0 && places().count(where, *text, as, 2) > 1) {
        if (m_findings.size() < most_findings) {
            const std::size_t count = places().count(where, *text, as);
            if (sentence.lines) {
                add(unfit_in_lines(m_parsed, sentence, count, *text, m_base));
                return std::nullopt;
            }
            add(unfit(m_parsed, sentence, {0, Why::ambiguous, count, number, *text}, m_base));
        }
        return std::nullopt;
    }
    if (occurs_also_behind(sentence, *text)) return std::nullopt;
    bool typed_otherwise = place->of(m_base.body) != *text;
    if (sentence.quote_end) place = up_to_end(sentence, *place, where, typed_otherwise);
    if (!place) return std::nullopt;
    return FoundQuote{quote(number, *place), place, typed_otherwise};
}

std::optional<text::Range> Quoting::up_to_end(const Sentence& sentence, text::Range first,
                                              text::Range where, bool& typed_otherwise) {
    const auto text = passage(*sentence.quote_end);
    if (!text) return std::nullopt;
    const auto end = places().place({first.end, where.end}, *text, Places::As::words, 1);
    if (!end) {
        add(finding_at(m_parsed, sentence.quote_end->offset,
                       say(tr("Behind \"{}\" the words \"{}\" do not stand in paragraph {}."),
                           shortened(first.of(m_base.body)), shortened(*text),
                           sentence.paragraphs.front()),
                       tr("Quote both as they stand there, in one paragraph.")));
        return std::nullopt;
    }
    typed_otherwise = typed_otherwise || end->of(m_base.body) != *text;
    return text::Range{first.begin, end->end};
}

/// A comma that goes on in further paragraphs may hold the words there, too.
bool Quoting::occurs_also_behind(const Sentence& sentence, const std::string& text) {
    const std::size_t number = sentence.paragraphs.front();
    if (sentence.last_of_comma <= number) return false;
    const auto as = sentence.characters ? Places::As::characters : Places::As::words;
    const text::Range behind{m_paragraphs[number].begin,
                             m_paragraphs[sentence.last_of_comma - 1].end};
    const auto place = places().place(behind, text, as, 1);
    if (!place) return false;
    const auto next = std::lower_bound(
        m_paragraphs.begin(), m_paragraphs.end(), place->begin,
        [](const text::Range& range, std::size_t value) { return range.end <= value; });
    const auto other = static_cast<std::size_t>(next - m_paragraphs.begin()) + 1;
    add(finding_at(
        m_parsed, sentence.quote.offset,
        say(tr("The words \"{}\" occur also in paragraph {}, which belongs to the one that is "
               "named."),
            shortened(text), other),
        say(tr("Write \"paragraph {}\" or \"paragraph {}\", counted from the beginning of the "
               "text, headings too."),
            number, other)));
    return true;
}

model::Quote Quoting::quote(std::size_t paragraph, text::Range passage) {
    return places().quote(paragraph, m_paragraphs[paragraph - 1], passage);
}

std::optional<text::Range> Quoting::place(const model::Quote& quote) {
    return places().place(m_paragraphs[quote.paragraph - 1], quote);
}

/// Words that stand there less often, or only inside of others; what is not there is told later.
std::optional<FoundQuote> Quoting::missing(const Sentence& sentence, model::Quote quote,
                                           text::Range where) {
    const auto as = sentence.characters ? Places::As::characters : Places::As::words;
    if (m_findings.size() >= most_findings) return std::nullopt;
    if (sentence.lines) {
        const std::size_t count = places().count(where, quote.text, as);
        add(unfit_in_lines(m_parsed, sentence, count, quote.text, m_base));
        return std::nullopt;
    }
    if (const std::size_t count = places().count(where, quote.text, as)) {
        add(unfit(m_parsed, sentence,
                  {0, Why::no_such_occurrence, count, quote.paragraph, quote.text}, m_base));
        return std::nullopt;
    }
    const auto inside = places().place(where, quote.text, Places::As::characters, 1);
    if (!inside) return FoundQuote{std::move(quote), {}};
    add(inside_a_word(m_parsed, sentence, quote, where.of(m_base.body),
                      {inside->begin - where.begin, inside->end - where.begin}));
    return std::nullopt;
}

} // namespace emenda::formula
