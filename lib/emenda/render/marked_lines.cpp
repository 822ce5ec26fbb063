// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/marked_lines.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/base/utf8.hpp"
#include "emenda/render/told_blanks.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace emenda::render {

namespace {

using text::Op;
using text::Piece;
using text::Pieces;

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \n") == std::string_view::npos;
}

/// Blanks that look like a space and are not, by their code points; a change of one must be seen.
std::string with_odd_blanks_shown(std::string_view text, SignsUsed& used) {
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t code = next_code_point(text, at);
        const bool odd = code == '\t' || code == 0xA0 || code == 0x1680 ||
                         (code >= 0x2000 && code <= 0x200A) || code == 0x202F || code == 0x205F ||
                         code == 0x3000;
        used.no_break_space = used.no_break_space || code == 0xA0;
        if (odd)
            shown += fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(code));
        else
            shown += text.substr(begin, at - begin);
    }
    return shown;
}

/// Marks of ours that the user's text may hold as well.
constexpr std::string_view marks[] = {"[-", "-]", "{+", "+}", "[…]", "␣", "↵", "¶"};

/// What one of those may begin with, and the tab.
constexpr auto needs_a_look = [](char c) {
    return c == '[' || c == '-' || c == '{' || c == '+' || c == '\xE2' || c == '\xC2' || c == '\t';
};

/// The user's own text, in which what looks like a mark of ours is set off by a backslash.
std::string own_text(std::string_view text, SignsUsed& used) {
    std::string shown;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto next = std::find_if(text.begin() + at, text.end(), needs_a_look);
        shown.append(text.begin() + at, next);
        at = static_cast<std::size_t>(next - text.begin());
        if (at == text.size()) break;
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
    Setting(Sides sides, SignsUsed& used) : m_sides(sides), m_used(used) {}

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

    Lines take() {
        while (!m_lines.empty() && m_lines.back().empty())
            m_lines.pop_back();
        return std::move(m_lines);
    }

private:
    bool at_line_start() const { return m_lines.back().empty(); }

    static bool ends_line(const Pieces& pieces, std::size_t index) {
        return index + 1 == pieces.size() || pieces[index + 1].text.starts_with('\n');
    }

    void put(Label label, std::string text) {
        if (!text.empty()) m_lines.back().push_back({label, std::move(text)});
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
        if (piece.op == Op::ins || m_sides == Sides::one) take_breaks(breaks_of(piece.text));
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
        put(Label::plain, std::string(text.substr(0, first)));
        const std::string_view inner = first < last ? text.substr(first, last - first) : "";
        if (!inner.empty() || !sign.empty())
            put(label_of(op),
                marked(op, own_text(with_odd_blanks_shown(inner, m_used), m_used) + sign));
        if (first < last) put(Label::plain, std::string(text.substr(last)));
    }

    Sides m_sides;
    SignsUsed& m_used;
    Lines m_lines = Lines(1);
};

} // namespace

Lines marked_lines(const std::vector<CutPiece>& pieces, Sides sides, SignsUsed& used) {
    Pieces shown;
    shown.reserve(pieces.size());
    for (const CutPiece& part : pieces)
        shown.push_back(part.piece);
    Setting setting(sides, used);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].cut_before) setting.add_cut();
        setting.add(shown, i);
        if (pieces[i].cut_behind) setting.add_cut();
        if (sides == Sides::both_apart && shown[i].op == Op::del) setting.next_line();
    }
    return setting.take();
}

Line legend_line(const SignsUsed& used) {
    Line line{{Label::removed, fmt::format("[-{}-]", tr("removed"))},
              {Label::plain, " "},
              {Label::added, fmt::format("{{+{}+}}", tr("added"))}};
    const auto explain = [&](bool shown, const char* sign, const char* meaning) {
        if (shown) line.push_back({Label::faint, fmt::format("   {} {}", sign, meaning)});
    };
    explain(used.cut, "[…]", tr("words left out"));
    explain(used.space, "␣", tr("a space"));
    explain(used.no_break_space, "<U+00A0>", tr("a space where no line breaks"));
    explain(used.line_break, "↵", tr("a line break"));
    explain(used.paragraph_break, "¶", tr("the end of a paragraph"));
    explain(used.escaped, "\\", tr("before a mark: it stands in the text itself"));
    return line;
}

} // namespace emenda::render
