// SPDX-License-Identifier: EUPL-1.2
#include "emenda/yaml/extent.hpp"

#include <algorithm>

namespace emenda::yaml {

namespace {

std::size_t line_end(const CountedText& source, std::size_t at) {
    return std::min(source.find('\n', at), source.size());
}

std::size_t end_of_quoted(const CountedText& source, std::size_t at) {
    const char quote = source[at];
    for (std::size_t i = at + 1; i < source.size(); ++i) {
        if (quote == '"' && source[i] == '\\') {
            ++i;
        } else if (source[i] == quote) {
            if (quote == '\'' && source[i + 1] == quote)
                ++i;
            else
                return i + 1;
        }
    }
    return source.size();
}

/// Lines that are blank or set in deeper than the parent. Trailing blank lines stay outside, unless
/// the header keeps them.
std::size_t end_of_block(const CountedText& source, std::size_t at, std::size_t parent) {
    const std::size_t header_end = line_end(source, at);
    const std::string_view header = source.substr(at, header_end - at);
    const bool keeps = header.substr(0, header.find(' ')).find('+') != std::string_view::npos;
    std::size_t end = std::min(header_end + 1, source.size());
    for (std::size_t line = end; line < source.size();) {
        const std::size_t next = std::min(line_end(source, line) + 1, source.size());
        const std::size_t text = source.find_first_not_of(' ', line);
        const bool blank = text == CountedText::npos || source[text] == '\n' ||
                           (source[text] == '\r' && source[text + 1] == '\n');
        if (!blank && text - line <= parent) break;
        if (!blank || keeps) end = next;
        line = next;
    }
    return end;
}

} // namespace

Style style_at(const CountedText& source, std::size_t at) {
    switch (source[at]) {
    case '"':
    case '\'':
        return Style::quoted;
    case '|':
    case '>':
        return Style::literal;
    default:
        return Style::plain;
    }
}

std::size_t end_of_scalar(const CountedText& source, std::size_t at, Style style,
                          std::size_t parent, std::string_view decoded) {
    if (style == Style::quoted) return end_of_quoted(source, at);
    if (style == Style::literal) return end_of_block(source, at, parent);
    if (source.substr(at, decoded.size()) == decoded) return at + decoded.size();
    return line_end(source, at);
}

std::size_t source_of(std::string_view text, const Node& node, std::size_t at) {
    const CountedText source(text);
    if (source[node.begin] != '|' || at >= node.scalar.size()) {
        return node.begin;
    }
    const std::string_view before = std::string_view(node.scalar).substr(0, at);
    const auto last_break = before.rfind('\n');
    const std::size_t column = last_break == before.npos ? at : at - last_break - 1;
    std::size_t line = line_end(source, node.begin) + 1;
    for (auto lines = std::count(before.begin(), before.end(), '\n'); lines > 0; --lines) {
        line = std::min(line_end(source, line) + 1, source.size());
    }
    std::size_t end = line_end(source, line);
    if (end > line && source[end - 1] == '\r') --end;
    const std::size_t length =
        std::min(node.scalar.find('\n', at - column), node.scalar.size()) - (at - column);
    return end - std::min(end - line, length) + std::min(column, length);
}

std::size_t dash_before(const CountedText& source, std::size_t next) {
    std::size_t line = next;
    while (line > 0) {
        const std::size_t end = line;
        const auto before = end < 2 ? CountedText::npos : source.rfind('\n', end - 2);
        line = before == CountedText::npos ? 0 : before + 1;
        const std::string_view text = source.substr(line, end - line);
        const auto first = text.find_first_not_of(" \t\r\n");
        if (first == std::string_view::npos || text[first] == '#') continue;
        const auto dash = text.substr(0, text.find(" #")).rfind('-');
        return dash == std::string_view::npos ? next : line + dash;
    }
    return next;
}

std::size_t end_of_flow(const CountedText& source, std::size_t from, char bracket) {
    for (std::size_t at = from; at < source.size(); ++at) {
        if (source[at] == bracket) return at + 1;
        if (source[at] == '#') at = line_end(source, at);
    }
    return source.size();
}

} // namespace emenda::yaml
