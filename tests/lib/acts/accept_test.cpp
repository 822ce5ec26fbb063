// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/accept.hpp"
#include "emenda/acts/decide.hpp"
#include "emenda/history/chain.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace emenda;
using namespace emenda::tests;
using model::AmendmentAct;
using Indices = std::vector<std::size_t>;
using Numbers = std::vector<model::Number>;

namespace {

/// The garden with amendments that each make the body read so, all to version 1.
model::Proposal amended(const std::vector<std::string>& bodies) {
    static const char* const names[] = {"Carlo Denti", "Rosa Galli", "Ugo Neri", "Anna Bassi"};
    auto proposal = garden();
    for (std::size_t i = 0; i < bodies.size(); ++i)
        proposal = proposed(proposal, bodies[i], names[i % 4]);
    return proposal;
}

acts::Acceptance only(std::size_t amendment, Numbers changes) {
    acts::Acceptance acceptance = all_of({amendment});
    acceptance.changes = std::move(changes);
    return acceptance;
}

acts::Acceptance agreed(std::size_t amendment, const model::Text& text) {
    acts::Acceptance acceptance = all_of({amendment});
    acceptance.agreed = text;
    return acceptance;
}

acts::Acceptance compatible(Indices amendments) {
    acts::Acceptance acceptance = all_of(std::move(amendments));
    acceptance.compatible = true;
    return acceptance;
}

} // namespace

TEST_CASE("accepting an amendment records a version by its proposer") {
    acts::Acceptance how = all_of({0});
    how.reason = "Utile.\n";
    const auto before = amended({with("2024", "2025")});
    const auto done = accepted(before, how);
    CHECK(done.versions == Numbers{2});
    CHECK(done.amendments == Indices{0});
    CHECK(done.proposal.text == model::Text{garden_title, with("2024", "2025")});
    const auto& version = done.proposal.versions.at(1);
    CHECK(version.author == person("Carlo Denti"));
    CHECK(version.date == date("2022-07-01T09:00:00Z"));
    CHECK(version.amendment == before.amendments[0].id);
    const auto& decisions = done.proposal.amendments[0].decisions;
    REQUIRE(decisions.size() == 1);
    CHECK(decisions[0] == model::AmendmentDecision{AmendmentAct::accepted,
                                                   date("2022-07-01T09:00:00Z"),
                                                   person("Ufficio Verde"),
                                                   "Utile.\n",
                                                   {},
                                                   false,
                                                   {}});
    CHECK(fault_of(done.proposal) == "");
}

TEST_CASE("different words of one sentence merge, one after the other or at once") {
    const auto proposal = amended({with("apre", "inaugura"), with("parchi", "giardini")});
    const std::string both = with("apre", "inaugura", with("parchi", "giardini"));
    const auto first = accepted(proposal, all_of({0}));
    const auto second = accepted(first.proposal, all_of({1}));
    CHECK(second.proposal.text.body == both);
    const auto other = accepted(accepted(proposal, all_of({1})).proposal, all_of({0}));
    CHECK(other.proposal.text.body == both);
    const auto at_once = accepted(proposal, all_of({1, 0}));
    CHECK(at_once.proposal == second.proposal);
    CHECK(at_once.versions == Numbers{2, 3});
    CHECK(at_once.amendments == Indices{0, 1});
    CHECK(at_once.proposal.versions[1].amendment == proposal.amendments[0].id);
    CHECK(at_once.proposal.versions[2].author == person("Rosa Galli"));
    CHECK(fault_of(at_once.proposal) == "");
}

TEST_CASE("a set is recorded by number, not by the order of the file or of the command") {
    auto proposal = amended({with("apre", "inaugura"), with("parchi", "giardini")});
    std::swap(proposal.amendments[0], proposal.amendments[1]);
    const auto done = accepted(proposal, all_of({0, 1}));
    CHECK(done.amendments == Indices{1, 0});
    CHECK(done.proposal.versions[1].author == person("Carlo Denti"));
    CHECK(accepted(proposal, all_of({1, 0})).proposal == done.proposal);
}

TEST_CASE("naming an amendment twice is naming it once") {
    const auto proposal = amended({with("2024", "2025")});
    CHECK(accepted(proposal, all_of({0, 0})).versions == Numbers{2});
    acts::Acceptance how = only(0, {1});
    how.amendments = {0, 0};
    CHECK(accepted(proposal, how).versions == Numbers{2});
}

