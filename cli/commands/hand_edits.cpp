// SPDX-License-Identifier: EUPL-1.2
// commit, discard and restore: what becomes of text edited by hand, and of old text.
#include "cli/commands/all.hpp"
#include "cli/input.hpp"
#include "cli/same_subject.hpp"
#include "cli/writing.hpp"
#include "emenda/acts/point.hpp"
#include "emenda/acts/record.hpp"
#include "emenda/acts/typed.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"

#include <memory>

namespace emenda::cli {

namespace {

struct Options {
    std::string ref;
    std::string version;
    std::optional<std::string> message;
    bool yes = false;
    WriteOptions writing;
};

std::string message_of(const Options& options) {
    return options.message ? acts::typed_body(*options.message, {tr("the message"), false}) : "";
}

Exit run_commit(const Options& options, Session& session) {
    const acts::Stamp who = stamp(session, options.writing);
    return change(session, options.ref, options.writing, [&](const model::Proposal& proposal) {
        return recorded_version(acts::commit(proposal, message_of(options), who));
    });
}

Exit run_discard(const Options& options, Session& session) {
    const model::Proposal seen = session.read(options.ref).proposal;
    const model::Text text = seen.text;
    acts::discard(seen); // complains if there is nothing to throw away
    if (!options.yes && !options.writing.dry_run &&
        !confirm(session, say(tr("Throw away what was edited by hand in {}?"), seen.reference.text),
                 "--yes")) {
        throw Error(ErrorKind::refused, tr("Cancelled: nothing was written."));
    }
    return change(session, options.ref, options.writing, [&](const model::Proposal& proposal) {
        require_same_proposal(
            begun_on(seen), proposal,
            tr("Nothing was thrown away: look at it first, and give the command again."));
        if (proposal.text != text) {
            throw Error(ErrorKind::refused, tr("The text was edited further meanwhile."));
        }
        Outcome outcome;
        outcome.after = acts::discard(proposal);
        outcome.sentences = {say(tr("The text of {} is that of version {} again."),
                                 proposal.reference.text, proposal.versions.back().number)};
        return outcome;
    });
}

Exit run_restore(const Options& options, Session& session) {
    const acts::Stamp who = stamp(session, options.writing);
    return change(session, options.ref, options.writing, [&](const model::Proposal& proposal) {
        const auto point = acts::find_version(proposal, options.version, session.zone());
        return recorded_version(acts::restore(proposal, *point.version, message_of(options), who));
    });
}

} // namespace

Run declare_commit(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    declare_ref(arguments, options->ref);
    arguments.value(options->message, "-m,--message", tr("TEXT"), tr("what the version is about"));
    declare_writing(arguments, options->writing, true, true);
    return [options](Session& session) { return run_commit(*options, session); };
}

Run declare_discard(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    declare_ref(arguments, options->ref);
    arguments.flag(options->yes, "-y,--yes", tr("do not ask"));
    declare_writing(arguments, options->writing, false, false);
    return [options](Session& session) { return run_discard(*options, session); };
}

Run declare_restore(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    declare_ref(arguments, options->ref);
    arguments.positional(options->version, tr("VERSION"),
                         tr("the version to bring back, or a date"));
    arguments.value(options->message, "-m,--message", tr("TEXT"), tr("what the version is about"));
    declare_writing(arguments, options->writing, true, true);
    return [options](Session& session) { return run_restore(*options, session); };
}

} // namespace emenda::cli
