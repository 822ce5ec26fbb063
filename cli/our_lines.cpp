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

bool is_the_line(std::string_view line) { return line.starts_with(scissors); }

std::string_view below_the_line(const std::string& content) {
    return std::string_view(content).substr(above_the_line(content).size());
}

/// Sentences break into lines that a text may well have, too.
bool tells_itself_ours(std::string_view line) {
    constexpr std::size_t long_enough = 40;
    return line.size() >= long_enough || line.starts_with(mark);
}

/// Whether the last >8 line is one of the text's own, which had some: ours was deleted then, as it
/// is not there beside them, and none of our words follows this one.
bool is_our_line_gone(const std::string& content, const std::string& before) {
    const auto count = [](const std::vector<std::string_view>& lines) {
        return std::count_if(lines.begin(), lines.end(), is_the_line);
    };
    const std::string text_before = above_the_line(before);
    const auto lines = lines_of(content);
    if (count(lines) == 0 || count(lines) > count(lines_of(text_before))) return false;
    const auto last = std::find_if(lines.rbegin(), lines.rend(), is_the_line);
    if (last == lines.rbegin()) return true;
    const auto ours = lines_of(below_the_line(before));
    return !tells_itself_ours(*(last - 1)) ||
           std::find(ours.begin(), ours.end(), *(last - 1)) == ours.end();
}

/// The text in what the file holds now, as above_the_line() has it of what we put there.
std::string text_in(const std::string& content, const std::string& before) {
    if (!is_our_line_gone(content, before)) return above_the_line(content);
    const auto begin = content.rfind("\n" + first_instruction() + "\n");
    return begin == std::string::npos ? content : content.substr(0, begin + 1);
}

std::string_view below_the_text(const std::string& content, const std::string& before) {
    return std::string_view(content).substr(text_in(content, before).size());
}

} // namespace

bool has_words_below(const std::string& content, const std::string& before) {
    const auto ours = lines_of(below_the_line(before));
    const std::set<std::string_view> known(ours.begin(), ours.end());
    const auto now = lines_of(below_the_text(content, before));
    return std::any_of(now.begin(), now.end(),
                       [&](std::string_view line) { return !known.contains(line); });
}

std::optional<std::string> line_of_ours_above(const std::string& content,
                                              const std::string& before) {
    const std::string text_before = above_the_line(before);
    const auto own = lines_of(text_before);
    const std::set<std::string_view> known(own.begin(), own.end());
    const auto ours = lines_of(below_the_line(before));
    const std::string text = text_in(content, before);
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
    if (is_cut_short(content, before) || has_two_bytes_a_letter) return content;
    std::string text = text_in(content, before);
    const bool is_line_gone = is_our_line_gone(content, before);
    const std::string last_line = before.substr(before.rfind('\n', before.size() - 2) + 1);
    if (line_of_ours_above(content, before))
        return is_marked(content) ? content
                                  : content + (content.ends_with('\n') ? "\n" : "\n\n") + last_line;
    const bool has_words = has_words_below(content, before);
    if (is_line_gone && (has_words || is_marked(content)))
        return text + scissors + "\n" + content.substr(text.size());
    // With the last line the file would be taken without these words.
    if (is_marked(content) || has_words) return content;
    text.erase(text.find_last_not_of(" \t\r\n") + 1);
    // What is not UTF-8 will be converted as a whole: no letter with an accent may come to it.
    if (invalid_utf8(text)) return text + "\n\n" + scissors + "\n\n" + last_line;
    const std::string text_before = above_the_line(before);
    // The blank line between the text and ours, too.
    return text + before.substr(text_before.find_last_not_of('\n') + 1);
}

} // namespace emenda::cli
