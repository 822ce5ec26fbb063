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

bool has_change(const model::Amendment& amendment, model::Number number) {
    if (number == 0) return amendment.changes.title.has_value();
    return number <= amendment.changes.body.size();
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
            if (!has_change(amendment, numbers[k])) {
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

/// The amendments of one id (one, but for a fault), and the versions that came from them so far.
struct OfOneId {
    struct One {
        const model::Amendment* amendment = nullptr;
        std::size_t acceptances = 0;
    };
    std::vector<One> amendments;
    std::size_t fewest = 0; ///< acceptances of one
    std::size_t versions = 0;
};

using ById = ByText<OfOneId>;

/// What was said of one version may have to be said of all: so each acceptance is counted once, and
/// those of one id are gone through only where one of them is at fault.
ById by_id(const std::vector<model::Amendment>& amendments) {
    ById by_id;
    for (const model::Amendment& amendment : amendments) {
        OfOneId& same = by_id[amendment.id];
        const std::size_t acceptances = acceptances_of(amendment);
        same.fewest = same.amendments.empty() ? acceptances : std::min(same.fewest, acceptances);
        same.amendments.push_back({&amendment, acceptances});
    }
    return by_id;
}

void check_source(Checker& checker, std::size_t version, const OfOneId& same) {
    for (const auto& [amendment, acceptances] : same.amendments) {
        if (same.versions <= acceptances) continue;
        checker.find(rules::version_source, {"versions", version, "amendment"},
                     acceptances == 0
                         ? say(tr("This version came from amendment A{}, which was not "
                                  "accepted."),
                               amendment->number)
                         : say(tr("More versions came from amendment A{} than decisions "
                                  "accepted it."),
                               amendment->number));
    }
}

void check_versions_of_amendments(Checker& checker) {
    const auto& proposal = checker.proposal();
    ById amendments = by_id(proposal.amendments);
    for (std::size_t i = 0; i < proposal.versions.size(); ++i) {
        const std::string& id = proposal.versions[i].amendment;
        const auto found = id.empty() ? amendments.end() : amendments.find(id);
        if (found == amendments.end()) continue;
        OfOneId& same = found->second;
        ++same.versions;
        if (same.versions > same.fewest && !is_full(checker.findings))
            check_source(checker, i, same);
    }
    for (std::size_t i = 0; i < proposal.amendments.size(); ++i) {
        const auto& amendment = proposal.amendments[i];
        const auto acceptance = acceptance_of(amendment);
        if (!acceptance || amendments.at(amendment.id).versions > 0) continue;
        checker.find(
            rules::missing_version, {"amendments", i, "decisions", *acceptance, "state"},
            say(tr("Amendment A{} was accepted, but no version came from it."), amendment.number));
    }
}

bool is_withdrawn(const model::Amendment& amendment) {
    return std::any_of(
        amendment.decisions.begin(), amendment.decisions.end(),
        [](const auto& decision) { return decision.state == AmendmentAct::withdrawn; });
}

/// An amendment that another one rewords gave its place up.
void check_revisions(Checker& checker) {
    const auto& amendments = checker.proposal().amendments;
    struct First {
        std::size_t at = 0;
        bool is_withdrawn = false; // asked once: any number may reword one
    };
    ByText<First> first_with; // an id
    for (std::size_t i = 0; i < amendments.size(); ++i)
        first_with.try_emplace(amendments[i].id, First{i, is_withdrawn(amendments[i])});
    for (std::size_t i = 0; i < amendments.size(); ++i) {
        if (amendments[i].revises.empty()) continue;
        const auto found = first_with.find(amendments[i].revises);
        if (found == first_with.end()) continue;
        const First& old = found->second;
        if (old.is_withdrawn && old.at < i) continue;
        checker.find(rules::revision, {"amendments", i, "revises"},
                     say(tr("Amendment A{} takes the place of A{}, which is not withdrawn."),
                         amendments[i].number, amendments[old.at].number));
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
