// SPDX-License-Identifier: EUPL-1.2
// Numbers for pieces of text, the same on every machine; equal ones are taken for equal only after
// their bytes were compared.
// For this room's .cpp files only.
#pragma once

#include <cstdint>
#include <string_view>

namespace emenda::text {

/// Spreads what the bits of a number say over all of them.
inline std::uint64_t mixed(std::uint64_t value) {
    value ^= value >> 32U;
    value *= 0x9FB21C651E98DF25U;
    value ^= value >> 29U;
    return value;
}

/// Bytes as a number, the first the lowest (compilers make one load of it).
inline std::uint64_t eight_bytes(const char* bytes) {
    const auto byte = [&](std::size_t i) {
        return std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    };
    return byte(0) | byte(1) | byte(2) | byte(3) | byte(4) | byte(5) | byte(6) | byte(7);
}

inline std::uint64_t four_bytes(const char* bytes) {
    const auto byte = [&](std::size_t i) {
        return std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    };
    return byte(0) | byte(1) | byte(2) | byte(3);
}

/// All bytes of a piece of at most eight: of two pieces of one size never the same number.
inline std::uint64_t few_bytes(std::string_view piece) {
    const char* bytes = piece.data();
    const std::size_t size = piece.size();
    if (size >= 4) return four_bytes(bytes) | four_bytes(bytes + size - 4) << 32U;
    if (size == 0) return 0;
    const auto byte = [&](std::size_t i) {
        return std::uint64_t{static_cast<unsigned char>(bytes[i])};
    };
    return byte(0) | byte(size / 2) << 8U | byte(size - 1) << 16U;
}

constexpr std::size_t exact_fingerprint = 8;

/// Of two pieces of one size, not above `exact_fingerprint`, never the same.
inline std::uint64_t fingerprint(std::string_view piece) {
    constexpr std::uint64_t factor = 0xD6E8FEB86659FD93U;
    std::uint64_t value = piece.size() * 0x9E3779B97F4A7C15U;
    if (piece.size() <= exact_fingerprint) return mixed(value ^ few_bytes(piece));
    const char* at = piece.data();
    const char* last = at + piece.size() - 8;
    for (; at < last; at += 8) {
        value = (value ^ eight_bytes(at)) * factor;
        value ^= value >> 32U;
    }
    return mixed(value ^ eight_bytes(last));
}

/// The fingerprint of a word of a text, for loops over all of them: what is read of a short one
/// does not hang on its size, which no processor can foresee.
inline std::uint64_t fingerprint_at(std::string_view text, std::size_t at, std::size_t size) {
    if (size == 0 || size > exact_fingerprint || at + exact_fingerprint > text.size())
        return fingerprint(text.substr(at, size));
    const std::uint64_t all = eight_bytes(text.data() + at);
    const auto from = [&](std::size_t byte) { return all >> (8 * byte); };
    const std::uint64_t three =
        (all & 0xFFU) | (from(size / 2) & 0xFFU) << 8U | (from(size - 1) & 0xFFU) << 16U;
    const std::uint64_t more = (all & 0xFFFFFFFFU) | from(size < 4 ? 0 : size - 4) << 32U;
    return mixed((size * 0x9E3779B97F4A7C15U) ^ (size < 4 ? three : more));
}

} // namespace emenda::text
