// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/propose.hpp"

#include "emenda/acts/accept.hpp"
#include "emenda/acts/entries.hpp"
#include "emenda/acts/guard.hpp"
#include "emenda/base/advise.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/shortened.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/apply.hpp"
#include "emenda/history/carriers.hpp"
#include "emenda/history/chain.hpp"
#include "emenda/history/make.hpp"
#include "emenda/history/standing.hpp"
#include "emenda/history/texts.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

namespace emenda::acts {

namespace {

model::Number base_of(const model::Proposal& proposal, const Motion& motion) {
    return motion.base ? motion.base : proposal.versions.back().number;
}

void add_amendment(model::Proposal& proposal, const Motion& motion, model::Changes changes,
                   const std::string& revises, const Stamp& stamp) {
    require_created_by(proposal, stamp.date);
    model::Amendment amendment;
    amendment.number = next_amendment_number(proposal);
    amendment.proposers = motion.proposers;
    if (amendment.proposers.empty()) amendment.proposers.push_back(stamp.by);
    amendment.proposed = stamp.date;
    amendment.base = base_of(proposal, motion);
    amendment.reason = motion.reason;
    amendment.changes = std::move(changes);
    amendment.revises = revises;
    amendment.digest =
        history::amendment_digest(proposal.versions.at(amendment.base - 1).digest, amendment);
    amendment.id = fresh_id(proposal, amendment.digest.text);
    proposal.amendments.push_back(std::move(amendment));
}

model::Changes changes_to(const model::Proposal& proposal, const Motion& motion,
                          const model::Text& text) {
    const model::Number base = base_of(proposal, motion);
    model::Changes changes = history::make(history::text_at(proposal, base), text);
    if (changes.empty()) {
        throw Error(
            ErrorKind::refused,
            say(tr("The text is that of version {} already: there is nothing to propose."), base));
    }
    return changes;
}

} // namespace

model::Proposal propose(model::Proposal proposal, const Motion& motion, const model::Text& text,
                        const Stamp& stamp) {
    require_open(proposal);
    model::Changes changes = changes_to(proposal, motion, text);
    add_amendment(proposal, motion, std::move(changes), {}, stamp);
    return proposal;
}

model::Proposal propose(model::Proposal proposal, const Motion& motion,
                        const model::Changes& changes, const Stamp& stamp) {
    require_open(proposal);
    const model::Number base = base_of(proposal, motion);
    const model::Text before = history::text_at(proposal, base);
    const auto applied = history::apply(before, changes);
    if (!applied.faults.empty()) {
        std::string message = say(tr("The changes cannot be carried out on version {}."), base);
        for (const auto& fault : applied.faults)
            message += "\n  " + history::describe(fault);
        throw Error(
            ErrorKind::usage, message,
            advise(tr("To see that text: emenda show {} {}"), proposal.reference.text, base));
    }
    if (applied.text == before) {
        throw Error(
            ErrorKind::refused,
            say(tr("The text is that of version {} already: there is nothing to propose."), base));
    }
    add_amendment(proposal, motion, changes, {}, stamp);
    return proposal;
}

Rewording rewording_of(const model::Proposal& proposal, std::size_t index) {
    BothWays ways = both_ways(proposal, index);
    const model::Number base =
        ways.wanted_merged ? proposal.versions.back().number : proposal.amendments.at(index).base;
    return {base, std::move(ways.wanted)};
}

model::Proposal revise(model::Proposal proposal, std::size_t index, Motion motion,
                       const model::Text& text, const Stamp& stamp) {
    require_open(proposal);
    const model::Amendment& old = proposal.amendments.at(index);
    const std::string id = old.id;
    if (motion.proposers.empty()) motion.proposers = old.proposers;
    if (motion.reason.empty()) motion.reason = old.reason;
    proposal = turn_down(std::move(proposal), index, model::AmendmentAct::withdrawn, {}, {}, stamp);
    model::Changes changes = changes_to(proposal, motion, text);
    add_amendment(proposal, motion, std::move(changes), id, stamp);
    return proposal;
}

namespace {

std::string numbers_there_are(const std::vector<model::Number>& all) {
    if (all.front() == 0) {
        return say(tr("Its changes are numbered {} to {}; 0 is the title."), 0, all.back());
    }
    return say(
        trn("It has one change, number {0}.", "Its changes are numbered 1 to {0}.", all.size()),
        all.size());
}

bool was_taken_back(const model::Amendment& amendment, model::Number change) {
    return std::any_of(amendment.decisions.begin(), amendment.decisions.end(),
                       [&](const model::AmendmentDecision& decision) {
                           const auto& of = decision.changes;
                           return decision.state == model::AmendmentAct::withdrawn &&
                                  std::find(of.begin(), of.end(), change) != of.end();
                       });
}

/// Words that one change takes out and another puts in elsewhere are never decided by halves.
void require_carried_whole(const model::Amendment& amendment,
                           const std::vector<model::Number>& undecided,
                           const std::vector<model::Number>& chosen) {
    const auto are_in = [](const std::vector<model::Number>& all) {
        return [&all](model::Number number) {
            return std::binary_search(all.begin(), all.end(), number);
        };
    };
    for (history::Carriers& carriers : history::carriers(amendment.changes.body)) {
        auto& changes = carriers.changes;
        std::erase_if(changes, std::not_fn(are_in(undecided)));
        if (std::none_of(changes.begin(), changes.end(), are_in(chosen))) continue;
        if (std::all_of(changes.begin(), changes.end(), are_in(chosen))) continue;
        std::vector<model::Number> whole;
        std::set_union(changes.begin(), changes.end(), chosen.begin(), chosen.end(),
                       std::back_inserter(whole));
        throw Error(ErrorKind::refused,
                    say(tr("Amendment A{} carries words from one place to another: \"{}\". If "
                           "these changes were decided apart, the words would be gone, or stand "
                           "twice."),
                        amendment.number, shortened(carriers.words)),
                    say(tr("To decide them together: {}"), words_for(amendment.number, whole)));
    }
}

} // namespace

std::vector<model::Number> changes_to_decide(const model::Proposal& proposal, std::size_t index,
                                             const std::vector<model::Number>& chosen) {
    const model::Amendment& amendment = proposal.amendments.at(index);
    require_pending(proposal, amendment);
    const auto all = history::change_numbers(amendment);
    const auto undecided = history::undecided_changes(amendment);
    if (chosen.empty()) return undecided;
    std::vector<model::Number> sorted = chosen;
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    for (const model::Number number : sorted) {
        if (!std::binary_search(all.begin(), all.end(), number)) {
            throw Error(ErrorKind::usage,
                        say(tr("Amendment A{} has no change {}."), amendment.number, number),
                        numbers_there_are(all));
        }
        if (!std::binary_search(undecided.begin(), undecided.end(), number)) {
            throw Error(ErrorKind::refused,
                        say(was_taken_back(amendment, number)
                                ? tr("Change {} of amendment A{} was taken back.")
                                : tr("Change {} of amendment A{} has been decided already."),
                            number, amendment.number));
        }
    }
    require_carried_whole(amendment, undecided, sorted);
    return sorted;
}

model::Proposal turn_down(model::Proposal proposal, std::size_t index, model::AmendmentAct act,
                          const std::vector<model::Number>& chosen, const std::string& reason,
                          const Stamp& stamp) {
    require_open(proposal);
    std::vector<model::Number> changes = changes_to_decide(proposal, index, chosen);
    model::Amendment& amendment = proposal.amendments.at(index);
    require_proposed_by(amendment, stamp.date);
    if (changes == history::change_numbers(amendment)) changes.clear();
    amendment.decisions.push_back({act, stamp.date, stamp.by, reason, changes, false, {}});
    return proposal;
}

} // namespace emenda::acts
