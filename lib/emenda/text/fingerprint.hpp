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

/// Up to eight bytes as a number, the first the lowest (compilers make one load of eight).
inline std::uint64_t bytes_as_number(const char* bytes, std::size_t count) {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < count; ++i)
        number |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    return number;
}

inline std::uint64_t fingerprint(std::string_view piece) {
    std::uint64_t value = piece.size() * 0x9E3779B97F4A7C15U;
    const char* at = piece.data();
    std::size_t left = piece.size();
    for (; left >= 8; left -= 8, at += 8) {
        value = (value ^ bytes_as_number(at, 8)) * 0xD6E8FEB86659FD93U;
        value ^= value >> 32U;
    }
    return mixed(value ^ bytes_as_number(at, left));
}

} // namespace emenda::text
