// SPDX-License-Identifier: EUPL-1.2
#include "emenda/model/proposal.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace emenda::model {

namespace {

template <typename Value, std::size_t size>
using Words = std::array<std::pair<Value, std::string_view>, size>;

constexpr Words<State, 6> states{{{State::draft, "draft"},
                                  {State::published, "published"},
                                  {State::evaluating, "evaluating"},
                                  {State::accepted, "accepted"},
                                  {State::rejected, "rejected"},
                                  {State::withdrawn, "withdrawn"}}};
constexpr Words<ProposalAct, 6> proposal_acts{{{ProposalAct::published, "published"},
                                               {ProposalAct::evaluating, "evaluating"},
                                               {ProposalAct::accepted, "accepted"},
                                               {ProposalAct::rejected, "rejected"},
                                               {ProposalAct::withdrawn, "withdrawn"},
                                               {ProposalAct::reopened, "reopened"}}};
constexpr Words<AmendmentAct, 4> amendment_acts{{{AmendmentAct::accepted, "accepted"},
                                                 {AmendmentAct::rejected, "rejected"},
                                                 {AmendmentAct::withdrawn, "withdrawn"},
                                                 {AmendmentAct::absorbed, "absorbed"}}};
constexpr Words<Stance, 3> stances{
    {{Stance::in_favour, "for"}, {Stance::against, "against"}, {Stance::neutral, "neutral"}}};
constexpr Words<LinkKind, 4> link_kinds{{{LinkKind::related, "related"},
                                         {LinkKind::merged_from, "merged-from"},
                                         {LinkKind::split_from, "split-from"},
                                         {LinkKind::supersedes, "supersedes"}}};

template <typename Value, std::size_t size>
std::string_view word_of(const Words<Value, size>& words, Value value) {
    for (const auto& [known, word] : words)
        if (known == value) return word;
    return {};
}

template <typename Value, std::size_t size>
std::optional<Value> value_of(const Words<Value, size>& words, std::string_view word) {
    for (const auto& [value, known] : words)
        if (known == word) return value;
    return std::nullopt;
}

} // namespace

std::string_view to_word(State state) { return word_of(states, state); }
std::string_view to_word(ProposalAct act) { return word_of(proposal_acts, act); }
std::string_view to_word(AmendmentAct act) { return word_of(amendment_acts, act); }
std::string_view to_word(Stance stance) { return word_of(stances, stance); }
std::string_view to_word(LinkKind kind) { return word_of(link_kinds, kind); }

std::optional<State> state_from(std::string_view word) { return value_of(states, word); }
std::optional<ProposalAct> proposal_act_from(std::string_view word) {
    return value_of(proposal_acts, word);
}
std::optional<AmendmentAct> amendment_act_from(std::string_view word) {
    return value_of(amendment_acts, word);
}
std::optional<Stance> stance_from(std::string_view word) { return value_of(stances, word); }
std::optional<LinkKind> link_kind_from(std::string_view word) { return value_of(link_kinds, word); }

bool can_follow(State state, ProposalAct act) {
    switch (act) {
    case ProposalAct::published:
        return state == State::draft;
    case ProposalAct::evaluating:
        return state == State::published;
    case ProposalAct::accepted:
    case ProposalAct::rejected:
        return state == State::published || state == State::evaluating;
    case ProposalAct::withdrawn:
        return state == State::draft || state == State::published || state == State::evaluating;
    case ProposalAct::reopened:
        return state == State::accepted || state == State::rejected || state == State::withdrawn;
    }
    return false;
}

State state_after(ProposalAct act, bool was_published) {
    switch (act) {
    case ProposalAct::published:
        return State::published;
    case ProposalAct::evaluating:
        return State::evaluating;
    case ProposalAct::reopened:
        return was_published ? State::evaluating : State::draft;
    case ProposalAct::accepted:
        return State::accepted;
    case ProposalAct::rejected:
        return State::rejected;
    case ProposalAct::withdrawn:
        return State::withdrawn;
    }
    return State::draft;
}

State state_from(const std::vector<ProposalDecision>& decisions) {
    const bool was_published =
        std::any_of(decisions.begin(), decisions.end(), [](const ProposalDecision& decision) {
            return decision.state == ProposalAct::published;
        });
    return decisions.empty() ? State::draft : state_after(decisions.back().state, was_published);
}

} // namespace emenda::model
