// SPDX-License-Identifier: EUPL-1.2
// undo: the last command that changed a proposal, taken back.
#include "emenda/store/undo.hpp"
#include "cli/commands/all.hpp"
#include "cli/writing.hpp"
#include "emenda/base/advise.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/account.hpp"
#include "emenda/store/path.hpp"

#include <algorithm>
#include <memory>
#include <set>

namespace emenda::cli {

namespace fs = std::filesystem;

namespace {

struct Options {
    std::optional<std::string> ref;
    bool redo = false;
    WriteOptions writing;
};

std::string name_of(const store::StepFile& file) { return fs::path(file.path).stem().string(); }

/// Those of the workspace, and what the journal knows of those that are gone.
std::vector<store::Listed> all_known(const store::Workspace& workspace) {
    auto listed = workspace.list();
    for (const fs::path& entry : store::noted_steps(workspace.root())) {
        const auto step = store::read_step(entry);
        if (!step) continue;
        for (const store::StepFile& file : step->files) {
            const fs::path path = workspace.root() / file.path;
            const auto reference = model::parse_reference(name_of(file));
            const bool known =
                std::any_of(listed.begin(), listed.end(),
                            [&](const store::Listed& one) { return one.path == path; });
            if (reference && !known) listed.push_back({*reference, path});
        }
    }
    return listed;
}

/// Where the journal is, and of which file it is asked; none: of any.
struct Asked {
    fs::path root;
    std::optional<std::string> file;
    std::string shown;
};

Asked asked(const Options& options, const Session& session) {
    if (!options.ref) return {session.workspace().root(), std::nullopt, {}};
    const bool by_name = !Session::is_path(*options.ref);
    const Located located = by_name ? session.locate(*options.ref, all_known(session.workspace()))
                                    : session.locate(*options.ref);
    const auto root = store::root_of(located.path);
    if (!root) {
        throw Error(ErrorKind::refused,
                    say(tr("{} is in no workspace, and nothing is noted of it."), located.shown));
    }
    Asked found{*root, {}, *options.ref};
    found.file =
        store::real_path(located.path).lexically_relative(store::real_path(found.root)).string();
    return found;
}

std::string why_no_redo() {
    return tr("What undo took back can be done again until another command changes the proposal.");
}

std::string why_no_undo(const fs::path& root) {
    std::string why =
        tr("What can be taken back are the last commands given from this account in this folder, "
           "which note it in .emenda/undo. What came by git or was edited by hand is not noted.");
    auto closed = store::passed_over(root).of_others;
    for (const fs::path& note : store::closed_notes(root))
        closed.push_back(note);
    if (store::is_undo_folder_a_link(root)) {
        why += "\n" + say(tr("{} is a link: through it nothing is noted, nor taken back."),
                          ".emenda/undo");
    } else if (!closed.empty()) {
        std::set<std::string> accounts;
        for (const fs::path& note : closed)
            accounts.insert(store::account_of(note));
        std::string names;
        for (const std::string& name : accounts)
            names += (names.empty() ? "" : ", ") + name;
        why +=
            "\n" + say(tr("There are notes that only their own account can take back: {}"), names);
    }
    return why + "\n" + advise(tr("To bring back an older text: emenda restore REF VERSION"));
}

[[noreturn]] void refuse_nothing(const Options& options, const Asked& asked) {
    std::string message =
        options.redo ? tr("There is nothing to do again.") : tr("There is nothing to take back.");
    if (options.ref) {
        message = options.redo ? say(tr("There is nothing to do again to {}."), asked.shown)
                               : say(tr("There is nothing to take back of {}."), asked.shown);
    }
    throw Error(ErrorKind::refused, message,
                options.redo ? why_no_redo() : why_no_undo(asked.root));
}

[[noreturn]] void refuse_overtaken(const store::Step& step) {
    const bool redo = step.undoes != 0;
    throw Error(
        ErrorKind::refused,
        say(redo ? tr("Not done again: {}\n{} has been changed since, and that would be lost.")
                 : tr("Not taken back: {}\n{} has been changed since, and that would be lost."),
            step.command.words, step.reference),
        advise(tr("To see what has happened to it: emenda log {0}\n"
                  "To see what was edited by hand: emenda diff {0}\n"
                  "To throw that away: emenda discard {0}\n"
                  "To bring an older text back as a new version: emenda restore {0} VERSION"),
               step.reference));
}

std::string result(const store::Step& step) {
    const store::StepFile& file = step.files.front();
    if (step.files.size() > 1) {
        const store::StepFile& other = step.files.back();
        const std::string one = name_of(file);
        const std::string two = name_of(other);
        return file.before ? say(tr("{} is called {} again."), two, one)
                           : say(tr("{} is called {} again."), one, two);
    }
    if (!file.before) return say(tr("{} is not there any more."), step.reference);
    if (!file.after) return say(tr("{} is there again."), step.reference);
    return step.undoes != 0 ? say(tr("{} is as that command left it."), step.reference)
                            : say(tr("{} is as it was before."), step.reference);
}

std::vector<std::string> sentences(const Options& options, const Session& session,
                                   const store::Step& step, bool can_be_redone) {
    std::vector<std::string> said;
    if (options.redo) {
        said.push_back(say(tr("Done again: {}"), step.command.words));
    } else {
        said.push_back(say(tr("Taken back: {}"), step.command.words));
        const std::string when = to_display(step.command.date, session.zone(), true);
        said.push_back(step.command.by.empty()
                           ? say(tr("It was given on {}."), when)
                           : say(tr("It was given on {} by {}."), when, step.command.by));
    }
    said.push_back(result(step));
    if (!options.redo && can_be_redone)
        said.push_back(advise(tr("To do it again: emenda undo --redo")));
    return said;
}

Exit run(const Options& options, Session& session) {
    const Asked about = asked(options, session);
    const auto noted = store::last_step(about.root, options.redo, about.file);
    if (!noted) refuse_nothing(options, about);
    const store::Step& step = noted->step;
    if (noted->overtaken) refuse_overtaken(step);
    bool can_be_redone = false;
    if (!options.writing.dry_run) {
        // Whoever does it again is told what that is.
        store::require_proposals(about.root, step);
        store::Command command = session.command({});
        command.words = step.command.words;
        can_be_redone = store::take_back(about.root, *noted, command);
    }
    const auto there = std::find_if(step.files.begin(), step.files.end(),
                                    [](const store::StepFile& file) { return file.before; });
    const auto& file = there == step.files.end() ? step.files.front() : *there;
    render::Made made;
    made.reference = name_of(file);
    made.file = session.shown(about.root / file.path);
    const render::Made::Undone undone{step.command.words, step.command.by, step.command.date};
    (options.redo ? made.redone : made.undone) = undone;
    made.dry_run = options.writing.dry_run;
    tell(session, options.writing, made, sentences(options, session, step, can_be_redone));
    return Exit::done;
}

} // namespace

Run declare_undo(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.optional_positional(options->ref, tr("REF"),
                                  tr("the proposal whose last change is meant; else the last one "
                                     "in the workspace"));
    arguments.flag(options->redo, "--redo", tr("do again what was taken back last"));
    declare_writing(arguments, options->writing, false, false);
    return [options](Session& session) { return run(*options, session); };
}

} // namespace emenda::cli
