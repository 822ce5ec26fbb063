// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/digest.hpp"

#include <algorithm>
#include <cstdint>
#include <nettle/sha2.h>

namespace emenda {

namespace {

constexpr std::string_view prefix = "sha256:";
constexpr std::size_t hex_digits = 64;

bool is_lower_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); }

} // namespace

std::string sha256_hex(std::string_view bytes) {
    sha256_ctx state;
    sha256_init(&state);
    sha256_update(&state, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    std::uint8_t hash[SHA256_DIGEST_SIZE];
    sha256_digest(&state, sizeof hash, hash);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex(hex_digits, '\0');
    for (std::size_t i = 0; i < sizeof hash; ++i) {
        hex[2 * i] = digits[hash[i] >> 4];
        hex[2 * i + 1] = digits[hash[i] & 0xF];
    }
    return hex;
}

Digest sha256(std::string_view bytes) { return {std::string(prefix) + sha256_hex(bytes)}; }

std::optional<Digest> parse_digest(std::string_view text) {
    if (text.size() != prefix.size() + hex_digits || !text.starts_with(prefix)) return std::nullopt;
    if (!std::all_of(text.begin() + prefix.size(), text.end(), is_lower_hex)) return std::nullopt;
    return Digest{std::string(text)};
}

} // namespace emenda
