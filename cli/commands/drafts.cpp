// SPDX-License-Identifier: EUPL-1.2
// rename and delete: what only a draft allows.
#include "cli/commands/all.hpp"
#include "cli/input.hpp"
#include "cli/taken_reference.hpp"
#include "cli/writing.hpp"
#include "emenda/acts/decide.hpp"
#include "emenda/base/advise.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/shell_word.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/path.hpp"
#include "emenda/store/proposals.hpp"
#include "emenda/store/references.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace emenda::cli {

namespace {

struct Options {
    std::string ref;
    std::string reference;
    bool yes = false;
    WriteOptions writing;
};

/// The file, for a shell, that a link leads to; empty for what is no link. A link that goes would
/// leave that file behind, under the old reference.
std::string behind_link(const Located& located, const Session& session) {
    std::error_code unknown;
    if (!std::filesystem::is_symlink(located.path, unknown)) return {};
    return as_shell_word(session.shown(store::real_path(located.path)));
}

[[noreturn]] void refuse_link(const Located& located, const std::string& file, std::string hint) {
    throw Error(ErrorKind::refused, say(tr("{} is a link to {}."), located.shown, file),
                std::move(hint));
}

Exit run_rename(const Options& options, Session& session) {
    const auto reference = model::parse_reference(options.reference);
    if (!reference) {
        throw Error(ErrorKind::usage, say(tr("This cannot be a reference: {}"), options.reference),
                    tr("A reference holds letters, digits, - and _, begins with a letter and holds "
                       "a hyphen, as in par-PROP-2022-05-3343."));
    }
    const Located located = session.locate(options.ref);
    if (const std::string file = behind_link(located, session); !file.empty()) {
        refuse_link(
            located, file,
            advise(tr("To rename the proposal: emenda rename {} {}"), file, reference->text));
    }
    const auto path = located.path.parent_path() / (reference->text + ".yaml");
    std::optional<store::Lock> lock;
    std::optional<store::Listed> taken;
    // Its own workspace counts, which need not be the one that the user is in.
    if (const auto root = store::root_of(located.path)) {
        if (!options.writing.dry_run) lock.emplace(store::lock_of_numbers(*root));
        const auto workspace = store::Workspace::find(*root);
        if (lock) workspace->remove_unused_locks();
        taken = store::taken_by(workspace->list(), *reference, located.path);
    }
    std::optional<store::Writing> writing;
    std::optional<yaml::Document> seen;
    if (options.writing.dry_run)
        seen = store::open(located.path, located.shown);
    else
        writing.emplace(located.path, located.shown);
    const yaml::Document& document = writing ? writing->document() : *seen;
    const std::string before = document.proposal.reference.text;
    const model::Proposal after = acts::rename(document.proposal, *reference);
    // By a run that was killed before it could remove the old file.
    const bool is_begun = taken && store::has_moved(document, after, path);
    if (taken && !is_begun) refuse_taken(session, *taken, *reference);
    if (writing) store::move(document, after, located.path, path, session.command({}));
    render::Made made;
    made.reference = reference->text;
    made.file = session.shown(path);
    made.dry_run = options.writing.dry_run;
    tell(session, options.writing, made, {say(tr("{} is now {}."), before, reference->text)});
    return Exit::done;
}

std::string not_noted(const std::filesystem::path& file) {
    if (!store::root_of(file))
        return tr("emenda undo does not bring it back: nothing is noted of a file outside a "
                  "workspace.");
    return advise(tr("That could not be noted, and emenda undo does not bring it back. To see why: "
                     "emenda doctor"));
}

Exit run_delete(const Options& options, Session& session) {
    const Located located = session.locate(options.ref);
    const model::Proposal seen = store::open(located.path, located.shown).proposal;
    acts::require_deletable(seen);
    if (const std::string file = behind_link(located, session); !file.empty())
        refuse_link(located, file, advise(tr("To delete the proposal: emenda delete {}"), file));
    if (!options.yes && !options.writing.dry_run &&
        !confirm(session,
                 say(tr("Delete {} (\"{}\") with its whole history?"), seen.reference.text,
                     seen.text.title),
                 "--yes")) {
        throw Error(ErrorKind::refused, tr("Cancelled: nothing was written."));
    }
    std::vector<std::string> said{say(tr("Deleted {}."), seen.reference.text)};
    if (!options.writing.dry_run) {
        const store::Writing writing(located.path, located.shown);
        if (writing.proposal() != seen) {
            throw Error(ErrorKind::refused,
                        tr("The proposal was changed meanwhile: it is not deleted."));
        }
        if (!store::remove(writing.document(), located.path, session.command({})))
            said.push_back(not_noted(located.path));
    }
    render::Made made;
    made.reference = seen.reference.text;
    made.file = located.shown;
    made.dry_run = options.writing.dry_run;
    tell(session, options.writing, made, said);
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
