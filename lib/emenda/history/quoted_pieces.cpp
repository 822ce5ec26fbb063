// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/quoted_pieces.hpp"

#include "emenda/history/cut.hpp"
#include "emenda/history/locate.hpp"
#include "emenda/history/quote_finder.hpp"
#include "emenda/text/word_count.hpp"
#include "emenda/text/words.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace emenda::history {

namespace {

using text::Range;

bool has_blank(std::string_view text) { return text.find_first_of(" \t\n") != text.npos; }

/// Writes a change a piece, in order.
class Quoter {
public:
    Quoter(const ClosedText& base, Style style)
        : m_base(base), m_body(base.text.substr(0, base.text.size() - 1)), m_style(style),
          m_tokens(text::tokens(base.text)), m_finder(m_body.body) {}

    std::vector<model::Change> changes(const std::vector<Piece>& pieces) {
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            m_right_limit = i + 1 < pieces.size() ? pieces[i + 1].range.begin : m_base.text.size();
            add(pieces[i]);
        }
        return std::move(m_changes);
    }

    std::uint64_t work() const { return m_tokens.size() + m_finder.work(); }

private:
    void add(const Piece& piece) {
        if (m_base.is_whole_paragraphs(piece)) {
            if (piece.range.empty()) return insert_paragraphs(piece);
            if (piece.with.empty()) return remove_paragraphs(piece);
        }
        if (const auto word = with_its_word(piece)) return replace(*word);
        if (m_style == Style::fine && piece.with.empty() && remove_words(piece)) return;
        if (m_style == Style::fine && piece.range.empty() && insert_words(piece)) return;
        replace(piece);
    }

    /// Marks that change at a word, as in "Tempi:" and "Tempi.", are read with the word.
    std::optional<Piece> with_its_word(const Piece& piece) const {
        const std::string_view marks = m_base.of(piece.range);
        if (marks.empty() || has_blank(marks) || text::has_word(marks)) return std::nullopt;
        if (has_blank(piece.with) || text::has_word(piece.with)) return std::nullopt;
        const std::size_t left = previous_token(piece.range.begin);
        const Range before{left, piece.range.begin};
        if (left >= m_left_limit && text::has_word(m_base.of(before))) {
            return Piece{{left, piece.range.end}, std::string(m_base.of(before)) + piece.with};
        }
        const std::size_t right = next_token(piece.range.end);
        const Range behind{piece.range.end, right};
        if (right <= m_right_limit && text::has_word(m_base.of(behind))) {
            return Piece{{piece.range.begin, right}, piece.with + std::string(m_base.of(behind))};
        }
        return std::nullopt;
    }

    void insert_paragraphs(const Piece& piece) {
        const std::size_t at = piece.range.begin;
        const std::size_t gap =
            at == m_base.text.size() ? m_base.paragraphs.size() : m_base.paragraph_at(at) - 1;
        m_changes.push_back(
            {model::InsertParagraphs{gap, piece.with.substr(0, piece.with.size() - 2)}, {}});
    }

    void remove_paragraphs(const Piece& piece) {
        const std::size_t first = m_base.paragraph_at(piece.range.begin);
        for (std::size_t n = first;
             n <= m_base.paragraphs.size() && m_base.paragraph(n).begin < piece.range.end; ++n) {
            m_changes.push_back(
                {model::Delete{{n, std::string(m_base.of(m_base.paragraph(n))), 0}}, {}});
        }
        m_left_limit = piece.range.end;
    }

    /// Only if the rule of the adjoining space takes just what goes.
    bool remove_words(const Piece& piece) {
        Range quoted = piece.range;
        while (quoted.begin < quoted.end && m_base.text[quoted.begin] == ' ')
            ++quoted.begin;
        while (quoted.end > quoted.begin && m_base.text[quoted.end - 1] == ' ')
            --quoted.end;
        if (quoted.empty() || !can_be_quoted(quoted)) return false;
        std::vector<Edit> edits{{Edit::Kind::remove, quoted, {}, 0, 0}};
        take_spaces(m_body, edits);
        if (edits.front().range != piece.range) return false;
        // A longer quote would delete more: only one that is unique as it is, or counted.
        m_changes.push_back({model::Delete{quote(quoted)}, {}});
        m_left_limit = piece.range.end;
        return true;
    }

