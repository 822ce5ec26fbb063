// SPDX-License-Identifier: EUPL-1.2
#include "cli/forget_survey.hpp"

#include "cli/forget_notes.hpp"
#include "cli/left_out.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/proposals.hpp"
#include "emenda/store/undo.hpp"

#include <algorithm>

namespace emenda::cli {

namespace fs = std::filesystem;

namespace {

/// Of a proposal and links that lead to it, the proposal; of links to one elsewhere, one.
std::vector<store::Listed> each_once(std::vector<store::Listed> listed) {
    std::error_code unknown;
    const auto is_link = [&](const store::Listed& one) {
        return fs::is_symlink(one.path, unknown);
    };
    const auto links = std::stable_partition(listed.begin(), listed.end(),
                                             [&](const auto& one) { return !is_link(one); });
    if (links == listed.end()) return listed;
    std::set<fs::path> known;
    std::erase_if(listed, [&](const store::Listed& one) {
        std::error_code error;
        const fs::path real = fs::canonical(one.path, error);
        return !error && !known.insert(real).second;
    });
    return listed;
}

} // namespace

void each_proposal(Session& session, ForgetSurvey& survey,
                   const std::function<void(const Located&)>& act, Telling telling) {
    for (const store::Listed& listed : each_once(session.workspace().list())) {
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
                                   const std::optional<std::string>& as, bool keep_organisation,
                                   Telling telling) {
    const std::string pseudonym = as.value_or("\n"); // nobody's
    ForgetSurvey survey;
    const auto look_into = [&](const Located& located) {
        const auto document = store::open(located.path, located.shown);
        const model::Proposal& proposal = document.proposal;
        const auto names = acts::names_in(proposal);
        const auto identities = acts::identities(proposal, who);
        survey.names.insert(names.begin(), names.end());
        survey.identities.insert(identities.begin(), identities.end());
        if (!identities.empty() && std::find(names.begin(), names.end(), pseudonym) != names.end())
            survey.begun_beside_person = located.shown;
        note_come_since(proposal, who, pseudonym, keep_organisation, survey);
        try {
            const auto mentioned =
                acts::forget(proposal, who, pseudonym, keep_organisation).mentioned;
            if (mentioned.all() == 0) return;
            survey.named.push_back({proposal.reference.text, located.shown, mentioned});
            std::error_code unknown;
            const auto names_of_file = fs::hard_link_count(located.path, unknown);
            if (!unknown && names_of_file > 1) survey.hard_links.push_back(located.shown);
        } catch (const Error& error) {
            if (!survey.refused) survey.refused = error;
        }
    };
    each_proposal(session, survey, look_into, telling);
    return survey;
}

void note_come_since(const model::Proposal& proposal, const acts::Sought& who,
                     const std::string& as, bool keep_organisation, ForgetSurvey& survey) {
    if (!who.among) return;
    acts::Sought others = who;
    others.among.reset();
    std::set<acts::Identity> since;
    for (const acts::Identity& one : acts::identities(proposal, others))
        if (!who.among->contains(one)) since.insert(one);
    if (since.empty()) return;
    survey.come_since.insert(since.begin(), since.end());
    others.among = std::move(since);
    try {
        const auto after = acts::forget(proposal, who, as, keep_organisation).after;
        acts::forget(after, others, as, keep_organisation);
    } catch (const Error&) {
        survey.support_beside.insert(proposal.reference.text);
    }
}

void note_come_back(Session& session, const acts::Sought& who,
                    const render::ForgottenReport& report, ForgetSurvey& survey) {
    const auto add = [&](const std::string& file) {
        if (!survey.unreached.try_emplace(file).second) return; // that was said
        survey.unwritten.insert(file);
        survey.come_back.insert(file);
        if (survey.exit == Exit::done) survey.exit = Exit::no;
    };
    each_proposal(session, survey, [&](const Located& located) {
        const auto proposal = store::open(located.path, located.shown).proposal;
        if (!acts::identities(proposal, who).empty()) add(located.shown);
    });
    if (!report.left.empty()) return; // the name may stand in these, and that is said
    const auto notes = session.shown(store::undo_folder(session.workspace().root())) + "/";
    try {
        if (look_into_undo(session, who).names_person) add(notes);
    } catch (const Error& error) { // all else is done, and told
        if (survey.unreached.try_emplace(notes).second) session.terminal().talk(complaint(error));
        survey.exit = exit_of(error.kind);
    }
}

void add_unread(const Session& session, const std::vector<fs::path>& files, ForgetSurvey& survey) {
    for (const fs::path& file : files)
        survey.unreached.try_emplace(session.shown(file),
                                     tr("It cannot be read, or is too large for that."));
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
    for (const fs::path& folder : within.linked_folders) {
        survey.unreached.try_emplace(session.shown(folder),
                                     tr("This is a link to a folder, and none is followed."));
        if (survey.exit == Exit::done) survey.exit = Exit::io;
    }
}

std::vector<std::string> not_looked_into(const ForgetSurvey& survey) {
    std::vector<std::string> sentences;
    for (const auto& [file, why] : survey.unreached) {
        const char* sentence = tr("Not looked into: {}");
        if (survey.unwritten.contains(file))
            sentence = tr("Not written, and the name stands there still: {}");
        if (survey.come_back.contains(file))
            sentence = tr("The name has come back there while this was being done: {}");
        sentences.push_back(say(sentence, file) + (why.empty() ? "" : ". " + why));
    }
    return sentences;
}

} // namespace emenda::cli
