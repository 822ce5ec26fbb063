// SPDX-License-Identifier: EUPL-1.2
// The one normal form of text (docs/format.md, "Text"): made on the way in, demanded of files.
//
//   normal_body("Uno \r\n\r\n\r\nDue").text == "Uno\n\nDue\n"
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace emenda::text {

/// Why a text cannot be put in normal form at all.
struct Unfit {
    enum class Why { invalid_utf8, control_character, noncharacter };
    Why why;
    std::size_t offset = 0;  ///< byte offset in the text that was given
    char32_t code_point = 0; ///< the character, for the last two

    friend bool operator==(const Unfit&, const Unfit&) = default;
};

struct Normalised {
    std::string text;           ///< empty if unfit
    std::optional<Unfit> unfit; ///< set if the text was refused
};

/// A body: Unicode NFC; CRLF, CR, VT, FF, LS, PS and NEL become LF and a byte-order mark at the
/// start goes; no blanks (space, tab, U+00A0) at line ends; exactly one blank line between
/// paragraphs, none at either end; one LF at the end, unless it is empty. Other control
/// characters but the tab are refused. Idempotent.
Normalised normal_body(std::string_view raw);

/// A single line (title, name, category): as above, line breaks and tabs become one space, runs
/// of spaces that held one shrink to it, no spaces at either end.
Normalised normal_line(std::string_view raw);

/// Whether the text already is what normal_body or normal_line would make of it.
bool is_normal_body(std::string_view text);
bool is_normal_line(std::string_view text);

/// A passage of a body, as quotes and inserts hold it: NFC, LF, no control characters, no blanks
/// before a line break, no more than one blank line in a row; it neither begins nor ends with a
/// line break, but may begin and end with blanks. Not empty.
bool is_normal_passage(std::string_view text);

} // namespace emenda::text
