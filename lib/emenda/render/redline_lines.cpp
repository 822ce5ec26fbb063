// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/redline_lines.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/render/cut_pieces.hpp"
#include "emenda/render/redline_blocks.hpp"
#include "emenda/render/row_heading.hpp"

#include <algorithm>

namespace emenda::render {

namespace {

using text::Op;
using text::Piece;
using text::Pieces;
using text::Row;
using text::RowKind;

bool all_kept(const Pieces& pieces) {
    return std::all_of(pieces.begin(), pieces.end(),
                       [](const Piece& piece) { return piece.op == Op::keep; });
}

Lines set_pieces(const Pieces& pieces, Sides sides, const RedlineOptions& options,
                 SignsUsed& used) {
    const std::vector<CutPiece> parts =
        options.whole ? uncut(pieces)
                      : cut_pieces(pieces, options.context_words, options.least_cut);
    Lines lines;
    for (Line& line : marked_lines(parts, sides, used)) {
        if (line.empty()) {
            lines.emplace_back();
            continue;
        }
        line.insert(line.begin(), {Label::plain, std::string(options.indent + 2, ' ')});
        append(lines, wrapped(line, options.width, options.indent + 2));
    }
    return lines;
}

Lines set_in(const RedlineOptions& options, Label label, const std::string& text) {
    Line line{{label, text}};
    if (options.indent > 0)
        line.insert(line.begin(), {Label::plain, std::string(options.indent, ' ')});
    return wrapped(line, options.width, options.indent);
}

} // namespace

bool differs(const Pieces& title, const std::vector<Row>& rows) {
    return !all_kept(title) || std::any_of(rows.begin(), rows.end(), [](const Row& row) {
        return row.kind != RowKind::same;
    });
}

Lines legend_lines(const SignsUsed& used, const RedlineOptions& options) {
    Line line = legend_line(used);
    if (options.indent > 0)
        line.insert(line.begin(), {Label::plain, std::string(options.indent, ' ')});
    return wrapped(line, options.width, options.indent);
}

Lines row_lines(const Row& row, const RedlineOptions& options, SignsUsed& used) {
    const Sides sides = row.kind == RowKind::replaced ? Sides::both_apart : Sides::both;
    return set_pieces(row.words, sides, options, used);
}

Lines redline_blocks(const Pieces& title, const std::vector<Row>& rows,
                     const RedlineOptions& options, SignsUsed& used, const HeadingOfRow& heading) {
    if (!differs(title, rows)) return {};
    Lines lines;
    const auto begin_block = [&] {
        if (!lines.empty()) lines.emplace_back();
    };
    if (!all_kept(title)) {
        append(lines, set_in(options, Label::heading, tr("Title")));
        append(lines, set_pieces(title, Sides::both, options, used));
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
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row& row = rows[i];
        if (row.kind == RowKind::same) {
            same += row.to.size();
            continue;
        }
        tell_same();
        begin_block();
        append(lines,
               set_in(options, Label::heading, heading ? heading(rows, i) : heading_of(row)));
        append(lines, row_lines(row, options, used));
    }
    tell_same();
    return lines;
}

Lines redline_lines(const Pieces& title, const std::vector<Row>& rows,
                    const RedlineOptions& options) {
    SignsUsed used;
    Lines lines = redline_blocks(title, rows, options, used);
    if (!options.legend || lines.empty()) return lines;
    Lines with_legend = legend_lines(used, options);
    with_legend.emplace_back();
    append(with_legend, std::move(lines));
    return with_legend;
}

} // namespace emenda::render
