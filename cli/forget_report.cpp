// SPDX-License-Identifier: EUPL-1.2
#include "cli/forget_report.hpp"

#include "cli/forget_left.hpp"
#include "cli/forget_refusals.hpp"
#include "cli/writing.hpp"
#include "emenda/base/limits.hpp"
#include "emenda/base/name_search.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/render/findings.hpp"

#include <fmt/ranges.h>

namespace emenda::cli {

namespace {

std::string listed(const std::vector<std::string>& items) {
    return fmt::format("{}", fmt::join(items, ", "));
}

/// A sentence about somebody whom no proposal names.
const char* not_named(const render::ForgottenReport& report) {
    if (!report.unreached.empty()) return tr("No proposal that could be read names {}.");
    if (report.in_left_overs_alone) {
        return report.left_overs_erased
                   ? tr("No proposal names {}; only files that killed runs left did.")
                   : tr("No proposal names {}; files that killed runs left do.");
    }
    return report.undo_erased ? tr("No proposal names {}; notes of undo alone did.")
                              : tr("No proposal names {}; notes of undo do.");
}

void tell_rebuilt(Terminal& terminal, const render::ForgottenReport& report) {
    if (report.rebuilt.empty()) return;
    terminal.talk(tr("The name stands in these texts, too: changes put it together there, and no "
                     "line of the file spells it. Later versions may keep it."));
    std::string lines;
    for (const render::RebuiltPlace& place : report.rebuilt)
        lines += "  " + render::rebuilt_words(place) + "\n";
    terminal.print(lines);
}

/// Those of the name who came after the run began.
void tell_come_since(Session& session, const acts::Sought& who, const ForgetSurvey& survey,
                     const render::ForgottenReport& report) {
    if (survey.come_since.empty()) return;
    std::vector<std::string> people;
    for (const acts::Identity& one : survey.come_since)
        people.push_back(described(who.name, one));
    Terminal& terminal = session.terminal();
    terminal.talk(say(survey.goes_on
                          ? tr("Left alone, for they were not there, or could not be read, when "
                               "the interrupted run began: {}")
                          : tr("Left alone, for they came while this was being done: {}"),
                      fmt::format("{}", fmt::join(people, "; "))));
    std::vector<std::string> words{"forget", who.name, "--as", report.pseudonym, "--same-person"};
    if (people.size() > 1) words.emplace_back("--all");
    const std::string command = session.command_line(words);
    if (survey.support_beside.empty()) {
        terminal.talk(say(tr("If it is the same person: {}"), command));
        return;
    }
    terminal.talk(
        say(tr("If it is the same person, {} has two entries of theirs among its supporters: take "
               "one away (emenda unsupport), then: {}"),
            fmt::format("{}", fmt::join(survey.support_beside, ", ")), command));
}

} // namespace

void tell_forgotten(Session& session, bool json, const acts::Sought& who,
                    const ForgetSurvey& survey, const render::ForgottenReport& report) {
    Terminal& terminal = session.terminal();
    if (json) {
        terminal.print(render::forgotten_json(report));
        return;
    }
    if (report.dry_run) tell_trial(terminal);
    bool own_keys = false;
    for (const render::ForgottenFile& one : report.proposals) {
        terminal.talk(one.reference + ": " + render::mentioned_words(one.mentioned));
        own_keys = own_keys || one.mentioned.with_own_keys > 0;
    }
    if (report.pseudonym.empty()) {
        if (survey.come_back.empty()) terminal.talk(say(not_named(report), who.name));
    } else if (!report.proposals.empty() || report.unreached.empty()) {
        terminal.talk(say(tr("{} is {} from now on."), who.name, report.pseudonym));
    }
    if (!report.mentions.empty()) {
        terminal.talk(tr("The name stands here still. Look at each place, and decide; the text of "
                         "a version cannot be changed without breaking its digest:"));
        terminal.print(
            render::findings_lines(report.mentions, session.width(), session.line_width()));
    }
    tell_rebuilt(terminal, report);
    for (const std::string& file : report.mentioned_oftener)
        terminal.talk(say(tr("Of {} the first {} places are shown: there may be more."), file,
                          most_findings));
    if (!report.named_paths.empty()) terminal.talk(named_so(report.named_paths));
    for (const std::string& name : survey.names) {
        if (name != who.name && same_name(name, who.name))
            terminal.talk(say(tr("Left alone, for it is written otherwise: {}"), name));
    }
    tell_come_since(session, who, survey, report);
    if (own_keys)
        terminal.talk(tr("Beside the name stand keys of your own (x-…): look whether they tell who "
                         "it was."));
    if (report.undo_erased)
        terminal.talk(tr("The notes of undo were erased, for the name may stand in them."));
    if (report.left_overs_erased) terminal.talk(tr("What killed runs had left was erased."));
    for (const std::string& file : report.hard_links)
        terminal.talk(say(tr("{} has other names (hard links), which keep the name."), file));
    for (const std::string& sentence : not_looked_into(survey))
        terminal.talk(sentence);
    if (!report.workspaces_beside.empty()) {
        terminal.talk(
            say(tr("Workspaces of their own, not looked into: {}. Give the command there, "
                   "too."),
                listed(report.workspaces_beside)));
    }
    if (const std::string files = listed_with_accounts(report.left); !files.empty()) {
        terminal.talk(
            say(tr("These could not be removed, and the name may stand in them: {}"), files));
        terminal.talk(report.unreached.empty()
                          ? tr("Ask whoever works with that account, or administers this machine, "
                               "to remove them; all else is done.")
                          : tr("Ask whoever works with that account, or administers this machine, "
                               "to remove them."));
    }
    if (const std::string folders = not_looked_through(report.left); !folders.empty())
        terminal.talk(folders);
    for (const std::string& link : links_among(report.left)) {
        terminal.talk(say(tr("{} is a link, and stays. What it leads to may hold the name: look "
                             "there, then remove the link."),
                          link));
    }
    terminal.talk(
        tr("Out of reach: what git and backups keep of these files, copies of them, pages "
           "and lists made before, files kept from an editor."));
}

} // namespace emenda::cli
