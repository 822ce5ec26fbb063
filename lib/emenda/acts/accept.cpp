// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/accept.hpp"

#include "emenda/acts/carried.hpp"
#include "emenda/acts/guard.hpp"
#include "emenda/acts/propose.hpp"
#include "emenda/acts/record.hpp"
#include "emenda/base/advise.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/standing.hpp"
#include "emenda/history/texts.hpp"

#include <algorithm>
#include <iterator>
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

[[noreturn]] void refuse_nothing(const model::Proposal& proposal, const Acceptance& acceptance,
                                 const std::string& message, model::Number number) {
    throw Error(ErrorKind::refused, message,
                advise(tr("To turn it down: emenda reject {} {}"), proposal.reference.text,
                       words_for(number, acceptance.changes)));
}

/// Whether the agreed text says something else than the amendment itself. Error(refused) where it
/// is today's text and the amendment is not in it: a decision would say what is not so.
bool is_reworded(const model::Proposal& proposal, const Acceptance& acceptance,
                 const Indices& amendments) {
    const MergedSet own = merge_amendments(proposal, amendments, acceptance.changes);
    if (own.clean() && own.steps.back() == *acceptance.agreed) return false;
    if (*acceptance.agreed != history::last_text(proposal)) return true;
    const model::Number number = proposal.amendments.at(amendments.front()).number;
    refuse_nothing(proposal, acceptance,
                   say(tr("The agreed text is that of version {} already: nothing of amendment A{} "
                          "would be accepted."),
                       proposal.versions.back().number, number),
                   number);
}

/// Amendments, by number, and the text after each; or why not.
struct Plan {
    Indices amendments;
    std::vector<model::Text> steps;
    std::vector<bool> reworded; ///< where the outcome is not what the amendment says
    std::vector<LeftOut> left_out = {};
    std::size_t settled = 0; ///< passages
};

Plan plan_agreed(const model::Proposal& proposal, const Acceptance& acceptance,
                 const Indices& amendments) {
    Plan plan{amendments, {}, {}};
    if (amendments.empty()) return plan;
    plan.steps = {*acceptance.agreed};
    plan.reworded = {is_reworded(proposal, acceptance, amendments)};
    return plan;
}

Indices indices_of(const CarriedOver& carried, Indices positions) {
    for (std::size_t& position : positions)
        position = carried.all()[position].amendment;
    return positions;
}

/// What is not among those taken, and why.
std::vector<LeftOut> left_out_of(const CarriedOver& carried, const Indices& taken,
                                 const std::vector<std::pair<std::size_t, std::size_t>>& pairs) {
    const std::size_t count = carried.all().size();
    std::vector<bool> is_taken(count, false);
    for (const std::size_t position : taken)
        is_taken[position] = true;
    std::vector<Indices> with(count);
    for (const auto& [a, b] : pairs) {
        if (is_taken[b] && !is_taken[a]) with[a].push_back(b);
        if (is_taken[a] && !is_taken[b]) with[b].push_back(a);
    }
    std::vector<LeftOut> left_out;
    for (std::size_t position = 0; position < count; ++position) {
        if (is_taken[position]) continue;
        const Carried& one = carried.all()[position];
        Indices& others = with[position];
        std::sort(others.begin(), others.end());
        if (others.empty() && one.fits()) others = taken;
        left_out.push_back({one.amendment, !one.fits(), indices_of(carried, std::move(others))});
    }
    return left_out;
}

/// Where some collide with today's text, the others have not been merged with each other yet: who
/// turns those down is to know what comes next.
void add_collisions_among_fitting(MergedSet& merged, const CarriedOver& carried) {
    const Indices fitting = carried.fitting();
    if (fitting.size() == carried.all().size() || fitting.size() < 2) return;
    auto among = carried.merged(fitting).collisions;
    merged.collisions.insert(merged.collisions.end(), std::make_move_iterator(among.begin()),
                             std::make_move_iterator(among.end()));
}

