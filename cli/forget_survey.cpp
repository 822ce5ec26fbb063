// SPDX-License-Identifier: EUPL-1.2
#include "cli/forget_survey.hpp"

#include "emenda/base/suggest.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/probe.hpp"
#include "emenda/store/proposals.hpp"

namespace emenda::cli {

namespace {

std::string described(const std::string& name, const acts::Identity& one) {
    std::string text = name;
    if (!one.organisation.empty()) text += " (" + one.organisation + ")";
    if (!one.note.empty()) text += ", " + one.note;
    return text;
}

} // namespace

void each_proposal(Session& session, ForgetSurvey& survey,
                   const std::function<void(const Located&)>& act) {
    for (const store::Listed& listed : session.workspace().list()) {
        const Located located = session.located(listed.path);
        try {
            act(located);
        } catch (const Error& error) {
            if (error.kind != ErrorKind::invalid && error.kind != ErrorKind::io) throw;
            if (survey.unreached.insert(located.shown).second)
                session.terminal().talk(complaint(error));
            survey.exit = exit_of(error.kind);
        }
    }
}

ForgetSurvey survey_for_forgetting(Session& session, const acts::Sought& who,
                                   bool keep_organisation) {
    ForgetSurvey survey;
    each_proposal(session, survey, [&](const Located& located) {
        const auto document = store::open(located.path, located.shown);
        const model::Proposal& proposal = document.proposal;
        for (const std::string& name : acts::names_in(proposal))
            survey.names.insert(name);
        for (const acts::Identity& one : acts::identities(proposal, who))
            survey.identities.insert(one);
        try {
            const auto mentioned = acts::forget(proposal, who, "\n", keep_organisation).mentioned;
            if (mentioned.all() > 0) {
                survey.named.push_back({proposal.reference.text, located.shown, mentioned});
            }
        } catch (const Error& error) {
            if (!survey.refused) survey.refused = error;
        }
    });
    return survey;
}

std::vector<std::string> with_hard_links(const Session& session, const ForgetSurvey& survey) {
    std::set<std::string> several;
    for (const auto& path : store::with_other_names(session.workspace().proposals()))
        several.insert(session.shown(path));
    std::vector<std::string> found;
    for (const render::ForgottenFile& one : survey.named) {
        if (several.contains(one.file)) found.push_back(one.file);
    }
    return found;
}

void add_left_out(const Session& session, ForgetSurvey& survey) {
    for (const store::LeftOut& file : session.workspace().contents().left_out) {
        survey.unreached.insert(session.shown(file.path));
        const bool link =
            file.why == store::Why::leads_nowhere || file.why == store::Why::leads_outside;
        if (survey.exit == Exit::done) survey.exit = link ? Exit::io : Exit::invalid;
    }
}

void require_one_person(const acts::Sought& who, const ForgetSurvey& survey) {
    if (survey.identities.size() < 2) return;
    std::string hint = tr("Tell them apart with --organisation or --note, where \"\" means the one "
                          "without; or give --all if they are one person:");
    for (const acts::Identity& one : survey.identities)
        hint += "\n  " + described(who.name, one);
    throw Error(ErrorKind::usage, say(tr("Several people may be meant by {}."), who.name), hint);
}

void refuse_nobody(const acts::Sought& who, const ForgetSurvey& survey) {
    const auto meant = nearest(who.name, {survey.names.begin(), survey.names.end()});
    std::string hint = tr("Names are found as they are written in entries; names in texts are not "
                          "looked for then.");
    if (meant && *meant != who.name) hint = say(tr("Did you mean {}?"), *meant);
    throw Error(ErrorKind::usage,
                say(tr("Nobody is called {} here."),
                    described(who.name, {who.organisation.value_or(""), who.note.value_or("")})),
                hint);
}

} // namespace emenda::cli
