// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/fact_lines.hpp"

#include <algorithm>

namespace emenda::render {

Lines fact_lines(const std::vector<Fact>& facts, std::size_t width) {
    std::size_t widest = 0;
    for (const Fact& fact : facts)
        if (width_of(fact.value) > 0) widest = std::max(widest, width_of(fact.name));
    Lines lines;
    for (const Fact& fact : facts) {
        if (width_of(fact.value) == 0) continue;
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
