// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/all.hpp"
#include "cli/editor.hpp"
#include "cli/given_text.hpp"
#include "cli/lost_breaks.hpp"
#include "cli/older_text.hpp"
#include "cli/same_subject.hpp"
#include "cli/writing.hpp"
#include "emenda/acts/guard.hpp"
#include "emenda/acts/point.hpp"
#include "emenda/acts/record.hpp"
#include "emenda/acts/typed.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/texts.hpp"
#include "emenda/store/proposals.hpp"

#include <memory>

namespace emenda::cli {

namespace {

struct Options {
    std::string ref;
    TextOptions text;
    std::optional<std::string> base;
    std::optional<std::string> message;
    WriteOptions writing;
};

std::optional<acts::Point> base_of(const Options& options, const model::Proposal& proposal,
                                   const Session& session) {
    if (!options.base) return std::nullopt;
    return acts::find_version(proposal, *options.base, session.zone());
}

/// A text that was written from `begun`, on the working text as it is now; `file` holds it.
model::Text merged(const model::Proposal& today, const model::Text& begun,
                   const model::Text& written, const std::string& file) {
    auto text = acts::brought_forward(begun, written, today.text);
    if (!text) acts::refuse_same_words(today, file);
    return *std::move(text);
}

/// What the options make of the text; empty if none was given.
std::optional<model::Text> given_text(const Options& options, const GivenText& given,
                                      const model::Proposal& today, const Session& session,
                                      const model::Person& author) {
    if (!options.text.any()) return std::nullopt;
    // A whole text from outside knows nothing of what was edited by hand.
    if ((options.text.body || options.text.whole) && !given.knows_hand_edits(today))
        acts::require_no_hand_edits(today);
    if (const auto base = base_of(options, today, session))
        return merged_from(today, *base, given, author);
    const auto said = given.on(today.text, today.reference.text);
    if (!said) return std::nullopt;
    if (const auto begun = given.begun(today)) return merged(today, *begun, *said, given.file());
    require_nothing_taken_back(today, today.versions.size(), given, *said, author);
    return said;
}

Exit run(const Options& options, Session& session) {
    const acts::Stamp who = stamp(session, options.writing);
    const std::string message =
        options.message ? acts::typed_body(*options.message, {tr("the message"), false}) : "";
    const GivenText given(options.text);
    model::Text before;
    std::optional<acts::Point> base;
    Against begun;
    EditedProposal written;
    if (!options.text.any()) {
        const model::Proposal seen = session.read(options.ref).proposal;
        acts::require_open(seen);
        begun = begun_on(seen);
        base = base_of(options, seen, session);
        before = base ? base->text : seen.text;
        written =
            edit_proposal(session, before,
                          {seen.reference.text,
                           say(tr("Saving records a new version of {}."), seen.reference.text),
                           "--title, --body, --text",
                           base ? against(seen, *base->version) : against_working_text(seen), false,
                           "", options.writing.dry_run});
    }
    return change(session, options.ref, options.writing, [&](const model::Proposal& proposal) {
        if (const auto text = given_text(options, given, proposal, session, who.by)) {
            Outcome outcome = recorded_version(acts::edit(proposal, *text, message, who));
            tell_lost_breaks(outcome.sentences, proposal.text.body, text->body);
            return outcome;
        }
        const model::Text text = taken(written, [&] {
            require_same_proposal(begun, proposal, copy_from_the_file());
            const std::string& file = written.file->name();
            return base ? merged_from(proposal, *base, written.text, "--text " + file)
                        : merged(proposal, before, written.text, file);
        });
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
    declare_base(arguments, options->base,
                 tr("the version that the text was written from: what others did since is kept"));
    declare_writing(arguments, options->writing, true, true);
    return [options](Session& session) { return run(*options, session); };
}

} // namespace emenda::cli
