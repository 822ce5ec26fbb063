// SPDX-License-Identifier: EUPL-1.2
// list and status: the workspace at a glance.
#include "cli/commands/all.hpp"
#include "cli/left_out.hpp"
#include "emenda/acts/survey.hpp"
#include "emenda/base/advise.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/render/json.hpp"
#include "emenda/render/listing.hpp"
#include "emenda/render/standing_words.hpp"
#include "emenda/store/proposals.hpp"

#include <algorithm>
#include <memory>

namespace emenda::cli {

namespace {

struct Options {
    std::optional<std::string> ref;
    std::string state; ///< empty: any
    std::optional<std::string> category;
    std::string format = "text";
};

struct Surveyed {
    std::vector<render::Summary> summaries;
    std::vector<render::Unreadable> unreadable;
};

std::string first_line(const std::string& message) { return message.substr(0, message.find('\n')); }

/// One file at a time: a large workspace is never in memory whole.
Surveyed survey(Session& session,
                const std::function<void(const model::Proposal&, render::Summary&)>& look) {
    Surveyed surveyed;
    const store::Contents contents = session.workspace().contents();
    for (const store::Listed& listed : contents.listed) {
        const std::string shown = session.shown(listed.path);
        try {
            const auto read = store::look(listed.path, shown);
            if (!read.document) {
                surveyed.unreadable.push_back(
                    {shown, first_line(yaml::most_telling(read.findings).message),
                     read.findings.size()});
                continue;
            }
            render::Summary summary = render::summarise(read.document->proposal, shown);
            look(read.document->proposal, summary);
            surveyed.summaries.push_back(std::move(summary));
        } catch (const Error& error) {
            surveyed.unreadable.push_back({shown, first_line(error.what()), 1});
        }
    }
    for (const store::LeftOut& file : contents.left_out)
        surveyed.unreadable.push_back({session.shown(file.path), reason(file.why), 1});
    return surveyed;
}

bool is_wanted(const Options& options, const render::Summary& summary) {
    if (!options.state.empty() && model::to_word(summary.state) != options.state) return false;
    return !options.category || summary.category == *options.category;
}

/// A faulty file must not go unnoticed because the others are fine.
Exit complain(Session& session, const std::vector<render::Unreadable>& unreadable) {
    for (const auto& file : unreadable) {
        session.terminal().talk("emenda: " + on_one_line(file.file) + ": " + file.message +
                                render::and_more(file));
    }
    if (unreadable.empty()) return Exit::done;
    session.terminal().talk(advise(tr("To see all that is wrong: emenda validate")));
    return Exit::invalid;
}

render::ListingOptions shape_of(const Session& session) {
    return {session.row_width(), session.zone()};
}

Exit run_list(const Options& options, Session& session) {
    Surveyed surveyed = survey(session, [](const model::Proposal&, render::Summary&) {});
    const bool any = !surveyed.summaries.empty();
    const bool filtered = !options.state.empty() || options.category;
    std::erase_if(surveyed.summaries, [&](const auto& one) { return !is_wanted(options, one); });
    if (options.format == "json")
        session.terminal().print(render::list_json(surveyed.summaries));
    else if (surveyed.summaries.empty() && filtered && (any || !surveyed.unreadable.empty()))
        session.terminal().talk(tr("There are no such proposals."));
    else if (surveyed.summaries.empty() && !surveyed.unreadable.empty())
        session.terminal().talk(tr("None of the files here can be read as a proposal."));
    else
        session.terminal().print(render::list_lines(surveyed.summaries, shape_of(session)));
    return complain(session, surveyed.unreadable);
}

/// Marks what is pending and cannot be accepted as things stand.
void mark_conflicts(const model::Proposal& proposal, render::Summary& summary) {
    const auto numbers = acts::in_conflict(proposal);
    for (auto& entry : summary.pending)
        entry.in_conflict = std::binary_search(numbers.begin(), numbers.end(), entry.number);
}

Exit run_status(const Options& options, Session& session) {
    if (options.ref) {
        const Located located = session.locate(*options.ref);
        const auto document = store::open(located.path, located.shown);
        render::Summary summary = render::summarise(document.proposal, located.shown);
        mark_conflicts(document.proposal, summary);
        if (options.format == "json")
            session.terminal().print(render::status_json({summary}, {}));
        else
            session.terminal().print(render::status_lines(summary, shape_of(session)));
        return Exit::done;
    }
    const Surveyed surveyed = survey(session, mark_conflicts);
    if (options.format == "json") {
        session.terminal().print(render::status_json(surveyed.summaries, surveyed.unreadable));
    } else {
        session.terminal().print(
            render::status_lines(surveyed.summaries, surveyed.unreadable, shape_of(session)));
    }
    return surveyed.unreadable.empty() ? Exit::done : Exit::invalid;
}

} // namespace

Run declare_list(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    std::vector<Choice> states;
    for (const model::State state :
         {model::State::draft, model::State::published, model::State::evaluating,
          model::State::accepted, model::State::rejected, model::State::withdrawn}) {
        states.push_back({std::string(model::to_word(state)), render::display(state)});
    }
    arguments.choice(options->state, "--state", states, tr("only those in this state"));
    arguments.value(options->category, "--category", tr("TEXT"), tr("only those of this category"));
    arguments.choice(options->format, "--format", {{"text"}, {"json"}},
                     tr("for people or programs"));
    return [options](Session& session) { return run_list(*options, session); };
}

Run declare_status(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.optional_positional(options->ref, tr("REF"), tr("one proposal; all if absent"));
    arguments.choice(options->format, "--format", {{"text"}, {"json"}},
                     tr("for people or programs"));
    return [options](Session& session) { return run_status(*options, session); };
}

} // namespace emenda::cli
