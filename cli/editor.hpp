// SPDX-License-Identifier: EUPL-1.2
// Writing in the user's editor, on a small file with instructions below a line.
//
// What was typed is never lost: if anything fails afterwards, or the program is interrupted, the
// file stays and is named, and so is what an editor leaves beside it when it is killed.
#pragma once

#include "cli/at_stake.hpp"
#include "cli/kept_file.hpp"
#include "cli/session.hpp"
#include "emenda/acts/typed.hpp"
#include "emenda/model/proposal.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace emenda::cli {

/// How a kept file is given to the same command again.
struct GivenAgain {
    std::string option;             ///< that takes it
    std::string instead_of;         ///< the option that it takes the place of, if any
    std::optional<Against> against; ///< empty: of no version that can be found again
    bool dry_run = false;           ///< nothing will hold what is written but the file
};

/// The file in the editor. It is removed at the end, unless an error is on its way, or nothing was
/// to be written: then it stays, and sentences name it and the command that takes it. Below the
/// line it names that, too.
class EditorFile {
public:
    EditorFile(Session& session, const std::string& content, GivenAgain given_again);
    ~EditorFile();
    EditorFile(const EditorFile&) = delete;
    EditorFile& operator=(const EditorFile&) = delete;

    /// Opens the editor, waits, and gives what the file holds then.
    std::string edited();

    /// For what is wrong in it.
    acts::Origin origin() const { return {m_session.shown_from_start(m_path), true, true}; }

    /// As it is named in a command.
    std::string name() const;

    /// It was left empty, or as it was: that cancels, and is nothing that was tried out.
    void nothing_to_keep() { m_is_cancelled = true; }

    /// The command, given the file as it is, would only fail again: it is not named any more.
    void no_command_takes_it() { m_is_taken = false; }

private:
    bool was_edited() const;
    void take_what_was_saved_beside() const;
    std::string put_back_our_lines(const std::string& content);
    void tell_what_stays(bool stays, bool fails) const;
    std::vector<std::filesystem::path> left_by_the_editor() const;
    std::string where_it_is(bool is_taken) const;
    std::string command_again() const;
    [[noreturn]] void require_line_again();

    Session& m_session;
    std::filesystem::path m_path;
    GivenAgain m_given_again;
    std::string m_content; ///< at first
    int m_errors_before;
    bool m_is_open = false;         ///< in an editor that would not end
    bool m_has_words_below = false; ///< the line, where nothing is taken
    bool m_is_taken = true;         ///< by the command, as it is
    bool m_is_cancelled = false;
    AtStake m_at_stake;
};

struct EditedText {
    std::string text; ///< in normal form
    std::unique_ptr<EditorFile> file;
};

/// What the person wrote above the line. Error(refused) if it is empty or unchanged: cancelled;
/// Error(usage) naming `flag` if there is nobody to ask.
EditedText edit_text(Session& session, const std::string& initial, const std::string& instructions,
                     const std::string& flag, GivenAgain given_again);

struct EditedProposal {
    model::Text text;
    std::unique_ptr<EditorFile> file;
};

/// What `take` makes of a text that was edited; where that throws, it would again for the file as
/// it is.
template <typename Edited, typename Take>
auto taken(const Edited& edited, Take take) {
    try {
        return take();
    } catch (...) {
        if (edited.file) edited.file->no_command_takes_it();
        throw;
    }
}

struct Editing {
    std::string reference; ///< of the proposal; empty: it is still to be made
    std::string instructions;
    std::string flag;               ///< what else would have given the text
    std::optional<Against> against; ///< empty: of no version that can be found again
    bool may_stay = false;          ///< an unchanged text does not cancel
    std::string instead_of = {};    ///< the option that a kept file takes the place of
    bool dry_run = false;
};

/// Title on the first line, then the body.
EditedProposal edit_proposal(Session& session, const model::Text& initial, const Editing& editing);

} // namespace emenda::cli
