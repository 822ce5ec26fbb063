// SPDX-License-Identifier: EUPL-1.2
// The ids of the rules that the reader enforces; docs/rules.md explains each. Never translated.
#pragma once

namespace emenda::yaml::rules {

inline constexpr const char* too_large = "too-large";               ///< more bytes than allowed
inline constexpr const char* too_deep = "too-deep";                 ///< nested deeper than allowed
inline constexpr const char* too_many = "too-many-values";          ///< more values than allowed
inline constexpr const char* too_much_history = "too-much-history"; ///< found by check/
inline constexpr const char* line_too_long = "line-too-long";       ///< more bytes than allowed
inline constexpr const char* encoding = "encoding";                 ///< bytes that are not UTF-8
inline constexpr const char* byte_order_mark = "byte-order-mark";
inline constexpr const char* control_character = "control-character";
inline constexpr const char* conflict_marker = "conflict-marker"; ///< git's <<<<<<<
inline constexpr const char* end_marker = "end-marker";           ///< the line ... is missing
inline constexpr const char* second_document = "second-document"; ///< something behind the end
inline constexpr const char* syntax = "yaml-syntax";
inline constexpr const char* anchor = "anchor";
inline constexpr const char* alias = "alias";
inline constexpr const char* tag = "tag";
inline constexpr const char* merge_key = "merge-key";
inline constexpr const char* duplicate_key = "duplicate-key";
inline constexpr const char* odd_key = "odd-key";           ///< a key that is a list or a map
inline constexpr const char* long_plain = "unquoted-lines"; ///< a plain value over two lines
inline constexpr const char* empty_value = "empty-value";
inline constexpr const char* unknown_key = "unknown-key";
inline constexpr const char* missing_key = "missing-key";
inline constexpr const char* wrong_kind = "wrong-kind"; ///< a list where a text is wanted, …
inline constexpr const char* text_form = "text-form";   ///< not in normal form
inline constexpr const char* date = "date";
inline constexpr const char* reference = "reference";
inline constexpr const char* id = "id";
inline constexpr const char* number = "number";
inline constexpr const char* digest = "digest-form"; ///< not sha256: and 64 digits
inline constexpr const char* word = "unknown-word";  ///< not one of the fixed words
inline constexpr const char* language = "language";
inline constexpr const char* link = "link";                 ///< leads to neither reference nor URL
inline constexpr const char* format = "format";             ///< made by a newer emenda, or none
inline constexpr const char* change_shape = "change-shape"; ///< keys that make up no change
inline constexpr const char* time_zone = "time-zone";
inline constexpr const char* reference_pattern = "reference-pattern";

} // namespace emenda::yaml::rules
