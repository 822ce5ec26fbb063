// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/table.hpp"

#include <algorithm>
#include <numeric>

namespace emenda::render {

namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t least_flexible = 20;

std::vector<std::size_t> natural_widths(const Table& table) {
    std::vector<std::size_t> widths;
    for (const Column& column : table.columns)
        widths.push_back(width_of(column.heading));
    for (const Line& row : table.rows)
        for (std::size_t i = 0; i < row.size() && i < widths.size(); ++i)
            widths[i] = std::max(widths[i], width_of(row[i].text));
    return widths;
}

std::size_t total_of(const std::vector<std::size_t>& widths) {
    return std::accumulate(widths.begin(), widths.end(), gap * (widths.size() - 1));
}

/// Takes from the widest flexible column, one at a time, until the table fits or none gives way.
void shrink(std::vector<std::size_t>& widths, const std::vector<Column>& columns,
            std::size_t width) {
    for (std::size_t total = total_of(widths); total > width; --total) {
        std::size_t widest = widths.size();
        for (std::size_t i = 0; i < widths.size(); ++i)
            if (columns[i].flexible && widths[i] > least_flexible &&
                (widest == widths.size() || widths[i] > widths[widest]))
                widest = i;
        if (widest == widths.size()) return;
        --widths[widest];
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

/// The cells one behind the other, wrapped.
Lines run_on(const Line& cells, std::size_t width) {
    Line line;
    for (const Span& cell : cells) {
        if (cell.text.empty()) continue;
        if (!line.empty()) line.push_back({Label::plain, std::string(gap, ' ')});
        line.push_back(cell);
    }
    return wrapped(line, width, gap);
}

} // namespace

std::size_t least_width(const Table& table) {
    if (table.columns.empty()) return 0;
    std::vector<std::size_t> widths = natural_widths(table);
    shrink(widths, table.columns, 0);
    return total_of(widths);
}

Lines table_lines(const Table& table, std::size_t width) {
    if (table.columns.empty()) return {};
    std::vector<std::size_t> widths = natural_widths(table);
    if (width > 0) shrink(widths, table.columns, width);
    const bool fits = width == 0 || total_of(widths) <= width;
    Line headings;
    bool has_headings = false;
    for (const Column& column : table.columns) {
        headings.push_back({Label::heading, column.heading});
        has_headings = has_headings || !column.heading.empty();
    }
    Lines lines;
    const auto add = [&](const Line& cells) {
        if (fits)
            lines.push_back(set_out(table, widths, cells));
        else
            append(lines, run_on(cells, width));
    };
    if (has_headings) add(headings);
    for (const Line& row : table.rows)
        add(row);
    return lines;
}

} // namespace emenda::render
