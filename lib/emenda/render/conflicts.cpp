// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/conflicts.hpp"

#include "emenda/base/letters.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/base/utf8.hpp"
#include "emenda/render/listed.hpp"
#include "emenda/render/passage_heading.hpp"
#include "emenda/render/redline_blocks.hpp"
#include "emenda/render/standing_words.hpp"
#include "emenda/text/redline.hpp"
#include "emenda/text/word_count.hpp"

#include <algorithm>
#include <utility>

namespace emenda::render {

namespace {

/// Paragraphs in a passage.
std::size_t count_paragraphs(std::string_view passage) {
    std::size_t count = 1;
    for (auto at = passage.find("\n\n"); at != std::string_view::npos;
         at = passage.find("\n\n", at + 2))
        ++count;
    return count;
}

std::string where(const ShownConflict& conflict) {
    const model::Number version = conflict.version;
    const std::size_t first = conflict.paragraph;
    if (conflict.title) return tr("In the title:");
    if (first == 0) return tr("Before the first paragraph:");
    if (conflict.between) {
        return version == 0 ? say(tr("After paragraph {}:"), first)
                            : say(tr("After paragraph {} of version {}:"), first, version);
    }
    const std::size_t count = count_paragraphs(conflict.passage);
    if (count == 1) {
        return version == 0 ? say(tr("In paragraph {}:"), first)
                            : say(tr("In paragraph {} of version {}:"), first, version);
    }
    const std::size_t last = first + count - 1;
    if (count == 2) {
        return version == 0
                   ? say(tr("In paragraphs {} and {}:"), first, last)
                   : say(tr("In paragraphs {} and {} of version {}:"), first, last, version);
    }
    return version == 0 ? say(tr("In paragraphs {} to {}:"), first, last)
                        : say(tr("In paragraphs {} to {} of version {}:"), first, last, version);
}

std::string who(const ShownWish& wish) {
    if (wish.amendment == 0) {
        if (wish.proposers.empty()) return tr("Today's text:");
        return say(tr("Today's text ({}):"), display(wish.proposers));
    }
    return say(tr("Amendment {} ({}):"), wish.amendment, display(wish.proposers));
}

std::string moved(const ShownWish& wish) {
    if (wish.into) return say(tr("(moved into paragraph {})"), *wish.into);
    if (!wish.behind) return tr("(moved elsewhere)");
    if (*wish.behind == 0) return tr("(moved to the front)");
    return say(tr("(moved behind paragraph {})"), *wish.behind);
}

std::string part_moved(const ShownWish& wish) {
    if (wish.behind.value_or(0) == 0)
        return say(tr("(paragraph {} moved to the front)"), *wish.part);
    return say(tr("(paragraph {} moved behind paragraph {})"), *wish.part, *wish.behind);
}

bool has_marks(const text::Row& row) {
    return std::any_of(row.words.begin(), row.words.end(),
                       [](const text::Piece& piece) { return piece.op != text::Op::keep; });
}

/// Whether so much of the passage stays that a reader would have to look for what does not.
bool is_hard_to_find(const std::vector<text::Row>& rows, std::string_view passage) {
    constexpr std::size_t at_a_glance = 6;
    std::size_t kept = 0;
    for (const text::Row& row : rows) {
        for (const text::Piece& piece : row.words) {
            if (piece.op == text::Op::keep) kept += text::count_words(piece.text);
        }
    }
    return kept > at_a_glance && 2 * kept >= text::count_words(passage);
}

/// Whether two texts, put one behind the other, would read as one word.
bool run_together(std::string_view left, std::string_view right) {
    if (left.empty() || right.empty()) return false;
    std::size_t last = left.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(left[last]) & 0xC0) == 0x80)
        --last;
    std::size_t first = 0;
    return is_of_word(next_code_point(left, last)) && is_of_word(next_code_point(right, first));
}

