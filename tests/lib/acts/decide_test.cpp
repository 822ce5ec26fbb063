// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/decide.hpp"
#include "emenda/acts/people.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace emenda;
using namespace emenda::tests;
using model::ProposalAct;
using model::State;

namespace {

/// A proposal led to a state by decisions.
model::Proposal in_state(State state) {
    const auto led = [](std::vector<ProposalAct> acts) {
        auto proposal = garden();
        for (const ProposalAct act : acts)
            proposal = acts::decide(std::move(proposal), act, "", office());
        return proposal;
    };
    switch (state) {
    case State::draft:
        return garden();
    case State::published:
        return led({ProposalAct::published});
    case State::evaluating:
        return led({ProposalAct::published, ProposalAct::evaluating});
    case State::accepted:
        return led({ProposalAct::published, ProposalAct::accepted});
    case State::rejected:
        return led({ProposalAct::published, ProposalAct::evaluating, ProposalAct::rejected});
    case State::withdrawn:
        return led({ProposalAct::withdrawn});
    }
    return {};
}

const std::vector<State> all_states{State::draft,    State::published, State::evaluating,
                                    State::accepted, State::rejected,  State::withdrawn};

std::string tried(State state, ProposalAct act) {
    return refusal([&] { acts::decide(in_state(state), act, "", office()); });
}

} // namespace

TEST_CASE("the life of a proposal, step by step") {
    // A row a state, a column an act: published evaluating accepted rejected withdrawn reopened.
    const std::vector<std::string> table{"1...1.", ".1111.", "..111.",
                                         ".....1", ".....1", ".....1"};
    for (std::size_t s = 0; s < all_states.size(); ++s) {
        for (std::size_t a = 0; a < 6; ++a) {
            const auto act = static_cast<ProposalAct>(a);
            CAPTURE(s);
            CAPTURE(a);
            const bool allowed = tried(all_states[s], act) == "done";
            CHECK(allowed == (table[s][a] == '1'));
            if (!allowed) continue;
            const auto after = acts::decide(in_state(all_states[s]), act, "Perché sì.\n", office());
            const bool published = all_states[s] != State::withdrawn; // it was a draft
            CHECK(after.state == model::state_after(act, published));
            CHECK(after.decisions.back() == model::ProposalDecision{act,
                                                                    date("2022-07-01T09:00:00Z"),
                                                                    person("Ufficio Verde"),
                                                                    "Perché sì.\n",
                                                                    {}});
            CHECK(fault_of(after) == "");
        }
    }
}

TEST_CASE("a reopened proposal is being evaluated, and open") {
    const auto reopened =
        acts::decide(in_state(State::rejected), ProposalAct::reopened, "", office());
    CHECK(reopened.state == State::evaluating);
    CHECK(reopened.decisions.size() == 4);
    CHECK(refusal([&] { proposed(reopened, with("2024", "2025")); }) == "done");
}

TEST_CASE("a draft that was withdrawn is a draft again, which nobody can answer") {
    const auto reopened =
        acts::decide(in_state(State::withdrawn), ProposalAct::reopened, "", office());
    CHECK(reopened.state == State::draft);
    CHECK(reopened.decisions.size() == 2);
    CHECK(fault_of(reopened) == "");
    CHECK(refusal([&] { acts::decide(reopened, ProposalAct::accepted, "", office()); }) ==
          "refused: par-PROP-2022-05-0001 is a draft. Only a proposal that is published or being "
          "evaluated can be answered.\n-> To publish it: emenda publish par-PROP-2022-05-0001");
    CHECK(refusal([&] { acts::require_deletable(reopened); }) == "done");
    const auto reference = *model::parse_reference("par-PROP-2022-05-0002");
    CHECK(refusal([&] { acts::rename(reopened, reference); }) == "done");
    const auto published = acts::decide(reopened, ProposalAct::published, "", office());
    CHECK(published.state == State::published);
}

