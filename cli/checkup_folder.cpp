// SPDX-License-Identifier: EUPL-1.2
#include "cli/checkup.hpp"
#include "emenda/base/advise.hpp"
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
                          advise(tr("To see what is wrong, and where: emenda validate"))});
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
        const std::string what = error.what();
        const bool names_file = what.find(file) != std::string::npos;
        checks.push_back({"forgetting", false, names_file ? what : file + ": " + what, error.hint});
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
                say(tr("What you do cannot be noted for undo: {}."), in_words(cause)),
                may_not ? let : advice_for(cause, let)};
    }
    return {"undo", true,
            steps == 0 ? std::string(tr("Nothing is noted for undo yet."))
                       : say(trn("{} command is noted for undo.", "{} commands are noted for undo.",
                                 steps),
                             steps)};
}

/// Only where there are such: what is not taken back though it lies among the notes of undo.
void add_passed_over(std::vector<Check>& checks, const Session& session, const fs::path& root) {
    const store::PassedOver passed = store::passed_over(root);
    if (const auto count = passed.of_others.size(); count > 0) {
        checks.push_back(
            {"undo-of-others", true,
             say(trn("{} command is noted for undo by another account, which alone can "
                     "take it back.",
                     "{} commands are noted for undo by other accounts, which alone "
                     "can take them back.",
                     count),
                 count)});
    }
    if (passed.faulty.empty()) return;
    checks.push_back({"undo-notes", false,
                      say(tr("These are no notes of undo as emenda leaves them, or too many or too "
                             "large ones, and are passed over: {}"),
                          listed(session, passed.faulty)),
                      tr("Look where they come from, and remove them: nothing is taken back by "
                         "them.")});
}

} // namespace

std::vector<Check> check_folder(const Session& session) {
    std::vector<Check> checks;
    std::error_code unknown;
    const auto& fault = session.settings_fault();
    if (fault) {
        checks.push_back(
            {"workspace", false, fault->what(), advise(tr("To see all: emenda validate"))});
    }
    if (fault || !session.workspace_if_any()) {
        const fs::path here = fs::current_path(unknown);
        if (!fault)
            checks.push_back({"workspace", false,
                              tr("There is no workspace here: what follows is "
                                 "about this folder."),
                              advise(tr("To make one here: emenda init"))});
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
    add_passed_over(checks, session, workspace.root());
    return checks;
}

} // namespace emenda::cli
