// SPDX-License-Identifier: EUPL-1.2
// The journal of a workspace, by which the last command can be taken back.
//
//   .emenda/undo/00000017.step     a step (store/undo_step.hpp), readable by its owner alone
//
// A step is written down before the command saves, with the bytes of before and the digest of what
// will be there afterwards. Nothing depends on it: a command whose step could not be written down
// does its work all the same. What a step is worth is asked of the files themselves, from the last
// step back. One whose files hold what was there before was never done (the command was killed) and
// is passed over. One whose files hold neither has been overtaken by changes that nobody noted, and
// is left alone. `undo` is a step as well, which names the one that it took back: so `undo` after
// `undo` goes further back, and `undo --redo` takes the last `undo` back.
//
// What another account wrote is none of this one's steps, nor is what no run of this program would
// have left: the folder may have come from somebody else, or be open to others.
//
// Kept are the last 50 steps and at most 64 MiB of them, but always the last one.
#pragma once

#include "emenda/store/undo_step.hpp"
#include "emenda/store/unremoved.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace emenda::store {

/// A step that was written down. Unless what it announces is said to be done, it goes again where
/// its files hold neither what was before nor what was to be: it would stand in the way of others.
class Note {
public:
    Note() = default;
    explicit Note(std::filesystem::path entry) : m_entry(std::move(entry)) {}
    ~Note();
    Note(Note&& other) noexcept : m_entry(std::exchange(other.m_entry, {})) {}
    Note& operator=(Note&& other) noexcept {
        std::swap(m_entry, other.m_entry);
        return *this;
    }

    bool is_written() const { return !m_entry.empty(); }
    void done() { m_entry.clear(); }

private:
    std::filesystem::path m_entry; ///< empty: nothing to remove
};

/// Writes down what is about to be done to one file below proposals/ of a workspace: `before` and
/// `after` are its bytes, none where it is not there. Never throws. A lone file has no journal.
Note note_change(const std::filesystem::path& file, const Command& command,
                 const std::string& reference, std::optional<std::string_view> before,
                 std::optional<std::string_view> after);

/// The same for a file that gets another name, and other bytes with it.
Note note_move(const std::filesystem::path& from, const std::filesystem::path& to,
               const Command& command, const std::string& reference, std::string_view before,
               std::string_view after);

/// Where the journal is. A link is none: nothing is noted through it.
std::filesystem::path undo_folder(const std::filesystem::path& root);
bool is_undo_folder_a_link(const std::filesystem::path& root);

/// Whose notes are read. What another account has noted is nothing that this one takes back.
enum class Whose { own, anybody };

/// The files of the journal, the newest first: as many of an account's, and as large ones, as it
/// would have kept. What one of them says: none if it is gone, damaged, closed by another account
/// of this machine, or not as long as it says itself. Error(io) for what cannot be read otherwise.
std::vector<std::filesystem::path> noted_steps(const std::filesystem::path& root,
                                               Whose whose = Whose::own);
std::optional<Step> read_step(const std::filesystem::path& entry, Whose whose = Whose::own);

/// Notes by which nothing is taken back: those of other accounts, and of this account's those that
/// no run has left so, being damaged, too many or too large. Error(io).
struct PassedOver {
    std::vector<std::filesystem::path> of_others;
    std::vector<std::filesystem::path> faulty;
};
PassedOver passed_over(const std::filesystem::path& root);

/// The notes that this account may not look into, or the journal's folder where that is closed, or
/// a link.
std::vector<std::filesystem::path> closed_notes(const std::filesystem::path& root);

struct ErasedUndo {
    bool any = false;            ///< there was something, and it is gone
    std::vector<Unremoved> left; ///< most often what only another account may remove
};

/// Erases the journal of undo, which holds what proposals said before: whole, for a name may stand
/// in it that no proposal holds any more. What cannot be removed is left, and so is a link in the
/// journal's place, for what it leads to would stay; likewise a note by which somebody is putting
/// something back at this moment, and is not done in ten seconds.
ErasedUndo erase_undo(const std::filesystem::path& root);

/// A step, and the file that holds it.
struct NotedStep {
    Step step;
    std::filesystem::path entry;
    bool overtaken = false; ///< its files have been changed since
};

/// The step to be taken back next: the last command in effect; or, for `redo`, the last `undo`.
/// With `file`, a path in the workspace, only what touched that, or what it was renamed to if it is
/// not there any more. None if there is none.
std::optional<NotedStep> last_step(const std::filesystem::path& root, bool redo,
                                   const std::optional<std::string>& file);

/// A note is no proposal: it may have been damaged, or come with a stranger's workspace.
/// Error(refused) unless all that it would put back can be read, and is the proposal of its file:
/// by the file's name, or what is there now.
void require_proposals(const std::filesystem::path& root, const Step& step);

/// Puts back what was there before the step, under the locks that every writer takes, and notes
/// that as a step of its own, with `command`, so that it can be taken back in turn; a step of
/// `undo` is removed instead. Gives whether it was noted. Error(refused) if the files have changed
/// since; Error(io).
bool take_back(const std::filesystem::path& root, const NotedStep& noted, const Command& command);

} // namespace emenda::store
