// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/fact_lines.hpp"

#include <algorithm>
#include <string_view>

namespace emenda::render {

namespace {

constexpr std::size_t least_room = 16; ///< for values beside their names
constexpr std::size_t narrow_hanging = 4;

/// The longest word of the values among those that fit a line: it had better not be broken.
std::size_t longest_word(const std::vector<Fact>& facts, std::size_t width) {
    std::size_t longest = 0;
    for (const Fact& fact : facts) {
        const std::string text = to_plain(fact.value);
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find(' ', at), text.size());
            const std::size_t needed = width_of(std::string_view(text).substr(at, end - at));
            if (needed + narrow_hanging <= width) longest = std::max(longest, needed);
            at = end + 1;
        }
    }
    return longest;
}

} // namespace

Lines fact_lines(const std::vector<Fact>& facts, std::size_t width) {
    std::size_t widest = 0;
    for (const Fact& fact : facts)
        if (width_of(fact.value) > 0) widest = std::max(widest, width_of(fact.name));
    const bool narrow =
        width > 0 && width < widest + 4 + std::max(least_room, longest_word(facts, width));
    Lines lines;
    for (const Fact& fact : facts) {
        if (width_of(fact.value) == 0) continue;
        const std::size_t fill = narrow ? 2 : widest - width_of(fact.name) + 2;
        Line line{{Label::plain, "  "},
                  {Label::faint, fact.name},
                  {Label::plain, std::string(fill, ' ')}};
        line.insert(line.end(), fact.value.begin(), fact.value.end());
        append(lines, wrapped(line, width, narrow ? narrow_hanging : widest + 4));
    }
    return lines;
}

} // namespace emenda::render
