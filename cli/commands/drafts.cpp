// SPDX-License-Identifier: EUPL-1.2
// rename and delete: what only a draft allows.
#include "cli/commands/all.hpp"
#include "cli/writing.hpp"
#include "emenda/acts/decide.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/proposals.hpp"

#include <algorithm>
#include <memory>

namespace emenda::cli {

namespace {

struct Options {
    std::string ref;
    std::string reference;
    bool yes = false;
    WriteOptions writing;
};

Exit run_rename(const Options& options, Session& session) {
    const auto reference = model::parse_reference(options.reference);
    if (!reference) {
        throw Error(ErrorKind::usage, say(tr("This cannot be a reference: {}"), options.reference),
                    tr("A reference holds letters, digits, - and _, begins with a letter and holds "
                       "a hyphen, as in par-PROP-2022-05-3343."));
    }
    const Located located = session.locate(options.ref);
    const auto path = located.path.parent_path() / (reference->text + ".yaml");
    std::optional<store::Lock> lock;
    bool is_taken = false;
    if (session.workspace_if_any()) {
        const store::Workspace& workspace = session.workspace();
        if (!options.writing.dry_run) lock.emplace(workspace.lock_for(workspace.proposals()));
        if (lock) workspace.remove_unused_locks();
        const auto listed = workspace.list();
        const auto same = [&](const store::Listed& other) { return other.reference == *reference; };
        is_taken = std::any_of(listed.begin(), listed.end(), same);
    }
    const auto require_free = [&](const store::Writing* writing) {
        // By a run that was killed before it could remove the old file.
        const bool is_begun =
            writing && store::has_moved(writing->document(),
                                        acts::rename(writing->proposal(), *reference), path);
        if (!is_taken || is_begun) return;
        throw Error(ErrorKind::refused,
                    say(tr("There is a proposal {} already."), reference->text));
    };
    model::Proposal before;
    if (options.writing.dry_run) {
        before = store::open(located.path, located.shown).proposal;
        require_free(nullptr);
        acts::rename(before, *reference);
    } else {
        const store::Writing writing(located.path, located.shown, located.lock_file);
        before = writing.proposal();
        if (is_taken) require_free(&writing);
        store::move(writing.document(), acts::rename(before, *reference), located.path, path,
                    session.command({}));
    }
    render::Made made;
    made.reference = reference->text;
    made.file = session.shown(path);
    made.dry_run = options.writing.dry_run;
    tell(session, options.writing, made,
         {say(tr("{} is now {}."), before.reference.text, reference->text)});
    return Exit::done;
}

Exit run_delete(const Options& options, Session& session) {
    const Located located = session.locate(options.ref);
    const model::Proposal seen = store::open(located.path, located.shown).proposal;
    acts::require_deletable(seen);
    if (!options.yes && !options.writing.dry_run &&
        !confirm(session,
                 say(tr("Delete {} (\"{}\") with its whole history?"), seen.reference.text,
                     seen.text.title),
                 "--yes")) {
        throw Error(ErrorKind::refused, tr("Cancelled: nothing was written."));
    }
    if (!options.writing.dry_run) {
        const store::Writing writing(located.path, located.shown, located.lock_file);
        if (writing.proposal() != seen) {
            throw Error(ErrorKind::refused,
                        tr("The proposal was changed meanwhile: it is not deleted."));
        }
        store::remove(writing.document(), located.path, session.command({}));
    }
    render::Made made;
    made.reference = seen.reference.text;
    made.file = located.shown;
    made.dry_run = options.writing.dry_run;
    tell(session, options.writing, made, {say(tr("Deleted {}."), seen.reference.text)});
    return Exit::done;
}

} // namespace

Run declare_rename(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    declare_ref(arguments, options->ref);
    arguments.positional(options->reference, tr("NEW"), tr("the new reference"));
    declare_writing(arguments, options->writing, false, false);
    return [options](Session& session) { return run_rename(*options, session); };
}

Run declare_delete(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    declare_ref(arguments, options->ref);
    arguments.flag(options->yes, "-y,--yes", tr("do not ask"));
    declare_writing(arguments, options->writing, false, false);
    return [options](Session& session) { return run_delete(*options, session); };
}

} // namespace emenda::cli
