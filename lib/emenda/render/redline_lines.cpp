// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/redline_lines.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/base/utf8.hpp"
#include "emenda/render/cut_pieces.hpp"
#include "emenda/render/row_heading.hpp"
#include "emenda/render/told_blanks.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace emenda::render {

namespace {

using text::Op;
using text::Piece;
using text::Pieces;
using text::Row;
using text::RowKind;

/// Signs that the legend explains, as far as they were used.
struct Used {
    bool cut = false;
    bool space = false;
    bool line_break = false;
    bool paragraph_break = false;
    bool escaped = false;
};

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \n") == std::string_view::npos;
}

/// Blanks that look like a space and are not, by their code points; a change of one must be seen.
std::string with_odd_blanks_shown(std::string_view text) {
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t code = next_code_point(text, at);
        const bool odd = code == '\t' || code == 0xA0 || code == 0x1680 ||
                         (code >= 0x2000 && code <= 0x200A) || code == 0x202F || code == 0x205F ||
                         code == 0x3000;
        if (odd)
            shown += fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(code));
        else
            shown += text.substr(begin, at - begin);
    }
    return shown;
}

/// Marks of ours that the user's text may hold as well.
constexpr std::string_view marks[] = {"[-", "-]", "{+", "+}", "[…]", "␣", "↵", "¶"};

/// The user's own text, in which what looks like a mark of ours is set off by a backslash.
std::string own_text(std::string_view text, Used& used) {
    std::string shown;
    for (std::size_t at = 0; at < text.size(); ++at) {
        for (const std::string_view mark : marks) {
            if (!text.substr(at).starts_with(mark)) continue;
            shown += '\\';
            used.escaped = true;
        }
        shown += text[at] == '\t' ? ' ' : text[at];
    }
    return shown;
}

/// Puts pieces into lines: a line a line of the text, before wrapping.
class Setting {
public:
    explicit Setting(Used& used) : m_used(used) {}

    void add(const Pieces& pieces, std::size_t index) {
        const Piece& piece = pieces[index];
        if (piece.op == Op::keep) return keep(piece.text);
        if (is_told_by_break(pieces, index)) {
            if (piece.op == Op::ins) put(Label::plain, piece.text);
            return;
        }
        if (is_blank(piece.text)) return blank(piece);
        std::string_view text = piece.text;
        const bool own_line_before = at_line_start() && text.back() == '\n';
        const bool own_line_behind = text.front() == '\n' && ends_line(pieces, index);
        if (own_line_behind) text.remove_prefix(take_breaks(text));
        std::string_view behind;
        if (own_line_before) {
            const std::size_t last = text.find_last_not_of('\n');
            behind = text.substr(last + 1);
            text = text.substr(0, last + 1);
        }
        words(piece.op, text);
        take_breaks(behind);
    }

    void add_cut() {
        m_used.cut = true;
        m_lines.back().push_back({Label::faint, "[…]"});
    }

    void next_line() {
        if (!m_lines.back().empty()) m_lines.emplace_back();
    }

    Lines lines() const {
        Lines lines = m_lines;
        while (!lines.empty() && lines.back().empty())
            lines.pop_back();
        return lines;
    }

private:
    bool at_line_start() const { return m_lines.back().empty(); }

    static bool ends_line(const Pieces& pieces, std::size_t index) {
        return index + 1 == pieces.size() || pieces[index + 1].text.starts_with('\n');
    }

    void put(Label label, std::string_view text) {
        if (!text.empty()) m_lines.back().push_back({label, std::string(text)});
    }

    /// Begins a new line for each leading line break; says how many bytes those are.
    std::size_t take_breaks(std::string_view text) {
        std::size_t count = 0;
        while (count < text.size() && text[count] == '\n') {
            m_lines.emplace_back();
            ++count;
        }
        return count;
    }

    void keep(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            put(Label::plain, own_text(text.substr(at, end - at), m_used));
            at = end + take_breaks(text.substr(end));
        }
    }

    static Label label_of(Op op) { return op == Op::ins ? Label::added : Label::removed; }
    static std::string marked(Op op, std::string_view text) {
        return op == Op::ins ? fmt::format("{{+{}+}}", text) : fmt::format("[-{}-]", text);
    }

    /// Only blanks came or went: each is shown by a sign.
    void blank(const Piece& piece) {
        std::string signs;
        for (std::size_t at = 0; at < piece.text.size(); ++at) {
            if (piece.text[at] == ' ') {
                signs += "␣";
                m_used.space = true;
            } else if (piece.text.compare(at, 2, "\n\n") == 0) {
                signs += "¶";
                m_used.paragraph_break = true;
                ++at;
            } else {
                signs += "↵";
                m_used.line_break = true;
            }
        }
        put(label_of(piece.op), marked(piece.op, signs));
        if (piece.op == Op::ins) take_breaks(breaks_of(piece.text));
    }

    static std::string breaks_of(std::string_view text) {
        return std::string(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')),
                           '\n');
    }

    /// Words that came or went, line by line, each line in marks of its own; spaces at its ends
    /// stand outside of them.
    void words(Op op, std::string_view text) {
        for (std::size_t at = 0; at <= text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            marked_line(op, text.substr(at, end - at), sign_at(text, at, end));
            at = end;
            if (at == text.size()) break;
            at += take_breaks(text.substr(at));
            if (at == text.size()) break;
        }
    }

    /// A break at the very beginning or end of changed words has come or gone with them.
    std::string sign_at(std::string_view text, std::size_t begin, std::size_t end) {
        const bool first = begin == 0 && end == 0;
        const bool last =
            end < text.size() && text.find_first_not_of('\n', end) == std::string_view::npos;
        if (!first && !last) return {};
        const bool paragraph = text.compare(end, 2, "\n\n") == 0;
        (paragraph ? m_used.paragraph_break : m_used.line_break) = true;
        return paragraph ? "¶" : "↵";
    }

    void marked_line(Op op, std::string_view text, const std::string& sign) {
        const std::size_t first = std::min(text.find_first_not_of(' '), text.size());
        const std::size_t last = text.find_last_not_of(' ') + 1;
        put(Label::plain, text.substr(0, first));
        const std::string_view inner = first < last ? text.substr(first, last - first) : "";
        if (!inner.empty() || !sign.empty())
            put(label_of(op), marked(op, own_text(with_odd_blanks_shown(inner), m_used) + sign));
        if (first < last) put(Label::plain, text.substr(last));
    }

    Used& m_used;
    Lines m_lines = Lines(1);
};