TEST_CASE("what the text says already is absorbed, and makes no version") {
    const auto proposal = amended({with("2024", "2025"), with("2024", "2025")});
    const auto first = accepted(proposal, all_of({0}));
    const auto second = accepted(first.proposal, all_of({1}));
    CHECK(second.versions.empty());
    CHECK(second.amendments == Indices{1});
    CHECK(second.proposal.versions == first.proposal.versions);
    CHECK(second.proposal.amendments[1].decisions.at(0).state == AmendmentAct::absorbed);
    CHECK(history::standing_of(second.proposal.amendments[1]) == history::Standing::absorbed);
    CHECK(fault_of(second.proposal) == "");
    // At once it is the same: the one with the lower number makes the version.
    CHECK(accepted(proposal, all_of({1, 0})).proposal == second.proposal);
}

TEST_CASE("what an edit did meanwhile is absorbed, too") {
    auto proposal = amended({with("2024", "2025")});
    proposal = acts::edit(proposal, {garden_title, with("2024", "2025")}, "", office());
    CHECK(accepted(proposal, all_of({0})).versions.empty());
}

TEST_CASE("the same words to different things collide, and nothing is written") {
    const auto proposal = amended({with("2024", "2025"), with("2024", "2026")});
    const auto refused = collided(proposal, all_of({1, 0}));
    REQUIRE(refused.collisions.size() == 1);
    const auto& collision = refused.collisions[0];
    CHECK_FALSE(collision.title);
    CHECK(collision.paragraph == 3);
    CHECK(collision.passage == "2024");
    CHECK(collision.wishes == std::vector<acts::Wish>{{0, "2025"}, {1, "2026"}});
    CHECK(refused.compatible == Indices{0});
}

TEST_CASE("an amendment collides with today's text") {
    const auto proposal = amended({with("2024", "2025"), with("2024", "2026")});
    const auto first = accepted(proposal, all_of({0}));
    const auto refused = collided(first.proposal, all_of({1}));
    REQUIRE(refused.collisions.size() == 1);
    CHECK(refused.collisions[0].wishes ==
          std::vector<acts::Wish>{{1, "2026"}, {std::nullopt, "2025"}});
    CHECK(refused.compatible.empty());
}

TEST_CASE("touching words and insertions at one point collide, new paragraphs touch no word") {
    CHECK(collided(amended({with("nuovi orti", "molti orti"), with("apre", "inaugura")}),
                   all_of({0, 1}))
              .collisions.size() == 1);
    CHECK(collided(amended({with("Tempi", "Costi: nessuno.\n\nTempi"),
                            with("Tempi", "Luoghi: tutti.\n\nTempi")}),
                   all_of({0, 1}))
              .collisions.at(0)
              .passage.empty());
    const auto proposal =
        amended({with("Tempi", "Costi: nessuno.\n\nTempi"), with("Tempi: entro", "Scadenza:")});
    CHECK(accepted(proposal, all_of({0, 1})).proposal.text.body ==
          with("Tempi: entro", "Costi: nessuno.\n\nScadenza:"));
}

TEST_CASE("titles collide whole, and only titles") {
    auto proposal = retitled(garden(), "Orti belli", "Carlo Denti");
    proposal = retitled(proposal, "Orti comuni", "Rosa Galli");
    proposal = retitled(proposal, "Orti belli", "Ugo Neri");
    const auto refused = collided(proposal, all_of({0, 1, 2}));
    REQUIRE(refused.collisions.size() == 1);
    CHECK(refused.collisions[0].title);
    CHECK(refused.collisions[0].paragraph == 0);
    CHECK(refused.collisions[0].passage == garden_title);
    CHECK(refused.collisions[0].wishes ==
          std::vector<acts::Wish>{{0, "Orti belli"}, {1, "Orti comuni"}, {2, "Orti belli"}});
    CHECK(refused.compatible == Indices{0, 2});
    const auto done = accepted(proposal, all_of({0, 2}));
    CHECK(done.versions == Numbers{2});
    CHECK(done.proposal.text == model::Text{"Orti belli", garden_body});
    const auto later = collided(done.proposal, all_of({1}));
    CHECK(later.collisions.at(0).title);
}

TEST_CASE("a title and a body do not collide") {
    auto proposal = retitled(garden(), "Orti belli");
    proposal = proposed(proposal, with("2024", "2025"));
    const auto done = accepted(proposal, all_of({0, 1}));
    CHECK(done.proposal.text == model::Text{"Orti belli", with("2024", "2025")});
}

