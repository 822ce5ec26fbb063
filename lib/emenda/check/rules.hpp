// SPDX-License-Identifier: EUPL-1.2
// The ids of the rules about what a document says (those about its form: yaml/rules.hpp);
// docs/rules.md explains each. Never translated.
#pragma once

namespace emenda::check::rules {

inline constexpr const char* unseen = "unseen-character";  ///< in a name: bidi controls and so on
inline constexpr const char* sequence = "number-sequence"; ///< versions, amendments, comments
inline constexpr const char* duplicate_id = "duplicate-id";
inline constexpr const char* dangling = "dangling-pointer"; ///< to an id or version not there
inline constexpr const char* reply_cycle = "reply-cycle";
inline constexpr const char* decided_twice = "decided-twice";
inline constexpr const char* no_such_change = "no-such-change"; ///< decided, but not in the list
inline constexpr const char* change = "change";                 ///< cannot be carried out
inline constexpr const char* no_change = "no-change";           ///< a version like the one before
inline constexpr const char* digest = "digest";
inline constexpr const char* state = "state";             ///< not that of the decisions
inline constexpr const char* state_order = "state-order"; ///< a decision that cannot follow
inline constexpr const char* duplicate_supporter = "duplicate-supporter";
inline constexpr const char* version_source = "version-source";   ///< of an amendment not accepted
inline constexpr const char* missing_version = "missing-version"; ///< accepted, but not recorded
inline constexpr const char* revision = "revision";               ///< the old wording still stands
inline constexpr const char* restored_text = "restored-text";     ///< not the text that it names
inline constexpr const char* file_name = "file-name";
inline constexpr const char* duplicate_reference = "duplicate-reference";
inline constexpr const char* noted_digest = "noted-digest"; ///< one that stands nowhere (verify)
inline constexpr const char* title_length = "title-length";
inline constexpr const char* section = "section";

} // namespace emenda::check::rules
