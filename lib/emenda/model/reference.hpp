// SPDX-License-Identifier: EUPL-1.2
// A proposal's public name, which is also its file's name.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace emenda::model {

/// Invariant: made by parse_reference() only, or empty.
struct Reference {
    std::string text;

    friend bool operator==(const Reference&, const Reference&) = default;
    friend auto operator<=>(const Reference&, const Reference&) = default;
};

/// ASCII letters, digits, - and _; begins with a letter, ends with a letter or digit, holds at
/// least one hyphen; 3 to 100 characters. So it can stand plain in YAML, name a file on any
/// system, and be neither a path nor an option.
std::optional<Reference> parse_reference(std::string_view text);

/// In small letters: what names one file where capitals do not count (macOS, Windows, many shared
/// drives).
std::string in_small_letters(const Reference& reference);

/// The trailing digits as a number: 3343 of par-PROP-2022-05-3343; empty without any, or above
/// 10^15.
std::optional<std::size_t> number_of(const Reference& reference);

} // namespace emenda::model
