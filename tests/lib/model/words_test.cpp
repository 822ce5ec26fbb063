// SPDX-License-Identifier: EUPL-1.2
#include "emenda/model/proposal.hpp"

#include <doctest/doctest.h>

using namespace emenda::model;

TEST_CASE("a reference can name a file anywhere, and is never a path or an option") {
    for (const char* text : {"par-PROP-2022-05-3343", "a-1", "Comune_Esempio-7b"}) {
        CAPTURE(text);
        REQUIRE(parse_reference(text));
        CHECK(parse_reference(text)->text == text);
    }
    for (const char* text : {"", "ab", "3343", "par", "-par-1", "par-", "par/1-2", "par-1.yaml",
                             "par 1-2", "par-città", "../a-1", "1-par"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_reference(text));
    }
    CHECK_FALSE(parse_reference("a-" + std::string(99, '1')));
}

TEST_CASE("a reference's number is its trailing digits") {
    CHECK(number_of({"par-PROP-2022-05-3343"}) == 3343);
    CHECK(number_of({"par-PROP-007"}) == 7);
    CHECK_FALSE(number_of({"par-PROP"}));
    CHECK_FALSE(number_of({"par-9999999999999999"}));
}

TEST_CASE("a draft is published, answered and reopened; nothing is answered twice") {
    using enum State;
    const std::vector<State> all{draft, published, evaluating, accepted, rejected, withdrawn};
    const auto from = [&](ProposalAct act) {
        std::vector<State> states;
        for (const State state : all) {
            if (can_follow(state, act)) states.push_back(state);
        }
        return states;
    };
    using States = std::vector<State>;
    CHECK(from(ProposalAct::published) == States{draft});
    CHECK(from(ProposalAct::evaluating) == States{published});
    CHECK(from(ProposalAct::accepted) == States{published, evaluating});
    CHECK(from(ProposalAct::rejected) == States{published, evaluating});
    CHECK(from(ProposalAct::withdrawn) == States{draft, published, evaluating});
    CHECK(from(ProposalAct::reopened) == States{accepted, rejected, withdrawn});
}

TEST_CASE("every state is written by one word, and read back from it") {
    for (const State state : {State::draft, State::published, State::evaluating, State::accepted,
                              State::rejected, State::withdrawn})
        CHECK(state_from(to_word(state)) == state);
    CHECK_FALSE(state_from("Published"));
    CHECK_FALSE(stance_from(""));
    CHECK(stance_from("for") == Stance::in_favour);
    CHECK(link_kind_from("merged-from") == LinkKind::merged_from);
}

TEST_CASE("the last decision gives the state") {
    CHECK(state_from(std::vector<ProposalDecision>{}) == State::draft);
    ProposalDecision published, reopened;
    published.state = ProposalAct::published;
    reopened.state = ProposalAct::reopened;
    CHECK(state_from(std::vector{published}) == State::published);
    CHECK(state_from(std::vector{published, reopened}) == State::evaluating);
}

TEST_CASE("what was never published is a draft again when it is reopened") {
    ProposalDecision withdrawn, reopened, published;
    withdrawn.state = ProposalAct::withdrawn;
    reopened.state = ProposalAct::reopened;
    published.state = ProposalAct::published;
    CHECK(state_from(std::vector{withdrawn, reopened}) == State::draft);
    CHECK(state_from(std::vector{withdrawn, reopened, published}) == State::published);
    CHECK(state_from(std::vector{withdrawn, reopened, published, withdrawn, reopened}) ==
          State::evaluating);
}
