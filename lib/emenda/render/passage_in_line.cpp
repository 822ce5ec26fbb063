// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/passage_in_line.hpp"

#include "emenda/base/letters.hpp"
#include "emenda/base/utf8.hpp"

#include <algorithm>
#include <string_view>

namespace emenda::render {

namespace {

/// Whether two texts, put one behind the other, would read as one word.
bool run_together(std::string_view left, std::string_view right) {
    if (left.empty() || right.empty()) return false;
    std::size_t last = left.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(left[last]) & 0xC0) == 0x80)
        --last;
    std::size_t first = 0;
    return is_of_word(next_code_point(left, last)) && is_of_word(next_code_point(right, first));
}

bool begins_with_mark(std::string_view text) {
    return text.starts_with("»") ||
           (!text.empty() && std::string_view(",.;:!?)").find(text.front()) != text.npos);
}

} // namespace

std::string without_passage(const ShownConflict& conflict) {
    std::string line = conflict.before;
    const std::string_view behind = conflict.behind;
    if (behind.empty() || behind.front() == ' ' || begins_with_mark(behind))
        line.erase(line.find_last_not_of(' ') + 1);
    if (line.empty())
        return std::string(behind.substr(std::min(behind.find_first_not_of(' '), behind.size())));
    return line + std::string(behind);
}

std::string in_its_line(const ShownConflict& conflict, const std::string& words) {
    std::string line = conflict.before;
    std::string_view behind = conflict.behind;
    if (!conflict.passage.empty()) { // what comes behind "l'", or in the place of a mark
        const auto blank = [](std::string_view left, std::string_view right) {
            return run_together(left, right) ? " " : "";
        };
        return line + blank(line, words) + words + blank(words, behind) + std::string(behind);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    behind.remove_prefix(std::min(behind.find_first_not_of(' '), behind.size()));
    const bool is_close = line.empty() || line.ends_with('\'') || line.ends_with("’") ||
                          line.ends_with('(') || line.ends_with("«") || begins_with_mark(words);
    line += (is_close ? "" : " ") + words;
    if (!behind.empty() && !begins_with_mark(behind)) line += ' ';
    return line + std::string(behind);
}

} // namespace emenda::render
