// SPDX-License-Identifier: EUPL-1.2
#include "cli/forget_report.hpp"

#include "cli/forget_left.hpp"
#include "cli/writing.hpp"
#include "emenda/base/limits.hpp"
#include "emenda/base/suggest.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/render/findings.hpp"

namespace emenda::cli {

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
        const bool are_there = !report.undo_erased;
        const char* const sentence =
            !report.unreached.empty() ? tr("No proposal that could be read names {}.")
            : are_there               ? tr("No proposal names {}; notes of undo do.")
                                      : tr("No proposal names {}; notes of undo alone did.");
        terminal.talk(say(sentence, who.name));
    } else if (!report.proposals.empty() || report.unreached.empty()) {
        terminal.talk(say(tr("{} is {} from now on."), who.name, report.pseudonym));
    }
    if (!report.mentions.empty()) {
        terminal.talk(tr("The name stands here still. Look at each place, and decide; the text of "
                         "a version cannot be changed without breaking its digest:"));
        terminal.print(
            render::findings_lines(report.mentions, session.width(), session.line_width()));
        if (report.mentioned_oftener)
            terminal.talk(say(tr("Of one file the first {} places are shown: there may be more."),
                              most_findings));
    }
    for (const std::string& name : survey.names) {
        if (name != who.name && same_word(name, who.name))
            terminal.talk(say(tr("Left alone, for it is written otherwise: {}"), name));
    }
    if (own_keys)
        terminal.talk(tr("Beside the name stand keys of your own (x-…): look whether they tell who "
                         "it was."));
    if (report.undo_erased)
        terminal.talk(tr("The notes of undo were erased, for the name may stand in them."));
    for (const std::string& file : report.hard_links)
        terminal.talk(say(tr("{} has other names (hard links), which keep the name."), file));
    for (const std::string& sentence : not_looked_into(survey))
        terminal.talk(sentence);
    if (const std::string files = listed_with_accounts(report.left); !files.empty()) {
        terminal.talk(
            say(tr("These could not be removed, and the name may stand in them: {}"), files));
        terminal.talk(tr("Ask whoever works with that account, or administers this machine, to "
                         "remove them; all else is done."));
    }
    if (const auto link = link_among(report.left)) {
        terminal.talk(say(tr("{} is a link, and stays. What it leads to may hold the name: look "
                             "there, then remove the link."),
                          *link));
    }
    terminal.talk(
        tr("Out of reach: what git and backups keep of these files, copies of them, pages "
           "and lists made before, files kept from an editor."));
}

} // namespace emenda::cli
