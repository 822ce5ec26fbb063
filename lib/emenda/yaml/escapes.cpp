// SPDX-License-Identifier: EUPL-1.2
#include "emenda/yaml/escapes.hpp"

#include "emenda/base/utf8.hpp"

#include <charconv>

namespace emenda::yaml {

namespace {

/// How many hexadecimal digits follow the letter of an escape.
std::size_t digits_behind(char letter) {
    switch (letter) {
    case 'x':
        return 2;
    case 'u':
        return 4;
    case 'U':
        return 8;
    default:
        return 0;
    }
}

/// What an escape of one letter stands for, if it is a control character; else 0x20.
char32_t control_of(char letter) {
    static constexpr std::string_view letters = "0abvfreN";
    static constexpr char32_t characters[] = {0x00, 0x07, 0x08, 0x0B, 0x0C, 0x0D, 0x1B, 0x85};
    const auto at = letters.find(letter);
    return at == std::string_view::npos ? U' ' : characters[at];
}

} // namespace

bool is_control(char32_t c) {
    return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c < 0xA0);
}

void mend_decoded(std::string& decoded) {
    if (!invalid_utf8(decoded)) return;
    std::string mended;
    std::string_view rest = decoded;
    while (const auto length = invalid_utf8(rest)) {
        mended += rest.substr(0, *length);
        append_utf8(mended, static_cast<unsigned char>(rest[*length]));
        rest.remove_prefix(*length + 1);
    }
    mended += rest;
    decoded = std::move(mended);
}

std::optional<Escape> control_escape(const CountedText& source, std::size_t begin,
                                     std::size_t end) {
    if (source[begin] != '"') return std::nullopt;
    for (std::size_t at = begin + 1; at + 1 < end; ++at) {
        if (source[at] != '\\') continue;
        const std::size_t count = digits_behind(source[at + 1]);
        unsigned code_point = control_of(source[at + 1]);
        if (count > 0 && at + 2 + count <= end) {
            const std::string_view digits = source.substr(at + 2, count);
            std::from_chars(digits.data(), digits.data() + digits.size(), code_point, 16);
        }
        if (is_control(code_point)) return Escape{at, code_point};
        ++at;
    }
    return std::nullopt;
}

} // namespace emenda::yaml
