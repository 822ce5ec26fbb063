// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/forget.hpp"
#include "cli/commands/all.hpp"
#include "cli/forget_beside.hpp"
#include "cli/forget_notes.hpp"
#include "cli/forget_pseudonym.hpp"
#include "cli/forget_refusals.hpp"
#include "cli/forget_report.hpp"
#include "cli/forget_survey.hpp"
#include "cli/forget_texts.hpp"
#include "cli/forget_writing.hpp"
#include "cli/input.hpp"
#include "cli/writing.hpp"
#include "emenda/acts/typed.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/forgetting.hpp"
#include "emenda/store/proposals.hpp"

#include <memory>

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
    if (!report.dry_run && !options.writing.json()) {
        if (!is_whole && !report.pseudonym.empty())
            session.terminal().talk(
                say(tr("{} is not forgotten everywhere yet. Give the same command again: it goes "
                       "on with the same pseudonym."),
                    who.name));
        else if (!survey.come_back.empty())
            session.terminal().talk(say(
                tr("{} is not forgotten everywhere yet. Give the same command again."), who.name));
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
    store::InLeftOvers in_left_overs;
    if (!noted.names_person)
        in_left_overs = store::look_into_left_overs(session.workspace().root(), who.name);
    if (!noted.names_person && !in_left_overs.is_named) {
        look_beside(session, report);
        survey.names.merge(noted.names);
        add_left_out(session, survey);
        add_unread(session, in_left_overs.unread, survey);
        note_within(session, who.name, survey, report);
        refuse_nobody(who, survey, report);
    }
    confirmed(options, session, question_beside(who, survey, what));
    if (report.dry_run) {
        look_beside(session, report);
    } else {
        erase_beside(session, what, report);
        note_come_back(session, who, report, survey);
    }
    note_what_stays(session, {who}, survey, report);
    report.in_left_overs_alone = what == Beside::left_overs;
    return tell(options, session, who, survey, report);
}

/// What an interrupted run was told counts; of one that wrote nothing down of it, what is said now.
bool keeps_organisation(const Options& options, const std::optional<model::Pseudonym>& begun) {
    if (!begun || !begun->keep_organisation) return options.keep_organisation;
    if (options.keep_organisation && !*begun->keep_organisation) {
        throw Error(ErrorKind::usage,
                    tr("An earlier run was interrupted; it had begun to erase the body, too."),
                    tr("Leave --keep-organisation out to go on with that."));
    }
    return *begun->keep_organisation;
}

/// What is to be done, with all that can be refused before anybody is asked.
ForgetTask task_of(const Options& options, Session& session, const acts::Sought& who,
                   const std::optional<model::Pseudonym>& begun, const ForgetSurvey& survey) {
    ForgetTask task{who, {who.name, who.organisation, who.note, {}}};
    task.goes_on = begun.has_value();
    task.as = options.as;
    task.same_person = options.same_person;
    task.keep_organisation = keeps_organisation(options, begun);
    task.dry_run = options.writing.dry_run;
    task.person.as = begun ? going_on(session, *begun, who, options.as, options.same_person, survey)
                           : pseudonym(session, who, options.as, options.same_person, survey.names);
    if (survey.refused) throw *survey.refused; // before anything is written
    task.person.of = survey.identities;
    task.person.keep_organisation = task.keep_organisation;
    if (!task.who.among) task.who.among = survey.identities; // whoever comes from here on is not
    return task;
}

Exit run(const Options& options, Session& session) {
    const auto& workspace = session.workspace();
    store::require_inside_its_workspace(workspace.proposals());
    acts::Sought who = sought(options);
    const model::Pseudonym person{who.name, who.organisation, who.note, {}};
    require_not_begun_otherwise(session, person);
    const auto begun = store::forgetting_begun(workspace.root(), person);
    if (begun) who.among = begun->of;
    std::optional<std::string> as = options.as;
    if (begun)
        as = begun->as;
    else if (as)
        as = acts::typed_line(*as, "--as");
    ForgetSurvey survey =
        survey_for_forgetting(session, who, as, keeps_organisation(options, begun));
    survey.goes_on = begun.has_value();
    if (survey.identities.empty() && !begun) return forget_beside(options, session, who, survey);
    if (!options.all && !who.among) require_one_person(who, survey);
    const ForgetTask task = task_of(options, session, who, begun, survey);
    ask(options, session, survey, task.person);

    render::ForgottenReport report;
    report.pseudonym = task.person.as;
    report.hard_links = survey.hard_links;
    report.dry_run = task.dry_run;
    if (task.dry_run)
        look_beside(session, report);
    else
        write_pseudonyms(session, task, survey, report);
    note_what_stays(session, task, survey, report);
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
