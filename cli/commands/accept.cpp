// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/accept.hpp"
#include "cli/collisions.hpp"
#include "cli/commands/all.hpp"
#include "cli/writing.hpp"
#include "emenda/acts/entries.hpp"
#include "emenda/acts/typed.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/standing.hpp"
#include "emenda/history/texts.hpp"
#include "emenda/render/conflicts.hpp"
#include "emenda/render/json.hpp"

#include <algorithm>
#include <memory>

namespace emenda::cli {

namespace {

struct Options {
    std::string ref;
    std::vector<std::string> amendments;
    std::optional<std::string> only;
    std::optional<std::string> title;
    std::optional<std::string> body;
    std::optional<std::string> reason;
    bool compatible = false;
    WriteOptions writing;
};

/// Thrown out of change(), so that nothing is saved.
struct Refused {
    render::Lines lines;
    std::string json;
};

acts::Acceptance acceptance_of(const Options& options, const GivenText& given,
                               const model::Proposal& proposal) {
    acts::Acceptance acceptance;
    for (const std::string& name : options.amendments) {
        acceptance.amendments.push_back(acts::find_amendment(proposal, name));
    }
    if (options.only) acceptance.changes = change_numbers(*options.only);
    acceptance.agreed = given.on(history::last_text(proposal));
    if (options.reason) {
        acceptance.reason = acts::typed_body(*options.reason, {tr("the reason"), false});
    }
    acceptance.compatible = options.compatible;
    return acceptance;
}

/// The amendment that hints take for their example: the last one that collides.
model::Number number_of_last_wish(const model::Proposal& proposal, const acts::Collided& collided) {
    model::Number number = 0;
    for (const acts::Collision& collision : collided.collisions) {
        for (const acts::Wish& wish : collision.wishes) {
            if (wish.amendment) {
                number = std::max(number, proposal.amendments.at(*wish.amendment).number);
            }
        }
    }
    return number;
}

Refused refusal(const model::Proposal& proposal, const acts::Collided& collided,
                const Session& session) {
    const auto conflicts = shown(proposal, collided.collisions);
    const auto compatible = numbers_of(proposal, collided.compatible);
    Refused refused{render::conflict_lines(conflicts, session.width()),
                    render::conflicts_json(proposal.reference, conflicts, compatible)};
    const auto add = [&](const std::string& sentence) {
        refused.lines.push_back({{render::Label::plain, sentence}});
    };
    refused.lines.emplace_back();
    add(tr("Nothing was accepted."));
    const std::string& name = proposal.reference.text;
    if (!compatible.empty()) {
        add(say(
            trn("They exclude each other. To accept {} alone: the same command with --compatible",
                "These go together: {}. To accept them: the same command with --compatible",
                compatible.size()),
            listed(compatible)));
    }
    const model::Number number = number_of_last_wish(proposal, collided);
    add(say(tr("To turn one down: emenda reject {} A{}"), name, number));
    add(say(tr("To word it anew: emenda revise {} A{}"), name, number));
    add(say(tr("To record an agreed text instead: emenda accept {} A{} --body FILE"), name,
            number));
    return refused;
}

Outcome outcome_of(acts::Accepted accepted) {
    Outcome outcome;
    const std::string& name = accepted.proposal.reference.text;
    outcome.made.versions = accepted.versions;
    std::size_t version = 0;
    for (const std::size_t i : accepted.amendments) {
        const model::Amendment& amendment = accepted.proposal.amendments[i];
        const bool absorbed = amendment.decisions.back().state == model::AmendmentAct::absorbed;
        outcome.made.amendments.push_back(
            {amendment.id, amendment.number,
             std::string(history::to_word(history::standing_of(amendment)))});
        outcome.sentences.push_back(
            absorbed
                ? say(tr("Amendment A{} is absorbed: {} says so already."), amendment.number, name)
                : say(history::is_pending(amendment)
                          ? tr("Accepted amendment A{} in part; recorded version {} of {}.")
                          : tr("Accepted amendment A{}; recorded version {} of {}."),
                      amendment.number, accepted.versions[version++], name));
    }
    outcome.after = std::move(accepted.proposal);
    return outcome;
}

/// With --compatible some may not have been taken: nobody should think they were.
void add_left_out(Outcome& outcome, const std::vector<std::size_t>& asked) {
    for (const std::size_t i : asked) {
        const model::Amendment& amendment = outcome.after.amendments[i];
        const auto taken = [&](const render::Made::Entry& made) { return made.id == amendment.id; };
        const auto& made = outcome.made.amendments;
        if (std::any_of(made.begin(), made.end(), taken)) continue;
        outcome.sentences.push_back(
            say(tr("Amendment A{} collides with these, and stays pending."), amendment.number));
    }
}

Exit run(const Options& options, Session& session) {
    const acts::Stamp who = stamp(session, options.writing);
    const GivenText given(options.title, options.body);
    try {
        return change(session, options.ref, options.writing, [&](const model::Proposal& proposal) {
            auto result = acts::accept(proposal, acceptance_of(options, given, proposal), who);
            if (const auto* collided = std::get_if<acts::Collided>(&result)) {
                throw refusal(proposal, *collided, session);
            }
            Outcome outcome = outcome_of(std::get<acts::Accepted>(std::move(result)));
            add_left_out(outcome, acceptance_of(options, given, proposal).amendments);
            return outcome;
        });
    } catch (const Refused& refused) {
        if (options.writing.json())
            session.terminal().print(refused.json);
        else
            session.terminal().talk(refused.lines);
        return Exit::no;
    }
}

} // namespace

Run declare_accept(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    declare_ref(arguments, options->ref);
    arguments.positionals(options->amendments, tr("AMENDMENT"),
                          tr("their numbers (2, A2), or beginnings of their ids"), true);
    arguments.value(options->only, "--only", tr("CHANGES"),
                    tr("accept only these changes of an amendment, as 1,3 (0: the title); the "
                       "others stay pending"));
    arguments.flag(options->compatible, "--compatible",
                   tr("if they collide, accept the largest set that goes together"));
    arguments.value(options->title, "--title", tr("TEXT"),
                    tr("the agreed title, instead of a merge"));
    arguments.value(options->body, "--body", tr("FILE|-"),
                    tr("the agreed text, whole, instead of a merge"));
    arguments.value(options->reason, "--reason", tr("TEXT"), tr("why"));
    arguments.exclude("--only", "--compatible");
    arguments.exclude("--body", "--compatible");
    declare_writing(arguments, options->writing, true, true);
    return [options](Session& session) { return run(*options, session); };
}

} // namespace emenda::cli
