// SPDX-License-Identifier: EUPL-1.2
// UTF-8, strictly: what is valid, how code points are counted, which are dangerous to show.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace emenda {

/// Byte offset of the first byte that is not part of a valid sequence (no overlong forms, no
/// surrogates, nothing above U+10FFFF); empty if the text is valid.
std::optional<std::size_t> invalid_utf8(std::string_view text);

/// Length in bytes of the character that begins at `at`; 0 if no valid sequence does (Unicode 15,
/// table 3-7).
std::size_t length_of_character(std::string_view text, std::size_t at);

/// Where the run of printable ASCII, from space to ~, that begins at `at` ends: most of most texts,
/// and nothing in it needs a look.
std::size_t end_of_printable(std::string_view text, std::size_t at);

/// Code points of a valid text.
std::size_t count_code_points(std::string_view text);

std::size_t count_line_feeds(std::string_view text);

/// The code point that begins at `at`, and moves `at` behind it. The text is valid UTF-8.
char32_t next_code_point(std::string_view text, std::size_t& at);

void append_utf8(std::string& text, char32_t code_point);

/// Whether a terminal could take the code point for something other than a visible character:
/// C0 (tab and LF included), DEL, C1, bidi controls, zero-width and tag characters, line and
/// paragraph separators, BOM. Zero-width joiner and non-joiner, and variation selectors, too.
bool is_unsafe_to_show(char32_t code_point);

/// Whether a joiner or variation selector does what it is for, and so cannot be taken for nothing:
/// it stands between two letters of a script that chooses their forms by it (Arabic, those of
/// India and others), or in an emoji. Elsewhere it is as unsafe as the rest.
bool is_in_its_place(char32_t before, char32_t code_point, std::string_view behind);

/// The first character of a valid text that nobody sees, or that turns others round: what makes two
/// names out of what looks like one. None that is in its place.
std::optional<char32_t> first_unseen(std::string_view text);

/// The text with each unsafe code point that is not in its place as a visible escape, <U+202E>, and
/// bytes that are not UTF-8 as <FF>. Line feeds and tabs too, unless keep_line_feeds.
std::string visible(std::string_view text, bool keep_line_feeds = false);

} // namespace emenda
