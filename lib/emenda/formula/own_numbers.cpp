// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/own_numbers.hpp"

#include "emenda/formula/own_labels.hpp"
#include "emenda/text/labels.hpp"
#include "emenda/text/paragraphs.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace emenda::formula {

namespace {

constexpr std::array<std::string_view, 13> suffixes{
    "bis",    "ter",    "quater",   "quinquies", "sexies",    "septies",     "octies",
    "novies", "decies", "undecies", "duodecies", "terdecies", "quaterdecies"};

} // namespace

bool is_number_suffix(std::string_view word) {
    return std::find(suffixes.begin(), suffixes.end(), word) != suffixes.end();
}

std::string told(const OwnNumber& number) {
    return std::to_string(number.number) + (number.suffix.empty() ? "" : "-" + number.suffix);
}

OwnNumbers::OwnNumbers(std::string_view body) {
    bool behind_article_heading = false;
    for (const text::Range& range : text::paragraphs(body)) {
        ++m_count;
        const std::string_view text = range.of(body);
        const std::size_t articles = m_article_numbers.size();
        m_stops.push_back(read_headings(text, behind_article_heading));
        behind_article_heading = m_article_numbers.size() > articles;
        read_paragraph(text);
        m_commas.push_back((m_commas.empty() ? 0 : m_commas.back()) + m_is_comma);
        note_what_is_unclear(text);
    }
    m_last.resize(m_count);
    for (std::size_t i = m_count; i > 0; --i) {
        const bool goes_on = i < m_count && !m_stops[i];
        m_last[i - 1] = goes_on ? m_last[i] : i;
    }
}

/// An article reaches to the next heading or annex; but a heading right behind its own is its
/// rubric. In every article, and beside them, commas have a form of their own.
bool OwnNumbers::read_headings(std::string_view text, bool behind_article_heading) {
    const auto of = text::paragraph_class(text);
    const bool is_heading = of == text::ParagraphClass::heading;
    const auto article = article_at(text);
    if (article) {
        m_article_numbers.push_back(*article);
        m_articles[*article].push_back({m_count, m_count, m_count});
        m_form.reset();
    } else if (of == text::ParagraphClass::numbered_heading || begins_annex(text) ||
               (is_heading && !behind_article_heading)) {
        if (m_open) m_form.reset();
    } else {
        if (!m_open) return false;
        Span& span = m_articles[*m_open].back();
        span.last = m_count;
        const bool rubric = is_heading || of == text::ParagraphClass::rubric;
        if (behind_article_heading && rubric) span.heading = m_count;
        return behind_article_heading && rubric;
    }
    m_open = article;
    return true;
}

/// Numbers at the beginning of further lines are those of a list, or of paragraphs that no blank
/// line parts. Numbers of another form, "1)" below "1.", are of items.
void OwnNumbers::read_paragraph(std::string_view text) {
    std::vector<BorneNumber> found;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const auto borne = number_at(text.substr(at, end - at));
        at = end + 1;
        if (!borne || (m_form && borne->form != *m_form)) continue;
        if (!found.empty()) {
            const std::size_t last = found.back().number.number;
            const bool goes_on = borne->number.number == last || borne->number.number == last + 1;
            if (borne->form != found.back().form || !goes_on) continue;
        }
        found.push_back(*borne);
    }
    if (!found.empty()) m_form = found.front().form;
    m_is_comma = found.size() == 1 && number_at(text.substr(0, text.find('\n')));
    if (!found.empty()) m_stops.back() = true;
    for (const BorneNumber& one : found) {
        m_borne.push_back({m_count, one.number});
        m_bearers[one.number].push_back({m_count, !m_is_comma});
    }
}

/// Commas without numbers are counted alike by everybody only where all is plain text.
void OwnNumbers::note_what_is_unclear(std::string_view text) {
    if (text::paragraph_class(text) != text::ParagraphClass::plain || begins_annex(text) ||
        is_like_a_number(text))
        m_unclear = true;
    else if (m_plain + 1 == m_count && !text::begins_item(text.substr(0, text.find('\n'))))
        m_plain = m_count;
}

std::vector<OwnNumbers::Bearer> OwnNumbers::bearers(const OwnNumber& number, Span span) const {
    constexpr std::size_t most = 10;
    const auto found = m_bearers.find(number);
    if (found == m_bearers.end()) return {};
    const auto& all = found->second;
    auto next = std::lower_bound(
        all.begin(), all.end(), span.first,
        [](const Bearer& bearer, std::size_t paragraph) { return bearer.paragraph < paragraph; });
    std::vector<Bearer> made;
    for (; next != all.end() && next->paragraph <= span.last && made.size() < most; ++next)
        made.push_back(*next);
    return made;
}

std::vector<OwnNumbers::Borne>::const_iterator OwnNumbers::first_in(Span span) const {
    return std::lower_bound(
        m_borne.begin(), m_borne.end(), span.first,
        [](const Borne& borne, std::size_t paragraph) { return borne.paragraph < paragraph; });
}

std::vector<OwnNumber> OwnNumbers::numbers_in(Span span) const {
    std::vector<OwnNumber> made;
    for (auto borne = first_in(span); borne != m_borne.end() && borne->paragraph <= span.last;
         ++borne)
        made.push_back(borne->number);
    return made;
}

bool OwnNumbers::has_numbers(Span span) const {
    const auto first = first_in(span);
    return first != m_borne.end() && first->paragraph <= span.last;
}

bool OwnNumbers::is_in_its_place(const OwnNumber& number, Span span) const {
    const auto first = first_in(span);
    const auto behind = static_cast<std::size_t>(m_borne.end() - first);
    if (number.number == 0 || number.number > behind) return false;
    const auto borne = first + static_cast<std::ptrdiff_t>(number.number - 1);
    return borne->paragraph <= span.last && borne->number == number;
}

std::vector<OwnNumbers::Span> OwnNumbers::articles(const OwnNumber& number) const {
    const auto found = m_articles.find(number);
    return found == m_articles.end() ? std::vector<Span>() : found->second;
}

std::vector<OwnNumber> OwnNumbers::all_articles() const { return m_article_numbers; }

} // namespace emenda::formula
