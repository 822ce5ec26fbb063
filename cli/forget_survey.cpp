// SPDX-License-Identifier: EUPL-1.2
#include "cli/forget_survey.hpp"

#include "cli/left_out.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/probe.hpp"
#include "emenda/store/proposals.hpp"

#include <algorithm>

namespace emenda::cli {

void each_proposal(Session& session, ForgetSurvey& survey,
                   const std::function<void(const Located&)>& act, Telling telling) {
    for (const store::Listed& listed : session.workspace().list()) {
        const Located located = session.located(listed.path);
        try {
            act(located);
        } catch (const Error& error) {
            if (error.kind != ErrorKind::invalid && error.kind != ErrorKind::io) throw;
            const bool is_new = survey.unreached.try_emplace(located.shown).second;
            if (is_new && telling == Telling::yes) session.terminal().talk(complaint(error));
            survey.exit = exit_of(error.kind);
        }
    }
}

ForgetSurvey survey_for_forgetting(Session& session, const acts::Sought& who,
                                   const std::optional<std::string>& begun, bool keep_organisation,
                                   Telling telling) {
    ForgetSurvey survey;
    const auto look_into = [&](const Located& located) {
        const auto document = store::open(located.path, located.shown);
        const model::Proposal& proposal = document.proposal;
        const auto names = acts::names_in(proposal);
        const auto identities = acts::identities(proposal, who);
        survey.names.insert(names.begin(), names.end());
        survey.identities.insert(identities.begin(), identities.end());
        if (begun && !identities.empty() &&
            std::find(names.begin(), names.end(), *begun) != names.end())
            survey.begun_beside_person = located.shown;
        if (who.among) {
            acts::Sought whoever = who;
            whoever.among.reset();
            for (const acts::Identity& one : acts::identities(proposal, whoever))
                if (!who.among->contains(one)) survey.come_since.insert(one);
        }
        try {
            const auto mentioned = acts::forget(proposal, who, "\n", keep_organisation).mentioned;
            if (mentioned.all() > 0) {
                survey.named.push_back({proposal.reference.text, located.shown, mentioned});
            }
        } catch (const Error& error) {
            if (!survey.refused) survey.refused = error;
        }
    };
    each_proposal(session, survey, look_into, telling);
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
        if (file.path.filename() == "emenda.yaml") continue; // of a workspace within
        survey.unreached.try_emplace(session.shown(file.path), reason(file.why));
        const bool link =
            file.why == store::Why::leads_nowhere || file.why == store::Why::leads_outside;
        if (survey.exit == Exit::done) survey.exit = link ? Exit::io : Exit::invalid;
    }
}

void add_unfollowed(const Session& session, const store::Within& within, ForgetSurvey& survey) {
    const auto add = [&](const std::filesystem::path& path, const char* why, Exit exit) {
        survey.unreached.try_emplace(session.shown(path), why);
        if (survey.exit == Exit::done) survey.exit = exit;
    };
    for (const auto& folder : within.linked_folders)
        add(folder, tr("This is a link to a folder, and none is followed."), Exit::io);
    for (const auto& file : within.other_endings)
        add(file, reason(store::Why::other_ending), Exit::invalid);
}

std::vector<std::string> not_looked_into(const ForgetSurvey& survey) {
    std::vector<std::string> sentences;
    for (const auto& [file, why] : survey.unreached) {
        const bool was_read = survey.unwritten.contains(file);
        const char* const sentence = was_read
                                         ? tr("Not written, and the name stands there still: {}")
                                         : tr("Not looked into: {}");
        sentences.push_back(say(sentence, file) + (why.empty() ? "" : ". " + why));
    }
    return sentences;
}

} // namespace emenda::cli
