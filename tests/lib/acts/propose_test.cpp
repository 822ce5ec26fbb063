// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/propose.hpp"
#include "emenda/history/apply.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

using namespace emenda;
using namespace emenda::tests;
using model::AmendmentAct;

namespace {

/// A title and two changes of the body.
model::Changes three_changes() {
    model::Changes changes;
    changes.title = model::TitleChange{garden_title, "Orti di tutti", {}};
    changes.body = {replaced(1, "parchi", "giardini"), replaced(3, "2024", "2025")};
    return changes;
}

model::Proposal with_three_changes() {
    return acts::propose(garden(), {}, three_changes(), citizen("Carlo Denti"));
}

} // namespace

TEST_CASE("an amendment is made from the text as it should read") {
    acts::Motion motion;
    motion.proposers = {person("Carlo Denti"), person("Rosa Galli", "Consulta del Verde")};
    motion.reason = "Serve più tempo.\n";
    const auto made = acts::propose(garden(), motion, model::Text{"Orti", with("2024", "2025")},
                                    citizen("Ugo Neri"));
    REQUIRE(made.amendments.size() == 1);
    const auto& amendment = made.amendments[0];
    CHECK(amendment.number == 1);
    CHECK(amendment.base == 1);
    CHECK(amendment.proposers == motion.proposers);
    CHECK(amendment.reason == motion.reason);
    CHECK(amendment.proposed == date("2022-06-25T08:30:00Z"));
    CHECK(amendment.changes.title == model::TitleChange{garden_title, "Orti", {}});
    CHECK(amendment.changes.body == std::vector{replaced(3, "2024", "2025")});
    CHECK(amendment.id.size() == 8);
    CHECK(history::standing_of(amendment) == history::Standing::pending);
    CHECK(made.text == garden().text);
    CHECK(made.versions == garden().versions);
    CHECK(fault_of(made) == "");
}

TEST_CASE("who does it proposes it, where nobody is named") {
    CHECK(with_three_changes().amendments[0].proposers == std::vector{person("Carlo Denti")});
}

TEST_CASE("two equal amendments have two ids and two numbers") {
    const auto twice = proposed(proposed(garden(), with("2024", "2025")), with("2024", "2025"));
    CHECK(twice.amendments[0].digest == twice.amendments[1].digest);
    CHECK(fault_of(twice) == "");
}

TEST_CASE("an amendment may be to an older version") {
    const auto edited = acts::edit(garden(), {garden_title, with("2024", "2026")}, "", office());
    const auto made = proposed(edited, with("parchi", "giardini"), "Carlo Denti", 1);
    CHECK(made.amendments[0].base == 1);
    CHECK(made.amendments[0].changes.body.size() == 1);
    CHECK(fault_of(made) == "");
}

TEST_CASE("hand edits are left alone by an amendment") {
    auto proposal = garden();
    proposal.text.body = with("2024", "2030");
    const auto made = proposed(proposal, with("parchi", "giardini"));
    CHECK(made.text == proposal.text);
    CHECK(made.amendments[0].changes.body == std::vector{replaced(1, "parchi", "giardini")});
}

TEST_CASE("there is nothing to propose where nothing changes, and no base where there is none") {
    const std::string reason =
        "refused: The text is that of version 1 already: there is nothing to propose.";
    CHECK(refusal([] { proposed(garden(), garden_body); }) == reason);
    CHECK(refusal([] { acts::propose(garden(), {}, model::Changes{}, office()); }) == reason);
    CHECK(refusal([] {
              acts::propose(garden(), {{}, {}, 4}, garden().text, office());
          }) == "usage: par-PROP-2022-05-0001 has no version 4.\n-> It has one version.");
    CHECK(refusal([] {
              acts::propose(garden(), {{}, {}, 4}, three_changes(), office());
          }) == "usage: par-PROP-2022-05-0001 has no version 4.\n-> It has one version.");
}

TEST_CASE("a list of changes is kept as it was written") {
    const auto made = with_three_changes();
    CHECK(made.amendments[0].changes == three_changes());
    CHECK(fault_of(made) == "");
    const auto done = accepted(made, all_of({0}));
    CHECK(done.proposal.text ==
          model::Text{"Orti di tutti", with("2024", "2025", with("parchi", "giardini"))});
}

