// SPDX-License-Identifier: EUPL-1.2
#include "cli/checkup.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/io_error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/forgetting.hpp"
#include "emenda/store/lock.hpp"
#include "emenda/store/probe.hpp"
#include "emenda/store/proposals.hpp"
#include "emenda/store/undo.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <cstring>

namespace emenda::cli {

namespace fs = std::filesystem;

namespace {

using render::Check;

std::string listed(const Session& session, const std::vector<fs::path>& paths) {
    constexpr std::size_t most = 5;
    std::string text;
    for (std::size_t i = 0; i < paths.size() && i < most; ++i)
        text += (i ? ", " : "") + session.shown(paths[i]);
    if (paths.size() > most) text += ", …";
    return text;
}

Check file_system(const fs::path& folder) {
    using Kind = store::FileSystem::Kind;
    const auto found = store::file_system_of(folder);
    const Kind kind = found ? found->kind : Kind::unknown;
    const std::string name = found ? found->name : "?";
    switch (kind) {
    case Kind::proven:
        return {"file-system", true, say(tr("The file system is {}, on this machine."), name)};
    case Kind::local:
        return {"file-system", true,
                say(tr("The file system is {}, on this machine; that a saved change survives a "
                       "power cut was not tried out on it."),
                    name)};
    case Kind::memory:
        return {"file-system", false,
                say(tr("The file system is {}: what is in it is gone when the machine is switched "
                       "off."),
                    name),
                tr("Move the workspace to a disk.")};
    case Kind::network:
        return {"file-system", false,
                say(tr("The file system is {}, on another machine: whether two people can save at "
                       "one time depends on that one."),
                    name),
                tr("See the line on locks below, and run emenda doctor on every machine that "
                   "shares the folder.")};
    case Kind::program:
        return {"file-system", false,
                say(tr("The file system is {}: a program keeps the files, perhaps on another "
                       "machine."),
                    name),
                tr("See the line on locks below, and run emenda doctor on every machine that "
                   "shares the folder.")};
    case Kind::unknown:
        break;
    }
    return {"file-system", true,
            say(tr("The file system is one that emenda does not know: {}."), name)};
}

/// What helps against a cause, where that is known; else what is to be said of this trial.
std::string advice_for(store::Cause cause, const std::string& otherwise) {
    switch (cause) {
    case EACCES:
    case EPERM:
    case ENOSPC:
    case EDQUOT:
    case EROFS:
    case EIO:
        return remedy(cause);
    default:
        return otherwise;
    }
}

Check tried(const char* id, store::Cause cause, const std::string& good, const std::string& bad,
            const std::string& advice) {
    if (cause == 0) return {id, true, good};
    return {id, false, say(bad.c_str(), std::strerror(cause)), advice_for(cause, advice)};
}

Check locks(const fs::path& folder) {
    const store::LockTrial trial = store::try_locking(folder);
    switch (trial.result) {
    case store::LockTrial::Result::works:
        return {"locks", true, tr("Locks work: another process was kept out.")};
    case store::LockTrial::Result::unseen:
        return {"locks", false, tr("Locks are not seen by another process."),
                tr("Let one person write at a time, or move the workspace to another disk: a "
                   "change that was saved at the same time could be refused, or lost.")};
    case store::LockTrial::Result::refused:
        break;
    }
    return {"locks", false, say(tr("Files cannot be locked: {}."), std::strerror(trial.cause)),
            advice_for(trial.cause, tr("Commands that write refuse to do so without a lock. Ask "
                                       "whoever keeps the disk."))};
}

Check letters(const fs::path& folder) {
    if (store::ignores_case(folder).value_or(false)) {
        return {"letters", true,
                tr("Names of files that differ in capital letters alone are one name here: two "
                   "references must not.")};
    }
    return {"letters", true, tr("Capital and small letters of file names are told apart.")};
}

Check disk_clock(const fs::path& folder) {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    const auto now = std::chrono::duration_cast<std::chrono::seconds>(since).count();
    constexpr std::int64_t a_minute = 60;
    const auto ahead = store::clock_ahead(folder, now);
    if (ahead && std::abs(*ahead) > a_minute) {
        const auto minutes = static_cast<unsigned long>(std::abs(*ahead) / a_minute);
        return {"disk-clock", false,
                say(trn("The disk's clock and this machine's differ by {} minute.",
                        "The disk's clock and this machine's differ by {} minutes.", minutes),
                    minutes),
                tr("Set the one that is wrong: versions are dated by this machine's.")};
    }
    return {"disk-clock", true, tr("The disk's clock agrees with this machine's.")};
}

Check room(const fs::path& folder) {
    constexpr std::uintmax_t enough = std::uintmax_t(64) << 20U;
    const auto left = store::room_left(folder);
    if (left && *left < enough) {
        return {"room", false, say(tr("There are {} MiB left on the disk."), *left >> 20U),
                tr("Make room: a change that does not fit is refused, and nothing is lost by "
                   "that.")};
    }
    return {"room", true, tr("There is room on the disk.")};
}

void add_disk(std::vector<Check>& checks, const fs::path& folder, const fs::path& lock_folder) {
    checks.push_back(file_system(folder));
    const std::string ask = tr("Ask whoever keeps the folder for leave to write there.");
    const auto first = checks.size();
    checks.push_back(tried("writing", store::try_writing(folder), tr("Files can be written."),
                           tr("Files cannot be written: {}."), ask));
    checks.push_back(tried("renaming", store::try_renaming(folder),
                           tr("A file takes another's place in one step."),
                           tr("A file cannot take another's place: {}."), ask));
    checks.push_back(tried(
        "exchanging", store::try_exchanging(folder), tr("Two files change places in one step."),
        tr("Two files cannot change places ({}): a save only takes the old file's place."),
        tr("What another program saves to a proposal at that very moment is lost: close it "
           "there before you change it here.")));
    checks.push_back(
        tried("syncing", store::try_syncing(folder), tr("The disk confirms what it has written."),
              tr("The disk does not confirm what it has written: {}."),
              tr("A power cut can undo what was saved last. Use another disk where that "
                 "matters.")));
    checks.push_back(locks(lock_folder));
    for (auto one = first + 1; one < checks.size(); ++one) { // once is enough
        if (checks[one].advice == checks[first].advice) checks[one].advice.clear();
    }
    checks.push_back(letters(folder));
    checks.push_back(disk_clock(folder));
    checks.push_back(room(folder));
}

/// What everyday commands would say of each.
void add_proposals(std::vector<Check>& checks, const Session& session,
                   const store::Contents& contents) {
    std::vector<fs::path> closed;
    std::vector<fs::path> faulty;
    std::optional<Error> first;
    for (const store::Listed& one : contents.listed) {
        try {
            if (!store::look(one.path, session.shown(one.path)).document)
                faulty.push_back(one.path);
        } catch (const Error& error) {
            closed.push_back(one.path);
            if (!first) first = error;
        }
    }
    if (first) {
        checks.push_back({"readable", false,
                          say(tr("These proposals cannot be read: {}"), listed(session, closed)),
                          first->hint.empty() ? first->what() : first->hint});
    }
    if (!faulty.empty()) {
        checks.push_back({"sound", false,
                          say(tr("These proposals are not valid: {}"), listed(session, faulty)),
                          tr("To see what is wrong, and where: emenda validate")});
    }
    if (closed.empty() && faulty.empty() && !contents.listed.empty())
        checks.push_back({"readable", true, tr("All proposals can be read.")});
}

Check links(const Session& session, const store::Contents& contents) {
    std::vector<fs::path> bad;
    for (const store::LeftOut& left : contents.left_out) {
        if (left.why == store::Why::leads_nowhere || left.why == store::Why::leads_outside)
            bad.push_back(left.path);
    }
    const auto several = store::with_other_names(session.workspace().proposals());
    if (!bad.empty()) {
        return {"links", false,
                say(tr("These links lead nowhere, or out of the workspace, and are left out: {}"),
                    listed(session, bad)),
                tr("Put the files themselves there.")};
    }
    if (!several.empty()) {
        return {"links", false,
                say(tr("These files have other names (hard links), which a save leaves as they "
                       "were: {}"),
                    listed(session, several)),
                tr("Keep one name of each.")};
    }
    return {"links", true, tr("No proposal is a link that causes trouble.")};
}

void add_left_overs(std::vector<Check>& checks, const Session& session, const fs::path& root) {
    const store::LeftOvers left = store::left_overs(root);
    if (left.temporaries.empty())
        checks.push_back({"left-overs", true,
                          tr("Nothing was left behind by runs that were "
                             "killed.")});
    else
        checks.push_back({"left-overs", true,
                          say(tr("Left behind by runs that were killed, and cleared away when "
                                 "somebody saves again: {}"),
                              listed(session, left.temporaries))});
    if (!left.held_locks.empty()) {
        checks.push_back(
            {"busy", true,
             say(tr("Somebody is writing at this moment: {}"), listed(session, left.held_locks))});
    }
    if (!left.texts.empty()) {
        checks.push_back(
            {"texts", false,
             say(tr("Texts from an editor, still open there or kept when something failed: {}"),
                 listed(session, left.texts)),
             tr("Look at them: below its text each names the command that takes it. Remove what is "
                "not wanted.")});
    }
}

/// Only where there is something to say: nearly nobody is ever forgotten.
void add_forgetting(std::vector<Check>& checks, const fs::path& root) {
    try {
        const auto count = store::people_begun(root);
        if (count == 0) return;
        checks.push_back(
            {"forgetting", false,
             say(trn("A run of emenda forget has not come to its end: the name of one person "
                     "stands in {1}.",
                     "Runs of emenda forget have not come to their end: the names of {0} people "
                     "stand in {1}.",
                     count),
                 count, (root / ".emenda" / "forget.yaml").string()),
             tr("Give the same command again: it goes on with the same pseudonym.")});
    } catch (const Error& error) {
        const std::string file = (root / ".emenda" / "forget.yaml").string();
        checks.push_back({"forgetting", false, file + ": " + error.what(), error.hint});
    }
}

Check undo(const fs::path& root) {
    const fs::path folder = store::undo_folder(root);
    std::error_code unknown;
    if (fs::is_symlink(folder, unknown)) {
        return {"undo", false,
                say(tr("{} is a link. It must be a folder of this machine."), folder.string()),
                tr("Remove the link: the folder is made when it is needed.")};
    }
    const auto steps = store::noted_steps(root).size();
    const bool there = fs::exists(folder, unknown);
    const store::Cause cause = store::try_writing(there ? folder : root / ".emenda");
    if (cause != 0) {
        const bool may_not = cause == EACCES || cause == EPERM;
        const std::string let =
            say(tr("Let everybody who writes here write into {}."), folder.string());
        return {"undo", false,
                say(tr("What you do cannot be noted for undo: {}."), std::strerror(cause)),
                may_not ? let : advice_for(cause, let)};
    }
    return {"undo", true,
            steps == 0 ? std::string(tr("Nothing is noted for undo yet."))
                       : say(trn("{} command is noted for undo.", "{} commands are noted for undo.",
                                 steps),
                             steps)};
}

} // namespace

std::vector<Check> check_folder(const Session& session) {
    std::vector<Check> checks;
    std::error_code unknown;
    const auto& fault = session.settings_fault();
    if (fault) {
        checks.push_back({"workspace", false, fault->what(), tr("To see all: emenda validate")});
    }
    if (fault || !session.workspace_if_any()) {
        const fs::path here = fs::current_path(unknown);
        if (!fault)
            checks.push_back({"workspace", false,
                              tr("There is no workspace here: what follows is "
                                 "about this folder."),
                              tr("To make one here: emenda init")});
        add_disk(checks, here, here);
        return checks;
    }
    const store::Workspace& workspace = session.workspace();
    const fs::path local = workspace.root() / ".emenda";
    store::Contents contents;
    try {
        contents = workspace.contents();
    } catch (const Error& error) { // of a folder in it
        checks.push_back({"proposals", false, error.what(), error.hint});
        add_disk(checks, workspace.proposals(), local);
        return checks;
    }
    const auto count = contents.listed.size();
    checks.push_back({"workspace", true,
                      say(trn("The workspace {1} holds {0} proposal.",
                              "The workspace {1} holds {0} proposals.", count),
                          count, workspace.root().string())});
    if (!fs::is_directory(workspace.proposals(), unknown)) {
        checks.push_back({"proposals", false,
                          say(tr("There is no folder {}."), workspace.proposals().string()),
                          tr("emenda create makes it.")});
        return checks;
    }
    try {
        store::make_local_folder(local);
    } catch (const Error& error) {
        checks.push_back({"local-folder", false, error.what(), error.hint});
    }
    add_disk(checks, workspace.proposals(), local);
    add_proposals(checks, session, contents);
    checks.push_back(links(session, contents));
    add_left_overs(checks, session, workspace.root());
    add_forgetting(checks, workspace.root());
    checks.push_back(undo(workspace.root()));
    return checks;
}

} // namespace emenda::cli
