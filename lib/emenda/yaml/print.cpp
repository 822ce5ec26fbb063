// SPDX-License-Identifier: EUPL-1.2
// Printing canonical trees: docs/format.md, "How values are written".
#include "emenda/base/utf8.hpp"
#include "emenda/yaml/canonical.hpp"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

namespace emenda::yaml {

namespace {

using Kind = Canonical::Kind;

/// What a literal block can hold as it is.
bool is_printable(char32_t c) {
    if (c == '\t' || c == '\n') return true;
    if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return false;
    return c != 0x2028 && c != 0x2029 && c != 0xFEFF && (c & 0xFFFE) != 0xFFFE &&
           !(c >= 0xFDD0 && c <= 0xFDEF);
}

bool can_be_literal(const std::string& text) {
    if (text.find_first_not_of(" \t\n") == std::string::npos) return false;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_printable(next_code_point(text, at))) return false;
    }
    return true;
}

std::string literal(const std::string& text, std::size_t indent) {
    std::string made = " |";
    if (text.front() == ' ' || text.front() == '\t' || text.front() == '\n') made += '2';
    if (!text.ends_with('\n'))
        made += '-';
    else if (text.ends_with("\n\n"))
        made += '+';
    made += '\n';
    const std::string margin(indent + 2, ' ');
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (end > at) made += margin + text.substr(at, end - at);
        made += '\n';
        at = end + 1;
    }
    return made;
}

bool is_literal(const Canonical& value) {
    return value.kind == Kind::text && value.literal && can_be_literal(value.scalar);
}

} // namespace

std::string quoted(const std::string& text) {
    std::string made = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(text, at);
        if (c == '"' || c == '\\')
            made += fmt::format("\\{}", static_cast<char>(c));
        else if (c == '\n')
            made += "\\n";
        else if (c == '\t')
            made += "\\t";
        else if (is_printable(c))
            made += text.substr(begin, at - begin);
        else if (c <= 0xFF)
            made += fmt::format("\\x{:02X}", static_cast<unsigned>(c));
        else if (c <= 0xFFFF)
            made += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
        else
            made += fmt::format("\\U{:08X}", static_cast<unsigned>(c));
    }
    return made + "\"";
}

namespace {

/// Somebody's own key may hold anything; between quotes, what would end it.
std::string as_key(const std::string& key) {
    constexpr auto is_plain = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 || std::isalnum(byte) != 0 || c == '-' || c == '_' || c == '.';
    };
    const bool plain = !key.empty() && std::isalnum(static_cast<unsigned char>(key.front())) &&
                       std::all_of(key.begin(), key.end(), is_plain);
    return plain ? key : quoted(key);
}

} // namespace

bool fits_one_line(const Canonical& value) {
    switch (value.kind) {
    case Kind::plain: // within braces a comma would end it
        return value.scalar.find_first_of(",[]{}") == std::string::npos;
    case Kind::text:
        return !value.literal && value.scalar.find('\n') == std::string::npos;
    case Kind::list:
        return std::all_of(value.items.begin(), value.items.end(), fits_one_line);
    case Kind::map:
        return std::all_of(value.entries.begin(), value.entries.end(),
                           [](const auto& entry) { return fits_one_line(entry.value); });
    }
    return false;
}

std::string on_one_line(const Canonical& value) {
    if (value.kind == Kind::plain) return value.scalar;
    if (value.kind == Kind::text) return quoted(value.scalar);
    std::string inner;
    if (value.kind == Kind::list) {
        for (const Canonical& item : value.items) {
            inner += (inner.empty() ? "" : ", ") + on_one_line(item);
        }
        return "[" + inner + "]";
    }
    for (const auto& [key, item] : value.entries) {
        inner += (inner.empty() ? "" : ", ") + as_key(key) + ": " + on_one_line(item);
    }
    return "{" + inner + "}";
}

namespace {

/// The lines of a block list or map, each set in by `indent`.
std::string block(const Canonical& value, std::size_t indent) {
    std::string made;
    if (value.kind == Kind::list) {
        for (const Canonical& item : value.items)
            made += list_item(item, indent);
    } else {
        for (const auto& [key, item] : value.entries)
            made += map_entry(key, item, indent);
    }
    return made;
}

bool stands_on_one_line(const Canonical& value) {
    if (value.is_scalar()) return !is_literal(value);
    if (value.kind == Kind::map ? value.entries.empty() : value.items.empty()) return true;
    // Numbers in a list (changes: [1, 3]) and the braces of people, supporters, decisions.
    const bool numbers = value.kind == Kind::list &&
                         std::all_of(value.items.begin(), value.items.end(),
                                     [](const Canonical& i) { return i.kind == Kind::plain; });
    return (value.one_line || numbers) && fits_one_line(value);
}

} // namespace

std::string behind_key(const Canonical& value, std::size_t indent) {
    if (stands_on_one_line(value)) return " " + on_one_line(value) + "\n";
    if (value.is_scalar()) return literal(value.scalar, indent);
    return "\n" + block(value, indent + 2);
}

std::string map_entry(const std::string& key, const Canonical& value, std::size_t indent) {
    return std::string(indent, ' ') + as_key(key) + ":" + behind_key(value, indent);
}

std::string list_item(const Canonical& value, std::size_t indent) {
    const std::string dash = std::string(indent, ' ') + "-";
    if (stands_on_one_line(value) || value.is_scalar()) return dash + behind_key(value, indent);
    // The first line of a block stands behind its dash.
    return dash + " " + block(value, indent + 2).substr(indent + 2);
}

} // namespace emenda::yaml