TEST_CASE("changes that cannot be carried out are all named") {
    model::Changes changes;
    changes.title = model::TitleChange{"Altro", "Orti", {}};
    changes.body = {replaced(1, "boschi", "giardini"), replaced(9, "2024", "2025")};
    const std::string told =
        refusal([&] { acts::propose(garden(), {}, changes, citizen("Carlo Denti")); });
    CHECK(told == "usage: The changes cannot be carried out on version 1.\n"
                  "  The title that is to be replaced is not the title.\n"
                  "  Change 1: the words \"boschi\" do not occur in paragraph 1.\n"
                  "  Change 2 names paragraph 9, but the text has 3 paragraphs.\n"
                  "-> To see that text: emenda show par-PROP-2022-05-0001 1");
}

TEST_CASE("an amendment is turned down or taken back, whole") {
    for (const auto act : {AmendmentAct::rejected, AmendmentAct::withdrawn}) {
        const auto before = with_three_changes();
        const auto after = acts::turn_down(before, 0, act, {}, "Non serve.\n", office());
        REQUIRE(after.amendments[0].decisions.size() == 1);
        const auto& decision = after.amendments[0].decisions[0];
        CHECK(decision.state == act);
        CHECK(decision.by == person("Ufficio Verde"));
        CHECK(decision.date == date("2022-07-01T09:00:00Z"));
        CHECK(decision.reason == "Non serve.\n");
        CHECK(decision.changes.empty());
        CHECK_FALSE(decision.reworded);
        CHECK(after.text == before.text);
        CHECK(after.versions == before.versions);
        CHECK(fault_of(after) == "");
    }
}

TEST_CASE("single changes are turned down, the others stay pending") {
    auto proposal =
        acts::turn_down(with_three_changes(), 0, AmendmentAct::rejected, {2, 0, 2}, "", office());
    CHECK(proposal.amendments[0].decisions[0].changes == std::vector<model::Number>{0, 2});
    CHECK(history::undecided_changes(proposal.amendments[0]) == std::vector<model::Number>{1});
    CHECK(history::standing_of(proposal.amendments[0]) == history::Standing::partly_pending);
    proposal = acts::turn_down(proposal, 0, AmendmentAct::withdrawn, {}, "", office());
    CHECK(proposal.amendments[0].decisions[1].changes == std::vector<model::Number>{1});
    CHECK_FALSE(history::is_pending(proposal.amendments[0]));
    CHECK(fault_of(proposal) == "");
}

TEST_CASE("naming every change is naming none") {
    const auto proposal =
        acts::turn_down(with_three_changes(), 0, AmendmentAct::rejected, {2, 1, 0}, "", office());
    CHECK(proposal.amendments[0].decisions[0].changes.empty());
}

TEST_CASE("a change is decided once, and must be there") {
    const auto turn_down = [](const model::Proposal& proposal, std::vector<model::Number> which) {
        return refusal(
            [&] { acts::turn_down(proposal, 0, AmendmentAct::rejected, which, "", office()); });
    };
    const auto once =
        acts::turn_down(with_three_changes(), 0, AmendmentAct::rejected, {1}, "", office());
    CHECK(turn_down(once, {1}) == "refused: Change 1 of amendment A1 has been decided already.");
    CHECK(turn_down(once, {2, 1}) == "refused: Change 1 of amendment A1 has been decided already.");
    CHECK(turn_down(once, {3}) == "usage: Amendment A1 has no change 3.\n"
                                  "-> Its changes are numbered 0 to 2; 0 is the title.");
    const auto all = acts::turn_down(once, 0, AmendmentAct::rejected, {}, "", office());
    const std::string decided =
        "refused: Amendment A1 has been decided already.\n"
        "-> Each change of an amendment is decided once; a new one can be proposed.";
    CHECK(turn_down(all, {}) == decided);
    CHECK(turn_down(all, {1}) == decided);
    CHECK(refusal([&] { acts::accept(all, all_of({0}), office()); }) == decided);
    CHECK(refusal([&] { acts::revise(all, 0, {}, {"Altro", ""}, office()); }) == decided);
}

