// SPDX-License-Identifier: EUPL-1.2
#include "cli/forget_survey.hpp"

#include "cli/accounts.hpp"
#include "emenda/base/suggest.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/probe.hpp"
#include "emenda/store/proposals.hpp"
#include "emenda/store/undo.hpp"

#include <algorithm>

namespace emenda::cli {

namespace fs = std::filesystem;

namespace {

std::string described(const std::string& name, const acts::Identity& one) {
    std::string text = name;
    if (!one.organisation.empty()) text += " (" + one.organisation + ")";
    if (!one.note.empty()) text += ", " + one.note;
    return text;
}

/// As the shell takes words: 'D'\\''Amico' is D'Amico.
std::string unquoted(std::string words) {
    constexpr std::string_view apostrophe = "'\\''";
    for (auto at = words.find(apostrophe); at != std::string::npos; at = words.find(apostrophe, at))
        words.replace(at++, apostrophe.size(), "'");
    return words;
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
                                   const std::optional<std::string>& begun,
                                   bool keep_organisation) {
    ForgetSurvey survey;
    each_proposal(session, survey, [&](const Located& located) {
        const auto document = store::open(located.path, located.shown);
        const model::Proposal& proposal = document.proposal;
        const auto names = acts::names_in(proposal);
        const auto identities = acts::identities(proposal, who);
        survey.names.insert(names.begin(), names.end());
        survey.identities.insert(identities.begin(), identities.end());
        if (begun && !identities.empty() &&
            std::find(names.begin(), names.end(), *begun) != names.end())
            survey.begun_beside_person = true;
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

UndoSurvey look_into_undo(const Session& session, const acts::Sought& who) {
    UndoSurvey survey;
    for (const fs::path& entry : store::noted_steps(session.workspace().root())) {
        const auto step = store::read_step(entry);
        if (!step) continue; // closed to us, or damaged: nothing can be taken back by it
        const bool in_command = step->command.by == who.name ||
                                unquoted(step->command.words).find(who.name) != std::string::npos;
        survey.names_person = survey.names_person || in_command;
        for (const store::StepFile& file : step->files) {
            if (!file.before) continue;
            const auto read = yaml::read_proposal(*file.before, file.path);
            if (!read.document) continue;
            const auto names = acts::names_in(read.document->proposal);
            survey.names.insert(names.begin(), names.end());
            if (!acts::identities(read.document->proposal, who).empty()) survey.names_person = true;
        }
    }
    return survey;
}

std::vector<render::LeftFile> with_accounts(const Session& session,
                                            const std::vector<fs::path>& files) {
    std::vector<render::LeftFile> left;
    for (const fs::path& file : files)
        left.push_back({session.shown(file), account_of(file)});
    return left;
}

std::string listed(const std::vector<render::LeftFile>& left) {
    std::string text;
    for (std::size_t i = 0; i < left.size(); ++i) {
        text += left[i].file;
        const bool is_last = i + 1 == left.size();
        const bool goes_on = !is_last && left[i + 1].account == left[i].account;
        if (!goes_on) text += " (" + say(tr("account {}"), left[i].account) + ")";
        if (!is_last) text += goes_on ? ", " : "; ";
    }
    return text;
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

void refuse_nobody(const acts::Sought& who, const std::set<std::string>& names,
                   const std::vector<render::LeftFile>& left) {
    const auto meant = nearest(who.name, {names.begin(), names.end()});
    const std::string name =
        described(who.name, {who.organisation.value_or(""), who.note.value_or("")});
    const std::string did_you_mean =
        meant && *meant != who.name ? say(tr("Did you mean {}?"), *meant) : std::string();
    if (!left.empty()) {
        throw Error(ErrorKind::io,
                    say(tr("Nobody is called {} in the proposals; but the name may stand in files "
                           "that this account can neither read nor remove: {}"),
                        name, listed(left)),
                    std::string(tr("Ask whoever works with that account, or administers this "
                                   "machine, to remove them.")) +
                        (did_you_mean.empty() ? "" : "\n" + did_you_mean));
    }
    throw Error(ErrorKind::usage, say(tr("Nobody is called {} here."), name),
                did_you_mean.empty()
                    ? std::string(tr("Names are found as they are written in entries; names in "
                                     "texts are not looked for then."))
                    : did_you_mean);
}

} // namespace emenda::cli
