// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/decide.hpp"

#include "emenda/acts/guard.hpp"
#include "emenda/base/advise.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/chain.hpp"
#include "emenda/history/texts.hpp"

namespace emenda::acts {

namespace {

using model::ProposalAct;
using model::State;

/// A whole sentence each: a language may need other forms of the word in each of them.
const char* what_it_is(State state) {
    switch (state) {
    case State::draft:
        return tr("{} is a draft.");
    case State::published:
        return tr("{} is published.");
    case State::evaluating:
        return tr("{} is being evaluated.");
    case State::accepted:
        return tr("{} has been accepted.");
    case State::rejected:
        return tr("{} has been rejected.");
    case State::withdrawn:
        return tr("{} has been withdrawn.");
    }
    return "";
}

const char* why_not(ProposalAct act) {
    switch (act) {
    case ProposalAct::published:
        return tr("Only a draft can be published.");
    case ProposalAct::evaluating:
        return tr("Only a published proposal can go into evaluation.");
    case ProposalAct::accepted:
    case ProposalAct::rejected:
        return tr("Only a proposal that is published or being evaluated can be answered.");
    case ProposalAct::withdrawn:
        return tr("Only a draft, or a proposal that is published or being evaluated, can be "
                  "withdrawn.");
    case ProposalAct::reopened:
        return tr("Only a proposal that was accepted, rejected or withdrawn can be reopened.");
    }
    return "";
}

std::string way_on(State state, const std::string& name) {
    switch (state) {
    case State::draft:
        return advise(tr("To publish it: emenda publish {}"), name);
    case State::published:
        return advise(tr("To answer it: emenda answer {} accepted (or rejected, or evaluating)"),
                      name);
    case State::evaluating:
        return advise(tr("To answer it: emenda answer {} accepted (or rejected)"), name);
    case State::accepted:
    case State::rejected:
    case State::withdrawn:
        return advise(tr("To open it again: emenda reopen {}"), name);
    }
    return {};
}

} // namespace

model::Proposal decide(model::Proposal proposal, ProposalAct act, const std::string& text,
                       const Stamp& stamp) {
    if (!model::can_follow(proposal.state, act)) {
        const std::string& name = proposal.reference.text;
        throw Error(ErrorKind::refused, say(what_it_is(proposal.state), name) + " " + why_not(act),
                    way_on(proposal.state, name));
    }
    require_created_by(proposal, stamp.date);
    if (!proposal.decisions.empty() && runs_backwards(proposal.decisions.back().date, stamp.date)) {
        const Date last = proposal.decisions.back().date;
        throw Error(ErrorKind::refused,
                    say(tr("The last decision on {} is of {}: the next one cannot be of {}."),
                        proposal.reference.text, in_message(last), in_message(stamp.date)),
                    tr("Decisions are recorded in the order in which they were taken."));
    }
    proposal.decisions.push_back({act, stamp.date, stamp.by, text, {}});
    proposal.state = model::state_from(proposal.decisions);
    return proposal;
}

model::Proposal rename(model::Proposal proposal, const model::Reference& reference) {
    const std::string& name = proposal.reference.text;
    if (proposal.state != State::draft) {
        throw Error(ErrorKind::refused, say(what_it_is(proposal.state), name) + " " +
                                            tr("Only a draft can be given another reference."));
    }
    if (proposal.reference == reference) {
        throw Error(ErrorKind::refused, say(tr("{} is its reference already."), name));
    }
    // Made anew, a chain verifies whatever was done to it: so it must verify before.
    model::Proposal verified = proposal;
    history::remake_chain(verified);
    if (verified != proposal || history::all_texts(proposal).size() != proposal.versions.size()) {
        throw Error(
            ErrorKind::invalid,
            say(tr("The history of {} does not verify: its digests cannot be made anew."), name),
            advise(tr("To see all that is wrong with the file: emenda validate {}"), name));
    }
    proposal.reference = reference;
    history::remake_chain(proposal);
    return proposal;
}

void require_deletable(const model::Proposal& proposal) {
    if (proposal.state == State::draft) return;
    const std::string& name = proposal.reference.text;
    std::string hint;
    if (model::can_follow(proposal.state, ProposalAct::withdrawn)) {
        hint = advise(tr("To take it back but keep it: emenda withdraw {}"), name);
    }
    throw Error(ErrorKind::refused,
                say(what_it_is(proposal.state), name) + " " + tr("Only a draft can be deleted."),
                hint);
}

} // namespace emenda::acts