bool begins_with_mark(std::string_view text) {
    return text.starts_with("»") ||
           (!text.empty() && std::string_view(",.;:!?)").find(text.front()) != text.npos);
}

/// The passage's line as it reads without the passage.
std::string without_passage(const ShownConflict& conflict) {
    std::string line = conflict.before;
    const std::string_view behind = conflict.behind;
    if (behind.empty() || behind.front() == ' ' || begins_with_mark(behind))
        line.erase(line.find_last_not_of(' ') + 1);
    if (line.empty())
        return std::string(behind.substr(std::min(behind.find_first_not_of(' '), behind.size())));
    return line + std::string(behind);
}

/// The same as it reads with these words, which are some, in the passage's place.
std::string in_its_line(const ShownConflict& conflict, const std::string& words) {
    std::string line = conflict.before;
    std::string_view behind = conflict.behind;
    if (!conflict.passage.empty()) { // what comes behind "l'", or in the place of a mark
        const auto blank = [](std::string_view left, std::string_view right) {
            return run_together(left, right) ? " " : "";
        };
        return line + blank(line, words) + words + blank(words, behind) + std::string(behind);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    behind.remove_prefix(std::min(behind.find_first_not_of(' '), behind.size()));
    const bool is_close = line.empty() || line.ends_with('\'') || line.ends_with("’") ||
                          line.ends_with('(') || line.ends_with("«") || begins_with_mark(words);
    line += (is_close ? "" : " ") + words;
    if (!behind.empty() && !begins_with_mark(behind)) line += ' ';
    return line + std::string(behind);
}

class Writing {
public:
    explicit Writing(std::size_t width) { m_options.width = width; }

    void add(const ShownConflict& conflict) {
        if (!m_lines.empty()) m_lines.emplace_back();
        append(m_lines, wrapped({{Label::heading, where(conflict)}}, m_options.width));
        const std::string line = conflict.before + conflict.passage + conflict.behind;
        if (!line.empty()) {
            m_lines.push_back({{Label::plain, "  "}, {Label::faint, tr("The passage")}});
            append(m_lines, prose(line, m_options.width, indent));
        }
        const auto& wishes = conflict.wishes;
        const std::size_t shown = std::min(wishes.size(), most_wishes);
        for (std::size_t i = 0; i < shown; ++i) {
            append(m_lines, wrapped({{Label::plain, "  "}, {Label::name, who(wishes[i])}},
                                    m_options.width, 4));
            add(wishes[i], conflict);
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

    void add(const ShownWish& wish, const ShownConflict& conflict) {
        if (wish.moved && wish.part) {
            if (!wish.text.empty()) add_text(wish.text);
            note(Label::mark, part_moved(wish));
            if (wish.text.empty()) note(Label::removed, tr("(the rest deleted)"));
        } else if (wish.moved && !wish.behind && !wish.into && !wish.text.empty()) {
            add_text(wish.text);
            note(Label::mark, tr("(a part of it moved elsewhere)"));
        } else if (wish.moved) {
            note(Label::mark, moved(wish));
            if (!wish.text.empty()) add_text(wish.text);
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
            add_difference(wish.text, conflict);
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

    /// A redline where most of the passage stays; what says something else is read by itself.
    void add_difference(const std::string& text, const ShownConflict& conflict) {
        auto rows = text::redline(conflict.passage + "\n", text + "\n");
        if (!is_hard_to_find(rows, conflict.passage)) return add_text(text);
        const bool moves = std::any_of(rows.begin(), rows.end(), [](const text::Row& row) {
            return row.kind == text::RowKind::moved;
        });
        if (!moves) return add_redline(rows);
        // A paragraph that only stands elsewhere has no marks: its number tells it.
        for (text::Row& row : rows) {
            for (std::size_t& number : row.from)
                number += conflict.paragraph - 1;
        }
        m_marked = m_marked || std::any_of(rows.begin(), rows.end(), has_marks);
        append(m_lines, redline_blocks({}, rows, set_in_options(), m_used, heading_in_passage));
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