    bool insert_words(const Piece& piece) {
        std::size_t at = piece.range.begin;
        std::string with = piece.with;
        const std::size_t number = m_base.paragraph_at(at);
        if (number == 0 || at > m_base.paragraph(number).end) return false;
        // "nuova " behind a blank is " nuova" before it: then a word stands right before.
        std::size_t blanks = 0;
        while (at > m_base.paragraph(number).begin && m_base.text[at - 1] == ' ' &&
               blanks < with.size() && with[with.size() - 1 - blanks] == ' ') {
            ++blanks;
            --at;
        }
        std::rotate(with.begin(), with.end() - static_cast<std::ptrdiff_t>(blanks), with.end());
        if (at <= m_base.paragraph(number).begin || at < m_left_limit) return false;
        Range quoted{previous_token(at), at};
        bool word = text::has_word(m_base.of(quoted));
        while (!word || !can_be_quoted(quoted)) {
            if (quoted.begin <= m_base.paragraph(number).begin) return false;
            const std::size_t end = std::exchange(quoted.begin, previous_token(quoted.begin));
            word = word || text::has_word(m_base.of({quoted.begin, end}));
        }
        if (!is_passage(with)) return false;
        const Range unique = widened_to_left(quoted, number);
        m_changes.push_back({model::InsertWords{quote(unique), with}, {}});
        m_left_limit = at;
        return true;
    }

    Range widened_to_left(Range quoted, std::size_t number) {
        Range wide = quoted;
        for (int words = 0; words < most_context; ++words) {
            if (is_unique(wide)) return wide;
            if (wide.begin <= m_base.paragraph(number).begin) break;
            do {
                wide.begin = previous_token(wide.begin);
            } while (wide.begin > m_base.paragraph(number).begin && !reads_well(wide));
        }
        return is_unique(wide) ? wide : quoted;
    }

    void replace(const Piece& piece) {
        Range range = piece.range;
        std::string with = piece.with;
        // What both end in needs no quoting; what cannot be quoted alone takes its neighbour along.
        const auto widen_left = [&] {
            const std::size_t to = previous_token(range.begin);
            with = std::string(m_base.of({to, range.begin})) + with;
            range.begin = to;
        };
        const auto widen_right = [&] {
            const std::size_t to = next_token(range.end);
            with += m_base.of({range.end, to});
            range.end = to;
        };
        const auto is_good = [&] { return can_be_quoted(range) && is_passage(with); };
        for (int steps = 0; steps < 6 && !is_good(); ++steps) {
            const bool right = needs_right(range, with) || range.begin <= m_left_limit;
            if (right && range.end < m_right_limit)
                widen_right();
            else if (range.begin > m_left_limit)
                widen_left();
            else if (range.end < m_right_limit)
                widen_right();
        }
        // Of the next line not its bullet alone, which nobody would call a quotation.
        const bool crosses_line = m_base.of(range).find('\n') != std::string_view::npos;
        while (crosses_line && !with.empty() && !text::has_word(with) && !ends_line(range.end) &&
               range.end < m_right_limit) {
            widen_right();
        }
        if (range.end > range.begin && !is_unique(range)) widen_for_uniqueness(range, with);
        m_changes.push_back({model::Replace{quote(range), with}, {}});
        m_left_limit = range.end;
    }

    bool needs_right(Range range, const std::string& with) const {
        const std::string_view quoted = m_base.of(range);
        return quoted.ends_with('\n') || with.ends_with('\n') ||
               m_base.starts_paragraph(range.begin);
    }

