// SPDX-License-Identifier: EUPL-1.2
#include "cli/our_lines.hpp"

#include "cli/kept_file.hpp"
#include "emenda/base/utf8.hpp"

#include <algorithm>
#include <set>
#include <vector>

namespace emenda::cli {

namespace {

/// Those that say something, without the blanks at their ends: an editor may take them away.
std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        const auto last = line.find_last_not_of(" \t\r");
        if (last != std::string_view::npos) lines.push_back(line.substr(0, last + 1));
        at = end + 1;
    }
    return lines;
}

std::string_view below_the_line(const std::string& content) {
    return std::string_view(content).substr(above_the_line(content).size());
}

/// Sentences break into lines that a text may well have, too.
bool tells_itself_ours(std::string_view line) {
    constexpr std::size_t long_enough = 40;
    return line.size() >= long_enough || line.starts_with(mark);
}

} // namespace

bool has_words_below(const std::string& content, const std::string& before) {
    const auto ours = lines_of(below_the_line(before));
    const std::set<std::string_view> known(ours.begin(), ours.end());
    const auto now = lines_of(below_the_line(content));
    return std::any_of(now.begin(), now.end(),
                       [&](std::string_view line) { return !known.contains(line); });
}

std::optional<std::string> line_of_ours_above(const std::string& content,
                                              const std::string& before) {
    const std::string text_before = above_the_line(before);
    const auto own = lines_of(text_before);
    const std::set<std::string_view> known(own.begin(), own.end());
    const auto ours = lines_of(below_the_line(before));
    const std::string text = above_the_line(content);
    for (const std::string_view line : lines_of(text)) {
        const auto is_in = [&](std::string_view of_ours) {
            return tells_itself_ours(of_ours) && line.find(of_ours) != std::string_view::npos;
        };
        if (!known.contains(line) && std::any_of(ours.begin(), ours.end(), is_in))
            return std::string(line);
    }
    return std::nullopt;
}

bool is_cut_short(const std::string& content, const std::string& before) {
    return content.size() < before.size() && content.find('\n') != std::string::npos &&
           !content.ends_with('\n') && before[content.size()] != '\n' &&
           before.starts_with(content);
}

std::string with_our_lines(const std::string& content, const std::string& before) {
    const bool has_two_bytes_a_letter = content.find('\0') != std::string::npos;
    if (is_marked(content) || is_cut_short(content, before) || has_two_bytes_a_letter)
        return content;
    const std::string last_line = before.substr(before.rfind('\n', before.size() - 2) + 1);
    if (has_words_below(content, before) || line_of_ours_above(content, before))
        return content + (content.ends_with('\n') ? "\n" : "\n\n") + last_line;
    std::string text = above_the_line(content);
    text.erase(text.find_last_not_of(" \t\r\n") + 1);
    // What is not UTF-8 will be converted as a whole: no letter with an accent may come to it.
    if (invalid_utf8(text)) return text + "\n\n" + scissors + "\n\n" + last_line;
    const std::string text_before = above_the_line(before);
    // The blank line between the text and ours, too.
    return text + before.substr(text_before.find_last_not_of('\n') + 1);
}

} // namespace emenda::cli
