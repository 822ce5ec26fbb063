// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/own_numbers.hpp"

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

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/// Reads from the left what may stand there.
class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    bool take(std::string_view mark) {
        if (!m_text.starts_with(mark)) return false;
        m_text.remove_prefix(mark.size());
        return true;
    }

    bool at_gap() const {
        return m_text.empty() || m_text.front() == ' ' || m_text.front() == '\n' ||
               m_text.front() == '\t' || m_text.starts_with("\xC2\xA0");
    }

    /// 2  2-bis  2 bis  2bis
    std::optional<OwnNumber> number() {
        constexpr std::size_t most_digits = 4;
        OwnNumber made;
        std::size_t digits = 0;
        for (; digits < m_text.size() && is_digit(m_text[digits]); ++digits) {
            if (digits == most_digits) return std::nullopt;
            made.number = made.number * 10 + static_cast<std::size_t>(m_text[digits] - '0');
        }
        if (digits == 0) return std::nullopt;
        m_text.remove_prefix(digits);
        std::string_view rest = m_text;
        if (rest.starts_with('-') || rest.starts_with(' ')) rest.remove_prefix(1);
        const auto end = std::find_if_not(rest.begin(), rest.end(), is_lower) - rest.begin();
        const std::string_view word = rest.substr(0, static_cast<std::size_t>(end));
        if (is_number_suffix(word)) {
            made.suffix = word;
            m_text = rest.substr(word.size());
        }
        return made;
    }

private:
    std::string_view m_text;
};

struct Begun {
    OwnNumber number;
    char close = '.';
};

/// "2. Il Comune …", "2-bis) …", "**2.** …", "2\. …": what the text begins with.
std::optional<Begun> begun_with(std::string_view text) {
    Reader reader(text);
    reader.take("**");
    const bool bracket = reader.take("(");
    const auto number = reader.number();
    if (!number) return std::nullopt;
    reader.take("**");
    reader.take("\\");
    const bool stop = !bracket && reader.take(".");
    if (!stop && !reader.take(")")) return std::nullopt;
    reader.take("**");
    if (!reader.at_gap()) return std::nullopt;
    return Begun{*number, stop ? '.' : ')'};
}

/// "Art. 3", "## Articolo 3-bis (Oggetto)".
std::optional<OwnNumber> article_of(std::string_view text) {
    if (text::label_of(text).of != text::ParagraphClass::numbered_heading) return std::nullopt;
    text.remove_prefix(std::min(text.find_first_not_of("# *"), text.size()));
    Reader reader(text);
    for (const std::string_view word :
         {"Articolo", "ARTICOLO", "Art.", "ART.", "Article", "ARTICLE"}) {
        if (!reader.take(word)) continue;
        while (reader.take(" ")) {
        }
        return reader.number();
    }
    return std::nullopt;
}

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
        const std::size_t articles = m_article_numbers.size();
        read_headings(range.of(body), behind_article_heading);
        behind_article_heading = m_article_numbers.size() > articles;
        read_paragraph(range.of(body));
    }
}

/// An article reaches to the next heading; but one right behind its own is its rubric.
void OwnNumbers::read_headings(std::string_view text, bool behind_article_heading) {
    const auto of = text::paragraph_class(text);
    if (const auto article = article_of(text)) {
        m_article_numbers.push_back(*article);
        m_articles[*article].push_back({m_count, m_count});
        m_open = article;
    } else if (of == text::ParagraphClass::numbered_heading ||
               (of == text::ParagraphClass::heading && !behind_article_heading)) {
        m_open.reset();
    } else if (m_open) {
        m_articles[*m_open].back().last = m_count;
    }
}

/// Numbers at the beginning of further lines are those of a list, or of paragraphs that no blank
/// line parts. Numbers of another form, "1)" below "1.", are of items.
void OwnNumbers::read_paragraph(std::string_view text) {
    std::vector<Begun> found;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const auto begun = begun_with(text.substr(at, end - at));
        at = end + 1;
        if (!begun) continue;
        if (!found.empty()) {
            const std::size_t last = found.back().number.number;
            const bool goes_on = begun->number.number == last || begun->number.number == last + 1;
            if (begun->close != found.back().close || !goes_on) continue;
        }
        found.push_back(*begun);
    }
    const bool is_whole = found.size() == 1 && begun_with(text.substr(0, text.find('\n')));
    for (const Begun& one : found) {
        m_borne.push_back({m_count, one.number});
        m_bearers[one.number].push_back({m_count, !is_whole});
    }
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
    return (first + static_cast<std::ptrdiff_t>(number.number - 1))->number == number;
}

std::vector<OwnNumbers::Span> OwnNumbers::articles(const OwnNumber& number) const {
    const auto found = m_articles.find(number);
    return found == m_articles.end() ? std::vector<Span>() : found->second;
}

std::vector<OwnNumber> OwnNumbers::all_articles() const { return m_article_numbers; }

} // namespace emenda::formula