TEST_CASE("of three that do not all go together the largest set is accepted on request") {
    const auto proposal =
        amended({with("2024", "2025"), with("apre", "inaugura"), with("2024", "2026")});
    CHECK(collided(proposal, all_of({2, 1, 0})).compatible == Indices{0, 1});
    const auto done = accepted(proposal, compatible({2, 1, 0}));
    CHECK(done.left_out == std::vector<acts::LeftOut>{{2, false, {0}}});
    CHECK(done.amendments == Indices{0, 1});
    CHECK(done.proposal.text.body == with("2024", "2025", with("apre", "inaugura")));
    CHECK(history::is_pending(done.proposal.amendments[2]));
    CHECK(fault_of(done.proposal) == "");
}

TEST_CASE("what is left out says what it collides with: some that are taken, or the text") {
    const auto proposal =
        amended({with("2024", "2025"), with("apre", "inaugura"), with("2024", "2026"),
                 with("parchi", "giardini"), with("parchi", "cortili")});
    auto today = accepted(proposal, all_of({3})).proposal;
    const auto done = accepted(today, compatible({4, 2, 1, 0}));
    CHECK(done.amendments == Indices{0, 1});
    CHECK(done.left_out == std::vector<acts::LeftOut>{{2, false, {0}}, {4, true, {}}});
    CHECK(accepted(today, compatible({0, 1})).left_out.empty());
}

TEST_CASE("the largest set is not the first that fits") {
    // A1 collides with A2 and with A3, which go together.
    const auto proposal = amended({with("apre nuovi orti nei parchi", "chiude ogni orto"),
                                   with("apre", "inaugura"), with("parchi", "giardini")});
    CHECK(collided(proposal, all_of({0, 1, 2})).compatible == Indices{1, 2});
    CHECK(accepted(proposal, compatible({0, 1, 2})).amendments == Indices{1, 2});
    CHECK(acts::compatible_set(proposal, {2, 0, 1}) == Indices{1, 2});
}

TEST_CASE("of sets as large the one with the lowest numbers, in whatever order they are named") {
    const auto proposal = amended({with("2024", "2025"), with("2024", "2026"),
                                   with("apre", "inaugura"), with("apre", "crea")});
    for (const Indices& named : {Indices{0, 1, 2, 3}, Indices{3, 2, 1, 0}, Indices{1, 3, 0, 2}}) {
        CHECK(acts::compatible_set(proposal, named) == Indices{0, 2});
    }
}

TEST_CASE("many amendments, of which many collide") {
    auto proposal = garden();
    Indices all;
    for (std::size_t i = 0; i < 20; ++i) {
        const std::string year = std::to_string(2025 + i / 2);
        proposal =
            proposed(proposal, i % 2 == 0 ? with("2024", year) : with("Tempi", "Costi.\n\nTempi"));
        all.push_back(i);
    }
    const auto set = acts::compatible_set(proposal, all);
    CHECK(set == Indices{0, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19});
    CHECK(accepted(proposal, compatible(all)).versions == Numbers{2, 3});
}

TEST_CASE("nothing goes together with a text that collides with all") {
    auto proposal = amended({with("2024", "2025"), with("2024", "2026")});
    proposal = acts::edit(proposal, {garden_title, with("2024", "2030")}, "", office());
    const auto refused = collided(proposal, compatible({0, 1}));
    CHECK(refused.compatible.empty());
    CHECK(refused.collisions.size() == 2);
}

TEST_CASE("some changes of an amendment are accepted, the others stay pending") {
    auto changes = model::Changes{model::TitleChange{garden_title, "Orti belli", {}},
                                  {replaced(1, "parchi", "giardini"), replaced(3, "2024", "2025")}};
    const auto proposal = acts::propose(garden(), {}, changes, citizen("Carlo Denti"));
    const auto partly = accepted(proposal, only(0, {2, 0, 2}));
    CHECK(partly.proposal.text == model::Text{"Orti belli", with("2024", "2025")});
    const auto& decided = partly.proposal.amendments[0];
    CHECK(decided.decisions.at(0).changes == Numbers{0, 2});
    CHECK(history::undecided_changes(decided) == Numbers{1});
    const auto rest = accepted(partly.proposal, all_of({0}));
    CHECK(rest.proposal.text ==
          model::Text{"Orti belli", with("parchi", "giardini", with("2024", "2025"))});
    CHECK(rest.proposal.amendments[0].decisions.at(1).changes == Numbers{1});
    CHECK(history::standing_of(rest.proposal.amendments[0]) == history::Standing::accepted);
    CHECK(fault_of(rest.proposal) == "");
    CHECK(accepted(proposal, only(0, {0, 1, 2})).proposal.amendments[0].decisions[0].changes ==
          Numbers{});

    CHECK(refusal([&] { acts::accept(partly.proposal, only(0, {2}), office()); }) ==
          "refused: Change 2 of amendment A1 has been decided already.");
    CHECK(refusal([&] { acts::accept(proposal, only(0, {3}), office()); }) ==
          "usage: Amendment A1 has no change 3.\n"
          "-> Its changes are numbered 0 to 2; 0 is the title.");
    CHECK(refusal([&] { acts::accept(rest.proposal, all_of({0}), office()); }) ==
          "refused: Amendment A1 has been decided already.\n"
          "-> Each change of an amendment is decided once; a new one can be proposed.");
}

