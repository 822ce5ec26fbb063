// SPDX-License-Identifier: EUPL-1.2
// The form of a file that goes through the editor, by which a kept one is known again:
//
//   Una panchina in ogni via
//
//   Obiettivo. Una panchina in ogni via.
//
//   ------------------------ >8 ------------------------
//   Leave the line above as it is: …
//
//   = emenda par-PROP-2022-05-1 3 c8005ffd176cb0be
//
// Where conflicts are marked in the text (render/marked_text.hpp), the last line ends with their
// signs; further words say which text it was if that is no version (text:DIGEST), whose wording it
// is, or which amendment a comment is about (amendment:ID-DIGEST), and what that answers
// (comment:ID).
#pragma once

#include "emenda/acts/typed.hpp"
#include "emenda/model/proposal.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::cli {

/// What a text in the editor was before: the file says so below the line, so that a kept one
/// does not undo what others have written since.
struct Against {
    std::string reference;
    model::Number version = 0;
    std::string digest; ///< the beginning of the version's: a number can be given anew by undo
    std::vector<std::string> signs = {}; ///< of the marks of its conflicts, all three kinds
    std::string text = {}; ///< digest_of() the text, if it was edited by hand since the version
    std::string amendment = {}; ///< name_of() the one that is worded or spoken of, if any
    std::string comment = {};   ///< the id of the one that is answered, if any
};

/// A version of the proposal, which has it.
Against against(const model::Proposal& proposal, model::Number version);

/// The working text, hand edits included.
Against against_working_text(const model::Proposal& proposal);

/// The beginning of a digest of title and body.
std::string digest_of(const model::Text& text);

/// Id and beginning of the digest: numbers, and ids of the same content, are given anew by undo.
std::string name_of(const model::Amendment& amendment);

/// What to do with a text that is in a file, and was written for another proposal.
const char* copy_from_the_file();

/// Error(refused): the reference was given to another proposal. `hint` says what to do.
[[noreturn]] void refuse_another_proposal(const std::string& reference, const std::string& hint);

/// Error(refused) if the version is another now; Error(usage) if the text was written for another
/// proposal, or for a version that is not there.
void require_same(const Against& against, const model::Proposal& now);

/// The version that a text was edited in: the one that has recorded it, where it was edited by
/// hand; empty if none has. Errors of require_same().
std::optional<model::Number> version_edited(const Against& against, const model::Proposal& now);

struct KeptText {
    model::Text text;
    std::optional<Against> against;
};

/// Where nano puts what was not saved yet, if it is told to end.
std::filesystem::path saved_beside(const std::filesystem::path& file);

/// A file that was kept by edit_proposal and is given again; empty for any other. Error(refused)
/// where the editor has left a later text beside it; Error(usage) where nothing tells any more
/// where its text ends.
std::optional<KeptText> kept_text(const std::string& content, const acts::Origin& origin);

struct KeptWords {
    std::string text; ///< that stands above the line
    std::optional<Against> against;
};

/// A file that was kept by edit_text and is given again; empty for any other. Errors of
/// kept_text().
std::optional<KeptWords> kept_words(const std::string& content, const acts::Origin& origin);

/// The line, and what stands below it at once, in the language in use.
constexpr const char* scissors = "------------------------ >8 ------------------------";
std::string first_instruction();

/// What to do where the line is gone; a sentence that the line fills.
const char* put_line_again();

/// The last line of every file that is edited begins so: nobody else ends a text like that.
constexpr std::string_view mark = "= emenda";
std::string mark_of(const std::optional<Against>& against);
bool is_marked(std::string_view content); ///< its last line is such a one

/// The last such line is ours: the text may hold one of its own. Where somebody deleted it with
/// the rest, what stands below it is known by its first words.
std::string above_the_line(const std::string& content);

/// Title on the first line, then the body. Error(usage) for what can be neither.
model::Text split_title(const std::string& written);

} // namespace emenda::cli
