// SPDX-License-Identifier: EUPL-1.2
// The programs of the user's choice: editor and pager, run through the shell as git runs them; and
// git, for the user's name.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace emenda::cli {

/// Keeps the user's LANGUAGE for these programs: use_language() (base/translate.hpp) sets our own.
void keep_language_variable();

/// Shows the text in EMENDA_PAGER, PAGER, or less; false if there is none to run.
bool run_pager(std::string_view text);

/// Opens the file in EMENDA_EDITOR, VISUAL, EDITOR, or else editor, nano or vi, and waits.
/// Error(io) if none can be run or it fails.
void run_editor(const std::filesystem::path& file);

/// git's user.name, where git is there and has one.
std::optional<std::string> git_identity();

} // namespace emenda::cli