TEST_CASE("an amendment does not collide with its own changes that were accepted before") {
    // The two changes touch: each was written knowing the other.
    model::Changes changes;
    changes.body = {replaced(1, "nuovi", "molti"), replaced(1, "orti", "vivai"),
                    replaced(3, "2024", "2025")};
    const auto proposal = acts::propose(garden(), {}, changes, citizen("Carlo Denti"));
    auto step = accepted(proposal, only(0, {1})).proposal;
    step =
        acts::edit(step, {garden_title, with("Tempi", "Scadenza", step.text.body)}, "", office());
    const auto done = accepted(step, all_of({0}));
    CHECK(done.proposal.text.body == with("nuovi orti", "molti vivai",
                                          with("Tempi: entro il 2024", "Scadenza: entro il 2025")));
    CHECK(fault_of(done.proposal) == "");
}

TEST_CASE("a change that was accepted and then undone does not come back with the others") {
    model::Changes changes;
    changes.body = {replaced(1, "nuovi", "molti"), replaced(3, "2024", "2025")};
    const auto proposal = acts::propose(garden(), {}, changes, citizen("Carlo Denti"));
    auto step = accepted(proposal, only(0, {1})).proposal;
    step = acts::restore(step, 1, "", office());
    CHECK(accepted(step, all_of({0})).proposal.text.body == with("2024", "2025"));
}

TEST_CASE("an agreed text is recorded instead of a merge") {
    const auto proposal = amended({with("2024", "2025"), with("2024", "2026")});
    const auto first = accepted(proposal, all_of({0}));
    const model::Text text{garden_title, with("2024", "2025 o 2026")};
    const auto done = accepted(first.proposal, agreed(1, text));
    CHECK(done.versions == Numbers{3});
    CHECK(done.proposal.text == text);
    CHECK(done.proposal.versions[2].amendment == proposal.amendments[1].id);
    CHECK(done.proposal.versions[2].author == office().by); // not Rosa Galli, who never wrote that
    CHECK(done.proposal.amendments[1].decisions.at(0).reworded);
    CHECK(done.proposal.amendments[1].decisions.at(0).state == AmendmentAct::accepted);
    CHECK(fault_of(done.proposal) == "");
}

TEST_CASE("an agreed text that is the amendment's own is no rewording") {
    const auto proposal = amended({with("2024", "2025")});
    const auto done = accepted(proposal, agreed(0, {garden_title, with("2024", "2025")}));
    CHECK_FALSE(done.proposal.amendments[0].decisions.at(0).reworded);
    CHECK(done.proposal == accepted(proposal, all_of({0})).proposal);
}

TEST_CASE("an agreed text that is today's accepts nothing: that is turning the amendment down") {
    const auto proposal = amended({with("2024", "2025"), with("2024", "2026")});
    CHECK(refusal([&] { acts::accept(proposal, agreed(0, garden().text), office()); }) ==
          "refused: The agreed text is that of version 1 already: nothing of amendment A1 would be "
          "accepted.\n-> To turn it down: emenda reject par-PROP-2022-05-0001 A1");
    const auto first = accepted(proposal, all_of({0}));
    CHECK(
        refusal([&] { acts::accept(first.proposal, agreed(1, first.proposal.text), office()); }) ==
        "refused: The agreed text is that of version 2 already: nothing of amendment A2 would be "
        "accepted.\n-> To turn it down: emenda reject par-PROP-2022-05-0001 A2");
}

