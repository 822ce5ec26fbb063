// SPDX-License-Identifier: EUPL-1.2
// propose-change and revise: amendments, and their new wordings.
#include "cli/commands/all.hpp"
#include "cli/editor.hpp"
#include "cli/formulas.hpp"
#include "cli/given_text.hpp"
#include "cli/input.hpp"
#include "cli/lost_breaks.hpp"
#include "cli/older_text.hpp"
#include "cli/same_subject.hpp"
#include "cli/writing.hpp"
#include "emenda/acts/entries.hpp"
#include "emenda/acts/guard.hpp"
#include "emenda/acts/point.hpp"
#include "emenda/acts/propose.hpp"
#include "emenda/acts/taken_back.hpp"
#include "emenda/acts/typed.hpp"
#include "emenda/base/advise.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/apply.hpp"
#include "emenda/history/texts.hpp"
#include "emenda/render/form_words.hpp"
#include "emenda/yaml/read.hpp"

#include <memory>

namespace emenda::cli {

namespace {

struct Options {
    std::string ref;
    std::string amendment;
    TextOptions text;
    std::optional<std::string> changes;
    std::optional<std::string> formula;
    std::optional<std::string> base;
    std::optional<std::string> reason;
    std::vector<std::string> proposers;
    WriteOptions writing;
};

acts::Motion motion_of(const Options& options) {
    acts::Motion motion;
    for (const std::string& name : options.proposers) {
        acts::require_seen(motion.proposers.emplace_back(acts::typed_person(name)));
    }
    if (options.reason) {
        motion.reason = acts::typed_body(*options.reason, {tr("the reason"), false});
    }
    return motion;
}

/// A proposer needs no author beside them.
acts::Stamp proposer(const Session& session, const Options& options, const acts::Motion& motion) {
    if (!options.writing.author && !motion.proposers.empty()) {
        return {motion.proposers.front(), session.date(options.writing.date)};
    }
    return stamp(session, options.writing);
}

model::Changes changes_from(const std::string& file) {
    const Input input = input_from(file);
    auto read = yaml::read_changes(input.text, input.name);
    if (read.changes) return *read.changes;
    refuse(read.findings, yaml::most_telling(read.findings), ErrorKind::invalid);
}

model::Number base_of(const Options& options, const model::Proposal& proposal,
                      const Session& session) {
    if (!options.base) return proposal.versions.back().number;
    return *acts::find_version(proposal, *options.base, session.zone()).version;
}

Outcome made(model::Proposal after, const std::string& sentence) {
    const model::Amendment& amendment = after.amendments.back();
    Outcome outcome;
    outcome.made.amendments = {{amendment.id, amendment.number, ""}};
    outcome.sentences = {say(sentence.c_str(), amendment.number, after.reference.text)};
    const model::Text base = history::text_at(after, amendment.base);
    const model::Text amended = history::apply(base, amendment.changes).text;
    if (amendment.changes.title) // easily the first line of a text that came without its title
        outcome.sentences.push_back(say(tr("It changes the title to: {}"), amended.title));
    tell_lost_breaks(outcome.sentences, base.body, amended.body);
    for (std::string& one : render::form_sentences(base.body, amended.body))
        outcome.sentences.push_back(std::move(one));
    outcome.sentences.push_back(
        advise(tr("To see it: emenda show {} A{}"), after.reference.text, amendment.number));
    outcome.after = std::move(after);
    return outcome;
}

/// Error(refused) where what was seen has become another proposal, or the version another one.
void require_same_base(const model::Proposal& seen, model::Number base,
                       const model::Proposal& now) {
    require_same_proposal(begun_on(seen), now, copy_from_the_file());
    require_same(against(seen, base), now);
}

Exit run(const Options& options, Session& session) {
    acts::Motion motion = motion_of(options);
    const acts::Stamp who = proposer(session, options, motion);
    const std::string sentence = tr("Amendment A{} to {} is proposed, and pending.");
    if (options.changes) {
        const model::Changes changes = changes_from(*options.changes);
        return change(session, options.ref, options.writing, [&](const model::Proposal& proposal) {
            motion.base = base_of(options, proposal, session);
            return made(acts::propose(proposal, motion, changes, who), sentence);
        });
    }
    if (options.formula) {
        const formula::Parsed read = formulas_from(*options.formula);
        return change(session, options.ref, options.writing, [&](const model::Proposal& proposal) {
            motion.base = base_of(options, proposal, session);
            const model::Changes changes =
                changes_of(session, read, proposal, options.base.has_value(), motion.base);
            return made(acts::propose(proposal, motion, changes, who), sentence);
        });
    }
    const model::Proposal seen = session.read(options.ref).proposal;
    acts::require_open(seen);
    motion.base = base_of(options, seen, session);
    const model::Text base = history::text_at(seen, motion.base);
    EditedProposal written;
    const GivenText given(options.text);
    if (const auto text = given.on(base, seen.reference.text)) {
        written.text = *text;
        if (const auto against = given.against(seen); against && !options.base)
            motion.base = *against;
        else if (!options.base)
            require_nothing_taken_back(seen, motion.base, given, *text, who.by, acts::any_version,
                                       acts::As::amendment);
    } else {
        written = edit_proposal(session, base,
                                {seen.reference.text,
                                 say(tr("Write the text as it should read: what you change becomes "
                                        "an amendment to {}."),
                                     seen.reference.text),
                                 "--title, --body, --text, --changes, --formula",
                                 against(seen, motion.base), false, "", options.writing.dry_run});
    }
    return change(session, options.ref, options.writing, [&](const model::Proposal& proposal) {
        taken(written, [&] { require_same_base(seen, motion.base, proposal); });
        return made(acts::propose(proposal, motion, written.text, who), sentence);
    });
}

/// Like the amendment on its base, say, which has not what was accepted since. What the old wording
/// itself takes back may be taken back.
void require_not_older(const model::Proposal& seen, const acts::Rewording& rewording,
                       const GivenText& given, const model::Text& written,
                       const model::Person& author) {
    if (rewording.base != seen.versions.back().number) return;
    if (acts::taken_back(seen, rewording.base, std::nullopt, rewording.text.body, author)) return;
    require_nothing_taken_back(seen, rewording.base, given, written, author, acts::any_version,
                               acts::As::amendment);
}

Exit run_revise(const Options& options, Session& session) {
    acts::Motion motion = motion_of(options);
    const acts::Stamp who = proposer(session, options, motion);
    const model::Proposal seen = session.read(options.ref).proposal;
    acts::require_open(seen);
    const std::size_t index = acts::find_amendment(seen, options.amendment);
    acts::require_pending(seen, seen.amendments[index]);
    const acts::Rewording rewording = acts::rewording_of(seen, index);
    motion.base = options.base ? base_of(options, seen, session) : rewording.base;
    EditedProposal written;
    const GivenText given(options.text);
    if (options.base && !given.has_body()) {
        throw Error(ErrorKind::usage,
                    say(tr("{} tells from which version a text was written."), "--base"),
                    say(tr("Give the text with it: {}"), "--body, --text"));
    }
    const std::string amendment = name_of(seen.amendments[index]);
    const model::Text begun = options.base ? history::text_at(seen, motion.base) : rewording.text;
    if (const auto text = given.on(begun, seen.reference.text)) {
        given.require_for(seen, seen.amendments[index]);
        written.text = *text;
        if (const auto against = given.against(seen); against && !options.base)
            motion.base = *against;
        else if (!options.base)
            require_not_older(seen, rewording, given, *text, who.by);
    } else {
        Against written_against = against(seen, motion.base);
        written_against.amendment = amendment;
        written = edit_proposal(session, rewording.text,
                                {seen.reference.text,
                                 say(tr("This is how {} would read with amendment A{}. Write it as "
                                        "it should read now."),
                                     seen.reference.text, seen.amendments[index].number),
                                 "--title, --body, --text", written_against, false, "",
                                 options.writing.dry_run});
    }
    return change(session, options.ref, options.writing, [&](const model::Proposal& proposal) {
        const std::size_t now = taken(written, [&] {
            require_same_base(seen, motion.base, proposal);
            const std::size_t found = acts::find_amendment(proposal, options.amendment);
            const model::Amendment& there = proposal.amendments[found];
            require_same_amendment(
                amendment, proposal, there,
                ways_for_another(proposal, there,
                                 written.file ? written.file->name() : given.file()));
            return found;
        });
        return made(acts::revise(proposal, now, motion, written.text, who),
                    tr("Amendment A{} to {} takes the place of the old wording, which is "
                       "withdrawn."));
    });
}

void declare_shared(Arguments& arguments, Options& options, const std::string& else_proposer) {
    declare_text(arguments, options.text, tr("the title as it should read"),
                 tr("the whole text as it should read, from a file or from standard input"));
    arguments.value(options.reason, "--reason", tr("TEXT"), tr("why"));
    arguments.values(options.proposers, "--proposer", tr("NAME"),
                     std::string(tr("who proposes it; may be given several times;")) + " " +
                         else_proposer);
}

} // namespace

Run declare_propose_change(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    declare_ref(arguments, options->ref);
    declare_shared(arguments, *options, tr("else the author"));
    arguments.value(options->changes, "--changes", tr("FILE|-"),
                    tr("a YAML list of changes, as they stand in the file"));
    arguments.value(options->formula, "--formula", tr("FILE|-"),
                    tr("sentences as amendments are printed: In paragraph 2, replace …"));
    declare_base(arguments, options->base,
                 tr("the version that it is written against; the last one if absent"));
    arguments.exclude("--changes", "--body");
    arguments.exclude("--changes", "--text");
    arguments.exclude("--changes", "--title");
    for (const char* other : {"--changes", "--body", "--text", "--title"})
        arguments.exclude("--formula", other);
    declare_writing(arguments, options->writing, true, true);
    return [options](Session& session) { return run(*options, session); };
}

Run declare_revise(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    declare_ref(arguments, options->ref);
    declare_amendment(arguments, options->amendment);
    declare_shared(arguments, *options, tr("else those of the old wording"));
    declare_base(arguments, options->base,
                 tr("the version that the text was written from: what others did since is kept"));
    declare_writing(arguments, options->writing, true, true);
    return [options](Session& session) { return run_revise(*options, session); };
}

} // namespace emenda::cli
