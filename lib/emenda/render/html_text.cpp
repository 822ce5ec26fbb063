// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/html_text.hpp"

#include "emenda/base/utf8.hpp"
#include "emenda/render/shown_text.hpp"
#include "emenda/text/paragraphs.hpp"

#include <algorithm>
#include <array>

namespace emenda::render {

namespace {

bool begins_with(std::string_view text, std::string_view lower_case) {
    if (text.size() < lower_case.size()) return false;
    return std::equal(lower_case.begin(), lower_case.end(), text.begin(), [](char a, char b) {
        return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
    });
}

} // namespace

std::string escaped_html(std::string_view shown) {
    std::string html;
    html.reserve(shown.size() + shown.size() / 8);
    for (const char sign : shown) {
        switch (sign) {
        case '&':
            html += "&amp;";
            break;
        case '<':
            html += "&lt;";
            break;
        case '>':
            html += "&gt;";
            break;
        case '"':
            html += "&quot;";
            break;
        case '\'':
            html += "&#39;";
            break;
        default:
            html += sign;
        }
    }
    return html;
}

std::string html_line(std::string_view text) { return escaped_html(shown_line(text)); }

std::string html_paragraphs(std::string_view text) {
    const std::string shown = shown_text(text);
    std::string html;
    for (const text::Range& range : text::paragraphs(shown)) {
        html += "<p>";
        for (const char sign : escaped_html(range.of(shown))) {
            if (sign == '\n') html += "<br>";
            html += sign;
        }
        html += "</p>\n";
    }
    return html;
}

bool is_link_allowed(std::string_view address) {
    constexpr std::array<std::string_view, 4> allowed{"http://", "https://", "mailto:", "#"};
    if (std::none_of(allowed.begin(), allowed.end(), [&](std::string_view beginning) {
            return begins_with(address, beginning) && address.size() > beginning.size();
        }))
        return false;
    if (invalid_utf8(address)) return false;
    for (std::size_t at = 0; at < address.size();) {
        const char32_t code_point = next_code_point(address, at);
        if (std::u32string_view(U" <>").find(code_point) != std::u32string_view::npos ||
            is_unsafe_to_show(code_point))
            return false;
    }
    return true;
}

} // namespace emenda::render
