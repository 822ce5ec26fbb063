// SPDX-License-Identifier: EUPL-1.2
#include "cli/kept_file.hpp"

#include "emenda/acts/typed.hpp"
#include "emenda/base/translate.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

namespace emenda::cli {

namespace {

/// What stands below the line at once, in whatever language it may have been written.
std::vector<std::string> first_instructions() {
    std::vector<std::string> all{first_instruction()};
    for (const char* language : {"en", "it"}) {
        const LanguageScope scope(language);
        all.push_back(first_instruction());
    }
    return all;
}

std::string the_line() {
    std::string line = "\n";
    return line.append(scissors).append("\n");
}

/// What stands behind the mark, if the last line begins with it.
std::optional<std::string_view> behind_the_mark(std::string_view content) {
    const std::size_t end = content.find_last_not_of(" \t\r\n");
    if (end == std::string_view::npos) return std::nullopt;
    content = content.substr(0, end + 1);
    std::string_view line = content.substr(content.rfind('\n') + 1);
    if (!line.starts_with(mark)) return std::nullopt;
    line.remove_prefix(mark.size());
    return line.empty() || line.front() == ' ' ? std::optional(line) : std::nullopt;
}

std::optional<Against> against_in(std::string_view content) {
    const auto words = behind_the_mark(content);
    if (!words || words->empty()) return std::nullopt;
    const std::string_view line = words->substr(1);
    const std::size_t blank = line.find(' ');
    if (blank == std::string_view::npos || blank == 0) return std::nullopt;
    Against against{std::string(line.substr(0, blank)), 0, {}};
    const char* end = line.data() + line.size();
    const auto read = std::from_chars(line.data() + blank + 1, end, against.version);
    if (read.ec != std::errc() || (read.ptr != end && *read.ptr != ' ')) return std::nullopt;
    if (read.ptr != end) against.signs.assign(read.ptr + 1, end);
    return against;
}

/// A text that merely has such a line, as other programs draw them, is none of ours: ours ends with
/// the mark, or goes on with our instructions.
bool is_kept(const std::string& content) {
    const auto instructions = first_instructions();
    return (behind_the_mark(content) && above_the_line(content).size() < content.size()) ||
           std::any_of(instructions.begin(), instructions.end(), [&](const std::string& first) {
               return content.find(the_line() + first + "\n") != std::string::npos;
           });
}

} // namespace

std::string first_instruction() {
    return tr("Leave the line above as it is: all that stands below it is ignored.");
}

std::string mark_of(const std::optional<Against>& against) {
    std::string line(mark);
    if (against) line += " " + against->reference + " " + std::to_string(against->version);
    if (against && !against->signs.empty()) line += " " + against->signs;
    return line + "\n";
}

std::string above_the_line(const std::string& content) {
    const auto at = content.rfind("\n" + std::string(scissors));
    if (at != std::string::npos) return content.substr(0, at + 1);
    if (content.starts_with(scissors)) return {};
    for (const std::string& instruction : first_instructions()) {
        const auto begin = content.rfind("\n" + instruction + "\n");
        if (begin != std::string::npos) return content.substr(0, begin + 1);
    }
    return content;
}

model::Text split_title(const std::string& written) {
    const auto end = std::min(written.find('\n'), written.size());
    return {acts::typed_line(written.substr(0, end), tr("the title")),
            acts::typed_body(std::string_view(written).substr(end), {tr("the text"), false})};
}

std::optional<KeptText> kept_text(const std::string& content) {
    if (!is_kept(content)) return std::nullopt;
    return KeptText{split_title(acts::typed_body(above_the_line(content), {tr("the text"), false})),
                    against_in(content)};
}

std::optional<std::string> kept_words(const std::string& content) {
    if (!is_kept(content)) return std::nullopt;
    return above_the_line(content);
}

} // namespace emenda::cli
