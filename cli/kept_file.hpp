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
// signs.
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
};

/// A version of the proposal, which has it.
Against against(const model::Proposal& proposal, model::Number version);

/// Error(refused) if the version is another now; Error(usage) if the text was written for another
/// proposal, or for a version that is not there.
void require_same(const Against& against, const model::Proposal& now);

struct KeptText {
    model::Text text;
    std::optional<Against> against;
};

/// Where nano puts what was not saved yet, if it is told to end.
std::filesystem::path saved_beside(const std::filesystem::path& file);

/// A file that was kept by edit_proposal and is given again; empty for any other. Error(refused)
/// where the editor has left a later text beside it.
std::optional<KeptText> kept_text(const std::string& content, const acts::Origin& origin);

/// What stands above the line of a file that was kept by edit_text; empty for any other.
std::optional<std::string> kept_words(const std::string& content);

/// The line, and what stands below it at once, in the language in use.
constexpr const char* scissors = "------------------------ >8 ------------------------";
std::string first_instruction();

/// The last line of every file that is edited begins so: nobody else ends a text like that.
constexpr std::string_view mark = "= emenda";
std::string mark_of(const std::optional<Against>& against);

/// The last such line is ours: the text may hold one of its own. Where somebody deleted it with
/// the rest, what stands below it is known by its first words.
std::string above_the_line(const std::string& content);

/// Title on the first line, then the body. Error(usage) for what can be neither.
model::Text split_title(const std::string& written);

} // namespace emenda::cli
