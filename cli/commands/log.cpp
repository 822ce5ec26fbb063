// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/log.hpp"
#include "cli/commands/all.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/life.hpp"
#include "emenda/history/texts.hpp"
#include "emenda/render/json.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace emenda::cli {

namespace {

struct Options {
    std::string ref;
    bool patch = false;
    bool reverse = false;
    std::optional<std::string> most;
    std::optional<std::string> paragraph;
    std::string format = "text";
};

/// The steps of a paragraph's life, by version.
auto given(std::vector<history::Step> steps) {
    return [steps = std::move(steps)](model::Number version) -> std::optional<history::Step> {
        const auto found = std::find_if(steps.begin(), steps.end(), [&](const history::Step& step) {
            return step.version == version;
        });
        if (found == steps.end()) return std::nullopt;
        return *found;
    };
}

render::LogOptions shape_of(const Options& options, const model::Proposal& proposal,
                            const Session& session) {
    render::LogOptions shape;
    shape.width = session.width();
    shape.zone = session.zone();
    shape.hand_edited = history::has_hand_edits(proposal);
    shape.oldest_first = options.reverse;
    if (options.most) shape.most = counted(*options.most, "-n");
    if (options.paragraph) {
        shape.paragraph = counted(*options.paragraph, "--paragraph");
        shape.step = given(history::life_of(proposal, *shape.paragraph));
    } else if (options.patch) {
        const auto steps = std::make_shared<history::Steps>(proposal);
        shape.step = [steps](model::Number version) { return steps->at(version); };
    }
    return shape;
}

Exit run(const Options& options, Session& session) {
    const model::Proposal proposal = session.read(options.ref).proposal;
    const render::LogOptions shape = shape_of(options, proposal, session);
    if (options.format == "json")
        session.terminal().print(render::log_json(proposal, shape));
    else
        session.terminal().print(render::log_lines(proposal, shape));
    return Exit::done;
}

} // namespace

Run declare_log(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    declare_ref(arguments, options->ref);
    arguments.flag(options->patch, "-p,--patch", tr("with what each version changed, in words"));
    arguments.value(options->paragraph, "--paragraph", tr("NUMBER"),
                    tr("only what changed this paragraph of the working text, back to where it was "
                       "new, with the words"));
    arguments.value(options->most, "-n", tr("NUMBER"), tr("only the newest versions, so many"));
    arguments.flag(options->reverse, "--reverse", tr("the oldest first"));
    arguments.choice(options->format, "--format", {{"text"}, {"json"}},
                     tr("for people or programs"));
    return [options](Session& session) { return run(*options, session); };
}

} // namespace emenda::cli
