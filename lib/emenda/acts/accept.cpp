// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/accept.hpp"

#include "emenda/acts/guard.hpp"
#include "emenda/acts/propose.hpp"
#include "emenda/acts/record.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/standing.hpp"
#include "emenda/history/texts.hpp"

#include <utility>

namespace emenda::acts {

namespace {

using Indices = std::vector<std::size_t>;
using Numbers = std::vector<model::Number>;

model::AmendmentDecision decision(const model::Amendment& amendment, model::AmendmentAct act,
                                  Numbers changes, const std::string& reason, bool reworded,
                                  const Stamp& stamp) {
    if (changes == history::change_numbers(amendment)) changes.clear();
    return {act, stamp.date, stamp.by, reason, std::move(changes), reworded, {}};
}

void require_acceptable(const model::Proposal& proposal, const Acceptance& acceptance,
                        const Indices& amendments) {
    require_open(proposal);
    require_no_hand_edits(proposal);
    const bool several = amendments.size() > 1;
    if (several && !acceptance.changes.empty()) {
        throw Error(ErrorKind::usage,
                    tr("Single changes can be chosen of one amendment at a time."));
    }
    if (several && acceptance.agreed) {
        throw Error(ErrorKind::usage,
                    tr("An agreed text can be given for one amendment at a time."));
    }
}

/// Whether the agreed text says something else than the amendment itself. Error(refused) where it
/// is today's text and the amendment is not in it: a decision would say what is not so.
bool is_reworded(const model::Proposal& proposal, const Acceptance& acceptance,
                 const Indices& amendments) {
    if (!acceptance.agreed || amendments.empty()) return false;
    const MergedSet own = merge_amendments(proposal, amendments, acceptance.changes);
    if (own.collisions.empty() && own.steps.back() == *acceptance.agreed) return false;
    if (*acceptance.agreed != history::last_text(proposal)) return true;
    const model::Number number = proposal.amendments.at(amendments.front()).number;
    throw Error(
        ErrorKind::refused,
        say(tr("The agreed text is that of version {} already: nothing of amendment A{} would be "
               "accepted."),
            proposal.versions.back().number, number),
        say(tr("To turn it down: emenda reject {} A{}"), proposal.reference.text, number));
}

} // namespace

std::variant<Accepted, Collided> accept(const model::Proposal& proposal,
                                        const Acceptance& acceptance, const Stamp& stamp) {
    Indices amendments = by_number(proposal, acceptance.amendments);
    require_acceptable(proposal, acceptance, amendments);
    for (const std::size_t i : amendments) {
        changes_to_decide(proposal.amendments.at(i), acceptance.changes);
    }
    const bool reworded = is_reworded(proposal, acceptance, amendments);
    MergedSet merged;
    if (acceptance.agreed) {
        merged.steps = {*acceptance.agreed};
    } else {
        merged = merge_amendments(proposal, amendments, acceptance.changes);
        if (!merged.collisions.empty()) {
            const Indices compatible = compatible_set(proposal, amendments, acceptance.changes);
            if (!acceptance.compatible || compatible.empty()) {
                return Collided{merged.collisions, compatible};
            }
            amendments = compatible;
            merged = merge_amendments(proposal, amendments, acceptance.changes);
        }
    }

    Accepted accepted{proposal, {}, amendments};
    model::Text before = history::last_text(proposal);
    for (std::size_t step = 0; step < amendments.size(); ++step) {
        model::Amendment& amendment = accepted.proposal.amendments.at(amendments[step]);
        const Numbers changes = changes_to_decide(amendment, acceptance.changes);
        const model::Text& after = merged.steps.at(step);
        const bool absorbed = after == before;
        amendment.decisions.push_back(decision(
            amendment, absorbed ? model::AmendmentAct::absorbed : model::AmendmentAct::accepted,
            changes, acceptance.reason, reworded, stamp));
        if (absorbed) continue;
        model::Version version;
        version.date = stamp.date;
        version.author = amendment.proposers.front();
        version.amendment = amendment.id;
        add_version(accepted.proposal, before, after, std::move(version));
        accepted.versions.push_back(accepted.proposal.versions.back().number);
        before = after;
    }
    return accepted;
}

} // namespace emenda::acts
