// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/columns.hpp"

#include "emenda/base/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <optional>

namespace emenda::render {

namespace {

constexpr std::string_view ellipsis = "…";
constexpr std::size_t longest_escape = 8; // of <U+10FFFF>, from its first byte to its last

/// The width of a text of ASCII, of letters below U+0300, where the combining ones begin, and of
/// the dashes, quotation marks and dots of prose: each takes one column, and none joins another.
/// Empty for any other text.
std::optional<std::size_t> simple_width(std::string_view text) {
    const auto byte = [&](std::size_t at) -> unsigned {
        return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
    };
    const auto goes_on = [&](std::size_t at) { return (byte(at) & 0xC0) == 0x80; };
    constexpr unsigned soft_hyphen = 0xAD; // behind 0xC2
    std::size_t width = 0;
    for (std::size_t at = 0;;) {
        const std::size_t plain = end_of_printable(text, at);
        width += plain - at;
        at = plain;
        if (at == text.size()) return width;
        const unsigned next = byte(at + 1);
        if (byte(at) == 0xC2 ? next >= 0xA0 && next <= 0xBF && next != soft_hyphen
                             : byte(at) >= 0xC3 && byte(at) <= 0xCB && goes_on(at + 1))
            at += 2;
        else if (byte(at) == 0xE2 && next == 0x80 && byte(at + 2) >= 0x90 && byte(at + 2) <= 0xA7)
            at += 3;
        else
            return std::nullopt;
        ++width;
    }
}

/// The grapheme cluster that begins there. Valid text only.
Cluster cluster_at(std::string_view text, std::size_t at) {
    char32_t before = next_code_point(text, at);
    const auto width = [](char32_t code_point) {
        return utf8proc_charwidth(static_cast<utf8proc_int32_t>(code_point));
    };
    int sum = width(before);
    utf8proc_int32_t state = 0;
    while (at < text.size()) {
        std::size_t behind = at;
        const char32_t next = next_code_point(text, behind);
        if (utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(before),
                                             static_cast<utf8proc_int32_t>(next), &state))
            break;
        sum += width(next);
        before = next;
        at = behind;
    }
    return {at, static_cast<std::size_t>(std::clamp(sum, 0, 2))};
}

} // namespace

Cluster unit_at(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    for (const std::string_view mark : {"[-", "-]", "{+", "+}"})
        if (rest.starts_with(mark)) return {at + mark.size(), mark.size()};
    const std::size_t end = rest.starts_with("<U+") ? rest.find('>') : std::string_view::npos;
    if (end <= longest_escape) return {at + end + 1, end + 1};
    return cluster_at(text, at);
}

std::size_t width_of(std::string_view text) {
    if (const auto simple = simple_width(text)) return *simple;
    const std::string shown = visible(text);
    std::size_t width = 0;
    for (std::size_t at = 0; at < shown.size();) {
        const Cluster cluster = cluster_at(shown, at);
        width += cluster.width;
        at = cluster.end;
    }
    return width;
}

std::string cut_to(std::string_view text, std::size_t width) {
    if (width_of(text) <= width) return std::string(text);
    if (width == 0) return {};
    const std::string shown = visible(text);
    std::size_t taken = 0;
    std::size_t at = 0;
    while (at < shown.size()) {
        const Cluster cluster = cluster_at(shown, at);
        if (taken + cluster.width > width - 1) break;
        taken += cluster.width;
        at = cluster.end;
    }
    while (at > 0 && shown[at - 1] == ' ')
        --at;
    return shown.substr(0, at).append(ellipsis);
}

} // namespace emenda::render
