// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/table.hpp"

#include <algorithm>

namespace emenda::render {

namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t least_flexible = 10;

std::vector<std::size_t> natural_widths(const Table& table) {
    std::vector<std::size_t> widths;
    for (const Column& column : table.columns)
        widths.push_back(width_of(column.heading));
    for (const Line& row : table.rows)
        for (std::size_t i = 0; i < row.size() && i < widths.size(); ++i)
            widths[i] = std::max(widths[i], width_of(row[i].text));
    return widths;
}

/// Takes from the widest flexible column, one at a time, until the table fits.
void shrink(std::vector<std::size_t>& widths, const std::vector<Column>& columns,
            std::size_t width) {
    std::size_t total = gap * (widths.size() - 1);
    for (const std::size_t one : widths)
        total += one;
    while (total > width) {
        std::size_t widest = widths.size();
        for (std::size_t i = 0; i < widths.size(); ++i)
            if (columns[i].flexible && widths[i] > least_flexible &&
                (widest == widths.size() || widths[i] > widths[widest]))
                widest = i;
        if (widest == widths.size()) return;
        --widths[widest];
        --total;
    }
}

Line set_out(const Table& table, const std::vector<std::size_t>& widths, const Line& cells) {
    Line line;
    std::size_t owed = 0; // spaces that are only set if something follows
    for (std::size_t i = 0; i < cells.size() && i < widths.size(); ++i) {
        const std::string text = cut_to(cells[i].text, widths[i]);
        const std::size_t fill = widths[i] - std::min(widths[i], width_of(text));
        if (table.columns[i].right) owed += fill;
        if (!text.empty()) {
            if (owed > 0) line.push_back({Label::plain, std::string(owed, ' ')});
            line.push_back({cells[i].label, text});
            owed = 0;
        }
        if (!table.columns[i].right) owed += fill;
        owed += gap;
    }
    return line;
}

} // namespace

Lines table_lines(const Table& table, std::size_t width) {
    if (table.columns.empty()) return {};
    std::vector<std::size_t> widths = natural_widths(table);
    if (width > 0) shrink(widths, table.columns, width);
    Line headings;
    for (const Column& column : table.columns)
        headings.push_back({Label::heading, column.heading});
    Lines lines{set_out(table, widths, headings)};
    for (const Line& row : table.rows)
        lines.push_back(set_out(table, widths, row));
    return lines;
}

} // namespace emenda::render
