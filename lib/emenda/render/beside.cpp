// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/beside.hpp"

#include <algorithm>
#include <string>

namespace emenda::render {

namespace {

std::string times(std::size_t count, std::string_view sign) {
    std::string text;
    while (count-- > 0)
        text += sign;
    return text;
}

} // namespace

TwoColumns two_columns(std::size_t width, std::size_t left) {
    return {left, width - left - rule_width};
}

Lines fitted(const Lines& lines, std::size_t width, std::size_t hanging) {
    Lines fit;
    for (const Line& line : lines)
        append(fit, wrapped(line, width, hanging, Addresses::broken));
    return fit;
}

Lines beside(const Lines& left, const Lines& right, const TwoColumns& columns) {
    Lines lines;
    for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
        Line line = i < left.size() ? left[i] : Line();
        const std::size_t fill = columns.left - std::min(columns.left, width_of(line));
        line.push_back({Label::plain, std::string(fill + 1, ' ')});
        line.push_back({Label::mark, "│"});
        if (i < right.size() && !right[i].empty()) {
            line.push_back({Label::plain, " "});
            line.insert(line.end(), right[i].begin(), right[i].end());
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

Line line_across(const TwoColumns& columns) {
    return {{Label::mark, times(columns.left + 1, "─") + "┼" + times(columns.right + 1, "─")}};
}

} // namespace emenda::render
