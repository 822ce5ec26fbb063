// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/conflicts.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/render/conflict_words.hpp"
#include "emenda/render/listed.hpp"
#include "emenda/render/passage_in_line.hpp"
#include "emenda/render/passage_rows.hpp"
#include "emenda/render/redline_blocks.hpp"
#include "emenda/text/redline.hpp"
#include "emenda/text/word_count.hpp"

#include <algorithm>
#include <utility>

namespace emenda::render {

namespace {

bool has_marks(const text::Row& row) {
    return std::any_of(row.words.begin(), row.words.end(),
                       [](const text::Piece& piece) { return piece.op != text::Op::keep; });
}

/// Whether so much of the passage stays that a reader would have to look for what does not; in a
/// title, or in rows of a table, whatever stays.
bool is_hard_to_find(const std::vector<text::Row>& rows, const ShownConflict& conflict) {
    constexpr std::size_t at_a_glance = 6;
    std::size_t kept = 0;
    for (const text::Row& row : rows) {
        for (const text::Piece& piece : row.words) {
            if (piece.op == text::Op::keep) kept += text::count_words(piece.text);
        }
    }
    if (conflict.title || conflict.passage.starts_with('|')) return kept > 0;
    return kept > at_a_glance && 2 * kept >= text::count_words(conflict.passage);
}

/// Whether some words go, others stay, and none come: read by themselves those that stay would pass
/// for words of the side's own.
bool only_takes_away(const std::vector<text::Row>& rows) {
    bool stays = false;
    bool goes = false;
    for (const text::Row& row : rows) {
        for (const text::Piece& piece : row.words) {
            if (piece.op == text::Op::ins) return false;
            const bool has_word = text::count_words(piece.text) > 0;
            (piece.op == text::Op::keep ? stays : goes) |= has_word;
        }
    }
    return stays && goes;
}

using Rows = std::vector<text::Row>;

class Writing {
public:
    explicit Writing(std::size_t width) { m_options.width = width; }

    void add(const ShownConflict& conflict) {
        if (!m_lines.empty()) m_lines.emplace_back();
        append(m_lines, wrapped({{Label::heading, where(conflict)}}, m_options.width));
        const auto& wishes = conflict.wishes;
        const std::size_t shown = std::min(wishes.size(), most_wishes);
        m_rows.assign(shown, {});
        m_all_shown = shown == wishes.size();
        m_by_paragraphs = false;
        if (conflict.before.empty() && conflict.behind.empty()) find_rows(conflict);
        add_passage(conflict);
        for (std::size_t i = 0; i < shown; ++i) {
            append(m_lines, wrapped({{Label::plain, "  "}, {Label::name, who(wishes[i])}},
                                    m_options.width, 4));
            add(wishes[i], conflict, m_rows[i]);
            if (wishes[i].sent) note(Label::mark, words_sent(*wishes[i].sent));
        }
        if (shown < wishes.size()) tell_rest(wishes, shown);
    }

    /// What the marks mean stands on top, if there are any.
    Lines finish() {
        if (!m_marked) return std::move(m_lines);
        Lines lines = legend_lines(m_used, m_options);
        lines.emplace_back();
        append(lines, std::move(m_lines));
        return lines;
    }

private:
    static constexpr std::size_t indent = 6;
    static constexpr std::size_t most_wishes = 100; // for one passage: nobody reads more

    void tell_rest(const std::vector<ShownWish>& wishes, std::size_t shown) {
        std::vector<std::size_t> amendments;
        for (std::size_t i = shown; i < wishes.size(); ++i)
            amendments.push_back(wishes[i].amendment);
        const std::string words =
            say(trn("Not shown is what amendment {} makes of it.",
                    "Not shown is what amendments {} make of it.", amendments.size()),
                listed(amendments));
        append(m_lines,
               wrapped({{Label::plain, "  "}, {Label::warning, words}}, m_options.width, 4));
    }

    /// What the wishes make of several paragraphs, or put between two; the passage is read by
    /// paragraphs where one of them can be told apart.
    void find_rows(const ShownConflict& conflict) {
        if (conflict.title) return;
        const bool is_one = count_paragraphs(conflict.passage) == 1;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const ShownWish& wish = conflict.wishes[i];
            if (is_one && wish.moves.empty()) continue;
            if (!wish.text.empty()) m_rows[i] = rows_of(conflict, wish);
            m_by_paragraphs = m_by_paragraphs || stays_in_part(m_rows[i]);
        }
    }

    void add_passage(const ShownConflict& conflict) {
        const std::string line = conflict.before + conflict.passage + conflict.behind;
        if (line.empty()) return;
        m_lines.push_back({{Label::plain, "  "}, {Label::faint, tr("The passage")}});
        if (m_by_paragraphs) return add_touched(conflict);
        const bool is_reworded =
            std::any_of(conflict.wishes.begin(), conflict.wishes.end(), [&](const ShownWish& wish) {
                return !wish.text.empty() && wish.text != conflict.passage;
            });
        append(m_lines,
               prose(is_reworded ? line : cut_in_the_middle(line), m_options.width, indent));
    }

