// SPDX-License-Identifier: EUPL-1.2
// The numbers that paragraphs bear themselves, "2." or "2-bis.", and the articles that they stand
// in: what a drafter means by «comma 2» (docs/formula.md, "Commi"). For this room's .cpp files
// only.
#pragma once

#include "emenda/formula/formula.hpp"
#include "emenda/formula/own_labels.hpp"
#include "emenda/text/labels.hpp"
#include "emenda/text/paragraphs.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::formula {

/// What may stand behind a number: "bis", "ter", …
bool is_number_suffix(std::string_view word);

/// "2-bis".
std::string told(const OwnNumber& number);

class OwnNumbers {
public:
    /// Paragraphs first to last, as they are counted; of an article with its heading.
    struct Span {
        std::size_t first = 0;
        std::size_t last = 0;
        std::size_t heading = 0; ///< of an article: the last one of its heading
        /// Where it is not clear that the article is all of this, and no more: the paragraph that
        /// may be another's, or go on with it. Else 0.
        std::size_t unclear_at = 0;
    };

    /// A paragraph that begins with a number, or holds a line that does.
    struct Bearer {
        std::size_t paragraph = 0;
        bool is_a_line = false; ///< of several with numbers of their own
        text::Range lines;      ///< of the body: up to the next number, without the line break
        bool is_clear = true;   ///< that the lines are all of it
    };

    explicit OwnNumbers(std::string_view body);

    std::size_t count() const { return m_count; }

    /// The first ones in the span that bear this number, more than anybody is told of.
    std::vector<Bearer> bearers(const OwnNumber& number, Span span) const;

    /// All the numbers that are borne in the span, in the order of the text.
    std::vector<OwnNumber> numbers_in(Span span) const;
    bool has_numbers(Span span) const;

    /// Whether the second number that is borne in the span is 2.
    bool is_in_its_place(const OwnNumber& number, Span span) const;

    /// The last of those that a comma goes on in: items, a table, what bears no number.
    std::size_t last_of_comma(std::size_t paragraph) const { return m_last[paragraph - 1]; }

    /// Whether these, and all between them, are commas.
    bool are_commas(std::size_t first, std::size_t last) const {
        return m_commas[last - 1] - m_commas[first - 1] == last - first;
    }

    /// Whether all count the paragraphs up to this one alike, where none bears a number.
    bool is_countable(std::size_t paragraph) const { return !m_unclear && paragraph <= m_plain; }

    std::vector<Span> articles(const OwnNumber& number) const;
    std::vector<OwnNumber> all_articles() const;

    /// Those that begin from the one paragraph to the other, in the order of the text.
    std::vector<Span> articles_between(std::size_t first, std::size_t last) const;

    /// The paragraph inside of which, on a further line, this article begins.
    std::optional<std::size_t> article_inside(const OwnNumber& number) const;

    /// Whether the numbers that are borne in the span only grow, so that none is of a list.
    bool grow(Span span) const;

    /// Whether a number stands right behind the heading of an article, or at the beginning of the
    /// text: behind words that bear none, numbers are of a list.
    bool begin_with_numbers(Span span) const;

private:
    struct Borne {
        std::size_t paragraph = 0;
        OwnNumber number;
    };

    std::vector<Borne>::const_iterator first_in(Span span) const;
    void read_paragraph(std::string_view text, std::size_t offset);
    bool read_headings(std::string_view text, bool behind_article_heading);
    void read_articles_inside(std::string_view text);
    void end_article(std::string_view text, text::ParagraphClass of);
    void resolve_doubt(std::string_view text, bool is_article, bool is_heading);
    void note_what_is_unclear(std::string_view text);

    std::size_t m_count = 0;
    std::vector<Borne> m_borne; ///< in the order of the text
    std::map<OwnNumber, std::vector<Bearer>> m_bearers;
    std::vector<std::size_t> m_falls;         ///< by number borne: how many up to it do not grow
    std::vector<Span> m_articles;             ///< in the order of the text
    std::vector<OwnNumber> m_article_numbers; ///< of these
    std::map<OwnNumber, std::vector<std::size_t>> m_articles_by_number;
    std::map<OwnNumber, std::size_t> m_articles_inside;
    bool m_is_open = false;       ///< the last article has not ended yet
    std::size_t m_open_level = 0; ///< how many # its heading has
    /// The table, annex or rule at which the last article ended: if something stands behind and
    /// then comes another article, this may be a part of it. Else 0.
    std::size_t m_doubtful = 0;
    bool m_has_text_behind = false;
    std::optional<NumberForm> m_form;  ///< of the commas there
    bool m_is_comma = false;           ///< the paragraph that was read last
    std::vector<bool> m_stops;         ///< by paragraph: no comma goes on in it
    std::vector<std::size_t> m_commas; ///< by paragraph: how many there are up to it
    std::vector<std::size_t> m_last;   ///< by paragraph: the last that belongs to it
    std::size_t m_plain = 0;           ///< the first ones, of plain text
    bool m_unclear = false;            ///< something anywhere is no plain text
};

} // namespace emenda::formula
