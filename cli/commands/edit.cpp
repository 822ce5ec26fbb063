// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/all.hpp"
#include "cli/editor.hpp"
#include "cli/given_text.hpp"
#include "cli/writing.hpp"
#include "emenda/acts/guard.hpp"
#include "emenda/acts/record.hpp"
#include "emenda/acts/typed.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/texts.hpp"
#include "emenda/store/proposals.hpp"

#include <memory>

namespace emenda::cli {

namespace {

struct Options {
    std::string ref;
    TextOptions text;
    std::optional<std::string> message;
    WriteOptions writing;
};

Exit run(const Options& options, Session& session) {
    const acts::Stamp who = stamp(session, options.writing);
    const std::string message =
        options.message ? acts::typed_body(*options.message, {tr("the message"), false}) : "";
    const GivenText given(options.text);
    model::Text before;
    EditedProposal written;
    if (!options.text.any()) {
        const model::Proposal seen = session.read(options.ref).proposal;
        acts::require_open(seen);
        before = seen.text;
        std::optional<Against> against;
        if (before == history::last_text(seen))
            against = cli::against(seen, seen.versions.back().number);
        written =
            edit_proposal(session, before,
                          {seen.reference.text,
                           say(tr("Saving records a new version of {}."), seen.reference.text),
                           "--title, --body, --text", against});
    }
    return change(session, options.ref, options.writing, [&](const model::Proposal& proposal) {
        // A whole text from outside knows nothing of what was edited by hand.
        if (options.text.body || options.text.whole) acts::require_no_hand_edits(proposal);
        if (const auto said = given.on(proposal.text, proposal.reference.text)) {
            const auto against = given.against(proposal);
            return recorded_version(against
                                        ? acts::edit(proposal, history::text_at(proposal, *against),
                                                     *said, message, who)
                                        : acts::edit(proposal, *said, message, who));
        }
        return recorded_version(acts::edit(proposal, before, written.text, message, who));
    });
}

} // namespace

Run declare_edit(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    declare_ref(arguments, options->ref);
    declare_text(arguments, options->text, tr("the new title"),
                 tr("the new text, whole, from a file or from standard input"));
    arguments.value(options->message, "-m,--message", tr("TEXT"), tr("what the version is about"));
    declare_writing(arguments, options->writing, true, true);
    return [options](Session& session) { return run(*options, session); };
}

} // namespace emenda::cli