TEST_CASE("an agreed text that is today's absorbs what the text says already") {
    const auto proposal = amended({with("2024", "2025"), with("2024", "2025")});
    const auto first = accepted(proposal, all_of({0}));
    const auto done = accepted(first.proposal, agreed(1, first.proposal.text));
    CHECK(done.versions.empty());
    CHECK(done.proposal.amendments[1].decisions.at(0).state == AmendmentAct::absorbed);
    CHECK_FALSE(done.proposal.amendments[1].decisions.at(0).reworded);
}

TEST_CASE("an agreed text for some changes leaves the others pending") {
    model::Changes changes;
    changes.body = {replaced(1, "nuovi", "molti"), replaced(3, "2024", "2025")};
    const auto proposal = acts::propose(garden(), {}, changes, citizen("Carlo Denti"));
    acts::Acceptance how = only(0, {1});
    how.agreed = model::Text{garden_title, with("nuovi", "alcuni")};
    const auto done = accepted(proposal, how);
    CHECK(done.proposal.amendments[0].decisions.at(0).changes == Numbers{1});
    CHECK(done.proposal.amendments[0].decisions.at(0).reworded);
    CHECK(history::undecided_changes(done.proposal.amendments[0]) == Numbers{2});
}

TEST_CASE("what is for one amendment at a time is refused for several") {
    const auto proposal = amended({with("2024", "2025"), with("apre", "inaugura")});
    acts::Acceptance how = only(0, {1});
    how.amendments = {0, 1};
    CHECK(refusal([&] { acts::accept(proposal, how, office()); }) ==
          "usage: Single changes can be chosen of one amendment at a time.");
    how = agreed(0, garden().text);
    how.amendments = {0, 1};
    CHECK(refusal([&] { acts::accept(proposal, how, office()); }) ==
          "usage: An agreed text can be given for one amendment at a time.");
}

TEST_CASE("nothing is accepted over hand edits") {
    auto proposal = amended({with("2024", "2025")});
    proposal.text.body = with("2024", "2030");
    CHECK(refusal([&] { acts::accept(proposal, all_of({0}), office()); }) ==
          "refused: The text of par-PROP-2022-05-0001 was edited by hand and is not recorded yet.\n"
          "-> Record it with: emenda commit par-PROP-2022-05-0001 -m MESSAGE\n"
          "or throw it away with: emenda discard par-PROP-2022-05-0001");
}

TEST_CASE("one decided amendment among several refuses the whole set") {
    const auto proposal = amended({with("2024", "2025"), with("apre", "inaugura")});
    const auto first = accepted(proposal, all_of({0}));
    CHECK(refusal([&] {
              acts::accept(first.proposal, all_of({0, 1}), office());
          }) == "refused: Amendment A1 has been decided already.\n"
                "-> Each change of an amendment is decided once; a new one can be proposed.");
}

TEST_CASE(
    "an amendment that was altered since it was proposed is not accepted in its proposer's name") {
    auto proposal = amended({with("2024", "2025")});
    proposal.amendments[0].changes.body = {replaced(3, "2024", "2099")};
    CHECK(refusal([&] { acts::accept(proposal, all_of({0}), office()); }) ==
          "invalid: The digest of amendment A1 does not fit what it says.\n"
          "-> Its date, its changes or its base was changed after it was proposed.\n"
          "To see all that is wrong with the file: emenda validate par-PROP-2022-05-0001");
}

TEST_CASE("a faulty amendment of a strange file is named") {
    auto proposal = amended({with("2024", "2025")});
    proposal.amendments[0].changes.body = {replaced(1, "boschi", "selve")};
    proposal.amendments[0].digest =
        history::amendment_digest(proposal.versions[0].digest, proposal.amendments[0]);
    const std::string told = refusal([&] { acts::accept(proposal, all_of({0}), office()); });
    CHECK(told == "invalid: Amendment A1 cannot be carried out on its base, version 1.\n"
                  "  Change 1: the words \"boschi\" do not occur in paragraph 1.\n"
                  "-> To see all that is wrong with the file: emenda validate "
                  "par-PROP-2022-05-0001");
    proposal.amendments[0].base = 5;
    CHECK(refusal([&] { acts::accept(proposal, all_of({0}), office()); }) ==
          "usage: par-PROP-2022-05-0001 has no version 5.\n-> It has one version.");
}

TEST_CASE("an amendment to a base much shorter than today's text merges where it belongs") {
    auto proposal = garden("Tempi: 2024\n");
    proposal = proposed(proposal, "Tempi: 2025\n");
    const std::string longer = "Uno.\n\nDue.\n\nTempi: 2024\n\nTre.\n\nQuattro.\n";
    proposal = acts::edit(proposal, {garden_title, longer}, "", office());
    CHECK(accepted(proposal, all_of({0})).proposal.text.body == with("2024", "2025", longer));
}

