// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/blanks.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace emenda::formula {

namespace {

constexpr std::array<std::string_view, 12> closing{",", ".", ";", ":", "?", "!",
                                                   ")", "]", "}", "»", "”", "…"};
constexpr std::array<std::string_view, 5> opening{"(", "[", "{", "«", "“"};
constexpr std::array<std::string_view, 4> blanks{" ", "\t", "\n", "\xC2\xA0"};

template <std::size_t count>
bool begins_with(const std::array<std::string_view, count>& marks, std::string_view text) {
    return std::any_of(marks.begin(), marks.end(),
                       [&](std::string_view mark) { return text.starts_with(mark); });
}

template <std::size_t count>
bool ends_with(const std::array<std::string_view, count>& marks, std::string_view text) {
    return std::any_of(marks.begin(), marks.end(),
                       [&](std::string_view mark) { return text.ends_with(mark); });
}

/// A mark that would meet another one once the blank before the words is gone.
std::optional<text::Range> with_its_mark(std::string_view body, text::Range words,
                                         const std::function<bool(std::size_t)>& may_go) {
    constexpr std::string_view marks = ",;:.";
    text::Range made = words;
    if (made.begin > 0 && body[made.begin - 1] == ' ') --made.begin;
    if (made.begin == 0 || made.end == body.size()) return std::nullopt;
    const char left = body[made.begin - 1];
    const char right = body[made.end];
    if (marks.find(left) == marks.npos || marks.find(right) == marks.npos) return std::nullopt;
    if (left == right)
        ++made.end;
    else if (left == ',')
        --made.begin;
    else
        return std::nullopt;
    for (std::size_t at = made.begin; at < made.end; ++at) {
        if ((at < words.begin || at >= words.end) && !may_go(at)) return std::nullopt;
    }
    return made;
}

} // namespace

text::Range with_its_blank(std::string_view body, text::Range words,
                           const std::function<bool(std::size_t)>& may_go) {
    if (begins_with(blanks, words.of(body)) || ends_with(blanks, words.of(body))) return words;
    if (const auto marked = with_its_mark(body, words, may_go)) return *marked;
    const std::string_view left = body.substr(0, words.begin);
    const std::string_view right = body.substr(words.end);
    const bool blank_left = left.ends_with(' ');
    const bool blank_right = right.starts_with(' ');
    const bool closes = right.empty() || right.starts_with('\n') || begins_with(closing, right);
    const bool opens = left.empty() || left.ends_with('\n') || ends_with(opening, left);
    if (blank_left && (blank_right || closes) && may_go(words.begin - 1))
        return {words.begin - 1, words.end};
    if (blank_right && (blank_left || opens) && may_go(words.end))
        return {words.begin, words.end + 1};
    return words;
}

} // namespace emenda::formula
