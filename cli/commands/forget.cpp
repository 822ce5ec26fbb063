// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/forget.hpp"
#include "cli/at_stake.hpp"
#include "cli/commands/all.hpp"
#include "cli/forget_beside.hpp"
#include "cli/forget_notes.hpp"
#include "cli/forget_pseudonym.hpp"
#include "cli/forget_refusals.hpp"
#include "cli/forget_report.hpp"
#include "cli/forget_survey.hpp"
#include "cli/forget_texts.hpp"
#include "cli/input.hpp"
#include "cli/writing.hpp"
#include "emenda/acts/typed.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/forgetting.hpp"
#include "emenda/store/proposals.hpp"
#include "emenda/yaml/write.hpp"

#include <algorithm>
#include <memory>
#include <set>

namespace emenda::cli {

namespace {

struct Options {
    std::string name;
    std::optional<std::string> organisation;
    std::optional<std::string> note;
    bool all = false;
    std::optional<std::string> as;
    bool same_person = false;
    bool keep_organisation = false;
    bool yes = false;
    WriteOptions writing;
};

std::string line_or_nothing(const std::string& typed, const char* name) {
    return typed.empty() ? std::string() : acts::typed_line(typed, name);
}

/// "Name (Organisation)" says what --organisation says, as wherever a person is named.
acts::Sought sought(const Options& options) {
    acts::Sought who;
    if (options.organisation) {
        who.name = acts::typed_line(options.name, tr("the name"));
        who.organisation = line_or_nothing(*options.organisation, "--organisation");
    } else {
        const model::Person person = acts::typed_person(options.name);
        who.name = person.name;
        if (!person.organisation.empty()) who.organisation = person.organisation;
    }
    if (options.note) who.note = line_or_nothing(*options.note, "--note");
    return who;
}

/// Where the name stands apart from entries; in a run that writes nothing, as it would be.
void note_mentions(const Located& located, const acts::Sought& who, const Options& options,
                   const std::string& as, ForgetSurvey& survey, render::ForgottenReport& report) {
    auto document = store::open(located.path, located.shown);
    if (options.writing.dry_run) {
        const auto after =
            acts::forget(document.proposal, who, as, options.keep_organisation).after;
        auto read = yaml::read_proposal(yaml::splice(document, after), located.shown);
        if (read.document) document = std::move(*read.document);
    }
    note_texts(document, who.name, survey, report);
}

/// Whether it was named there still: somebody may have been faster.
bool write_pseudonym(const Located& located, const acts::Sought& who, const Options& options,
                     const std::string& as) {
    const auto seen = store::open(located.path, located.shown).proposal;
    if (acts::identities(seen, who).empty()) return false;
    store::Writing writing(located.path, located.shown);
    writing.save(acts::forget(writing.proposal(), who, as, options.keep_organisation).after);
    return true;
}

/// Error(refused) if the answer is no.
void confirmed(const Options& options, Session& session, const std::string& question) {
    if (options.yes || options.writing.dry_run || confirm(session, question, "--yes")) return;
    throw Error(ErrorKind::refused, tr("Cancelled: nothing was written."));
}

void ask(const Options& options, Session& session, const ForgetSurvey& survey,
         const model::Pseudonym& person) {
    const auto count = survey.named.size();
    confirmed(
        options, session,
        say(trn("Forget {1} in one proposal, and write {2} in place of the name? It cannot be "
                "undone.",
                "Forget {1} in {0} proposals, and write {2} in place of the name? It cannot be "
                "undone.",
                count),
            count, person.name, person.as));
}

/// The words for who ends the run half way.
std::string interrupted(std::size_t done, std::size_t of) {
    if (done == of) {
        return std::string(tr("Interrupted: all proposals are done; the notes of undo and what "
                              "killed runs left are not erased yet. Give the same command "
                              "again.")) +
               "\n";
    }
    return say(tr("Interrupted. Proposals done: {}; still to do: {}. The same command goes on "
                  "where it stopped, with the same pseudonym."),
               done, of - done) +
           "\n";
}

/// Error(refused) where somebody else of this name has come while we asked, before anything is
/// written: what was asked about was not him.
void require_same_people(Session& session, const Options& options, const acts::Sought& who,
                         const std::optional<std::string>& begun, const ForgetSurvey& asked) {
    const ForgetSurvey now =
        survey_for_forgetting(session, who, begun, options.keep_organisation, Telling::no);
    if (now.refused) throw *now.refused;
    const auto& known = asked.identities;
    if (std::includes(known.begin(), known.end(), now.identities.begin(), now.identities.end()))
        return;
    throw Error(ErrorKind::refused,
                say(tr("Somebody else called {} has been named meanwhile."), who.name),
                tr("Nothing was written. Give the same command again: it says who may be meant."));
}

/// Nobody is asked anything, and nothing shown, while the lock is held.
void write(const Options& options, Session& session, const acts::Sought& who,
           const model::Pseudonym& person, ForgetSurvey& survey, render::ForgottenReport& report) {
    store::Forgetting forgetting(session.workspace().root());
    require_not_begun_otherwise(session, person);
    const auto begun = forgetting.begun(person);
    if (begun && *begun != person.as) {
        throw Error(ErrorKind::refused,
                    say(tr("Another run has begun to write {} meanwhile."), *begun),
                    tr("Give the same command again: it goes on with the same pseudonym."));
    }
    if (!begun && options.as) {
        // Somebody may have been given it while we asked.
        std::set<std::string> names;
        each_proposal(session, survey, [&](const Located& located) {
            for (const std::string& name :
                 acts::names_in(store::open(located.path, located.shown).proposal))
                names.insert(name);
        });
        pseudonym(session, who, options.as, options.same_person, names);
    }
    require_same_people(session, options, who, begun, survey);
    forgetting.begin(person);
    std::size_t done = 0;
    AtStake half_way(interrupted(done, survey.named.size()));
    for (const render::ForgottenFile& one : survey.named)
        survey.unwritten.insert(one.file);
    each_proposal(session, survey, [&](const Located& located) {
        if (write_pseudonym(located, who, options, person.as))
            half_way.instead(interrupted(++done, std::max(done, survey.named.size())));
        survey.unwritten.erase(located.shown);
        note_mentions(located, who, options, person.as, survey, report);
    });
    erase_beside(session, Beside::all, report);
    if (survey.unreached.empty()) forgetting.finish(person);
}

/// The end of both ways.
Exit tell(const Options& options, Session& session, const acts::Sought& who, ForgetSurvey& survey,
          render::ForgottenReport& report) {
    const bool is_whole = survey.unreached.empty();
    add_left_out(session, survey);
    note_within(session, who.name, survey, report);
    for (const auto& [file, why] : survey.lost) {
        survey.unreached.try_emplace(file, why);
        if (survey.exit == Exit::done) survey.exit = Exit::invalid;
    }
    for (const auto& [file, why] : survey.unreached)
        report.unreached.push_back(file);
    report.unwritten.assign(survey.unwritten.begin(), survey.unwritten.end());
    report.named_since = survey.come_since.size();
    tell_forgotten(session, options.writing.json(), who, survey, report);
    if (!is_whole && !report.pseudonym.empty() && !options.writing.json()) {
        session.terminal().talk(say(tr("{} is not forgotten everywhere yet. Give the same command "
                                       "again: it goes on with the same pseudonym."),
                                    who.name));
    }
    return report.left.empty() ? survey.exit : Exit::io;
}

/// The question about somebody whom no proposal names.
std::string question_beside(const acts::Sought& who, const ForgetSurvey& survey, Beside what) {
    if (what == Beside::left_overs) {
        return say(tr("No proposal names {}; files that killed runs left do. Erase these files? It "
                      "cannot be undone."),
                   who.name);
    }
    return say(survey.unreached.empty()
                   ? tr("No proposal names {}; notes of undo do. Erase all notes of undo? It "
                        "cannot be undone, and no command can be taken back then.")
                   : tr("No proposal that can be read names {}; notes of undo do. Erase all notes "
                        "of undo? It cannot be undone, and no command can be taken back then."),
               who.name);
}

/// Somebody whom no proposal names any more may stand in what proposals said before.
Exit forget_beside(const Options& options, Session& session, const acts::Sought& who,
                   ForgetSurvey survey) {
    UndoSurvey noted = look_into_undo(session, who);
    const Beside what = noted.names_person ? Beside::all : Beside::left_overs;
    render::ForgottenReport report;
    report.dry_run = options.writing.dry_run;
    if (!noted.names_person && !store::is_in_left_overs(session.workspace().root(), who.name)) {
        look_beside(session, report);
        survey.names.merge(noted.names);
        add_left_out(session, survey);
        note_within(session, who.name, survey, report);
        refuse_nobody(who, survey, report);
    }
    confirmed(options, session, question_beside(who, survey, what));
    if (report.dry_run)
        look_beside(session, report);
    else
        erase_beside(session, what, report);
    each_proposal(session, survey, [&](const Located& located) {
        note_mentions(located, who, options, {}, survey, report);
    });
    report.in_left_overs_alone = what == Beside::left_overs;
    return tell(options, session, who, survey, report);
}

Exit run(const Options& options, Session& session) {
    const auto& workspace = session.workspace();
    store::require_inside_its_workspace(workspace.proposals());
    acts::Sought who = sought(options);
    model::Pseudonym person{who.name, who.organisation, who.note, {}};
    require_not_begun_otherwise(session, person);
    const auto begun = store::forgetting_begun(workspace.root(), person);
    if (begun && !options.same_person) who.among = begun->of;
    ForgetSurvey survey = survey_for_forgetting(
        session, who, begun ? std::optional(begun->as) : std::nullopt, options.keep_organisation);
    if (survey.identities.empty() && !begun) return forget_beside(options, session, who, survey);
    if (!options.all) require_one_person(who, survey);
    if (survey.refused) throw *survey.refused; // before anything is written
    person.as = begun ? going_on(*begun, who, options.as, options.same_person, survey)
                      : pseudonym(session, who, options.as, options.same_person, survey.names);
    person.of = survey.identities;
    ask(options, session, survey, person);

    render::ForgottenReport report;
    report.pseudonym = person.as;
    report.hard_links = with_hard_links(session, survey);
    report.dry_run = options.writing.dry_run;
    if (options.writing.dry_run) {
        look_beside(session, report);
        each_proposal(session, survey, [&](const Located& located) {
            note_mentions(located, who, options, person.as, survey, report);
        });
    } else {
        write(options, session, who, person, survey, report);
    }
    for (const render::ForgottenFile& one : survey.named) {
        if (!survey.unwritten.contains(one.file)) report.proposals.push_back(one);
    }
    return tell(options, session, who, survey, report);
}

} // namespace

Run declare_forget(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.positional(options->name, tr("NAME"), tr("the person or body"), Behind::more_of_it);
    arguments.value(options->organisation, "--organisation", tr("NAME"),
                    tr("only the one of this body; \"\": the one of none"));
    arguments.value(options->note, "--note", tr("TEXT"),
                    tr("only the supporter with this note; \"\": whoever has none"));
    arguments.flag(options->all, "--all",
                   tr("all of this name, whatever their body or note: they are one person"));
    arguments.value(options->as, "--as", tr("PSEUDONYM"),
                    tr("what to write in place of the name; else \"Person\" and random digits"));
    arguments.flag(options->same_person, "--same-person",
                   tr("the pseudonym stands for this very person already"));
    arguments.flag(options->keep_organisation, "--keep-organisation",
                   tr("leave the body that the person belongs to"));
    arguments.exclude("--all", "--organisation");
    arguments.exclude("--all", "--note");
    arguments.flag(options->yes, "-y,--yes", tr("do not ask"));
    declare_writing(arguments, options->writing, false, false);
    return [options](Session& session) { return run(*options, session); };
}

} // namespace emenda::cli