TEST_CASE("an amendment to a text that has since become empty collides, or is absorbed") {
    auto proposal = proposed(garden(), with("2024", "2025"));
    proposal = proposed(proposal, "");
    proposal = acts::edit(proposal, {garden_title, ""}, "", office());
    CHECK(collided(proposal, all_of({0})).collisions.size() == 1);
    CHECK(accepted(proposal, all_of({1})).versions.empty());
}

TEST_CASE("of two equal paragraphs each amendment deletes the one that it names") {
    for (const std::string between : {"", "I residenti di ogni età.\n\n"}) {
        const std::string body =
            "Obiettivo.\n\nOmissis.\n\n" + between + "Omissis.\n\nTempi: entro il 2024.\n";
        auto proposal = garden(body);
        const std::size_t last = between.empty() ? 3 : 4;
        for (const std::size_t paragraph : {std::size_t{2}, last}) {
            model::Changes changes;
            model::Delete deleted;
            deleted.quote.paragraph = paragraph;
            deleted.quote.text = "Omissis.";
            changes.body = {{deleted, {}}};
            proposal = acts::propose(proposal, {}, changes, citizen("Carlo Denti"));
        }
        const std::string neither = "Obiettivo.\n\n" + between + "Tempi: entro il 2024.\n";
        CHECK(accepted(proposal, all_of({0, 1})).proposal.text.body == neither);
        for (const auto& [one, other] : {std::pair{0u, 1u}, std::pair{1u, 0u}}) {
            const auto first = accepted(proposal, all_of({one}));
            CHECK(accepted(first.proposal, all_of({other})).proposal.text.body == neither);
        }
    }
}

TEST_CASE("of two equal paragraphs one is changed and the other one deleted") {
    const std::string same = "Le spese sono a carico del Comune.";
    const std::string changed = "Le spese vive sono a carico del Comune.";
    const std::string between = "I lavori durano due anni.";
    const auto base = garden(same + "\n\n" + between + "\n\n" + same + "\n");
    // The first is changed, and what stands between them moves to the end.
    auto proposal = proposed(base, changed + "\n\n" + same + "\n\n" + between + "\n");
    proposal = proposed(proposal, same + "\n\n" + between + "\n");
    const std::string both = changed + "\n\n" + between + "\n";
    CHECK(accepted(proposal, all_of({0, 1})).proposal.text.body == both);
    for (const auto& [one, other] : {std::pair{0u, 1u}, std::pair{1u, 0u}}) {
        const auto first = accepted(proposal, all_of({one}));
        CHECK(accepted(first.proposal, all_of({other})).proposal.text.body == both);
    }
}

TEST_CASE("a paragraph that an accepted amendment moved is not deleted unseen, though a short one "
          "beside it was changed since") {
    const std::string moving = "I residenti di ogni età possono chiedere un orto.";
    auto proposal = garden("Obiettivo.\n\n" + moving + "\n\nSì.\n\nTempi: entro il 2024.\n");
    const std::string body = proposal.text.body;
    proposal = proposed(proposal, with(moving + "\n\nSì.", "Sì.\n\n" + moving, body));
    proposal = proposed(proposal, with("Sì.", "No.", body));
    proposal = proposed(proposal, with(moving + "\n\n", "", body));
    for (const Indices& first : {Indices{0, 1}, Indices{1, 0}}) {
        auto step = accepted(proposal, all_of({first[0]})).proposal;
        step = accepted(step, all_of({first[1]})).proposal;
        CHECK(step.text.body == with(moving + "\n\nSì.", "No.\n\n" + moving, body));
        const auto refused = collided(step, all_of({2}));
        REQUIRE(refused.collisions.size() == 1);
        CHECK(refused.collisions[0].passage == moving);
    }
    CHECK_FALSE(collided(proposal, all_of({0, 1, 2})).collisions.empty());
}

TEST_CASE("an amendment that was in the text and was undone since is not absorbed") {
    auto proposal = proposed(garden(), with("2024", "2025"));
    proposal = acts::edit(proposal, {garden_title, with("2024", "2025")}, "", office());
    proposal = proposed(proposal, garden_body);
    proposal = accepted(proposal, all_of({1})).proposal;
    REQUIRE(proposal.text.body == garden_body);
    CHECK(accepted(proposal, all_of({0})).proposal.text.body == with("2024", "2025"));
}