TEST_CASE("nothing is decided before the proposal was there, or an amendment before it was") {
    use_zone_of_messages("Europe/Rome");
    const std::string created = "refused: par-PROP-2022-05-0001 was created on 30/05/2022 11:12: "
                                "nothing in it can be dated ";
    CHECK(refusal([] {
              acts::decide(garden(), ProposalAct::published, "", office("1990-01-01"));
          }) == created + "01/01/1990.");
    CHECK(refusal([] {
              acts::support(garden(), person("Ugo Neri"), "", date("2022-05-30T07:00:00Z"));
          }) == created + "30/05/2022 09:00.");
    const auto amended = proposed(garden(), with("2024", "2025"));
    const std::string proposed = "refused: Amendment A1 was proposed on 25/06/2022 10:30: it "
                                 "cannot be decided on 24/06/2022.";
    for (const auto act : {model::AmendmentAct::rejected, model::AmendmentAct::withdrawn}) {
        CHECK(refusal([&] { acts::turn_down(amended, 0, act, {}, "", office("2022-06-24")); }) ==
              proposed);
    }
    CHECK(refusal([&] { acts::accept(amended, all_of({0}), office("2022-06-24")); }) == proposed);
    const model::Text text{garden_title, with("2024", "2026")};
    CHECK(refusal([&] { acts::revise(amended, 0, {}, text, office("2022-06-24")); }) == proposed);
    CHECK(refusal([&] { acts::accept(amended, all_of({0}), office("2022-06-25")); }) == "done");
    use_zone_of_messages({});
}

TEST_CASE("a step that the state does not allow is refused with what does") {
    CHECK(tried(State::published, ProposalAct::published) ==
          "refused: par-PROP-2022-05-0001 is published. Only a draft can be published.\n"
          "-> To answer it: emenda answer par-PROP-2022-05-0001 accepted (or rejected, or "
          "evaluating)");
    CHECK(tried(State::draft, ProposalAct::evaluating) ==
          "refused: par-PROP-2022-05-0001 is a draft. Only a published proposal can go into "
          "evaluation.\n-> To publish it: emenda publish par-PROP-2022-05-0001");
    CHECK(tried(State::draft, ProposalAct::accepted) ==
          "refused: par-PROP-2022-05-0001 is a draft. Only a proposal that is published or being "
          "evaluated can be answered.\n-> To publish it: emenda publish par-PROP-2022-05-0001");
    CHECK(tried(State::accepted, ProposalAct::rejected) ==
          "refused: par-PROP-2022-05-0001 has been accepted. Only a proposal that is published or "
          "being evaluated can be answered.\n"
          "-> To open it again: emenda reopen par-PROP-2022-05-0001");
    CHECK(tried(State::rejected, ProposalAct::withdrawn) ==
          "refused: par-PROP-2022-05-0001 has been rejected. Only a draft, or a proposal that is "
          "published or being evaluated, can be withdrawn.\n"
          "-> To open it again: emenda reopen par-PROP-2022-05-0001");
    CHECK(tried(State::withdrawn, ProposalAct::withdrawn) ==
          "refused: par-PROP-2022-05-0001 has been withdrawn. Only a draft, or a proposal that is "
          "published or being evaluated, can be withdrawn.\n"
          "-> To open it again: emenda reopen par-PROP-2022-05-0001");
    CHECK(tried(State::evaluating, ProposalAct::reopened) ==
          "refused: par-PROP-2022-05-0001 is being evaluated. Only a proposal that was accepted, "
          "rejected or withdrawn can be reopened.\n"
          "-> To answer it: emenda answer par-PROP-2022-05-0001 accepted (or rejected)");
}

TEST_CASE("hand edits are left alone by decisions") {
    auto proposal = garden();
    proposal.text.title = "A mano";
    const auto published = acts::decide(proposal, ProposalAct::published, "", office());
    CHECK(published.text.title == "A mano");
    CHECK(history::has_hand_edits(published));
}

