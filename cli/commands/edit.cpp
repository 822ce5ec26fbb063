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

/// A text that was written from `begun`, on the working text as it is now; `file` holds it.
model::Text merged(const model::Proposal& today, const model::Text& begun,
                   const model::Text& written, const std::string& file) {
    auto text = acts::brought_forward(begun, written, today.text);
    if (!text) acts::refuse_same_words(today, file);
    return *std::move(text);
}

/// What the options make of the text; empty if none was given.
std::optional<model::Text> given_text(const Options& options, const GivenText& given,
                                      const model::Proposal& today) {
    // A whole text from outside knows nothing of what was edited by hand.
    if ((options.text.body || options.text.whole) && !given.knows_hand_edits(today))
        acts::require_no_hand_edits(today);
    const auto said = given.on(today.text, today.reference.text);
    if (!said) return std::nullopt;
    const auto begun = given.begun(today);
    return begun ? merged(today, *begun, *said, given.file()) : *said;
}

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
        written =
            edit_proposal(session, before,
                          {seen.reference.text,
                           say(tr("Saving records a new version of {}."), seen.reference.text),
                           "--title, --body, --text", against_working_text(seen), false, "",
                           options.writing.dry_run});
    }
    return change(session, options.ref, options.writing, [&](const model::Proposal& proposal) {
        if (const auto text = given_text(options, given, proposal))
            return recorded_version(acts::edit(proposal, *text, message, who));
        const model::Text text = taken(
            written, [&] { return merged(proposal, before, written.text, written.file->name()); });
        return recorded_version(acts::edit(proposal, text, message, who));
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
