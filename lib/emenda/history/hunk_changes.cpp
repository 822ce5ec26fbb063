// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/hunk_changes.hpp"

#include "emenda/history/locate.hpp"
#include "emenda/text/script.hpp"
#include "emenda/text/words.hpp"

#include <algorithm>
#include <optional>

namespace emenda::history {

namespace {

using text::Range;
using text::TokenKind;

/// Bytes `range` of the base become `with`.
struct Piece {
    Range range;
    std::string with;
};

bool has_word(std::string_view text) {
    const auto all = text::tokens(text);
    return std::any_of(all.begin(), all.end(),
                       [](const text::Token& token) { return token.kind == TokenKind::word; });
}

bool has_blank(std::string_view text) { return text.find_first_of(" \t\n") != text.npos; }

std::size_t words_in(std::string_view text) {
    const auto all = text::tokens(text);
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(),
                      [](const text::Token& token) { return token.kind == TokenKind::word; }));
}

/// Makes the changes of one comparison.
class Maker {
public:
    /// Both texts are closed: every paragraph, the last one too, ends in a blank line.
    Maker(const std::string& from, Style style)
        : m_base(std::string_view(from).substr(0, from.size() - 1)), m_text(from), m_style(style),
          m_tokens(text::tokens(from)) {
        for (const Range& paragraph : m_base.paragraphs)
            m_starts.push_back(paragraph.begin);
        m_starts.push_back(from.size());
    }

    std::vector<model::Change> changes(std::vector<Piece> pieces) {
        if (m_style == Style::paragraphs)
            pieces = by_paragraphs(pieces);
        else
            pieces = phrases(pieces);
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            m_right_limit = i + 1 < pieces.size() ? pieces[i + 1].range.begin : m_text.size();
            add(pieces[i]);
        }
        return std::move(m_changes);
    }

