// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/utf8.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <fmt/format.h>

#include <utf8proc.h>

namespace emenda {

namespace {

unsigned char byte_at(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

bool is_continuation(std::string_view text, std::size_t at) {
    return at < text.size() && (byte_at(text, at) & 0xC0) == 0x80;
}

} // namespace

std::size_t length_of_character(std::string_view text, std::size_t at) {
    const unsigned char lead = byte_at(text, at);
    if (lead < 0x80) return 1;
    const auto second_in = [&](unsigned char low, unsigned char high) {
        return at + 1 < text.size() && byte_at(text, at + 1) >= low &&
               byte_at(text, at + 1) <= high;
    };
    if (lead >= 0xC2 && lead <= 0xDF) return second_in(0x80, 0xBF) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const unsigned char low = lead == 0xE0 ? 0xA0 : 0x80;
        const unsigned char high = lead == 0xED ? 0x9F : 0xBF;
        return second_in(low, high) && is_continuation(text, at + 2) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const unsigned char low = lead == 0xF0 ? 0x90 : 0x80;
        const unsigned char high = lead == 0xF4 ? 0x8F : 0xBF;
        const bool whole = second_in(low, high) && is_continuation(text, at + 2);
        return whole && is_continuation(text, at + 3) ? 4 : 0;
    }
    return 0;
}

namespace {

constexpr std::uint64_t each_byte = 0x0101010101010101;
constexpr std::uint64_t high_bits = 0x80 * each_byte;

/// Eight bytes, the first of them the lowest.
std::uint64_t eight_at(const char* bytes) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes, sizeof eight);
    if constexpr (std::endian::native == std::endian::big) eight = __builtin_bswap64(eight);
    return eight;
}

/// How many of eight bytes come before the first with a flag in its high bit.
std::size_t before_flag(std::uint64_t flags) {
    return static_cast<std::size_t>(std::countr_zero(flags)) / 8;
}

/// Flags the first byte that is not from 0x20 to 0x7E: the high bit stays clear in a byte itself,
/// in it less 0x20 and in it plus 1 only if it is. Behind the first, others may be flagged.
std::uint64_t unprintable(std::uint64_t eight) {
    return (eight | (eight - 0x20 * each_byte) | (eight + each_byte)) & high_bits;
}

/// How many of less than eight bytes are printable.
std::size_t printable_in(std::string_view few) {
    std::size_t at = 0;
    while (at < few.size() && byte_at(few, at) >= 0x20 && byte_at(few, at) <= 0x7E)
        ++at;
    return at;
}

std::size_t end_of_ascii(std::string_view text, std::size_t at) {
    for (; at + 8 <= text.size(); at += 8) {
        const std::uint64_t flags = eight_at(text.data() + at) & high_bits;
        if (flags != 0) return at + before_flag(flags);
    }
    while (at < text.size() && byte_at(text, at) < 0x80)
        ++at;
    return at;
}

} // namespace

std::size_t end_of_printable(std::string_view text, std::size_t at) {
    for (; at + 8 <= text.size(); at += 8) {
        const std::uint64_t flags = unprintable(eight_at(text.data() + at));
        if (flags != 0) return at + before_flag(flags);
    }
    if (at == text.size()) return at;
    if (text.size() < 8) return at + printable_in(text.substr(at));
    // The last eight bytes hold the rest; the zeros that come in behind it are flagged.
    const std::size_t rest = text.size() - at;
    const std::uint64_t last = eight_at(text.data() + text.size() - 8) >> 8 * (8 - rest);
    return at + before_flag(unprintable(last));
}

std::optional<std::size_t> invalid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        at = end_of_ascii(text, at);
        if (at == text.size()) break;
        const std::size_t length = length_of_character(text, at);
        if (length == 0) return at;
        at += length;
    }
    return std::nullopt;
}

namespace {

template <typename Is>
std::size_t count_bytes(std::string_view text, Is is) {
    // Loops of a known length, and sums that fit a byte: the compiler counts in many at once.
    constexpr std::size_t block = 64;
    std::size_t count = 0;
    std::size_t at = 0;
    for (; at + block <= text.size(); at += block) {
        const char* const bytes = text.data() + at;
        std::uint8_t here = 0;
        for (std::size_t i = 0; i < block; ++i)
            here = static_cast<std::uint8_t>(here + (is(bytes[i]) ? 1 : 0));
        count += here;
    }
    for (; at < text.size(); ++at)
        count += is(text[at]) ? 1 : 0;
    return count;
}

} // namespace

std::size_t count_code_points(std::string_view text) {
    constexpr int behind_continuations = -0x40; // which are the lowest, as signed numbers
    return count_bytes(text,
                       [](char c) { return static_cast<signed char>(c) >= behind_continuations; });
}

std::size_t count_line_feeds(std::string_view text) {
    return count_bytes(text, [](char c) { return c == '\n'; });
}

char32_t next_code_point(std::string_view text, std::size_t& at) {
    const unsigned char lead = byte_at(text, at);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t code_point = length == 1 ? lead : lead & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length && at + i < text.size(); ++i)
        code_point = code_point << 6 | (byte_at(text, at + i) & 0x3Fu);
    at += length;
    if (at > text.size()) at = text.size();
    return code_point;
}

