// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/fact_lines.hpp"

#include <algorithm>

namespace emenda::render {

namespace {

constexpr std::size_t least_room = 16; ///< for values beside their names

} // namespace

Lines fact_lines(const std::vector<Fact>& facts, std::size_t width) {
    std::size_t widest = 0;
    for (const Fact& fact : facts)
        if (width_of(fact.value) > 0) widest = std::max(widest, width_of(fact.name));
    const bool below = width > 0 && width < widest + 4 + least_room;
    Lines lines;
    for (const Fact& fact : facts) {
        if (width_of(fact.value) == 0) continue;
        if (below) {
            append(lines, wrapped({{Label::plain, "  "}, {Label::faint, fact.name}}, width, 2));
            Line value{{Label::plain, "    "}};
            value.insert(value.end(), fact.value.begin(), fact.value.end());
            append(lines, wrapped(value, width, 4));
            continue;
        }
        const std::size_t fill = widest - width_of(fact.name) + 2;
        Line line{{Label::plain, "  "},
                  {Label::faint, fact.name},
                  {Label::plain, std::string(fill, ' ')}};
        line.insert(line.end(), fact.value.begin(), fact.value.end());
        append(lines, wrapped(line, width, widest + 4));
    }
    return lines;
}

} // namespace emenda::render
