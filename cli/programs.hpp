// SPDX-License-Identifier: EUPL-1.2
// The programs of the user's choice: editor and pager, run through the shell as git runs them; and
// git, for the user's name.
#pragma once

#include "cli/brief_answer.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace emenda::cli {

class AtStake;

/// Keeps the user's LANGUAGE for these programs: use_language() (base/translate.hpp) sets our own.
void keep_language_variable();

/// A command line of the user's, and the variable that it comes from; empty: it is a usual one.
struct Program {
    std::string command;
    std::string variable;
};

/// EMENDA_PAGER, else PAGER, else less; none where the variable is empty or says cat.
std::optional<Program> pager_to_run();

/// EMENDA_EDITOR, else VISUAL, else EDITOR, else editor, nano or vi. A terminal that can do nothing
/// (TERM is dumb, or not set) gets none of these that needs more: only EMENDA_EDITOR or EDITOR.
std::optional<Program> editor_to_run();

/// Whether a program of this name is on the path.
bool is_there_to_run(const std::string& program);

/// Shows the text in the pager; false if there is none to run.
bool run_pager(std::string_view text);

/// Opens the file in the editor, and waits. Error(io) if none can be run or it fails;
/// Error(interrupted) where a signal ended it; Interrupted where one is to end us, with `is_open`
/// set if the editor goes on all the same.
void run_editor(const std::filesystem::path& file, AtStake& stake, bool& is_open);

inline constexpr int patience_with_git = 5; // seconds

/// git's user.name, where git is there and has one. This runs git's `config --get` and nothing
/// else: no hook, no pager, no file system monitor of the folder's settings. These may include a
/// file that never ends, or a pipe on which git waits for ever: so it has that long, and a line.
BriefAnswer git_identity();

} // namespace emenda::cli
