// SPDX-License-Identifier: EUPL-1.2
#include "cli/forget_texts.hpp"

#include "emenda/base/limits.hpp"
#include "emenda/base/name_search.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/put_together.hpp"
#include "emenda/store/within.hpp"
#include "emenda/yaml/mentions.hpp"

namespace emenda::cli {

void note_texts(const yaml::Document& document, const std::string& name, ForgetSurvey& survey,
                render::ForgottenReport& report) {
    const model::Proposal& proposal = document.proposal;
    const std::string& file = document.tree->file;
    const Findings found = yaml::mentions(*document.tree, name);
    report.mentions.insert(report.mentions.end(), found.begin(), found.end());
    const auto rebuilt = history::put_together(proposal, NameSearch(name), most_findings);
    for (const history::PutTogether& place : rebuilt.places)
        report.rebuilt.push_back({proposal.reference.text, file, place});
    if (is_full(found) || rebuilt.places.size() >= most_findings)
        report.mentioned_oftener.push_back(file);
    if (rebuilt.lost > 0) {
        survey.lost[file] = say(tr("Version {} cannot be rebuilt; what its text and later ones say "
                                   "was not looked at."),
                                rebuilt.lost);
    }
}

void note_within(const Session& session, const std::string& name, ForgetSurvey& survey,
                 render::ForgottenReport& report) {
    const store::Within within = store::look_within(session.workspace().root(), name);
    add_unfollowed(session, within, survey);
    for (const auto& path : within.named)
        report.named_paths.push_back(session.shown(path));
    for (const auto& folder : within.workspaces_beside)
        report.workspaces_beside.push_back(session.shown(folder));
}

} // namespace emenda::cli