TEST_CASE("what is decided takes no more changes") {
    const std::string way = "\n-> To open it again: emenda reopen par-PROP-2022-05-0001";
    for (const State state : {State::accepted, State::rejected, State::withdrawn}) {
        const std::string reason = "refused: par-PROP-2022-05-0001 has been " +
                                   std::string(model::to_word(state)) +
                                   " and takes no more changes." + way;
        auto open = proposed(garden(), with("2024", "2025"));
        open = acts::support(std::move(open), person("Anna Bassi"), "", date("2022-06-21"));
        auto closed = open;
        closed.state = state;
        const model::Text other{"Altro", "Altro.\n"};
        CHECK(refusal([&] { acts::edit(closed, other, "", office()); }) == reason);
        CHECK(refusal([&] { acts::restore(closed, 1, "", office()); }) == reason);
        CHECK(refusal([&] { acts::propose(closed, {}, other, office()); }) == reason);
        CHECK(refusal([&] { acts::propose(closed, {}, model::Changes{}, office()); }) == reason);
        CHECK(refusal([&] { acts::revise(closed, 0, {}, other, office()); }) == reason);
        CHECK(refusal([&] { acts::accept(closed, all_of({0}), office()); }) == reason);
        CHECK(refusal([&] {
                  acts::turn_down(closed, 0, model::AmendmentAct::rejected, {}, "", office());
              }) == reason);
        CHECK(refusal([&] { acts::support(closed, person("Ugo Neri"), "", date("2022-06-21")); }) ==
              reason);
        CHECK(refusal([&] { acts::unsupport(closed, "Anna Bassi", {}, {}); }) == reason);
        acts::Remark remark;
        remark.text = "Bene.\n";
        CHECK(refusal([&] { acts::comment(closed, remark, office()); }) == reason);
        closed.text = other;
        CHECK(refusal([&] { acts::commit(closed, "", office()); }) == reason);
        CHECK(refusal([&] { acts::discard(closed); }) == "done");
    }
}

TEST_CASE("a draft gets another reference, and every digest with it") {
    auto draft = proposed(garden(), with("2024", "2025"));
    draft = acts::edit(draft, {"Altro", garden_body}, "", office());
    draft = proposed(draft, with("parchi", "giardini"), "Ugo Neri");
    draft.text.title = "A mano";
    const auto reference = *model::parse_reference("par-PROP-2022-05-0002");
    const auto renamed = acts::rename(draft, reference);
    CHECK(renamed.reference == reference);
    CHECK(fault_of(renamed) == "");
    CHECK(renamed.text == draft.text);
    CHECK(history::has_hand_edits(renamed));
    CHECK(renamed.versions[0].digest != draft.versions[0].digest);
    CHECK(renamed.amendments[1].digest != draft.amendments[1].digest);
    CHECK(renamed.amendments[1].id == draft.amendments[1].id);
    CHECK(refusal([&] { acts::rename(draft, draft.reference); }) ==
          "refused: par-PROP-2022-05-0001 is its reference already.");
    CHECK(refusal([&] { acts::rename(in_state(State::published), reference); }) ==
          "refused: par-PROP-2022-05-0001 is published. Only a draft can be given another "
          "reference.");
}

TEST_CASE("a chain that does not verify is not made anew: that would hide what was done to it") {
    const auto reference = *model::parse_reference("par-PROP-2022-05-0002");
    const std::string reason =
        "invalid: The history of par-PROP-2022-05-0001 does not verify: its digests cannot be made "
        "anew.\n-> To see all that is wrong with the file: emenda validate par-PROP-2022-05-0001";
    const auto edited = acts::edit(garden(), {"Altro", garden_body}, "", office());
    auto tampered = edited;
    tampered.versions[0].text->body = with("2024", "2034");
    CHECK(refusal([&] { acts::rename(tampered, reference); }) == reason);
    auto broken = edited;
    broken.versions[1].changes.title->replace = "Mai scritto";
    CHECK(refusal([&] { acts::rename(broken, reference); }) == reason);
    auto amended = proposed(edited, with("2024", "2025"));
    amended.amendments[0].proposed = date("2021-01-01");
    CHECK(refusal([&] { acts::rename(amended, reference); }) == reason);
}

TEST_CASE("only a draft is deleted") {
    CHECK(refusal([] { acts::require_deletable(garden()); }) == "done");
    CHECK(refusal([] { acts::require_deletable(in_state(State::published)); }) ==
          "refused: par-PROP-2022-05-0001 is published. Only a draft can be deleted.\n"
          "-> To take it back but keep it: emenda withdraw par-PROP-2022-05-0001");
    for (const State state : {State::accepted, State::rejected, State::withdrawn}) {
        const std::string told = refusal([&] { acts::require_deletable(in_state(state)); });
        CHECK(told == "refused: par-PROP-2022-05-0001 has been " +
                          std::string(model::to_word(state)) + ". Only a draft can be deleted.");
    }
}