TEST_CASE("a change that is not there, where there is no title") {
    CHECK(refusal([] {
              acts::turn_down(proposed(garden(), with("2024", "2025")), 0, AmendmentAct::rejected,
                              {0}, "", office());
          }) == "usage: Amendment A1 has no change 0.\n-> It has one change, number 1.");
    CHECK(refusal([] {
              const auto both = with("parchi", "giardini", with("2024", "2025"));
              acts::turn_down(proposed(garden(), both), 0, AmendmentAct::rejected, {3}, "",
                              office());
          }) == "usage: Amendment A1 has no change 3.\n-> Its changes are numbered 1 to 2.");
    CHECK(refusal([] {
              acts::turn_down(retitled(garden(), "Orti"), 0, AmendmentAct::rejected, {1}, "",
                              office());
          }) == "usage: Amendment A1 has no change 1.\n"
                "-> Its changes are numbered 0 to 0; 0 is the title.");
}

TEST_CASE("a new wording takes the place of the old one") {
    auto motion = acts::Motion{{person("Rosa Galli")}, "Meglio.\n", 0};
    const auto before = acts::propose(garden(), motion, three_changes(), office());
    const auto rewording = acts::rewording_of(before, 0);
    CHECK(rewording.base == 1);
    CHECK(rewording.text ==
          model::Text{"Orti di tutti", with("2024", "2025", with("parchi", "giardini"))});
    const model::Text text{"Orti di tutti", with("2024", "2026")};
    const auto after = acts::revise(before, 0, {}, text, citizen("Ugo Neri", "2022-07-02"));
    REQUIRE(after.amendments.size() == 2);
    const auto& old = after.amendments[0];
    const auto& made = after.amendments[1];
    CHECK(history::standing_of(old) == history::Standing::withdrawn);
    CHECK(old.decisions[0].date == date("2022-07-02"));
    CHECK(old.decisions[0].by == person("Ugo Neri"));
    CHECK(made.revises == old.id);
    CHECK(made.proposed == date("2022-07-02"));
    CHECK(made.proposers == old.proposers);
    CHECK(made.reason == old.reason);
    CHECK(history::amended_text(after, made) == text);
    CHECK(fault_of(after) == "");

    motion = {{person("Ugo Neri")}, "Altro motivo.\n", 0};
    const auto other = acts::revise(before, 0, motion, text, office());
    CHECK(other.amendments[1].proposers == motion.proposers);
    CHECK(other.amendments[1].reason == motion.reason);
    CHECK(refusal([&] { acts::revise(before, 0, {}, garden().text, office()); }) ==
          "refused: The text is that of version 1 already: there is nothing to propose.");
}

TEST_CASE("a new wording starts from today's text with the amendment in it") {
    auto proposal = proposed(garden(), with("2024", "2025"));
    proposal = acts::edit(proposal, {garden_title, with("parchi", "giardini")}, "", office());
    const auto rewording = acts::rewording_of(proposal, 0);
    CHECK(rewording.base == 2);
    CHECK(rewording.text.body == with("parchi", "giardini", with("2024", "2025")));
}

TEST_CASE("a new wording starts from today's text as the amendment wants it where they collide") {
    auto proposal = proposed(garden(), with("parchi", "boschi", with("2024", "2025")));
    proposal = acts::edit(proposal, {garden_title, with("2024", "2030")}, "", office());
    const auto rewording = acts::rewording_of(proposal, 0);
    CHECK(rewording.base == 2);
    CHECK(rewording.text.body == with("parchi", "boschi", with("2024", "2025")));
    const model::Text agreed{garden_title, with("parchi", "boschi", with("2024", "2027"))};
    acts::Motion motion;
    motion.base = rewording.base;
    const auto revised = acts::revise(proposal, 0, motion, agreed, citizen("Carlo Denti"));
    CHECK(accepted(revised, all_of({1})).proposal.text == agreed);
}

TEST_CASE("what is left of an amendment is worded anew") {
    acts::Acceptance only = all_of({0});
    only.changes = {1};
    const auto partly = accepted(with_three_changes(), only).proposal;
    CHECK(acts::rewording_of(partly, 0).text ==
          model::Text{"Orti di tutti", with("2024", "2025", with("parchi", "giardini"))});
    const auto after = acts::revise(partly, 0, {}, {"Orti belli", with("parchi", "giardini")},
                                    citizen("Carlo Denti"));
    CHECK(history::standing_of(after.amendments[0]) == history::Standing::partly_accepted);
    CHECK(after.amendments[0].decisions[1].changes == std::vector<model::Number>{0, 2});
    CHECK(after.amendments[1].base == 2);
    CHECK(fault_of(after) == "");
}
