// SPDX-License-Identifier: EUPL-1.2
// SHA-256 digests, written "sha256:" and 64 lower-case hex digits.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace emenda {

/// A digest in its written form. Invariant: made by sha256() or parse_digest() only, or empty.
struct Digest {
    std::string text;

    friend bool operator==(const Digest&, const Digest&) = default;
};

/// FIPS 180-4 SHA-256 of the bytes.
Digest sha256(std::string_view bytes);

/// The same, as 64 hex digits without the prefix.
std::string sha256_hex(std::string_view bytes);

std::optional<Digest> parse_digest(std::string_view text);

} // namespace emenda