    void widen_for_uniqueness(Range& range, std::string& with) {
        Range wide = range;
        // A line that comes before another is quoted with what that begins with.
        const bool right_first = begins_line(range.begin);
        for (int words = 0; words < most_context; ++words) {
            Range next = wide;
            const bool left = words % 2 == 0 && (!right_first || 2 * words >= most_context);
            do {
                if (left)
                    next.begin = std::max(previous_token(next.begin), m_left_limit);
                else
                    next.end = std::min(next_token(next.end), m_right_limit);
            } while (!reads_well(next) && next.begin > m_left_limit && next.end < m_right_limit);
            if (!can_be_quoted(next) || !stays_in_paragraph(next, range)) continue;
            wide = next;
            if (!is_unique(wide)) continue;
            with = std::string(m_base.of({wide.begin, range.begin})) + with +
                   std::string(m_base.of({range.end, wide.end}));
            range = wide;
            return;
        }
    }

    bool begins_line(std::size_t at) const { return at > 0 && m_base.text[at - 1] == '\n'; }
    bool ends_line(std::size_t at) const {
        return at == m_base.text.size() || m_base.text[at] == '\n';
    }

    bool stays_in_paragraph(Range wide, Range range) const {
        return m_base.paragraph_at(wide.begin) == m_base.paragraph_at(range.begin) &&
               m_base.of({range.end, wide.end}).find("\n\n") == std::string_view::npos;
    }

    bool can_be_quoted(Range range) const {
        if (range.empty() || range.begin >= m_body.body.size()) return false;
        const std::size_t number = m_base.paragraph_at(range.begin);
        if (number == 0 || range.begin >= m_base.paragraph(number).end) return false;
        return is_passage(m_base.of(range));
    }

    /// Neither begins nor ends with a blank: whole words.
    bool reads_well(Range range) const {
        return can_be_quoted(range) && m_base.text[range.begin] != ' ' &&
               m_base.text[range.end - 1] != ' ';
    }

    static bool is_passage(std::string_view text) {
        return !text.empty() && text.front() != '\n' && text.back() != '\n';
    }

    bool is_unique(Range range) {
        return m_finder.count(paragraph_of(range), m_base.of(range), 2) == 1;
    }

    model::Quote quote(Range range) {
        const std::string_view text = m_base.of(range);
        const Range where = paragraph_of(range);
        model::Quote made{m_base.paragraph_at(range.begin), std::string(text), 0};
        if (m_finder.count(where, text, 2) > 1)
            made.occurrence = m_finder.count({where.begin, range.begin}, text) + 1;
        return made;
    }

    Range paragraph_of(Range range) const {
        return m_base.paragraph(m_base.paragraph_at(range.begin));
    }

    std::size_t previous_token(std::size_t at) const {
        const auto token = std::lower_bound(
            m_tokens.begin(), m_tokens.end(), at,
            [](const text::Token& t, std::size_t value) { return t.range.begin < value; });
        return token == m_tokens.begin() ? 0 : std::prev(token)->range.begin;
    }

    std::size_t next_token(std::size_t at) const {
        const auto token = std::upper_bound(
            m_tokens.begin(), m_tokens.end(), at,
            [](std::size_t value, const text::Token& t) { return value < t.range.end; });
        return token == m_tokens.end() ? m_base.text.size() : token->range.end;
    }

    static constexpr int most_context = 8; ///< words, docs/format.md

    const ClosedText& m_base;
    Base m_body;
    Style m_style;
    std::vector<text::Token> m_tokens;
    QuoteFinder m_finder;
    std::vector<model::Change> m_changes;
    std::size_t m_left_limit = 0; ///< quotes must not begin before: another one ends there
    std::size_t m_right_limit = 0;
};

} // namespace

std::vector<model::Change> quoted_pieces(const ClosedText& base, const std::vector<Piece>& pieces,
                                         Style style, std::uint64_t& work) {
    Quoter quoter(base, style);
    auto changes = quoter.changes(pieces);
    work += quoter.work();
    return changes;
}

} // namespace emenda::history
