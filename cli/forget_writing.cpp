// SPDX-License-Identifier: EUPL-1.2
#include "cli/forget_writing.hpp"

#include "cli/at_stake.hpp"
#include "cli/forget_beside.hpp"
#include "cli/forget_pseudonym.hpp"
#include "cli/forget_refusals.hpp"
#include "cli/forget_texts.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/forgetting.hpp"
#include "emenda/store/proposals.hpp"
#include "emenda/yaml/write.hpp"

#include <algorithm>

namespace emenda::cli {

namespace {

/// Whether it was named there still: somebody may have been faster.
bool write_pseudonym(const Located& located, const ForgetTask& task) {
    const auto seen = store::open(located.path, located.shown).proposal;
    if (acts::identities(seen, task.who).empty()) return false;
    store::Writing writing(located.path, located.shown);
    writing.save(
        acts::forget(writing.proposal(), task.who, task.person.as, task.keep_organisation).after);
    return true;
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

/// Error(refused) where it cannot be done to all who are named now, before anything is written.
void require_as_asked(Session& session, const ForgetTask& task) {
    acts::Sought who = task.who;
    if (!task.goes_on) who.among.reset();
    const ForgetSurvey now =
        survey_for_forgetting(session, who, task.person.as, task.keep_organisation, Telling::no);
    if (!task.goes_on && task.as) // somebody may have been given it while we asked
        pseudonym(session, who, task.as, task.same_person, now.names);
    const auto& asked = *task.who.among;
    if (!std::includes(asked.begin(), asked.end(), now.identities.begin(), now.identities.end())) {
        throw Error(
            ErrorKind::refused,
            say(tr("Somebody else called {} has been named meanwhile."), who.name),
            tr("Nothing was written. Give the same command again: it says who may be meant."));
    }
    if (now.refused) throw *now.refused;
}

void write_each(Session& session, const ForgetTask& task, ForgetSurvey& survey, std::size_t& done,
                AtStake& half_way) {
    const auto of = [&] { return std::max(done, survey.named.size()); };
    try {
        each_proposal(session, survey, [&](const Located& located) {
            if (write_pseudonym(located, task)) {
                ++done;
                half_way.instead(interrupted(done, of()));
            }
            survey.unwritten.erase(located.shown);
        });
    } catch (Error& error) {
        error.hint += (error.hint.empty() ? "" : "\n") +
                      say(tr("Proposals done: {}; still to do: {}. The same command goes on where "
                             "it stopped, with the same pseudonym."),
                          done, of() - done);
        throw;
    }
}

} // namespace

void write_pseudonyms(Session& session, const ForgetTask& task, ForgetSurvey& survey,
                      render::ForgottenReport& report) {
    store::Forgetting forgetting(session.workspace().root());
    require_not_begun_otherwise(session, task.person);
    const auto begun = forgetting.begun(task.person);
    if (begun && *begun != task.person.as) {
        throw Error(ErrorKind::refused,
                    say(tr("Another run has begun to write {} meanwhile."), *begun),
                    tr("Give the same command again: it goes on with the same pseudonym."));
    }
    require_as_asked(session, task);
    forgetting.begin(task.person);
    std::size_t done = 0;
    AtStake half_way(interrupted(done, survey.named.size()));
    for (const render::ForgottenFile& one : survey.named)
        survey.unwritten.insert(one.file);
    write_each(session, task, survey, done, half_way);
    erase_beside(session, Beside::all, report);
    note_come_back(session, task.who, report, survey);
    if (survey.unreached.empty()) forgetting.finish(task.person);
}

void note_what_stays(Session& session, const ForgetTask& task, ForgetSurvey& survey,
                     render::ForgottenReport& report) {
    each_proposal(session, survey, [&](const Located& located) {
        if (survey.unreached.contains(located.shown)) return;
        auto document = store::open(located.path, located.shown);
        note_come_since(document.proposal, task.who, task.person.as, task.keep_organisation,
                        survey);
        if (task.dry_run) {
            const auto after =
                acts::forget(document.proposal, task.who, task.person.as, task.keep_organisation)
                    .after;
            auto read = yaml::read_proposal(yaml::splice(document, after), located.shown);
            if (read.document) document = std::move(*read.document);
        }
        note_texts(document, task.who.name, survey, report);
    });
}

} // namespace emenda::cli
