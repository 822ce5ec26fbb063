// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/digest.hpp"

#include <algorithm>
#include <sodium.h>

namespace emenda {

namespace {

constexpr std::string_view prefix = "sha256:";
constexpr std::size_t hex_digits = 64;

bool is_lower_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); }

} // namespace

std::string sha256_hex(std::string_view bytes) {
    unsigned char hash[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(hash, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    char hex[2 * sizeof hash + 1];
    sodium_bin2hex(hex, sizeof hex, hash, sizeof hash);
    return hex;
}

Digest sha256(std::string_view bytes) { return {std::string(prefix) + sha256_hex(bytes)}; }

std::optional<Digest> parse_digest(std::string_view text) {
    if (text.size() != prefix.size() + hex_digits || !text.starts_with(prefix)) return std::nullopt;
    if (!std::all_of(text.begin() + prefix.size(), text.end(), is_lower_hex)) return std::nullopt;
    return Digest{std::string(text)};
}

} // namespace emenda