std::variant<Plan, Collided> plan_merge(const model::Proposal& proposal,
                                        const Acceptance& acceptance, const Indices& amendments) {
    const CarriedOver carried(proposal, amendments, acceptance.changes, acceptance.prefer);
    MergedSet merged = merge_carried(carried);
    Indices positions = carried.fitting();
    std::vector<LeftOut> left_out;
    if (!merged.clean()) {
        const auto pairs = carried.pairs(carried.fitting());
        const Indices compatible = carried.compatible(pairs).positions;
        if (!acceptance.compatible || compatible.empty()) {
            add_collisions_among_fitting(merged, carried);
            return Collided{merged.collisions, merged.unaccounted, indices_of(carried, compatible)};
        }
        positions = compatible;
        left_out = left_out_of(carried, compatible, pairs);
        merged = carried.merged(positions);
    }
    Plan plan{indices_of(carried, positions), std::move(merged.steps), {}, std::move(left_out)};
    for (const std::size_t position : positions) {
        const Carried& one = carried.all()[position];
        const bool gave_way = one.settled && acceptance.prefer == Preference::current;
        if (gave_way && one.body.empty() && one.title == carried.today().title) {
            const model::Number number = proposal.amendments.at(one.amendment).number;
            refuse_nothing(proposal, acceptance,
                           say(tr("Where today's text is preferred, nothing of amendment A{} would "
                                  "be accepted."),
                               number),
                           number);
        }
        plan.reworded.push_back(gave_way);
        plan.settled += one.passages;
    }
    return plan;
}

/// Which preferences would lead on; none where trying them would keep people waiting.
void add_preferences(Collided& collided, const model::Proposal& proposal, const Numbers& changes,
                     const Indices& amendments) {
    const std::size_t passages = collided.collisions.size();
    if (takes_long_to_settle(proposal, passages)) return;
    const auto merged = [&](Preference prefer) {
        return merge_amendments(proposal, amendments, changes, prefer);
    };
    collided.both_go = merged(Preference::both).clean();
    if (amendments.size() != 1) return;
    collided.amendment_goes = merged(Preference::amendment).clean();
    const MergedSet current = merged(Preference::current);
    collided.current_goes = current.clean() && current.steps.back() != history::last_text(proposal);
}

} // namespace

std::string words_for(model::Number amendment, const std::vector<model::Number>& changes) {
    std::string words = "A" + std::to_string(amendment);
    for (std::size_t i = 0; i < changes.size(); ++i)
        words += (i > 0 ? "," : " --only ") + std::to_string(changes[i]);
    return words;
}

std::variant<Accepted, Collided> accept(const model::Proposal& proposal,
                                        const Acceptance& acceptance, const Stamp& stamp) {
    const Indices amendments = by_number(proposal, acceptance.amendments);
    require_acceptable(proposal, acceptance, amendments);
    for (const std::size_t i : amendments) {
        changes_to_decide(proposal, i, acceptance.changes);
        require_intact(proposal, proposal.amendments.at(i));
        require_proposed_by(proposal.amendments.at(i), stamp.date);
    }
    Plan plan;
    if (acceptance.agreed) {
        plan = plan_agreed(proposal, acceptance, amendments);
    } else {
        auto made = plan_merge(proposal, acceptance, amendments);
        if (auto* collided = std::get_if<Collided>(&made)) {
            if (acceptance.prefer == Preference::none)
                add_preferences(*collided, proposal, acceptance.changes, amendments);
            return std::move(*collided);
        }
        plan = std::get<Plan>(std::move(made));
    }

    Accepted accepted{proposal, {}, plan.amendments, {}, plan.left_out, plan.settled};
    model::Text before = history::last_text(proposal);
    history::ParagraphDigests known;
    for (std::size_t step = 0; step < plan.amendments.size(); ++step) {
        const std::size_t index = plan.amendments[step];
        const Numbers changes = changes_to_decide(accepted.proposal, index, acceptance.changes);
        model::Amendment& amendment = accepted.proposal.amendments.at(index);
        const model::Text& after = plan.steps.at(step);
        const bool absorbed = after == before;
        amendment.decisions.push_back(decision(
            amendment, absorbed ? model::AmendmentAct::absorbed : model::AmendmentAct::accepted,
            changes, acceptance.reason, plan.reworded.at(step), stamp));
        if (absorbed) continue;
        model::Version version;
        version.date = stamp.date;
        // An agreed text is not what the proposer wrote.
        version.author = plan.reworded.at(step) ? stamp.by : amendment.proposers.front();
        version.amendment = amendment.id;
        add_version(accepted.proposal, before, after, std::move(version), known);
        accepted.versions.push_back(accepted.proposal.versions.back().number);
        before = after;
    }
    accepted.labels = text::newly_repeated_labels(history::last_text(proposal).body, before.body);
    return accepted;
}

} // namespace emenda::acts
