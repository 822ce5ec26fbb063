// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/record.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

using namespace emenda;
using namespace emenda::tests;

TEST_CASE("a new proposal is a draft with version 1") {
    acts::Draft draft;
    draft.reference = *model::parse_reference("par-PROP-2022-05-0001");
    draft.text = {garden_title, garden_body};
    draft.language = "it";
    draft.category = "Verde";
    draft.tags = {"orti", "parchi"};
    draft.template_name = "atto";
    const auto made = acts::create(draft, office("2022-05-30"));
    CHECK(made.state == model::State::draft);
    CHECK(made.text == draft.text);
    CHECK(made.created == date("2022-05-30"));
    CHECK(made.authors == std::vector{person("Ufficio Verde")});
    CHECK(made.category == "Verde");
    CHECK(made.tags == draft.tags);
    CHECK(made.template_name == "atto");
    REQUIRE(made.versions.size() == 1);
    CHECK(made.versions[0].text == draft.text);
    CHECK(made.versions[0].author == person("Ufficio Verde"));
    CHECK(fault_of(made) == "");

    draft.authors = {person("Elena Fabbri"), person("Ugo Neri", "Comune di Esempio")};
    CHECK(acts::create(draft, office()).authors == draft.authors);
}

TEST_CASE("a new proposal may have no text yet") {
    const auto made = garden("");
    CHECK(fault_of(made) == "");
    const auto edited = acts::edit(made, {garden_title, garden_body}, "", office());
    CHECK(fault_of(edited) == "");
    CHECK(edited.text.body == garden_body);
}

TEST_CASE("an edit is a new version, and takes hand edits along") {
    auto proposal = garden();
    proposal.text.title = "Orti di tutti";
    const model::Text text{"Orti di tutti", with("2024", "2025")};
    const auto edited = acts::edit(proposal, text, "Un anno in più.\n", office());
    REQUIRE(edited.versions.size() == 2);
    CHECK(edited.text == text);
    CHECK(edited.versions[1].number == 2);
    CHECK(edited.versions[1].message == "Un anno in più.\n");
    CHECK(edited.versions[1].author == person("Ufficio Verde"));
    CHECK(edited.versions[1].date == date("2022-07-01T09:00:00Z"));
    CHECK_FALSE(history::has_hand_edits(edited));
    CHECK(fault_of(edited) == "");
}

TEST_CASE("an edit that changes nothing is refused") {
    CHECK(refusal([] { acts::edit(garden(), garden().text, "", office()); }) ==
          "refused: The text is that of version 1 already: nothing to record.");
}

TEST_CASE("a text is brought forward over what others have made of it since, or not at all") {
    const model::Text begun = garden().text;
    const model::Text theirs{"Orti di tutti", begun.body};
    const model::Text mine{begun.title, with("2024", "2025")};
    CHECK(acts::brought_forward(begun, mine, begun) == mine);
    CHECK(acts::brought_forward(begun, mine, theirs) == model::Text{"Orti di tutti", mine.body});
    CHECK(acts::brought_forward(begun, begun, theirs) == theirs);
    CHECK_FALSE(acts::brought_forward(begun, {"Orti miei", begun.body}, theirs));
    CHECK_FALSE(acts::brought_forward(begun, mine, {begun.title, with("2024", "2026")}));
}

TEST_CASE("what others did while one was editing is merged in") {
    const model::Text begun = garden().text;
    const auto others =
        acts::edit(garden(), {begun.title, with("2024", "2025")}, "", office("2022-06-01"));
    const model::Text mine{"Orti di tutti", with("città", "regione")};
    const auto edited = acts::edit(others, begun, mine, "", office());
    REQUIRE(edited.versions.size() == 3);
    CHECK(edited.text ==
          model::Text{"Orti di tutti", with("2024", "2025", with("città", "regione"))});
    CHECK(fault_of(edited) == "");
    CHECK(acts::edit(garden(), begun, mine, "", office()).text == mine);
    CHECK(refusal([&] {
              acts::edit(others, begun, {begun.title, with("2024", "2026")}, "", office());
          }) ==
          "refused: While you were editing, Ufficio Verde changed the same words in "
          "par-PROP-2022-05-0001.\n-> To see what changed: emenda diff par-PROP-2022-05-0001\n"
          "To propose what you wrote, as an amendment: emenda propose-change "
          "par-PROP-2022-05-0001 --body FILE");
}

TEST_CASE("hand edits are recorded as they stand") {
    auto proposal = garden();
    proposal.text.body = with("2024", "2025");
    const auto committed = acts::commit(proposal, "A mano.\n", office());
    REQUIRE(committed.versions.size() == 2);
    CHECK(committed.text == proposal.text);
    CHECK(history::last_text(committed) == proposal.text);
    CHECK(committed.versions[1].message == "A mano.\n");
    CHECK(fault_of(committed) == "");
    CHECK(refusal([] { acts::commit(garden(), "", office()); }) ==
          "refused: The text of par-PROP-2022-05-0001 was not edited by hand: it is that of "
          "version 1.");
}

TEST_CASE("hand edits are thrown away") {
    auto proposal = garden();
    proposal.text = {"Altro", "Altro.\n"};
    CHECK(acts::discard(proposal) == garden());
    CHECK(refusal([] { acts::discard(garden()); }) ==
          "refused: The text of par-PROP-2022-05-0001 was not edited by hand: it is that of "
          "version 1.");
}

TEST_CASE("an old version comes back as a new one that names it") {
    const auto edited = acts::edit(garden(), {"Altro", "Altro.\n"}, "", office());
    const auto restored = acts::restore(edited, 1, "Meglio prima.\n", office());
    REQUIRE(restored.versions.size() == 3);
    CHECK(restored.text == garden().text);
    CHECK(restored.versions[2].restores == 1);
    CHECK(restored.versions[2].message == "Meglio prima.\n");
    CHECK(fault_of(restored) == "");
    CHECK(refusal([&] { acts::restore(edited, 2, "", office()); }) ==
          "refused: The text is that of version 2 already: nothing to restore.");
    CHECK(refusal([&] { acts::restore(restored, 1, "", office()); }) ==
          "refused: The text is that of version 1 already: nothing to restore.");
    CHECK(refusal([&] { acts::restore(edited, 3, "", office()); }) ==
          "usage: par-PROP-2022-05-0001 has no version 3.\n-> It has versions 1 to 2.");
    CHECK(refusal([&] { acts::restore(edited, 0, "", office()); }) ==
          "usage: par-PROP-2022-05-0001 has no version 0.\n-> It has versions 1 to 2.");
    CHECK(refusal([] { acts::restore(garden(), 7, "", office()); }) ==
          "usage: par-PROP-2022-05-0001 has no version 7.\n-> It has one version.");
}

TEST_CASE("nothing is restored over hand edits") {
    auto proposal = acts::edit(garden(), {"Altro", "Altro.\n"}, "", office());
    proposal.text.title = "A mano";
    CHECK(refusal([&] { acts::restore(proposal, 1, "", office()); }) ==
          "refused: The text of par-PROP-2022-05-0001 was edited by hand and is not recorded yet.\n"
          "-> Record it with: emenda commit par-PROP-2022-05-0001 -m MESSAGE\n"
          "or throw it away with: emenda discard par-PROP-2022-05-0001");
}
