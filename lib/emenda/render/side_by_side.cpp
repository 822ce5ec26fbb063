// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/side_by_side.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/render/beside.hpp"
#include "emenda/render/facing_rows.hpp"
#include "emenda/render/listed.hpp"
#include "emenda/render/marked_lines.hpp"

#include <algorithm>

namespace emenda::render {

namespace {

using text::Op;
using text::RowKind;

std::string named(const std::vector<std::size_t>& numbers) {
    return say(trn("Paragraph {}", "Paragraphs {}", numbers.size()), listed(numbers));
}

/// What stands above the new text: its numbers, and what became of the old paragraphs.
std::string right_heading(RowKind kind, const std::string& name) {
    switch (kind) {
    case RowKind::replaced:
        return say(tr("{}: rewritten"), name);
    case RowKind::created:
        return say(tr("{}: new"), name);
    case RowKind::split:
        return say(tr("{}: split"), name);
    case RowKind::joined:
        return say(tr("{}: joined"), name);
    case RowKind::same:
    case RowKind::changed:
    case RowKind::deleted:
    case RowKind::moved:
        return name;
    }
    return name;
}

class Page {
public:
    explicit Page(const SideBySideOptions& options)
        : m_options(options),
          m_columns(two_columns(options.width, (options.width - rule_width) / 2)) {
        add({{{Label::heading, options.from}}}, {{{Label::heading, options.to}}});
        m_lines.push_back(line_across(m_columns));
    }

    void add_title(const text::Pieces& title) {
        const bool same = std::all_of(title.begin(), title.end(), [](const text::Piece& piece) {
            return piece.op == Op::keep;
        });
        FacingRow row{same ? RowKind::same : RowKind::changed,
                      {CellSays::text, {}},
                      {same ? CellSays::identical : CellSays::text, {}},
                      title};
        add(cell(row, row.left, Op::ins, tr("Title")), cell(row, row.right, Op::del, tr("Title")));
    }

    void add_row(const FacingRow& row) {
        add(beside({}, {{}}, m_columns));
        add(cell(row, row.left, Op::ins, named(row.left.numbers)),
            cell(row, row.right, Op::del, right_heading(row.kind, named(row.right.numbers))));
    }

    Lines take() {
        Lines lines = wrapped(legend_line(m_signs), m_options.width);
        lines.emplace_back();
        append(lines, std::move(m_lines));
        return lines;
    }

private:
    void add(Lines lines) { append(m_lines, std::move(lines)); }

    void add(const Lines& left, const Lines& right) {
        add(beside(fitted(left, m_columns.left), fitted(right, m_columns.right), m_columns));
    }

    Lines cell(const FacingRow& row, const FacingCell& cell, Op left_out,
               const std::string& heading) {
        switch (cell.says) {
        case CellSays::text:
            return with_heading(heading, shown(row.words, left_out));
        case CellSays::identical:
            return with_heading(heading, {{{Label::faint, tr("Identical")}}});
        case CellSays::deleted:
            return {{{Label::removed, tr("Deleted")}}};
        case CellSays::moved_to:
            return {{{Label::mark, say(trn("Moved: now paragraph {}", "Moved: now paragraphs {}",
                                           cell.numbers.size()),
                                       listed(cell.numbers))}}};
        case CellSays::was_at:
            return {{{Label::mark, say(trn("Moved: was paragraph {}", "Moved: were paragraphs {}",
                                           cell.numbers.size()),
                                       listed(cell.numbers))}}};
        case CellSays::nothing:
            return {};
        }
        return {};
    }

    static Lines with_heading(const std::string& heading, Lines text) {
        Lines lines{{{Label::heading, heading}}};
        append(lines, std::move(text));
        return lines;
    }

    /// Both cells are cut at the same words, then each shows its side.
    Lines shown(const text::Pieces& words, Op left_out) {
        std::vector<CutPiece> parts =
            m_options.whole ? uncut(words) : cut_pieces(words, m_options.context_words);
        std::erase_if(parts, [&](const CutPiece& part) { return part.piece.op == left_out; });
        return marked_lines(parts, Sides::one, m_signs);
    }

    const SideBySideOptions& m_options;
    TwoColumns m_columns;
    SignsUsed m_signs;
    Lines m_lines;
};

} // namespace

Lines side_by_side(const text::Pieces& title, const std::vector<text::Row>& rows,
                   const SideBySideOptions& options) {
    Page page(options);
    page.add_title(title);
    for (const FacingRow& row : facing_rows(rows))
        page.add_row(row);
    return page.take();
}

} // namespace emenda::render
