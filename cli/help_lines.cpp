// SPDX-License-Identifier: EUPL-1.2
#include "cli/help_lines.hpp"

#include "emenda/render/styled.hpp"

#include <algorithm>

namespace emenda::cli {

namespace {

constexpr std::size_t widest_name = 26;
constexpr std::size_t least_room = 20; ///< for a help that stands beside its name

/// The name, and its help beside it, or below it where the name is long or the terminal narrow.
void add_lines(std::string& text, const Shown& shown, std::size_t width) {
    const bool narrow = width < widest_name + 4 + least_room;
    const std::size_t indent = narrow ? 4 : widest_name + 4;
    const std::string name = "  " + shown.names;
    const std::size_t taken = render::width_of(name);
    const bool below = narrow || taken + 2 > indent;
    const std::size_t room = std::max(width, indent + least_room) - indent;
    const auto lines = render::wrapped({{render::Label::plain, shown.help}}, room);
    text += name;
    if (below) text += "\n";
    bool first = !below;
    for (const auto& line : lines) {
        text += std::string(first ? indent - taken : indent, ' ') + render::to_plain(line) + "\n";
        first = false;
    }
    if (lines.empty()) text += "\n";
}

} // namespace

std::string wrapped_sentence(const std::string& sentence, std::size_t width,
                             const std::string& lead) {
    std::string text;
    const std::size_t room =
        width == 0 ? 0 : std::max(width, lead.size() + least_room) - lead.size();
    for (const auto& line : render::wrapped({{render::Label::plain, sentence}}, room))
        text += lead + render::to_plain(line) + "\n";
    return text;
}

void add_section(std::string& text, const std::string& heading, const std::vector<Shown>& entries,
                 std::size_t width) {
    if (entries.empty()) return;
    text += "\n" + heading + "\n";
    for (const Shown& shown : entries)
        add_lines(text, shown, width);
}

} // namespace emenda::cli