    /// Of several paragraphs those that somebody touches, and how many others there are.
    void add_touched(const ShownConflict& conflict) {
        const auto touched = touches(conflict, m_rows);
        std::size_t untouched = 0;
        std::size_t at = 0;
        bool first = true;
        const auto begin_block = [&] {
            if (!first) m_lines.emplace_back();
            first = false;
        };
        const auto tell_untouched = [&] {
            if (untouched == 0) return;
            begin_block();
            note(Label::faint, say_untouched(untouched));
            untouched = 0;
        };
        for (const Touch touch : touched) {
            const std::size_t end =
                std::min(conflict.passage.find("\n\n", at), conflict.passage.size());
            const std::string paragraph = conflict.passage.substr(at, end - at);
            at = end + 2;
            if (touch == Touch::none) {
                ++untouched;
                continue;
            }
            tell_untouched();
            begin_block();
            append(m_lines,
                   prose(touch == Touch::reworded ? paragraph : cut_in_the_middle(paragraph),
                         m_options.width, indent));
        }
        tell_untouched();
    }

    std::string say_untouched(std::size_t count) const {
        if (m_all_shown)
            return say(trn("({} paragraph that nobody wants otherwise)",
                           "({} paragraphs that nobody wants otherwise)", count),
                       count);
        return say(trn("({} paragraph that none of those below wants otherwise)",
                       "({} paragraphs that none of those below wants otherwise)", count),
                   count);
    }

    void add(const ShownWish& wish, const ShownConflict& conflict, const Rows& rows) {
        if (wish.moved && wish.part) {
            const bool is_told = m_by_paragraphs && tells_move(rows, *wish.part);
            if (m_by_paragraphs && !rows.empty())
                add_rows(wish, conflict, rows);
            else if (!wish.text.empty())
                add_text(wish.text);
            if (!is_told) note(Label::mark, part_moved(wish));
            if (wish.text.empty()) note(Label::removed, tr("(the rest deleted)"));
        } else if (wish.moved && m_by_paragraphs && !rows.empty()) {
            if ((wish.behind || wish.into) && !tells_move(rows, conflict.paragraph))
                note(Label::mark, moved(wish));
            add_rows(wish, conflict, rows);
            if (!wish.behind && !wish.into && wish.moves.empty())
                note(Label::mark, tr("(a part of it moved elsewhere)"));
        } else if (wish.moved && !wish.behind && !wish.into && !wish.text.empty()) {
            add_text(wish.text);
            note(Label::mark, tr("(a part of it moved elsewhere)"));
        } else if (wish.moved) {
            note(Label::mark, moved(wish));
            if (!wish.text.empty() && wish.text != conflict.passage)
                add_difference(wish.text, conflict);
        } else if (m_by_paragraphs && !rows.empty()) {
            add_rows(wish, conflict, rows);
        } else if (conflict.passage.empty() && wish.text.empty()) {
            note(Label::removed, tr("(nothing)"));
        } else if (!conflict.before.empty() || !conflict.behind.empty()) {
            const std::string line = conflict.before + conflict.passage + conflict.behind;
            const std::string wanted =
                wish.text.empty() ? without_passage(conflict) : in_its_line(conflict, wish.text);
            add_redline(text::redline(line + "\n", wanted + "\n"));
        } else if (wish.text.empty()) {
            note(Label::removed, tr("(deleted)"));
        } else if (conflict.passage.empty()) {
            add_text(wish.text);
        } else {
            add_difference(wish.text, conflict, wish.sent.has_value());
        }
    }

    void note(Label label, std::string words) {
        append(m_lines,
               wrapped({{Label::plain, std::string(indent, ' ')}, {label, std::move(words)}},
                       m_options.width, indent));
    }

    void add_text(const std::string& text) {
        append(m_lines, prose(text, m_options.width, indent, Label::added));
    }

    /// A redline where most of the passage stays, all that is wanted is that some of it goes, or
    /// what goes is spoken of; what says something else is read by itself.
    void add_difference(const std::string& text, const ShownConflict& conflict,
                        bool with_what_goes = false) {
        const auto rows = text::redline(conflict.passage + "\n", text + "\n");
        if (with_what_goes || only_takes_away(rows) || is_hard_to_find(rows, conflict))
            return add_redline(rows);
        add_text(text);
    }

    /// Paragraph by paragraph. One that only stands elsewhere has no marks: its number tells it.
    void add_rows(const ShownWish& wish, const ShownConflict& conflict, const Rows& rows) {
        m_marked = m_marked || std::any_of(rows.begin(), rows.end(), has_marks);
        append(m_lines, redline_blocks({}, rows, set_in_options(), m_used,
                                       [&](const Rows& all, std::size_t at) {
                                           return heading_in_wish(all, at, wish, conflict);
                                       }));
    }

    RedlineOptions set_in_options() const {
        RedlineOptions options = m_options;
        options.indent = indent - 2;
        return options;
    }

    void add_redline(const std::vector<text::Row>& rows) {
        const RedlineOptions options = set_in_options();
        m_marked = true;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (i > 0) m_lines.emplace_back();
            append(m_lines, row_lines(rows[i], options, m_used));
        }
    }

    RedlineOptions m_options;
    SignsUsed m_used;
    bool m_marked = false;
    std::vector<Rows> m_rows; ///< of the wishes of the conflict at hand
    bool m_all_shown = true;
    bool m_by_paragraphs = false; ///< it is read so
    Lines m_lines;
};

} // namespace

Lines conflict_lines(const std::vector<ShownConflict>& conflicts, std::size_t width) {
    Writing writing(width);
    for (const ShownConflict& conflict : conflicts)
        writing.add(conflict);
    return writing.finish();
}

} // namespace emenda::render
