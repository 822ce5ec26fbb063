// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/show.hpp"
#include "cli/collisions.hpp"
#include "cli/commands/all.hpp"
#include "cli/formulas.hpp"
#include "emenda/acts/accept.hpp"
#include "emenda/acts/entries.hpp"
#include "emenda/acts/point.hpp"
#include "emenda/base/advise.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/standing.hpp"
#include "emenda/history/texts.hpp"
#include "emenda/render/json.hpp"
#include "emenda/render/unified.hpp"

#include <memory>

namespace emenda::cli {

namespace {

struct Options {
    std::string ref;
    std::optional<std::string> point;
    std::string format = "text";
    bool formula = false;
    bool text = false;
    bool numbers = false;
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

/// The amendment that "A2" or "A2@base" names; empty for any other point.
std::optional<std::size_t> amendment_named(const model::Proposal& proposal,
                                           const std::string& point) {
    const std::string name = point.substr(0, point.find('@'));
    if (name.size() < 2 || (name.front() != 'A' && name.front() != 'a')) return std::nullopt;
    if (name.find_first_not_of("0123456789", 1) != std::string::npos) return std::nullopt;
    if (point != name && point != name + "@base") return std::nullopt;
    return acts::find_amendment(proposal, name);
}

/// A pending amendment beside today's text; a decided one has nothing to do there.
std::optional<render::OnToday> on_today(const model::Proposal& proposal, std::size_t index) {
    if (!history::is_pending(proposal.amendments[index])) return std::nullopt;
    acts::MergedSet merged = acts::merge_amendments(proposal, {index});
    render::OnToday today{history::last_text(proposal), std::nullopt,
                          shown(proposal, merged.collisions)};
    if (merged.clean()) today.merged = std::move(merged.steps.back());
    return today;
}

Exit show_amendment(const Options& options, const model::Proposal& proposal, std::size_t index,
                    const render::ShowOptions& shape, Session& session) {
    const model::Amendment& amendment = proposal.amendments[index];
    const bool against_base = options.point->ends_with("@base");
    const auto today = against_base ? std::nullopt : on_today(proposal, index);
    if (options.format == "json")
        session.terminal().print(render::amendment_json(proposal, amendment, today));
    else
        session.terminal().print(render::amendment_lines(proposal, amendment, shape, today));
    return Exit::done;
}

/// What an amendment asks for, in the words in which it is voted on.
Exit show_formulas(const Options& options, const model::Proposal& proposal, Session& session) {
    const auto index = options.point ? amendment_named(proposal, *options.point) : std::nullopt;
    if (!index) {
        std::string hint;
        if (proposal.versions.size() > 1) {
            hint = advise(tr("Between two versions: emenda diff {} 1 2 --formula"),
                          proposal.reference.text);
        } else if (proposal.amendments.empty()) {
            hint = tr("It has no amendments yet.");
        }
        throw Error(ErrorKind::usage, tr("--formula shows what an amendment changes: A2, say."),
                    hint);
    }
    const auto& amendment = proposal.amendments[*index];
    const formula::Heading heading{
        proposal.reference.text, amendment.number, {amendment.base, ""}, {}};
    session.terminal().print(formulas(
        session, proposal, heading, history::text_at(proposal, amendment.base), amendment.changes));
    return Exit::done;
}

Exit run_show(const Options& options, Session& session) {
    const model::Proposal proposal = session.read(options.ref).proposal;
    if (options.formula) return show_formulas(options, proposal, session);
    if (options.text) {
        session.terminal().print(render::as_file(shown_of(options, proposal, session).text));
        return Exit::done;
    }
    render::ShowOptions shape;
    shape.width = session.width();
    shape.zone = session.zone();
    shape.numbers = options.numbers;
    const auto amendment = options.point ? amendment_named(proposal, *options.point) : std::nullopt;
    if (amendment && options.numbers) {
        throw Error(ErrorKind::usage,
                    tr("What an amendment changes is shown with its numbers as it is."),
                    advise(tr("To see a whole text, numbered: emenda show {} {} --numbers"),
                           proposal.reference.text, proposal.versions.back().number));
    }
    // In JSON A2@base is a text, as every point is; A2 has its comparisons besides.
    if (amendment && !(options.format == "json" && options.point->ends_with("@base"))) {
        return show_amendment(options, proposal, *amendment, shape, session);
    }
    const render::Shown shown = shown_of(options, proposal, session);
    if (options.format == "json")
        session.terminal().print(render::show_json(proposal, shown));
    else
        session.terminal().print(render::show_lines(proposal, shown, shape));
    return Exit::done;
}

} // namespace

Run declare_show(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    declare_ref(arguments, options->ref);
    arguments.optional_positional(options->point, tr("POINT"),
                                  tr("a version (3), an amendment on today's text (A2) or on its "
                                     "base (A2@base), work, or a date; "
                                     "the working text if absent"));
    arguments.flag(options->text, "--text",
                   tr("only title and text at that point, as in the file"));
    arguments.flag(options->numbers, "-n,--numbers",
                   tr("with each paragraph's number, as formulas and changes count them"));
    arguments.choice(options->format, "--format", {{"text"}, {"json"}},
                     tr("for people or programs"));
    arguments.flag(options->formula, "--formula",
                   tr("an amendment as the sentences in which it is printed"));
    arguments.exclude("--numbers", "--format");
    arguments.exclude("--numbers", "--text");
    arguments.exclude("--numbers", "--formula");
    arguments.exclude("--formula", "--format");
    arguments.exclude("--text", "--format");
    arguments.exclude("--text", "--formula");
    return [options](Session& session) { return run_show(*options, session); };
}

} // namespace emenda::cli
