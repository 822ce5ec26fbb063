// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/shell_word.hpp"

#include <algorithm>

namespace emenda {

std::string as_shell_word(const std::string& word) {
    constexpr std::string_view signs = "_./-=:,+%@";
    const auto is_plain = [&](unsigned char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c >= 0x80 || signs.find(static_cast<char>(c)) != std::string_view::npos;
    };
    if (!word.empty() && std::all_of(word.begin(), word.end(), is_plain)) return word;
    std::string text = "'";
    for (const char c : word)
        text += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return text + "'";
}

std::string as_shell_line(const std::vector<std::string>& words) {
    std::string line = "emenda";
    for (const std::string& word : words)
        line += " " + as_shell_word(word);
    return line;
}

std::vector<std::string> shell_words(std::string_view line) {
    std::vector<std::string> words;
    bool in_quotes = false;
    bool in_word = false;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] == ' ' && !in_quotes) {
            in_word = false;
            continue;
        }
        if (!in_word) words.emplace_back();
        in_word = true;
        if (line[at] == '\'') {
            in_quotes = !in_quotes;
            continue;
        }
        if (line[at] == '\\' && !in_quotes && at + 1 < line.size()) ++at;
        words.back() += line[at];
    }
    return words;
}

} // namespace emenda
