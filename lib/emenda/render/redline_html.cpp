// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/redline_html.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/render/cut_pieces.hpp"
#include "emenda/render/html_text.hpp"
#include "emenda/render/page_words.hpp"
#include "emenda/render/redline_lines.hpp"
#include "emenda/render/row_heading.hpp"
#include "emenda/render/shown_text.hpp"
#include "emenda/render/told_blanks.hpp"

#include <fmt/format.h>

namespace emenda::render {

namespace {

using text::Op;

constexpr std::size_t context_words = 30;
constexpr std::size_t least_left_out = 12; // what is shorter is read faster than counted
constexpr std::string_view no_break_space = "\xC2\xA0";

bool is_blank(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (text.substr(at).starts_with(no_break_space))
            at += no_break_space.size();
        else if (text[at] == ' ' || text[at] == '\n' || text[at] == '\t')
            ++at;
        else
            return false;
    }
    return true;
}

/// Blanks cannot be seen: where they are all that changed, a sign stands for each.
std::string blank_signs(std::string_view blanks) {
    std::string signs;
    for (std::size_t at = 0; at < blanks.size();) {
        const std::string_view rest = blanks.substr(at);
        const bool paragraph = rest.starts_with("\n\n");
        const bool no_break = rest.starts_with(no_break_space);
        if (paragraph)
            signs += "¶";
        else if (no_break)
            signs += "<U+00A0>";
        else
            signs += rest.front() == '\n' ? "↵" : rest.front() == '\t' ? "⇥" : "␣";
        at += paragraph || no_break ? 2 : 1;
    }
    return signs;
}

/// Words that came or went, with a sign before each break among them.
std::string with_break_signs(std::string_view words) {
    std::string text;
    for (std::size_t at = 0; at < words.size();) {
        if (words[at] != '\n') {
            text += words[at++];
            continue;
        }
        const bool paragraph = words.substr(at).starts_with("\n\n");
        text += paragraph ? "¶\n\n" : "↵\n";
        at += paragraph ? 2 : 1;
    }
    return text;
}

std::string marked(Op op, const std::string& text) {
    const bool added = op == Op::ins;
    const char* const tag = added ? "ins" : "del";
    const std::string word = without_context(added ? tr("page|added") : tr("page|removed"));
    return fmt::format("<{0}><span class=\"unseen\">[{1}: </span>{2}"
                       "<span class=\"unseen\">]</span></{0}>",
                       tag, escaped_html(word), escaped_html(shown_text(text)));
}

std::string piece_html(const text::Piece& piece) {
    if (piece.op == Op::keep) return escaped_html(shown_text(piece.text));
    if (!is_blank(piece.text)) return marked(piece.op, with_break_signs(piece.text));
    std::string html = marked(piece.op, blank_signs(piece.text));
    if (piece.op == Op::ins)
        for (const char sign : piece.text)
            html += sign == '\n' ? "\n" : "";
    return html;
}

std::string left_out(std::size_t words) {
    return escaped_html(
        say(trn("[… {} word left out …]", "[… {} words left out …]", words), words));
}

std::string words_html(const text::Pieces& pieces) {
    const std::vector<CutPiece> parts = cut_pieces(pieces, context_words, least_left_out);
    text::Pieces shown;
    for (const CutPiece& part : parts)
        shown.push_back(part.piece);
    std::string html = "<p class=\"words\">";
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].cut_before > 0) html += left_out(parts[i].cut_before);
        if (!is_told_by_break(shown, i))
            html += piece_html(shown[i]);
        else if (shown[i].op == Op::ins)
            html += shown[i].text;
        if (parts[i].cut_behind > 0) html += left_out(parts[i].cut_behind);
    }
    return html + "</p>\n";
}

void add_passage(std::string& html, const std::string& where, const text::Pieces& pieces) {
    html += "<p class=\"where\">" + escaped_html(where) + "</p>\n" + words_html(pieces);
}

} // namespace

std::string redline_html(const text::Pieces& title, const std::vector<text::Row>& rows) {
    if (!differs(title, rows))
        return "<p class=\"same\">" + escaped_html(tr("Nothing changed.")) + "</p>\n";
    std::string html = "<div class=\"redline\">\n";
    std::size_t same = 0;
    const auto tell_same = [&] {
        if (same > 0)
            html += fmt::format(
                "<p class=\"same\">{}</p>\n",
                say(trn("{} paragraph unchanged", "{} paragraphs unchanged", same), same));
        same = 0;
    };
    if (differs(title, {})) add_passage(html, tr("Title"), title);
    for (const text::Row& row : rows) {
        if (row.kind == text::RowKind::same) {
            ++same;
            continue;
        }
        tell_same();
        add_passage(html, heading_of(row), row.words);
    }
    tell_same();
    return html + "</div>\n";
}

std::string redline_legend_html() {
    return fmt::format("<p class=\"legend\"><del>{}</del> <ins>{}</ins> · ␣ {} · ⇥ {} · "
                       "↵ {} · ¶ {}</p>\n",
                       escaped_html(tr("words removed")), escaped_html(tr("words added")),
                       escaped_html(tr("a space")), escaped_html(tr("a tab")),
                       escaped_html(tr("a line break")),
                       escaped_html(tr("the end of a paragraph")));
}

} // namespace emenda::render
