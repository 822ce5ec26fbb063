// SPDX-License-Identifier: EUPL-1.2
#include "emenda/yaml/literal_blocks.hpp"

#include <algorithm>
#include <optional>

namespace emenda::yaml {

namespace {

struct Header {
    std::size_t bar = 0;    ///< the column of its "|"
    std::size_t parent = 0; ///< the column of the key or dash before it
    bool says_indent = false;
    char chomping = ' '; ///< - or +
};

bool is_of_key(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
}

std::optional<Header> header_of(std::string_view line) {
    Header header;
    std::string_view rest = line;
    const auto takes = [&](char c) {
        if (!rest.ends_with(c)) return false;
        rest.remove_suffix(1);
        return true;
    };
    if (takes('-'))
        header.chomping = '-';
    else if (takes('+'))
        header.chomping = '+';
    header.says_indent = takes('2');
    if (!takes('|')) return std::nullopt;
    header.bar = rest.size();
    if (!takes(' ')) return std::nullopt;
    const auto first = rest.find_first_not_of(' ');
    if (first == std::string_view::npos) return std::nullopt;
    header.parent = first;
    while (rest.substr(header.parent).starts_with("- "))
        header.parent += 2;
    const std::string_view key = rest.substr(header.parent);
    if (key == "-") return header;
    const bool is_key = key.size() > 1 && key.back() == ':' && key.front() != '-' &&
                        std::all_of(key.begin(), key.end() - 1, is_of_key);
    return is_key ? std::optional(header) : std::nullopt;
}

std::size_t behind_line(std::string_view source, std::size_t at) {
    const auto end = source.find('\n', at);
    return end == std::string_view::npos ? source.size() : end + 1;
}

/// The lines of a block: where they end, and how far they are set in.
struct Lines {
    std::size_t end = 0;
    std::size_t indent = 0;
};

/// How far a block without a number in its header is set in: its first line says it.
std::optional<std::size_t> indent_at(std::string_view source, std::size_t at) {
    const std::size_t first = source.find_first_not_of(' ', at);
    const bool blank =
        first == std::string_view::npos || source[first] == '\n' || source[first] == '\t';
    return blank ? std::nullopt : std::optional(first - at);
}

/// The lines from `at` on; none where they are no block, or one that says nothing.
std::optional<Lines> lines_of(std::string_view source, std::size_t at, const Header& header) {
    const auto indent =
        header.says_indent ? std::optional(header.parent + 2) : indent_at(source, at);
    if (!indent || *indent <= header.parent) return std::nullopt;
    const std::string margin(*indent, ' ');
    bool says_something = false;
    for (; at < source.size(); at = behind_line(source, at)) {
        if (source[at] == '\n') continue;
        if (source.compare(at, margin.size(), margin) != 0) break;
        at += margin.size();
        says_something = says_something || (at < source.size() && source[at] != '\n');
    }
    if (!says_something && at < source.size()) return std::nullopt;
    return Lines{at, *indent};
}

std::string text_of(std::string_view source, std::size_t at, const Lines& lines, char chomping) {
    std::string text;
    text.reserve(lines.end - at);
    while (at < lines.end) {
        const std::size_t next = behind_line(source, at);
        if (source[at] != '\n') at += lines.indent;
        text.append(source, at, next - at);
        at = next;
    }
    if (chomping == '+') return text;
    text.resize(text.find_last_not_of('\n') + 1);
    if (chomping != '-') text += '\n';
    return text;
}

} // namespace

std::size_t Shortened::in_whole(std::size_t at) const {
    const auto behind =
        std::upper_bound(blocks.begin(), blocks.end(), at,
                         [](std::size_t of, const LiteralBlock& block) { return of < block.end; });
    return behind == blocks.begin() ? at : at + std::prev(behind)->cut;
}

Shortened shortened(std::string_view source) {
    Shortened made;
    if (source.find('\r') != std::string_view::npos) return made;
    std::size_t copied = 0;
    for (std::size_t at = 0; at < source.size();) {
        const std::size_t begin = at;
        at = behind_line(source, begin);
        const auto header = header_of(source.substr(begin, at - begin - 1));
        if (!header) continue;
        const auto lines = lines_of(source, at, *header);
        if (!lines) continue;
        // A source that ends in a block was cut short, or is hostile: others in it, each to its
        // end, would cost its square.
        if (lines->end == source.size()) break;
        LiteralBlock block;
        block.begin = begin + header->bar;
        block.text = text_of(source, at, *lines, header->chomping);
        block.left = header->chomping == '-' ? "x" : "x\n";
        made.source.append(source, copied, at - copied);
        made.source.append(lines->indent, ' ');
        made.source += "x\n";
        at = copied = lines->end;
        block.end = made.source.size();
        block.cut = at - block.end;
        made.blocks.push_back(std::move(block));
    }
    if (!made.blocks.empty()) made.source.append(source, copied);
    return made;
}

} // namespace emenda::yaml
