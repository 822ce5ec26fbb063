// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/guard.hpp"

#include "emenda/base/advise.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/chain.hpp"
#include "emenda/history/standing.hpp"
#include "emenda/history/texts.hpp"

#include <algorithm>
#include <string>

namespace emenda::acts {

namespace {

const char* closed_because(model::State state) {
    switch (state) {
    case model::State::accepted:
        return tr("{} has been accepted and takes no more changes.");
    case model::State::rejected:
        return tr("{} has been rejected and takes no more changes.");
    case model::State::withdrawn:
        return tr("{} has been withdrawn and takes no more changes.");
    case model::State::draft:
    case model::State::published:
    case model::State::evaluating:
        break;
    }
    return nullptr;
}

/// What its proposers gave up is nothing that anybody decided.
[[noreturn]] void refuse_given_up(const model::Proposal& proposal,
                                  const model::Amendment& amendment, bool partly_decided) {
    const std::string& name = proposal.reference.text;
    const model::Amendment* next = history::rewording_of(proposal, amendment);
    if (!next) {
        throw Error(
            ErrorKind::refused,
            say(partly_decided
                    ? tr("What had not been decided of amendment A{} was taken back.")
                    : tr("Amendment A{} was taken back: nothing is decided on it any more."),
                amendment.number),
            advise(tr("To propose the like anew: emenda propose-change {}"), name));
    }
    const std::string what =
        say(partly_decided ? tr("What had not been decided of amendment A{} was replaced by A{}.")
                           : tr("Amendment A{} was replaced by A{}, which words it anew."),
            amendment.number, next->number);
    while (const model::Amendment* later = history::rewording_of(proposal, *next))
        next = later;
    throw Error(ErrorKind::refused, what,
                advise(tr("To read the latest wording: emenda show {} A{}"), name, next->number));
}

} // namespace

void require_open(const model::Proposal& proposal) {
    const std::string& name = proposal.reference.text;
    if (const char* reason = closed_because(proposal.state)) {
        throw Error(ErrorKind::refused, say(reason, name),
                    advise(tr("To open it again: emenda reopen {}"), name));
    }
}

void require_no_hand_edits(const model::Proposal& proposal) {
    if (!history::has_hand_edits(proposal)) return;
    const std::string& name = proposal.reference.text;
    throw Error(ErrorKind::refused,
                say(tr("The text of {} was edited by hand and is not recorded yet."), name),
                advise(tr("Record it with: emenda commit {} -m MESSAGE\n"
                          "or throw it away with: emenda discard {}"),
                       name, name));
}

void require_intact(const model::Proposal& proposal, const model::Amendment& amendment) {
    const auto base = std::find_if(
        proposal.versions.begin(), proposal.versions.end(),
        [&](const model::Version& version) { return version.number == amendment.base; });
    if (base == proposal.versions.end() ||
        history::amendment_digest(base->digest, amendment) == amendment.digest) {
        return;
    }
    throw Error(
        ErrorKind::invalid,
        say(tr("The digest of amendment A{} does not fit what it says."), amendment.number),
        std::string(tr("Its date, its changes or its base was changed after it was proposed.")) +
            "\n" +
            advise(tr("To see all that is wrong with the file: emenda validate {}"),
                   proposal.reference.text));
}

void require_created_by(const model::Proposal& proposal, Date date) {
    if (!runs_backwards(proposal.created, date)) return;
    throw Error(ErrorKind::refused,
                say(tr("{} was created on {}: nothing in it can be dated {}."),
                    proposal.reference.text, in_message(proposal.created), in_message(date)));
}

void require_pending(const model::Proposal& proposal, const model::Amendment& amendment) {
    if (history::is_pending(amendment)) return;
    const auto gives_up = [](const model::AmendmentDecision& decision) {
        return decision.state == model::AmendmentAct::withdrawn;
    };
    const auto& decisions = amendment.decisions;
    if (!decisions.empty() && gives_up(decisions.back())) {
        refuse_given_up(proposal, amendment,
                        !std::all_of(decisions.begin(), decisions.end(), gives_up));
    }
    throw Error(ErrorKind::refused,
                say(tr("Amendment A{} has been decided already."), amendment.number),
                tr("Each change of an amendment is decided once; a new one can be proposed."));
}

void require_proposed_by(const model::Amendment& amendment, Date date) {
    if (!runs_backwards(amendment.proposed, date)) return;
    throw Error(ErrorKind::refused,
                say(tr("Amendment A{} was proposed on {}: it cannot be decided on {}."),
                    amendment.number, in_message(amendment.proposed), in_message(date)));
}

bool runs_backwards(Date last, Date next) {
    constexpr std::int64_t an_hour = 3600;
    if (!last.is_day && !next.is_day) next.seconds += an_hour;
    return is_over_before(next, last);
}

} // namespace emenda::acts
