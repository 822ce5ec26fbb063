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

std::size_t heading_level(std::string_view text) {
    return std::min(text.find_first_not_of('#'), text.size());
}

bool is_rule(std::string_view text) { return text.find_first_not_of("-*_ ") == text.npos; }

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
        read_articles_inside(text);
        behind_article_heading = m_article_numbers.size() > articles;
        read_paragraph(text, range.begin);
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
    const bool is_numbered = of == text::ParagraphClass::numbered_heading;
    resolve_doubt(text, article.has_value(), is_heading || is_numbered);
    if (article) {
        m_articles_by_number[*article].push_back(m_articles.size());
        m_article_numbers.push_back(*article);
        m_articles.push_back({m_count, m_count, m_count, 0});
        m_open_level = heading_level(text);
        m_form.reset();
    } else if (is_numbered || begins_annex(text) || (is_heading && !behind_article_heading)) {
        if (m_is_open) end_article(text, of);
    } else {
        if (!m_is_open) return false;
        Span& span = m_articles.back();
        span.last = m_count;
        const bool rubric = is_heading || of == text::ParagraphClass::rubric;
        if (behind_article_heading && rubric) span.heading = m_count;
        return behind_article_heading && rubric;
    }
    m_is_open = article.has_value();
    return true;
}

/// A heading below that of the article may be one of its own; so may a table.
void OwnNumbers::end_article(std::string_view text, text::ParagraphClass of) {
    m_form.reset();
    if (of == text::ParagraphClass::plain) {
        m_doubtful = m_count;
        m_has_text_behind = !is_rule(text);
    } else if (m_open_level > 0 && heading_level(text) > m_open_level) {
        m_articles.back().unclear_at = m_count;
    }
}

void OwnNumbers::resolve_doubt(std::string_view text, bool is_article, bool is_heading) {
    if (m_doubtful == 0) return;
    if (is_article && m_has_text_behind) m_articles.back().unclear_at = m_doubtful;
    if (is_article || is_heading) m_doubtful = 0;
    m_has_text_behind = m_has_text_behind || !is_rule(text);
}

/// What blank lines do not part is one paragraph, and so of two articles.
void OwnNumbers::read_articles_inside(std::string_view text) {
    for (std::size_t at = text.find('\n'); at < text.size(); at = text.find('\n', at + 1)) {
        const auto article = article_at(text.substr(at + 1, text.find('\n', at + 1) - at - 1));
        if (!article) continue;
        m_articles_inside.emplace(*article, m_count);
        if (m_is_open && m_articles.back().unclear_at == 0) m_articles.back().unclear_at = m_count;
    }
}

/// Numbers at the beginning of further lines are those of a list, or of paragraphs that no blank
/// line parts. Numbers of another form, "1)" below "1.", are of items.
void OwnNumbers::read_paragraph(std::string_view text, std::size_t offset) {
    std::vector<BorneNumber> found;
    std::vector<Bearer> bearers;
    bool in_sequence = true;
    const auto end_last = [&](std::size_t at) {
        if (!bearers.empty() && bearers.back().lines.end == 0) bearers.back().lines.end = at;
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const auto borne = number_at(text.substr(at, end - at));
        at = end + 1;
        if (!borne || (m_form && borne->form != *m_form)) continue;
        if (!found.empty()) {
            if (borne->form != found.back().form) continue;
            const std::size_t last = found.back().number.number;
            const bool goes_on = borne->number.number == last || borne->number.number == last + 1;
            if (!goes_on) {
                in_sequence = false;
                continue;
            }
        }
        end_last(offset + begin - 1);
        found.push_back(*borne);
        bearers.push_back({m_count, true, {offset + begin + borne->form.indentation, 0}, true});
    }
    end_last(offset + text.size());
    if (!found.empty()) m_form = found.front().form;
    const std::string_view first_line = text.substr(0, text.find('\n'));
    const bool begins_with_one = number_at(first_line).has_value();
    // "Il Comune può:\n1. fare;" is a list.
    const bool belongs_to_words =
        !begins_with_one && text::paragraph_class(first_line) == text::ParagraphClass::plain;
    m_is_comma = found.size() == 1 && begins_with_one && in_sequence;
    if (!found.empty()) m_stops.back() = true;
    for (std::size_t i = 0; i < found.size(); ++i) {
        bearers[i].is_a_line = !m_is_comma;
        bearers[i].is_clear = in_sequence && !belongs_to_words;
        const bool falls =
            !m_borne.empty() && (found[i].number == m_borne.back().number ||
                                 found[i].number.number < m_borne.back().number.number);
        m_falls.push_back((m_falls.empty() ? 0 : m_falls.back()) + falls);
        m_borne.push_back({m_count, found[i].number});
        m_bearers[found[i].number].push_back(bearers[i]);
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
    std::vector<Span> made;
    const auto found = m_articles_by_number.find(number);
    if (found == m_articles_by_number.end()) return made;
    for (const std::size_t i : found->second)
        made.push_back(m_articles[i]);
    return made;
}

std::vector<OwnNumber> OwnNumbers::all_articles() const { return m_article_numbers; }

std::vector<OwnNumbers::Span> OwnNumbers::articles_between(std::size_t first,
                                                           std::size_t last) const {
    const auto begins_before = [](const Span& span, std::size_t paragraph) {
        return span.first < paragraph;
    };
    return {std::lower_bound(m_articles.begin(), m_articles.end(), first, begins_before),
            std::lower_bound(m_articles.begin(), m_articles.end(), last + 1, begins_before)};
}

bool OwnNumbers::begin_with_numbers(Span span) const {
    return has_numbers(span) && first_in(span)->paragraph <= span.heading + 1;
}

bool OwnNumbers::grow(Span span) const {
    const auto first = static_cast<std::size_t>(first_in(span) - m_borne.begin());
    const auto behind =
        static_cast<std::size_t>(first_in({span.last + 1, 0, 0, 0}) - m_borne.begin());
    return first >= behind || m_falls[first] == m_falls[behind - 1];
}

std::optional<std::size_t> OwnNumbers::article_inside(const OwnNumber& number) const {
    const auto found = m_articles_inside.find(number);
    return found == m_articles_inside.end() ? std::nullopt : std::optional(found->second);
}

} // namespace emenda::formula