private:
    bool starts_paragraph(std::size_t at) const {
        return std::binary_search(m_starts.begin(), m_starts.end(), at);
    }

    /// The number of the paragraph that holds the byte.
    std::size_t paragraph_at(std::size_t at) const {
        const auto behind = std::upper_bound(m_starts.begin(), m_starts.end() - 1, at);
        return static_cast<std::size_t>(behind - m_starts.begin());
    }

    Range paragraph(std::size_t number) const { return m_base.paragraphs[number - 1]; }

    std::string_view of(Range range) const { return range.of(m_text); }

    bool is_whole_paragraphs(const Piece& piece) const {
        return starts_paragraph(piece.range.begin) && starts_paragraph(piece.range.end) &&
               (piece.with.empty() || piece.with.ends_with("\n\n"));
    }

    /// Joins pieces that no word stands between, and takes a paragraph of which little is left as
    /// rewritten whole.
    std::vector<Piece> phrases(const std::vector<Piece>& pieces) const {
        std::vector<Piece> made;
        for (const Piece& piece : pieces) {
            if (!made.empty() && belong_together(made.back(), piece)) {
                Piece& last = made.back();
                last.with += of({last.range.end, piece.range.begin});
                last.with += piece.with;
                last.range.end = piece.range.end;
            } else {
                made.push_back(piece);
            }
        }
        return rewritten(made);
    }

    bool belong_together(const Piece& first, const Piece& second) const {
        if (is_whole_paragraphs(first) || is_whole_paragraphs(second)) return false;
        const std::string_view between = of({first.range.end, second.range.begin});
        return between.find("\n\n") == std::string_view::npos && !has_word(between);
    }

    std::vector<Piece> rewritten(const std::vector<Piece>& pieces) const {
        std::vector<Piece> made;
        for (std::size_t i = 0; i < pieces.size();) {
            std::size_t end = i;
            const std::size_t number = paragraph_at(pieces[i].range.begin);
            while (end < pieces.size() && is_inside(pieces[end], number))
                ++end;
            if (end == i) {
                made.push_back(pieces[i++]);
                continue;
            }
            if (is_rewritten(pieces, i, end, number)) {
                made.push_back(whole(pieces, i, end, paragraph(number)));
            } else {
                made.insert(made.end(), pieces.begin() + static_cast<std::ptrdiff_t>(i),
                            pieces.begin() + static_cast<std::ptrdiff_t>(end));
            }
            i = end;
        }
        return made;
    }

    bool is_inside(const Piece& piece, std::size_t number) const {
        return number > 0 && piece.range.begin >= paragraph(number).begin &&
               piece.range.end <= paragraph(number).end && !is_whole_paragraphs(piece);
    }

    bool is_rewritten(const std::vector<Piece>& pieces, std::size_t begin, std::size_t end,
                      std::size_t number) const {
        constexpr std::size_t few = 4;
        const std::size_t all = words_in(of(paragraph(number)));
        std::size_t gone = 0;
        for (std::size_t i = begin; i < end; ++i)
            gone += words_in(of(pieces[i].range));
        return all >= few && 10 * gone > 6 * all;
    }

    Piece whole(const std::vector<Piece>& pieces, std::size_t begin, std::size_t end,
                Range range) const {
        Piece made{range, {}};
        std::size_t at = range.begin;
        for (std::size_t i = begin; i < end; ++i) {
            made.with += of({at, pieces[i].range.begin});
            made.with += pieces[i].with;
            at = pieces[i].range.end;
        }
        made.with += of({at, range.end});
        return made;
    }

    /// Pieces widened to the paragraphs that they are about.
    std::vector<Piece> by_paragraphs(const std::vector<Piece>& pieces) const {
        std::vector<Piece> made;
        for (std::size_t i = 0; i < pieces.size();) {
            if (is_whole_paragraphs(pieces[i])) {
                made.push_back(pieces[i++]);
                continue;
            }
            Range range{paragraph(paragraph_at(pieces[i].range.begin)).begin, 0};
            std::size_t end = i;
            do {
                range.end = end_of_paragraph(pieces[end].range.end);
                ++end;
            } while (end < pieces.size() && pieces[end].range.begin <= range.end);
            made.push_back(whole(pieces, i, end, range));
            i = end;
        }
        return made;
    }

    /// Where the paragraph ends that the byte before `at` belongs to; its break counts to the next.
    std::size_t end_of_paragraph(std::size_t at) const {
        const auto found = std::lower_bound(
            m_base.paragraphs.begin(), m_base.paragraphs.end(), at,
            [](const Range& range, std::size_t value) { return range.end < value; });
        return found == m_base.paragraphs.end() ? m_base.paragraphs.back().end : found->end;
    }

    void add(const Piece& piece) {
        if (is_whole_paragraphs(piece)) {
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
        const std::string_view marks = of(piece.range);
        if (marks.empty() || has_blank(marks) || has_word(marks)) return std::nullopt;
        if (has_blank(piece.with) || has_word(piece.with)) return std::nullopt;
        const std::size_t left = previous_token(piece.range.begin);
        const Range before{left, piece.range.begin};
        if (left >= m_left_limit && has_word(of(before))) {
            return Piece{{left, piece.range.end}, std::string(of(before)) + piece.with};
        }
        const std::size_t right = next_token(piece.range.end);
        const Range behind{piece.range.end, right};
        if (right <= m_right_limit && has_word(of(behind))) {
            return Piece{{piece.range.begin, right}, piece.with + std::string(of(behind))};
        }
        return std::nullopt;
    }

    void insert_paragraphs(const Piece& piece) {
        const std::size_t at = piece.range.begin;
        const std::size_t gap =
            at == m_text.size() ? m_base.paragraphs.size() : paragraph_at(at) - 1;
        m_changes.push_back(
            {model::InsertParagraphs{gap, piece.with.substr(0, piece.with.size() - 2)}, {}});
    }

    void remove_paragraphs(const Piece& piece) {
        const std::size_t first = paragraph_at(piece.range.begin);
        for (std::size_t n = first;
             n <= m_base.paragraphs.size() && paragraph(n).begin < piece.range.end; ++n) {
            m_changes.push_back({model::Delete{{n, std::string(of(paragraph(n))), 0}}, {}});
        }
        m_left_limit = piece.range.end;
    }

    /// Only if the rule of the adjoining space takes just what goes.
    bool remove_words(const Piece& piece) {
        Range quoted = piece.range;
        while (quoted.begin < quoted.end && m_text[quoted.begin] == ' ')
            ++quoted.begin;
        while (quoted.end > quoted.begin && m_text[quoted.end - 1] == ' ')
            --quoted.end;
        if (quoted.empty() || !can_be_quoted(quoted)) return false;
        std::vector<Edit> edits{{Edit::Kind::remove, quoted, {}, 0, 0}};
        take_spaces(m_base, edits);
        if (edits.front().range != piece.range) return false;
        // A longer quote would delete more: only one that is unique as it is, or counted.
        m_changes.push_back({model::Delete{quote(quoted)}, {}});
        m_left_limit = piece.range.end;
        return true;
    }

    bool insert_words(const Piece& piece) {
        std::size_t at = piece.range.begin;
        std::string with = piece.with;
        const std::size_t number = paragraph_at(at);
        if (number == 0 || at > paragraph(number).end) return false;
        // "nuova " behind a blank is " nuova" before it: then a word stands right before.
        while (at > paragraph(number).begin && m_text[at - 1] == ' ' && with.ends_with(' ')) {
            with = " " + with.substr(0, with.size() - 1);
            --at;
        }
        if (at <= paragraph(number).begin || at < m_left_limit) return false;
        Range quoted{previous_token(at), at};
        while (!can_be_quoted(quoted) || !has_word(of(quoted))) {
            if (quoted.begin <= paragraph(number).begin) return false;
            quoted.begin = previous_token(quoted.begin);
        }
        if (!is_passage(with)) return false;
        const Range unique = widened_to_left(quoted, number);
        m_changes.push_back({model::InsertWords{quote(unique), with}, {}});
        m_left_limit = at;
        return true;
    }

    Range widened_to_left(Range quoted, std::size_t number) const {
        Range wide = quoted;
        for (int words = 0; words < most_context; ++words) {
            if (is_unique(wide)) return wide;
            if (wide.begin <= paragraph(number).begin) break;
            do {
                wide.begin = previous_token(wide.begin);
            } while (wide.begin > paragraph(number).begin && !reads_well(wide));
        }
        return is_unique(wide) ? wide : quoted;
    }

    void replace(const Piece& piece) {
        Range range = piece.range;
        std::string with = piece.with;
        // What both end in needs no quoting; what cannot be quoted alone takes its neighbour along.
        const auto widen_left = [&] {
            const std::size_t to = previous_token(range.begin);
            with = std::string(of({to, range.begin})) + with;
            range.begin = to;
        };
        const auto widen_right = [&] {
            const std::size_t to = next_token(range.end);
            with += of({range.end, to});
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
        if (range.end > range.begin && !is_unique(range)) widen_for_uniqueness(range, with);
        m_changes.push_back({model::Replace{quote(range), with}, {}});
        m_left_limit = range.end;
    }

    bool needs_right(Range range, const std::string& with) const {
        const std::string_view quoted = of(range);
        return quoted.ends_with('\n') || with.ends_with('\n') || starts_paragraph(range.begin);
    }

    void widen_for_uniqueness(Range& range, std::string& with) const {
        Range wide = range;
        for (int words = 0; words < most_context; ++words) {
            Range next = wide;
            const bool left = words % 2 == 0;
            do {
                if (left)
                    next.begin = std::max(previous_token(next.begin), m_left_limit);
                else
                    next.end = std::min(next_token(next.end), m_right_limit);
            } while (!reads_well(next) && next.begin > m_left_limit && next.end < m_right_limit);
            if (!can_be_quoted(next) || !stays_in_paragraph(next, range)) continue;
            wide = next;
            if (!is_unique(wide)) continue;
            with = std::string(of({wide.begin, range.begin})) + with +
                   std::string(of({range.end, wide.end}));
            range = wide;
            return;
        }
    }

    bool stays_in_paragraph(Range wide, Range range) const {
        return paragraph_at(wide.begin) == paragraph_at(range.begin) &&
               of({range.end, wide.end}).find("\n\n") == std::string_view::npos;
    }

    bool can_be_quoted(Range range) const {
        if (range.empty() || range.begin >= m_base.body.size()) return false;
        const std::size_t number = paragraph_at(range.begin);
        if (number == 0 || range.begin >= paragraph(number).end) return false;
        return is_passage(of(range));
    }

    /// Neither begins nor ends with a blank: whole words.
    bool reads_well(Range range) const {
        return can_be_quoted(range) && m_text[range.begin] != ' ' && m_text[range.end - 1] != ' ';
    }

    static bool is_passage(std::string_view text) {
        return !text.empty() && text.front() != '\n' && text.back() != '\n';
    }

    bool is_unique(Range range) const {
        return occurrences(m_base, paragraph_at(range.begin), of(range), 2).size() == 1;
    }

    model::Quote quote(Range range) const {
        const std::size_t number = paragraph_at(range.begin);
        model::Quote made{number, std::string(of(range)), 0};
        const auto found = occurrences(m_base, number, made.text, m_text.size());
        if (found.size() > 1) {
            const auto at = std::find(found.begin(), found.end(), range.begin);
            made.occurrence = static_cast<std::size_t>(at - found.begin()) + 1;
        }
        return made;
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
        return token == m_tokens.end() ? m_text.size() : token->range.end;
    }

    static constexpr int most_context = 8; ///< words, docs/format.md

    Base m_base;
    std::string_view m_text;
    Style m_style;
    std::vector<text::Token> m_tokens;
    std::vector<std::size_t> m_starts;
    std::vector<model::Change> m_changes;
    std::size_t m_left_limit = 0; ///< quotes must not begin before: another one ends there
    std::size_t m_right_limit = 0;
};

} // namespace

std::vector<model::Change> changes_between(const std::string& from, const std::string& to,
                                           Style style) {
    const std::string closed_from = from + "\n";
    const std::string closed_to = to + "\n";
    std::vector<Piece> pieces;
    for (const text::Hunk& hunk : text::exact_script(closed_from, closed_to)) {
        pieces.push_back({hunk.from, std::string(hunk.to.of(closed_to))});
    }
    return Maker(closed_from, style).changes(std::move(pieces));
}

} // namespace emenda::history