void append_utf8(std::string& text, char32_t code_point) {
    const auto byte = [&](char32_t value) { text += static_cast<char>(value); };
    if (code_point < 0x80) {
        byte(code_point);
    } else if (code_point < 0x800) {
        byte(0xC0 | code_point >> 6);
        byte(0x80 | (code_point & 0x3F));
    } else if (code_point < 0x10000) {
        byte(0xE0 | code_point >> 12);
        byte(0x80 | (code_point >> 6 & 0x3F));
        byte(0x80 | (code_point & 0x3F));
    } else {
        byte(0xF0 | code_point >> 18);
        byte(0x80 | (code_point >> 12 & 0x3F));
        byte(0x80 | (code_point >> 6 & 0x3F));
        byte(0x80 | (code_point & 0x3F));
    }
}

bool is_unsafe_to_show(char32_t code_point) {
    if (code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0)) return true;
    if (code_point < 0x300) return code_point == 0xAD;               // soft hyphen
    if (code_point >= 0xFE00 && code_point <= 0xFE0F) return true;   // variation selectors
    if (code_point >= 0x180B && code_point <= 0x180F) return true;   // those of Mongolian
    if (code_point >= 0xE0000 && code_point <= 0xE0FFF) return true; // tags and the like
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(code_point))) {
    case UTF8PROC_CATEGORY_CF: // bidi controls, zero-width characters, byte-order mark
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CN:
        return true;
    default:
        break;
    }
    return code_point == 0x115F || code_point == 0x1160 || code_point == 0x3164 ||
           code_point == 0xFFA0 || code_point == 0x17B4 || code_point == 0x17B5 ||
           code_point == 0x034F; // fillers, vowels unseen and the grapheme joiner: no width
}

namespace {

constexpr char32_t non_joiner = 0x200C;
constexpr char32_t joiner = 0x200D;

bool is_variation(char32_t code_point) { return code_point == 0xFE0E || code_point == 0xFE0F; }

/// Arrows, signs and pictures: what emoji are made of. A letter is none of these.
bool is_picture(char32_t code_point) {
    return (code_point >= 0x2190 && code_point < 0x2E00) || code_point == 0x203C ||
           code_point == 0x2049 || (code_point >= 0x1F000 && code_point < 0x20000);
}

/// A letter or sign of a script in which the joiners choose between forms of letters (Unicode,
/// UAX 31, A1 to B): Arabic and its neighbours, those of India, Myanmar, Khmer, Mongolian.
bool is_of_joining_script(char32_t code_point) {
    const bool in_block = (code_point >= 0x0620 && code_point < 0x0860) ||
                          (code_point >= 0x08A0 && code_point < 0x0E00) ||
                          (code_point >= 0x1000 && code_point < 0x10A0) ||
                          (code_point >= 0x1780 && code_point < 0x18B0);
    if (!in_block) return false;
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(code_point))) {
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
        return true;
    default:
        return false;
    }
}

/// What UTF-8 holds at `at`; 0 where there is nothing, or nothing valid.
char32_t code_point_at(std::string_view text, std::size_t at) {
    if (at >= text.size() || length_of_character(text, at) == 0) return 0;
    return next_code_point(text, at);
}

} // namespace

bool is_in_its_place(char32_t before, char32_t code_point, std::string_view behind) {
    if (is_variation(code_point)) return is_picture(before);
    if (code_point >= 0x180B && code_point <= 0x180D) // Mongolian letters have forms of their own
        return before >= 0x1820 && before < 0x18AB;
    if (code_point != joiner && code_point != non_joiner) return false;
    const char32_t after = code_point_at(behind, 0);
    if (is_of_joining_script(before) && is_of_joining_script(after)) return true;
    return code_point == joiner && (is_picture(before) || is_variation(before)) &&
           is_picture(after);
}

std::optional<char32_t> first_unseen(std::string_view text) {
    char32_t before = 0;
    for (std::size_t at = end_of_printable(text, 0); at < text.size();) {
        const char32_t code_point = next_code_point(text, at);
        const bool unassigned = utf8proc_category(static_cast<utf8proc_int32_t>(code_point)) ==
                                UTF8PROC_CATEGORY_CN; // the letter of a later Unicode, maybe
        const bool unseen = is_unsafe_to_show(code_point) && !unassigned;
        if (unseen && !is_in_its_place(before, code_point, text.substr(at))) return code_point;
        before = code_point;
    }
    return std::nullopt;
}

std::string visible(std::string_view text, bool keep_line_feeds) {
    std::string shown;
    shown.reserve(text.size());
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t plain = end_of_printable(text, at);
        shown.append(text, at, plain - at);
        if (plain > at) before = 0;
        at = plain;
        if (at == text.size()) break;
        const std::size_t length = length_of_character(text, at);
        if (length == 0) {
            before = 0;
            shown += fmt::format("<{:02X}>", byte_at(text, at++));
            continue;
        }
        const std::size_t begin = at;
        const char32_t code_point = next_code_point(text, at);
        const bool kept = keep_line_feeds && (code_point == '\n' || code_point == '\t');
        if (!kept && is_unsafe_to_show(code_point) &&
            !is_in_its_place(before, code_point, text.substr(at)))
            shown += fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(code_point));
        else
            shown += text.substr(begin, at - begin);
        before = code_point;
    }
    return shown;
}

} // namespace emenda
