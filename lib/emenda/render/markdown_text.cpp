// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/markdown_text.hpp"

#include "emenda/render/shown_text.hpp"

#include <algorithm>
#include <cctype>

namespace emenda::render {

namespace {

bool is_word(char sign) {
    return std::isalnum(static_cast<unsigned char>(sign)) != 0 ||
           static_cast<unsigned char>(sign) >= 0x80;
}

/// Whether Markdown gives the sign a meaning wherever it stands in a line.
bool has_meaning(std::string_view line, std::size_t at) {
    constexpr std::string_view always = "\\`*[]<|~";
    if (always.find(line[at]) != std::string_view::npos) return true;
    const char behind = at + 1 < line.size() ? line[at + 1] : ' ';
    if (line[at] == '&') return behind == '#' || std::isalpha(static_cast<unsigned char>(behind));
    if (line[at] != '_') return false;
    return at == 0 || !is_word(line[at - 1]) || !is_word(behind);
}

/// The sign by which the line would begin a list, a heading, a quotation or a rule; npos if none.
std::size_t block_sign(std::string_view line) {
    const std::size_t first = line.find_first_not_of(' ');
    if (first == std::string_view::npos) return first;
    if (std::string_view("#>-+=").find(line[first]) != std::string_view::npos) return first;
    std::size_t at = first;
    while (at < line.size() && std::isdigit(static_cast<unsigned char>(line[at])))
        ++at;
    const bool list = at > first && at < line.size() && (line[at] == '.' || line[at] == ')') &&
                      (at + 1 == line.size() || line[at + 1] == ' ');
    return list ? at : std::string_view::npos;
}

std::string escaped(std::string_view line) {
    const std::size_t block = block_sign(line);
    std::string text;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (at == block || has_meaning(line, at)) text += '\\';
        text += line[at];
    }
    return text;
}

} // namespace

std::string markdown_line(std::string_view text) { return escaped(shown_line(text)); }

std::string markdown_quote(std::string_view text) {
    const std::string shown = shown_text(text);
    std::string quote;
    for (std::size_t at = 0; at < shown.size();) {
        const std::size_t end = std::min(shown.find('\n', at), shown.size());
        const std::size_t first = std::min(shown.find_first_not_of(" \t", at), end);
        const std::string line = escaped(std::string_view(shown).substr(first, end - first));
        const bool more = end + 1 < shown.size() && shown[end + 1] != '\n' && !line.empty();
        quote += (line.empty() ? ">" : "> " + line) + (more ? "\\\n" : "\n");
        at = end + 1;
    }
    return quote;
}

std::string markdown_fence(std::string_view text) {
    std::size_t longest = 2;
    for (std::size_t at = 0, run = 0; at < text.size(); ++at) {
        run = text[at] == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const std::string fence(longest + 1, '`');
    std::string fenced = fence + "text\n" + shown_text(text);
    if (fenced.back() != '\n') fenced += '\n';
    return fenced + fence + "\n";
}

} // namespace emenda::render
