// SPDX-License-Identifier: EUPL-1.2
#include "emenda/yaml/own_scalars.hpp"

#include "emenda/base/utf8.hpp"
#include "emenda/yaml/escapes.hpp"

#include <algorithm>
#include <charconv>

namespace emenda::yaml {

namespace {

bool is_alnum(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_beyond_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }

/// "è" as well as "e": what begins with it is a text to YAML, whatever follows.
bool is_letter_or_digit(char c) { return is_alnum(c) || is_beyond_ascii(c); }

/// Whether a plain value goes on with the sign, which is no blank.
bool goes_on_with(char c, char before, char behind, bool in_flow) {
    constexpr std::string_view of_flow = ",[]{}?";
    if (c == ':') {
        return in_flow ? is_letter_or_digit(behind) : behind > ' ' || is_beyond_ascii(behind);
    }
    if (c == '#') return before != ' ';
    if (in_flow && of_flow.find(c) != std::string_view::npos) return false;
    return c > ' ' || is_beyond_ascii(c);
}

/// Adds what the escape at `at` stands for; its length, 0 for any that emenda does not write.
std::size_t add_escaped(std::string& text, const CountedText& source, std::size_t at) {
    const char letter = source[at + 1];
    constexpr std::string_view simple = "\\\"nt";
    constexpr std::string_view meant = "\\\"\n\t";
    if (const auto which = simple.find(letter); which != std::string_view::npos) {
        text += meant[which];
        return 2;
    }
    const std::size_t digits = letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
    const std::string_view number = source.substr(at + 2, digits);
    if (digits == 0 || number.size() < digits) return 0;
    std::uint32_t code_point = 0;
    const char* const first = number.data();
    const auto read = std::from_chars(first, first + digits, code_point, 16);
    const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    if (read.ptr != first + digits || surrogate || code_point > 0x10FFFF ||
        is_control(code_point)) {
        return 0;
    }
    append_utf8(text, code_point);
    return 2 + digits;
}

struct Header {
    bool says_indent = false;
    char chomping = ' ';
    std::size_t lines = 0; ///< where they begin
};

std::optional<Header> header_at(const CountedText& source, std::size_t at) {
    Header header;
    const auto next = [&] { return source[at]; };
    ++at;
    if (next() == '2') {
        header.says_indent = true;
        ++at;
    }
    if (next() == '-' || next() == '+') header.chomping = source[at++];
    if (next() == '\r') ++at;
    if (next() != '\n') return std::nullopt;
    header.lines = at + 1;
    return header;
}

/// How far a block without a number in its header is set in: its first line says it.
std::optional<std::size_t> indent_at(const CountedText& source, std::size_t at) {
    const std::size_t first = source.find_first_not_of(' ', at);
    const bool blank =
        first == CountedText::npos || is_break(source[first]) || source[first] == '\t';
    return blank ? std::nullopt : std::optional(first - at);
}

void chomp(std::string& text, char how) {
    if (how == '+') return;
    text.resize(text.find_last_not_of('\n') + 1);
    if (how != '-') text += '\n';
}

} // namespace

std::optional<OwnScalar> own_quoted(const CountedText& source, std::size_t at) {
    const bool single = source[at] == '\'';
    const std::string_view stops = single ? "'\n" : "\"\\\n";
    OwnScalar scalar;
    ++at;
    for (;;) {
        const std::size_t stop = std::min(source.find_first_of(stops, at), source.size());
        scalar.text.append(source.substr(at, stop - at));
        const char sign = source[stop];
        const bool doubled = single && source[stop + 1] == '\'';
        if (stop == source.size() || sign == '\n') return std::nullopt;
        if (sign == '\\') {
            const std::size_t length = add_escaped(scalar.text, source, stop);
            if (length == 0) return std::nullopt;
            at = stop + length;
        } else if (doubled) {
            scalar.text += sign;
            at = stop + 2;
        } else {
            scalar.end = scalar.rest = stop + 1;
            return scalar;
        }
    }
}

std::optional<OwnScalar> own_plain(const CountedText& source, std::size_t at, bool in_flow) {
    const std::size_t begin = at;
    std::size_t end = at;
    if (!is_letter_or_digit(source[at])) return std::nullopt;
    char before = ' ';
    char sign = ' ';
    for (; at < source.size(); ++at, before = sign) {
        sign = source[at];
        if (sign == ' ') continue;
        const char behind = sign == ':' ? source[at + 1] : ' ';
        if (!goes_on_with(sign, before, behind, in_flow)) break;
        end = at + 1;
    }
    const bool ends = at == source.size() || is_break(sign) || (sign == '#' && at > end) ||
                      (in_flow && (sign == ',' || sign == ']' || sign == '}'));
    const std::string_view text = source.substr(begin, end - begin);
    if (!ends || text == "null" || text == "Null" || text == "NULL") return std::nullopt;
    return OwnScalar{std::string(text), end, end};
}

namespace {

/// The lines of a block, counted and then copied: a long text is not moved while it grows.
struct Block {
    std::size_t bytes = 0; ///< of the text
    std::size_t end = 0;   ///< as OwnScalar::end
    std::size_t rest = 0;
    bool says_something = false;
};

/// Calls take(begin, end) with what each line says. Empty where the last one has no break.
template <typename Take>
std::optional<Block> read_block(const CountedText& source, std::size_t at, std::size_t indent,
                                bool keeps_all, Take take) {
    Block block;
    while (at < source.size()) {
        const std::size_t first = source.find_first_not_of(' ', at);
        const std::size_t line_break = source.find('\n', at);
        if (line_break == CountedText::npos) return std::nullopt;
        const bool two = line_break > at && source[line_break - 1] == '\r';
        const std::size_t end = line_break - (two ? 1 : 0);
        const std::size_t text = end == at ? at : at + indent;
        if (first < text) break;
        block.says_something = block.says_something || end > text;
        block.bytes += end - text + 1;
        take(text, end);
        at = line_break + 1;
        if (first < end || keeps_all) block.end = at;
    }
    block.rest = at;
    return block;
}

} // namespace

std::optional<OwnScalar> own_literal(const CountedText& source, std::size_t at,
                                     std::size_t parent) {
    const auto header = header_at(source, at);
    if (!header) return std::nullopt;
    at = header->lines;
    const auto indent = header->says_indent ? std::optional(parent + 2) : indent_at(source, at);
    if (!indent || *indent <= parent) return std::nullopt;
    const bool keeps_all = header->chomping == '+';
    const auto block = read_block(source, at, *indent, keeps_all, [](std::size_t, std::size_t) {});
    if (!block) return std::nullopt;
    // A line set in by less than the block and by more than what it belongs to, or of blanks alone.
    const std::size_t first = source.find_first_not_of(' ', block->rest);
    const bool doubtful =
        first == CountedText::npos || is_break(source[first]) || first - block->rest > parent;
    if (!block->says_something || doubtful || block->end == 0) return std::nullopt;
    OwnScalar scalar{{}, block->end, block->rest};
    scalar.text.reserve(block->bytes);
    read_block(source, at, *indent, keeps_all, [&](std::size_t begin, std::size_t end) {
        scalar.text.append(source.substr(begin, end - begin));
        scalar.text += '\n';
    });
    chomp(scalar.text, header->chomping);
    return scalar;
}

std::size_t behind_own_key(const CountedText& source, std::size_t at) {
    constexpr std::size_t longest = 200; // the parser takes up to 1,024
    const std::size_t begin = at;
    char sign = source[at];
    if (!is_letter_or_digit(sign)) return 0;
    while (at - begin < longest && (is_letter_or_digit(sign) || sign == '-' || sign == '_'))
        sign = source[++at];
    if (sign != ':') return 0;
    const char behind = source[at + 1];
    if (behind != ' ' && !is_break(behind)) return 0;
    const std::string_view key = source.substr(begin, at - begin);
    return key == "null" || key == "Null" || key == "NULL" ? 0 : at + 1;
}

} // namespace emenda::yaml