bool all_kept(const Pieces& pieces) {
    return std::all_of(pieces.begin(), pieces.end(),
                       [](const Piece& piece) { return piece.op == Op::keep; });
}

Lines set_pieces(const Pieces& pieces, bool apart, const RedlineOptions& options, Used& used) {
    Setting setting(used);
    const std::vector<CutPiece> parts =
        options.whole ? uncut(pieces) : cut_pieces(pieces, options.context_words);
    Pieces shown;
    for (const CutPiece& part : parts)
        shown.push_back(part.piece);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].cut_before) setting.add_cut();
        setting.add(shown, i);
        if (parts[i].cut_behind) setting.add_cut();
        if (apart && shown[i].op == Op::del) setting.next_line();
    }
    Lines lines;
    for (const Line& line : setting.lines()) {
        if (line.empty()) {
            lines.emplace_back();
            continue;
        }
        Line set_in{{Label::plain, std::string(options.indent + 2, ' ')}};
        set_in.insert(set_in.end(), line.begin(), line.end());
        append(lines, wrapped(set_in, options.width, options.indent + 2));
    }
    return lines;
}

Lines set_in(const RedlineOptions& options, Label label, const std::string& text) {
    Line line{{label, text}};
    if (options.indent > 0)
        line.insert(line.begin(), {Label::plain, std::string(options.indent, ' ')});
    return wrapped(line, options.width, options.indent);
}

Lines legend(const Used& used, const RedlineOptions& options) {
    Line line{{Label::plain, std::string(options.indent, ' ')},
              {Label::removed, fmt::format("[-{}-]", tr("removed"))},
              {Label::plain, " "},
              {Label::added, fmt::format("{{+{}+}}", tr("added"))}};
    const auto explain = [&](bool shown, const char* sign, const char* meaning) {
        if (shown) line.push_back({Label::faint, fmt::format("   {} {}", sign, meaning)});
    };
    explain(used.cut, "[…]", tr("words left out"));
    explain(used.space, "␣", tr("a space"));
    explain(used.line_break, "↵", tr("a line break"));
    explain(used.paragraph_break, "¶", tr("the end of a paragraph"));
    explain(used.escaped, "\\", tr("before a mark: it stands in the text itself"));
    if (options.indent == 0) line.erase(line.begin());
    return wrapped(line, options.width, options.indent);
}

} // namespace

bool differs(const Pieces& title, const std::vector<Row>& rows) {
    return !all_kept(title) || std::any_of(rows.begin(), rows.end(), [](const Row& row) {
        return row.kind != RowKind::same;
    });
}

Lines redline_lines(const Pieces& title, const std::vector<Row>& rows,
                    const RedlineOptions& options) {
    if (!differs(title, rows)) return {};
    Used used;
    Lines lines;
    const auto begin_block = [&] {
        if (!lines.empty()) lines.emplace_back();
    };
    if (!all_kept(title)) {
        append(lines, set_in(options, Label::heading, tr("Title")));
        append(lines, set_pieces(title, false, options, used));
    }
    std::size_t same = 0;
    const auto tell_same = [&] {
        if (same == 0) return;
        begin_block();
        append(lines,
               set_in(options, Label::faint,
                      say(trn("{} paragraph unchanged", "{} paragraphs unchanged", same), same)));
        same = 0;
    };
    for (const Row& row : rows) {
        if (row.kind == RowKind::same) {
            same += row.to.size();
            continue;
        }
        tell_same();
        begin_block();
        append(lines, set_in(options, Label::heading, heading_of(row)));
        append(lines, set_pieces(row.words, row.kind == RowKind::replaced, options, used));
    }
    tell_same();
    if (!options.legend) return lines;
    Lines with_legend = legend(used, options);
    with_legend.emplace_back();
    append(with_legend, std::move(lines));
    return with_legend;
}

} // namespace emenda::render
