// SPDX-License-Identifier: EUPL-1.2
// publish, withdraw, answer and reopen: the proposal's own life.
#include "cli/commands/all.hpp"
#include "cli/input.hpp"
#include "cli/writing.hpp"
#include "emenda/acts/decide.hpp"
#include "emenda/acts/typed.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/render/standing_words.hpp"

#include <memory>

namespace emenda::cli {

namespace {

struct Options {
    std::string ref;
    std::string state;
    std::optional<std::string> text;
    std::optional<std::string> file;
    WriteOptions writing;
};

std::string done(model::ProposalAct act, model::State state, const std::string& name) {
    switch (act) {
    case model::ProposalAct::published:
        return say(tr("{} is now published."), name);
    case model::ProposalAct::evaluating:
        return say(tr("{} is now being evaluated."), name);
    case model::ProposalAct::accepted:
        return say(tr("{} is now accepted."), name);
    case model::ProposalAct::rejected:
        return say(tr("{} is now rejected."), name);
    case model::ProposalAct::withdrawn:
        return say(tr("{} is now withdrawn."), name);
    case model::ProposalAct::reopened:
        return state == model::State::draft
                   ? say(tr("{} is a draft again: it was never published."), name)
                   : say(tr("{} is open again, and being evaluated."), name);
    }
    return {};
}

std::string text_of(const Options& options) {
    if (options.text) return acts::typed_body(*options.text, {tr("the text"), false});
    if (!options.file) return {};
    const Input input = input_from(*options.file);
    return acts::typed_body(input.text, input.origin());
}

Exit run(const Options& options, model::ProposalAct act, Session& session) {
    const acts::Stamp who = stamp(session, options.writing);
    const std::string text = text_of(options);
    return change(session, options.ref, options.writing, [&](const model::Proposal& proposal) {
        Outcome outcome;
        outcome.after = acts::decide(proposal, act, text, who);
        outcome.made.state = outcome.after.state;
        outcome.sentences = {done(act, outcome.after.state, proposal.reference.text)};
        return outcome;
    });
}

Exit run_answer(const Options& options, Session& session) {
    std::vector<Choice> answers;
    for (const model::ProposalAct act : {model::ProposalAct::accepted, model::ProposalAct::rejected,
                                         model::ProposalAct::evaluating}) {
        answers.push_back({std::string(model::to_word(act)), render::display(act)});
    }
    if (const auto word = chosen(options.state, answers))
        return run(options, *model::proposal_act_from(*word), session);
    throw Error(ErrorKind::usage, say(tr("{} is no answer."), options.state),
                other_choices(options.state, answers));
}

std::shared_ptr<Options> declare(Arguments& arguments, bool answer, const std::string& text_help) {
    auto options = std::make_shared<Options>();
    declare_ref(arguments, options->ref);
    if (answer) {
        arguments.positional(options->state, tr("STATE"), tr("accepted, rejected or evaluating"),
                             Behind::the_text);
    }
    arguments.value(options->text, "--text", tr("TEXT"), text_help);
    arguments.value(options->file, "--file", tr("FILE|-"),
                    tr("the same, from a file or from standard input"));
    arguments.exclude("--text", "--file");
    declare_writing(arguments, options->writing, true, true);
    return options;
}

} // namespace

Run declare_publish(Arguments& arguments) {
    auto options = declare(arguments, false, tr("a note that is shown with the decision"));
    return [options](Session& session) {
        return run(*options, model::ProposalAct::published, session);
    };
}

Run declare_withdraw(Arguments& arguments) {
    auto options = declare(arguments, false, tr("why it is withdrawn"));
    return [options](Session& session) {
        return run(*options, model::ProposalAct::withdrawn, session);
    };
}

Run declare_answer(Arguments& arguments) {
    auto options = declare(arguments, true, tr("the official answer"));
    return [options](Session& session) { return run_answer(*options, session); };
}

Run declare_reopen(Arguments& arguments) {
    auto options = declare(arguments, false, tr("why it is opened again"));
    return [options](Session& session) {
        return run(*options, model::ProposalAct::reopened, session);
    };
}

} // namespace emenda::cli
