// SPDX-License-Identifier: EUPL-1.2
#include "cli/collisions.hpp"
#include "cli/commands/all.hpp"
#include "cli/session.hpp"
#include "emenda/acts/accept.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/standing.hpp"
#include "emenda/render/json.hpp"
#include "emenda/render/survey.hpp"

#include <memory>

namespace emenda::cli {

namespace {

struct Options {
    std::string ref;
    bool matrix = false;
    bool exit_code = false;
    std::string format = "text";
};

std::vector<std::size_t> pending_amendments(const model::Proposal& proposal) {
    std::vector<std::size_t> pending;
    for (std::size_t i = 0; i < proposal.amendments.size(); ++i) {
        if (history::is_pending(proposal.amendments[i])) pending.push_back(i);
    }
    return pending;
}

Exit run(const Options& options, Session& session) {
    const auto document = session.read(options.ref);
    const model::Proposal& proposal = document.proposal;
    const auto survey = shown(proposal, acts::survey(proposal, pending_amendments(proposal)));
    if (options.format == "json")
        session.terminal().print(render::survey_json(survey));
    else if (options.matrix && !survey.pending.empty())
        session.terminal().print(render::survey_matrix(survey));
    else
        session.terminal().print(render::survey_lines(survey, session.width()));
    return options.exit_code && !survey.conflicts.empty() ? Exit::no : Exit::done;
}

} // namespace

Run declare_conflicts(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    declare_ref(arguments, options->ref);
    arguments.flag(options->matrix, "--matrix",
                   tr("a square with a row and a column for each amendment"));
    arguments.flag(options->exit_code, "--exit-code", tr("end with 1 if anything collides"));
    arguments.choice(options->format, "--format", {{"text"}, {"json"}},
                     tr("for people or programs"));
    return [options](Session& session) { return run(*options, session); };
}

} // namespace emenda::cli
