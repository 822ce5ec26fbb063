// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/accept.hpp"
#include "cli/accepted.hpp"
#include "cli/commands/all.hpp"
#include "cli/given_text.hpp"
#include "cli/not_accepted.hpp"
#include "cli/older_text.hpp"
#include "cli/same_subject.hpp"
#include "cli/settled.hpp"
#include "cli/writing.hpp"
#include "emenda/acts/entries.hpp"
#include "emenda/acts/guard.hpp"
#include "emenda/acts/point.hpp"
#include "emenda/acts/record.hpp"
#include "emenda/acts/typed.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/texts.hpp"

#include <memory>

namespace emenda::cli {

namespace {

struct Options {
    std::string ref;
    std::vector<std::string> amendments;
    std::optional<std::string> only;
    TextOptions text;
    std::optional<std::string> base;
    std::optional<std::string> reason;
    bool compatible = false;
    bool edit = false;
    std::string prefer = "none";
    WriteOptions writing;
};

acts::Preference preference(const std::string& word) {
    if (word == "amendment") return acts::Preference::amendment;
    if (word == "current") return acts::Preference::current;
    return word == "both" ? acts::Preference::both : acts::Preference::none;
}

std::vector<model::Number> chosen(const Options& options) {
    return options.only ? change_numbers(*options.only) : std::vector<model::Number>{};
}

/// The agreed text on today's; empty if none was given.
std::optional<model::Text> agreed_text(const Options& options, const GivenText& given,
                                       const model::Proposal& proposal, std::size_t amendment,
                                       const Session& session, const model::Person& author) {
    const auto said = given.on(history::last_text(proposal), proposal.reference.text);
    if (!said) return std::nullopt;
    if (options.base) {
        acts::require_no_hand_edits(proposal);
        const auto base = acts::find_version(proposal, *options.base, session.zone());
        return merged_from(proposal, base, given, author);
    }
    const auto begun = given.begun(proposal);
    if (!begun) {
        require_nothing_taken_back(proposal, proposal.versions.size(), given, *said, author,
                                   proposal.amendments[amendment].base);
        return said;
    }
    auto agreed = acts::brought_forward(*begun, *said, history::last_text(proposal));
    if (agreed) return agreed;
    throw Error(
        ErrorKind::refused,
        say(tr("That text was written against version {}, and the same words have been changed "
               "since."),
            *given.against(proposal)),
        tr("Accept again with --edit: what you wrote can be copied from the file."));
}

acts::Acceptance acceptance_of(const Options& options, const GivenText& given,
                               const model::Proposal& proposal, const Session& session,
                               const model::Person& author) {
    acts::Acceptance acceptance;
    for (const std::string& name : options.amendments) {
        acceptance.amendments.push_back(
            acts::find_amendment(proposal, name, acts::Taking::several));
    }
    for (const std::size_t index : acceptance.amendments)
        given.require_for(proposal, proposal.amendments[index]);
    acceptance.changes = chosen(options);
    acceptance.agreed =
        agreed_text(options, given, proposal, acceptance.amendments.front(), session, author);
    if (options.reason) {
        acceptance.reason = acts::typed_body(*options.reason, {tr("the reason"), false});
    }
    acceptance.compatible = options.compatible;
    acceptance.prefer = preference(options.prefer);
    return acceptance;
}

/// What was settled in the editor for this amendment, on the text as it is now.
model::Text settled_on(const model::Proposal& today, std::size_t amendment,
                       const Settled& settled) {
    const model::Amendment& now = today.amendments[amendment];
    require_same_amendment(settled.amendment, today, now,
                           ways_for_another(today, now, settled.written.file->name()));
    auto text =
        acts::brought_forward(settled.before, settled.written.text, history::last_text(today));
    if (!text) {
        throw Error(ErrorKind::refused,
                    tr("While you were editing, someone else changed the same words."),
                    tr("Accept again: what you wrote can be copied from the file."));
    }
    return *std::move(text);
}

acts::Acceptance wanted(const Options& options, const GivenText& given,
                        const std::optional<Settled>& settled, const model::Proposal& proposal,
                        const Session& session, const model::Person& author) {
    if (!settled) return acceptance_of(options, given, proposal, session, author);
    return taken(settled->written, [&] {
        require_same_proposal(settled->begun, proposal, copy_from_the_file());
        acts::Acceptance acceptance = acceptance_of(options, given, proposal, session, author);
        acceptance.agreed = settled_on(proposal, acceptance.amendments.front(), *settled);
        return acceptance;
    });
}

Exit run(const Options& options, Session& session) {
    const acts::Stamp who = stamp(session, options.writing);
    const GivenText given(options.text);
    if (options.base && !given.has_body()) {
        throw Error(ErrorKind::usage,
                    say(tr("{} tells from which version a text was written."), "--base"),
                    say(tr("Give the text with it: {}"), "--body, --text"));
    }
    std::optional<Settled> settled;
    if (options.edit)
        settled = settle(session, options.ref, options.amendments, chosen(options),
                         options.writing.dry_run);
    std::optional<NotAccepted> refused;
    const auto verb = [&](const model::Proposal& proposal) -> std::optional<Outcome> {
        const acts::Acceptance acceptance =
            wanted(options, given, settled, proposal, session, who.by);
        auto result = acts::accept(proposal, acceptance, who);
        if (const auto* collided = std::get_if<acts::Collided>(&result)) {
            refused = not_accepted(proposal, *collided, acceptance, session.width());
            return std::nullopt;
        }
        return outcome_of(std::get<acts::Accepted>(std::move(result)), proposal, acceptance,
                          options.writing.dry_run);
    };
    const Exit exit = change(session, options.ref, options.writing, verb);
    if (!refused) return exit;
    if (options.writing.json())
        session.terminal().print(refused->json);
    else
        session.terminal().talk(refused->lines);
    return exit;
}

} // namespace

Run declare_accept(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    declare_ref(arguments, options->ref);
    arguments.positionals(options->amendments, tr("AMENDMENT"),
                          tr("their numbers (2, A2), or beginnings of their ids"), true);
    arguments.value(options->only, "--only", tr("CHANGES"),
                    tr("accept only these changes of an amendment, as 1,3-5 (0: the title); the "
                       "others stay pending"));
    arguments.flag(options->compatible, "--compatible",
                   tr("if they collide, accept the largest set that goes together"));
    arguments.choice(options->prefer, "--prefer", {{"amendment"}, {"current"}, {"both"}},
                     tr("what stands where an amendment and today's text collide; both: where they "
                        "only touch"));
    arguments.flag(options->edit, "--edit",
                   tr("settle in the editor where an amendment and today's text collide"));
    declare_text(arguments, options->text, tr("the agreed title, instead of a merge"),
                 tr("the agreed text, whole, instead of a merge"));
    declare_base(arguments, options->base,
                 tr("the version that the text was written from: what others did since is kept"));
    arguments.value(options->reason, "--reason", tr("TEXT"), tr("why"));
    arguments.exclude("--only", "--compatible");
    arguments.exclude("--body", "--compatible");
    arguments.exclude("--text", "--compatible");
    for (const char* other : {"--title", "--body", "--text", "--compatible", "--prefer"})
        arguments.exclude("--edit", other);
    arguments.exclude("--prefer", "--title");
    arguments.exclude("--prefer", "--body");
    arguments.exclude("--prefer", "--text");
    declare_writing(arguments, options->writing, true, true);
    return [options](Session& session) { return run(*options, session); };
}

} // namespace emenda::cli
