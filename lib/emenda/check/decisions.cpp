// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/keyed_hash.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/check/checker.hpp"
#include "emenda/check/rules.hpp"
#include "emenda/history/standing.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <vector>

namespace emenda::check {

namespace {

using model::AmendmentAct;
using model::ProposalAct;
using model::State;

void check_state(Checker& checker) {
    const auto& proposal = checker.proposal();
    State state = State::draft;
    bool in_order = true;
    bool was_published = false;
    for (std::size_t i = 0; i < proposal.decisions.size(); ++i) {
        const ProposalAct act = proposal.decisions[i].state;
        if (in_order && !model::can_follow(state, act)) {
            checker.find(rules::state_order, {"decisions", i, "state"},
                         say(tr("A proposal in the state {} cannot become {}."), to_word(state),
                             to_word(act)));
            in_order = false;
        }
        was_published = was_published || act == ProposalAct::published;
        state = model::state_after(act, was_published);
    }
    if (state != proposal.state) {
        checker.find(rules::state, {"state"},
                     say(tr("The state is {}, but the decisions lead to {}."),
                         to_word(proposal.state), to_word(state)),
                     tr("The last decision is what counts."));
    }
}

void check_decided_once(Checker& checker, std::size_t index) {
    const auto& amendment = checker.proposal().amendments[index];
    const auto all = history::change_numbers(amendment);
    std::set<model::Number> decided;
    for (std::size_t i = 0; i < amendment.decisions.size(); ++i) {
        const std::vector<yaml::Step> decision{"amendments", index, "decisions", i};
        const auto& chosen = amendment.decisions[i].changes;
        const auto& numbers = chosen.empty() ? all : chosen;
        for (std::size_t k = 0; k < numbers.size(); ++k) {
            std::vector<yaml::Step> way = decision;
            if (!chosen.empty()) way.insert(way.end(), {"changes", k});
            if (std::find(all.begin(), all.end(), numbers[k]) == all.end()) {
                checker.find(
                    rules::no_such_change, way,
                    say(tr("Amendment A{} has no change {}."), amendment.number, numbers[k]));
            } else if (!decided.insert(numbers[k]).second) {
                checker.find(rules::decided_twice, way,
                             chosen.empty()
                                 ? say(tr("Amendment A{} was decided before."), amendment.number)
                                 : say(tr("Change {} of amendment A{} was decided before."),
                                       numbers[k], amendment.number),
                             tr("A change is decided once."));
                break;
            }
        }
    }
}

std::size_t acceptances_of(const model::Amendment& amendment) {
    const auto accepts = [](const auto& decision) {
        return decision.state == AmendmentAct::accepted;
    };
    return static_cast<std::size_t>(
        std::count_if(amendment.decisions.begin(), amendment.decisions.end(), accepts));
}

/// Its decision to accept; empty if there is none.
std::optional<std::size_t> acceptance_of(const model::Amendment& amendment) {
    for (std::size_t i = 0; i < amendment.decisions.size(); ++i) {
        if (amendment.decisions[i].state == AmendmentAct::accepted) return i;
    }
    return std::nullopt;
}

void check_versions_of_amendments(Checker& checker) {
    const auto& proposal = checker.proposal();
    ByText<std::vector<const model::Amendment*>> by_id;
    for (const auto& amendment : proposal.amendments)
        by_id[amendment.id].push_back(&amendment);
    std::multiset<std::string> recorded;
    for (std::size_t i = 0; i < proposal.versions.size(); ++i) {
        const std::string& id = proposal.versions[i].amendment;
        if (id.empty()) continue;
        recorded.insert(id);
        const auto found = by_id.find(id);
        if (found == by_id.end()) continue;
        for (const model::Amendment* amendment : found->second) {
            if (!acceptance_of(*amendment)) {
                checker.find(rules::version_source, {"versions", i, "amendment"},
                             say(tr("This version came from amendment A{}, which was not "
                                    "accepted."),
                                 amendment->number));
            } else if (recorded.count(id) > acceptances_of(*amendment)) {
                checker.find(rules::version_source, {"versions", i, "amendment"},
                             say(tr("More versions came from amendment A{} than decisions "
                                    "accepted it."),
                                 amendment->number));
            }
        }
    }
    for (std::size_t i = 0; i < proposal.amendments.size(); ++i) {
        const auto& amendment = proposal.amendments[i];
        const auto acceptance = acceptance_of(amendment);
        if (!acceptance || recorded.contains(amendment.id)) continue;
        checker.find(
            rules::missing_version, {"amendments", i, "decisions", *acceptance, "state"},
            say(tr("Amendment A{} was accepted, but no version came from it."), amendment.number));
    }
}

/// An amendment that another one rewords gave its place up.
void check_revisions(Checker& checker) {
    const auto& amendments = checker.proposal().amendments;
    ByText<std::size_t> first_with; // an id
    for (std::size_t i = 0; i < amendments.size(); ++i)
        first_with.emplace(amendments[i].id, i);
    for (std::size_t i = 0; i < amendments.size(); ++i) {
        if (amendments[i].revises.empty()) continue;
        const auto found = first_with.find(amendments[i].revises);
        if (found == first_with.end()) continue;
        const auto old = amendments.begin() + static_cast<std::ptrdiff_t>(found->second);
        const bool withdrawn =
            std::any_of(old->decisions.begin(), old->decisions.end(), [](const auto& decision) {
                return decision.state == AmendmentAct::withdrawn;
            });
        if (withdrawn && old < amendments.begin() + static_cast<std::ptrdiff_t>(i)) continue;
        checker.find(rules::revision, {"amendments", i, "revises"},
                     say(tr("Amendment A{} takes the place of A{}, which is not withdrawn."),
                         amendments[i].number, old->number));
    }
}

} // namespace

void check_decisions(Checker& checker) {
    check_state(checker);
    for (std::size_t i = 0; i < checker.proposal().amendments.size(); ++i) {
        check_decided_once(checker, i);
    }
    check_versions_of_amendments(checker);
    check_revisions(checker);
}

} // namespace emenda::check
