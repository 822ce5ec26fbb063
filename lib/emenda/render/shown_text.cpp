// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/shown_text.hpp"

#include "emenda/base/utf8.hpp"

#include <algorithm>

namespace emenda::render {

namespace {

constexpr char32_t joiner = 0x200D;

bool is_variation(char32_t code_point) { return code_point == 0xFE0E || code_point == 0xFE0F; }

/// Arrows, signs and pictures: what emoji are made of. A letter is none of these.
bool is_picture(char32_t code_point) {
    return (code_point >= 0x2190 && code_point < 0x2E00) || code_point == 0x203C ||
           code_point == 0x2049 || (code_point >= 0x1F000 && code_point < 0x20000);
}

bool belongs_to_emoji(char32_t before, char32_t code_point, std::string_view behind) {
    if (is_variation(code_point)) return is_picture(before);
    if (code_point != joiner || behind.empty()) return false;
    std::size_t at = 0;
    return (is_picture(before) || is_variation(before)) && is_picture(next_code_point(behind, at));
}

} // namespace

std::string shown_text(std::string_view text) {
    if (invalid_utf8(text)) return visible(text, true);
    std::string shown;
    shown.reserve(text.size());
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t code_point = next_code_point(text, at);
        const std::string_view bytes = text.substr(begin, at - begin);
        const bool plain =
            code_point == '\n' || code_point == '\t' || !is_unsafe_to_show(code_point);
        if (plain || belongs_to_emoji(before, code_point, text.substr(at)))
            shown += bytes;
        else
            shown += visible(bytes);
        before = code_point;
    }
    return shown;
}

std::string shown_line(std::string_view text) {
    std::string shown = shown_text(text);
    std::replace_if(
        shown.begin(), shown.end(), [](char sign) { return sign == '\n' || sign == '\t'; }, ' ');
    return shown;
}

} // namespace emenda::render
