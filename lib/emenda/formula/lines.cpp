// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/lines.hpp"

#include "emenda/text/labels.hpp"

#include <algorithm>
#include <cstddef>

namespace emenda::formula {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// Many formulas may be about one long line: no more of it than this is looked through for each.
constexpr std::size_t most_before = 2000;

/// None where it begins farther to the left.
std::optional<std::size_t> line_begin(std::string_view body, text::Range paragraph,
                                      std::size_t at) {
    const std::size_t first = at;
    while (at > paragraph.begin && body[at - 1] != '\n') {
        if (first - at == most_before) return std::nullopt;
        --at;
    }
    return at;
}

std::size_t line_end(std::string_view body, text::Range paragraph, std::size_t at) {
    return std::min(body.find('\n', at), paragraph.end);
}

std::size_t behind_blanks(std::string_view text, std::size_t at) {
    while (at < text.size() && is_blank(text[at]))
        ++at;
    return at;
}

/// "- ", "a) ", "1. " and "| " go with their like.
char shape_of_item(std::string_view line) {
    if (!text::begins_item(line)) return '\0';
    line.remove_prefix(std::min(line.find_first_not_of(" \t(*_"), line.size()));
    if (line.empty()) return '*';
    const char first = line.front();
    if (first >= '0' && first <= '9') return '1';
    if ((first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z')) return 'a';
    return first == '|' ? '|' : '*';
}

/// How far items of this shape are set in, at or above the line in which `at` is.
std::optional<std::string_view> indentation(std::string_view body, text::Range paragraph,
                                            std::size_t at, char shape) {
    constexpr int most_lines = 100;
    for (int i = 0; i < most_lines; ++i) {
        const auto begin = line_begin(body, paragraph, at);
        if (!begin) break;
        const std::string_view line =
            body.substr(*begin, std::min(paragraph.end - *begin, most_before));
        if (shape_of_item(line.substr(0, line.find('\n'))) == shape)
            return line.substr(0, behind_blanks(line, 0));
        if (*begin == paragraph.begin) break;
        at = *begin - 1;
    }
    return std::nullopt;
}

/// None where the words are no item, or come beside none of their shape.
std::optional<std::string_view> indentation_for(std::string_view body, text::Range paragraph,
                                                std::size_t at, std::string_view words) {
    if (words.empty() || is_blank(words.front())) return std::nullopt;
    const char shape = shape_of_item(words.substr(0, words.find('\n')));
    if (shape == '\0') return std::nullopt;
    return indentation(body, paragraph, at, shape);
}

std::string set_in(std::string_view words, std::string_view indentation, bool first) {
    std::string made(first ? indentation : "");
    for (const char c : words) {
        made += c;
        if (c == '\n') made += indentation;
    }
    return made;
}

} // namespace

bool are_whole_lines(std::string_view body, text::Range paragraph, text::Range words) {
    const std::string_view text = words.of(body);
    if (text.empty() || is_blank(text.front()) || is_blank(text.back())) return false;
    if (text.starts_with("\xC2\xA0") || text.ends_with("\xC2\xA0")) return false;
    if (words.end != paragraph.end && (words.end > paragraph.end || body[words.end] != '\n'))
        return false;
    const auto begin = line_begin(body, paragraph, words.begin);
    if (!begin || behind_blanks(body, *begin) != words.begin) return false;
    return *begin != paragraph.begin || words.end != paragraph.end;
}

/// The lines must be whole ones.
std::optional<Shortened> without_lines_before_next(std::string_view body, text::Range paragraph,
                                                   text::Range lines) {
    if (lines.end == paragraph.end) return std::nullopt;
    const std::size_t begin = *line_begin(body, paragraph, lines.begin);
    const std::size_t next = lines.end + 1;
    const std::string_view line = body.substr(next, line_end(body, paragraph, next) - next);
    const std::size_t label = std::max(text::label_of(line).size, behind_blanks(line, 0));
    const std::size_t word = next + std::min(line.find(' ', label), line.size());
    return Shortened{{begin, word}, {next, word}};
}

std::optional<Shortened> without_lines_behind_previous(std::string_view body, text::Range paragraph,
                                                       text::Range lines) {
    const std::size_t begin = *line_begin(body, paragraph, lines.begin);
    if (begin == paragraph.begin) return std::nullopt;
    const std::size_t end = begin - 1;
    const auto previous = line_begin(body, paragraph, end);
    const std::size_t first = previous.value_or(end - most_before);
    const std::string_view line = body.substr(first, end - first);
    const std::size_t blank = line.rfind(' ');
    if (!previous && blank == std::string_view::npos) return std::nullopt;
    std::size_t word = blank == std::string_view::npos ? 0 : blank + 1;
    if (previous && word <= text::label_of(line).size) word = 0;
    return Shortened{{first + word, lines.end}, {first + word, end}};
}

text::Range last_word(std::string_view body, text::Range lines) {
    const std::size_t blank = lines.of(body).find_last_of(" \n");
    return {blank == std::string_view::npos ? lines.begin : lines.begin + blank + 1, lines.end};
}

text::Range first_word(std::string_view body, text::Range lines) {
    const std::string_view text = lines.of(body);
    const std::string_view line = text.substr(0, text.find('\n'));
    const std::size_t blank = line.find(' ', text::label_of(line).size);
    return {lines.begin, lines.begin + std::min(blank, line.size())};
}

namespace {

/// The blanks before these lines.
std::string_view blanks_before(std::string_view body, text::Range lines) {
    std::size_t begin = lines.begin;
    while (begin > 0 && is_blank(body[begin - 1]))
        --begin;
    return body.substr(begin, lines.begin - begin);
}

} // namespace

std::string new_lines_behind(std::string_view body, text::Range lines, std::string_view words) {
    return "\n" + set_in(words, blanks_before(body, lines), true);
}

std::string new_lines_before(std::string_view body, text::Range lines, std::string_view words) {
    const std::string_view blanks = blanks_before(body, lines);
    return set_in(words, blanks, false) + "\n" + std::string(blanks);
}

std::optional<std::string> as_lines_behind(std::string_view body, text::Range paragraph,
                                           std::size_t end, std::string_view words) {
    if (end != paragraph.end && body[end] != '\n') return std::nullopt;
    const auto indentation = indentation_for(body, paragraph, end, words);
    if (!indentation) return std::nullopt;
    return "\n" + set_in(words, *indentation, true);
}

std::optional<std::string> as_lines_before(std::string_view body, text::Range paragraph,
                                           std::size_t begin, std::string_view words) {
    const auto line = line_begin(body, paragraph, begin);
    if (!line || behind_blanks(body, *line) != begin) return std::nullopt;
    const auto indentation = indentation_for(body, paragraph, begin, words);
    if (!indentation) return std::nullopt;
    return set_in(words, *indentation, false) + "\n" + std::string(*indentation);
}

} // namespace emenda::formula
