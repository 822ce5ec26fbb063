// SPDX-License-Identifier: EUPL-1.2
// show and log: a proposal as it is, and as it came to be.
#include "emenda/render/show.hpp"
#include "cli/commands/all.hpp"
#include "cli/formulas.hpp"
#include "emenda/acts/entries.hpp"
#include "emenda/acts/point.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/texts.hpp"
#include "emenda/render/json.hpp"
#include "emenda/render/log.hpp"

#include <memory>

namespace emenda::cli {

namespace {

struct Options {
    std::string ref;
    std::optional<std::string> point;
    std::string format = "text";
    bool formula = false;
};

render::Shown shown_of(const Options& options, const model::Proposal& proposal,
                       const Session& session) {
    const auto point = acts::find_point(proposal, options.point.value_or("work"), session.zone());
    render::Shown shown;
    shown.text = point.text;
    shown.version = point.version;
    shown.hand_edited = point.name == "work" && !point.version;
    if (!point.version) shown.point = point.name;
    return shown;
}

/// "A2", but not "A2@base": the amendment itself.
bool is_amendment(const std::string& point) {
    return point.size() > 1 && (point.front() == 'A' || point.front() == 'a') &&
           point.find_first_not_of("0123456789", 1) == std::string::npos;
}

/// What an amendment asks for, in the words in which it is voted on.
Exit show_formulas(const Options& options, const model::Proposal& proposal, Session& session) {
    if (!options.point || !is_amendment(*options.point)) {
        throw Error(
            ErrorKind::usage, tr("--formula shows what an amendment changes: A2, say."),
            say(tr("Between two versions: emenda diff {} 1 2 --formula"), proposal.reference.text));
    }
    const auto& amendment = proposal.amendments[acts::find_amendment(proposal, *options.point)];
    const formula::Heading heading{
        proposal.reference.text, amendment.number, {amendment.base, ""}, {}};
    session.terminal().print(formulas(
        session, proposal, heading, history::text_at(proposal, amendment.base), amendment.changes));
    return Exit::done;
}

Exit run_show(const Options& options, Session& session) {
    const model::Proposal proposal = session.read(options.ref).proposal;
    if (options.formula) return show_formulas(options, proposal, session);
    const bool json = options.format == "json";
    render::ShowOptions shape;
    shape.width = session.width();
    shape.zone = session.zone();
    if (options.point && is_amendment(*options.point)) {
        const auto& amendment = proposal.amendments[acts::find_amendment(proposal, *options.point)];
        if (json)
            session.terminal().print(render::amendment_json(proposal, amendment));
        else
            session.terminal().print(render::amendment_lines(proposal, amendment, shape));
        return Exit::done;
    }
    const render::Shown shown = shown_of(options, proposal, session);
    if (json)
        session.terminal().print(render::show_json(proposal, shown));
    else
        session.terminal().print(render::show_lines(proposal, shown, shape));
    return Exit::done;
}

Exit run_log(const Options& options, Session& session) {
    const model::Proposal proposal = session.read(options.ref).proposal;
    const bool edited = history::has_hand_edits(proposal);
    if (options.format == "json") {
        session.terminal().print(render::log_json(proposal, edited));
        return Exit::done;
    }
    render::LogOptions shape;
    shape.width = session.width();
    shape.zone = session.zone();
    shape.hand_edited = edited;
    session.terminal().print(render::log_lines(proposal, shape));
    return Exit::done;
}

} // namespace

Run declare_show(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    declare_ref(arguments, options->ref);
    arguments.optional_positional(options->point, tr("POINT"),
                                  tr("a version (3), an amendment (A2), its base with its changes "
                                     "(A2@base), work, or a date; "
                                     "the working text if absent"));
    arguments.choice(options->format, "--format", {"text", "json"}, tr("for people or programs"));
    arguments.flag(options->formula, "--formula",
                   tr("an amendment as the sentences in which it is printed"));
    arguments.exclude("--formula", "--format");
    return [options](Session& session) { return run_show(*options, session); };
}

Run declare_log(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    declare_ref(arguments, options->ref);
    arguments.choice(options->format, "--format", {"text", "json"}, tr("for people or programs"));
    return [options](Session& session) { return run_log(*options, session); };
}

} // namespace emenda::cli
