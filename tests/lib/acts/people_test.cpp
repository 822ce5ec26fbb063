// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/people.hpp"
#include "emenda/acts/typed.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

using namespace emenda;
using namespace emenda::tests;

namespace {

const Date day = date("2022-06-21");

model::Proposal supported() {
    auto proposal = acts::support(garden(), person("Anna Bassi"), "", day);
    proposal = acts::support(proposal, person("Anna Bassi", "Consulta del Verde"), "", day);
    proposal = acts::support(proposal, person("Anna Bassi"), "via Roma", day);
    return acts::support(proposal, person("Ugo Neri"), "", day);
}

acts::Remark remark(const std::string& text, const std::string& about = {},
                    const std::string& reply_to = {}) {
    return {text, about, reply_to, model::Stance::none};
}

} // namespace

TEST_CASE("a supporter has seen the version of the day, whenever it is typed in") {
    const auto edited = acts::edit(garden(), {"Altro", garden_body}, "", office());
    const Date recorded = edited.versions.back().date;
    const auto made = acts::support(edited, person("Anna Bassi", "Consulta"), "via Roma", recorded);
    REQUIRE(made.supporters.size() == 1);
    CHECK(made.supporters[0] ==
          model::Supporter{person("Anna Bassi", "Consulta"), recorded, 2, "via Roma", {}});
    const Date before{recorded.seconds - 1, false};
    CHECK(acts::support(edited, person("Ivo Sarti"), "", before).supporters[0].version == 1);
}

TEST_CASE("people of one name are told apart by organisation or note, nobody supports twice") {
    CHECK(supported().supporters.size() == 4);
    const std::string hint = "\n-> If this is someone else of the same name, tell them apart with "
                             "--organisation or --note.";
    CHECK(refusal([] { acts::support(supported(), person("Anna Bassi"), "", day); }) ==
          "refused: Anna Bassi supports par-PROP-2022-05-0001 already." + hint);
    CHECK(refusal([] {
              acts::support(supported(), person("Anna Bassi", "Consulta del Verde"), "", day);
          }) == "refused: Anna Bassi (Consulta del Verde) supports par-PROP-2022-05-0001 already." +
                    hint);
    CHECK(refusal([] { acts::support(supported(), person("Anna Bassi"), "via Roma", day); }) ==
          "refused: Anna Bassi, via Roma supports par-PROP-2022-05-0001 already." + hint);
}

TEST_CASE("a name in other capitals is the same supporter, another name never is") {
    auto proposal = acts::support(garden(), person("carlo denti"), "", day);
    CHECK(refusal([&] {
              acts::support(proposal, person("Carlo DENTI"), "", day);
          }).starts_with("refused: carlo denti supports"));
    for (const char* name : {"anna bassi", "Piero Galli", "王芳", "陈伟", "ANNA B"}) {
        proposal = acts::support(proposal, person(name), "", day);
        CHECK(refusal([&] { acts::support(proposal, person(name), "", day); }) != "");
    }
    CHECK(proposal.supporters.size() == 6);
}

TEST_CASE("a supporter is taken away, the one that is meant") {
    CHECK(acts::unsupport(supported(), "Ugo Neri", {}, {}).supporters.size() == 3);
    const auto without = acts::unsupport(supported(), "Anna Bassi", "Consulta del Verde", {});
    REQUIRE(without.supporters.size() == 3);
    CHECK(without.supporters[1].note == "via Roma");
    const auto plain = acts::unsupport(supported(), "Anna Bassi", "", "");
    REQUIRE(plain.supporters.size() == 3);
    CHECK(plain.supporters[0].person.organisation == "Consulta del Verde");
    CHECK(refusal([] { acts::unsupport(supported(), "Anna Bassi", {}, {}); }) ==
          "usage: par-PROP-2022-05-0001 has several supporters of this name: Anna Bassi.\n"
          "-> Tell them apart with --organisation or --note:\n"
          "  Anna Bassi\n  Anna Bassi (Consulta del Verde)\n  Anna Bassi, via Roma");
    CHECK(refusal([] { acts::unsupport(supported(), "Ugo Nero", {}, {}); }) ==
          "usage: par-PROP-2022-05-0001 has no such supporter: Ugo Nero.\n"
          "-> Did you mean Ugo Neri?");
    CHECK(refusal([] { acts::unsupport(supported(), "Ugo Neri", "Comune", {}); }) ==
          "usage: par-PROP-2022-05-0001 has no such supporter: Ugo Neri.\n"
          "-> To see them: emenda show par-PROP-2022-05-0001");
    CHECK(refusal([] { acts::unsupport(garden(), "Ugo Neri", {}, {}); }) ==
          "usage: par-PROP-2022-05-0001 has no such supporter: Ugo Neri.\n"
          "-> To see them: emenda show par-PROP-2022-05-0001");
}

TEST_CASE("a supporter is found in other capitals, where only one is meant") {
    CHECK(acts::unsupport(supported(), "UGO neri", {}, {}).supporters.size() == 3);
    const auto of_body = acts::unsupport(supported(), "anna bassi", "Consulta del Verde", {});
    REQUIRE(of_body.supporters.size() == 3);
    CHECK(of_body.supporters[1].note == "via Roma");
    CHECK(refusal([] { acts::unsupport(supported(), "anna bassi", {}, {}); }) ==
          "usage: par-PROP-2022-05-0001 has several supporters of this name: anna bassi.\n"
          "-> Tell them apart with --organisation or --note:\n"
          "  Anna Bassi\n  Anna Bassi (Consulta del Verde)\n  Anna Bassi, via Roma");
    // Two in an older file who differ in capitals alone: each is found as it is written.
    auto both = supported();
    both.supporters.push_back(both.supporters.back());
    both.supporters.back().person.name = "ugo NERI";
    both.supporters.back().note = "via Po";
    const auto without = acts::unsupport(both, "ugo NERI", {}, {});
    REQUIRE(without.supporters.size() == 4);
    CHECK(without.supporters.back().note != "via Po");
    CHECK(refusal([&] { acts::unsupport(both, "Ugo neri", {}, {}); }) ==
          "usage: par-PROP-2022-05-0001 has several supporters of this name: Ugo neri.\n"
          "-> Tell them apart with --organisation or --note:\n  Ugo Neri\n  ugo NERI, via Po");
    CHECK(refusal([] { acts::unsupport(supported(), "ugo neri", "Comune", {}); }) ==
          "usage: par-PROP-2022-05-0001 has no such supporter: ugo neri.\n"
          "-> To see them: emenda show par-PROP-2022-05-0001");
}

TEST_CASE("comments: on the proposal, on an amendment, as an answer") {
    auto proposal = proposed(garden(), with("2024", "2025"));
    proposal = acts::comment(proposal, remark("Bene.\n"), citizen("Elena Fabbri"));
    proposal = acts::comment(proposal, remark("Meglio così.\n", "A1"), citizen("Ugo Neri"));
    auto answer = remark("Grazie.\n", "", "1");
    answer.stance = model::Stance::in_favour;
    proposal = acts::comment(proposal, answer, citizen("Anna Bassi"));
    REQUIRE(proposal.comments.size() == 3);
    CHECK(proposal.comments[0].number == 1);
    CHECK(proposal.comments[0].author == person("Elena Fabbri"));
    CHECK(proposal.comments[0].version == 1);
    CHECK(proposal.comments[0].posted == date("2022-06-25T08:30:00Z"));
    CHECK(proposal.comments[1].about == proposal.amendments[0].id);
    CHECK(proposal.comments[2].reply_to == proposal.comments[0].id);
    CHECK(proposal.comments[2].stance == model::Stance::in_favour);
    CHECK(fault_of(proposal) == "");
    CHECK(acts::comment(proposal, remark("Sì.\n", "", proposal.comments[1].id), office())
              .comments[3]
              .reply_to == proposal.comments[1].id);
    CHECK(refusal([&] { acts::comment(proposal, remark("Eh?\n", "A2"), office()); }) ==
          "usage: par-PROP-2022-05-0001 has no amendment A2.\n-> It has one amendment, A1.");
    CHECK(refusal([&] { acts::comment(proposal, remark("Eh?\n", "", "9"), office()); }) ==
          "usage: par-PROP-2022-05-0001 has no comment 9.\n-> It has 3 comments, 1 to 3.");
}

TEST_CASE("two equal comments have two ids") {
    auto proposal = acts::comment(garden(), remark("Bene.\n"), citizen("Elena Fabbri"));
    proposal = acts::comment(proposal, remark("Bene.\n"), citizen("Elena Fabbri"));
    CHECK(fault_of(proposal) == "");
}

TEST_CASE("a comment is hidden for a reason, and shown again") {
    auto proposal = acts::comment(garden(), remark("Bene.\n"), citizen("Elena Fabbri"));
    CHECK(refusal([&] { acts::hide(proposal, "1", ""); }) == "refused: Comment 1 is not hidden.");
    proposal = acts::hide(proposal, "1", "Insulti");
    CHECK(proposal.comments[0].hidden == "Insulti");
    CHECK(proposal.comments[0].text == "Bene.\n");
    CHECK(refusal([&] { acts::hide(proposal, "C1", "Pubblicità"); }) ==
          "refused: Comment 1 is hidden already, for this reason: Insulti\n"
          "-> To give another reason, show it again first: emenda comment par-PROP-2022-05-0001 "
          "--unhide 1");
    CHECK(acts::hide(proposal, "1", "").comments[0].hidden.empty());
    CHECK(refusal([&] { acts::hide(proposal, "2", "Insulti"); }) ==
          "usage: par-PROP-2022-05-0001 has no comment 2.\n-> It has one comment, number 1.");
    CHECK(refusal([] { acts::hide(garden(), "2", "Insulti"); }) ==
          "usage: par-PROP-2022-05-0001 has no comment 2.\n-> It has no comments yet.");
}

TEST_CASE("a person is typed as a name, with the organisation in brackets") {
    CHECK(acts::typed_person("Carlo Denti") == person("Carlo Denti"));
    CHECK(acts::typed_person("Carlo Denti (Comune di Esempio)") ==
          person("Carlo Denti", "Comune di Esempio"));
    CHECK(acts::typed_person("  Carlo \t Denti  ( Comune ) ") == person("Carlo Denti", "Comune"));
    CHECK(acts::typed_person("Carlo Denti (Comune di Esempio (BZ))") ==
          person("Carlo Denti", "Comune di Esempio (BZ)"));
    CHECK(acts::typed_person("Anna (detta Nina) Bassi") == person("Anna (detta Nina) Bassi"));
    CHECK(acts::typed_person("Anna (Nina) (Consulta)") == person("Anna (Nina)", "Consulta"));
    CHECK(acts::typed_person("Carlo ()") == person("Carlo ()"));
    CHECK(acts::typed_person("Carlo :)") == person("Carlo :)"));
    CHECK(acts::typed_person("Carlo ) (x)") == person("Carlo )", "x"));
    CHECK(acts::typed_person("(Comune)") == person("(Comune)"));
    CHECK(refusal([] { acts::typed_person(" \u00A0 "); }) ==
          "usage: There is nothing in the name.\n-> Write at least one word.");
    CHECK(refusal([] { acts::typed_person("Carlo (  )"); }) ==
          "usage: There is nothing in the name.\n-> Write at least one word.");
}

TEST_CASE("what is typed is put in normal form, or refused with the reason") {
    CHECK(acts::typed_line("  La\tcitta\u0300 \r\n nuova ", "the title") == "La citt\u00E0 nuova");
    CHECK(acts::typed_body("Uno \r\n\r\n\r\nDue", {"lettera.md", true}) == "Uno\n\nDue\n");
    CHECK(acts::typed_body("", {"lettera.md", true}).empty());
    CHECK(refusal([] { acts::typed_line("a\x01", "the title"); }) ==
          "usage: There is a character in the title that no document may hold: U+0001.\n"
          "-> Take the character out and try again.");
    CHECK(refusal([] {
              acts::typed_body("a\xFF", {"the text", false});
          }) ==
          "usage: The bytes of the text are not UTF-8.\n-> Save the text as UTF-8 and try again.");
    try {
        acts::typed_body("uno\r\nperch\u00E9\x1B", {"lettera.md", true});
        FAIL("an escape character passed");
    } catch (const Error& error) {
        CHECK(error.kind == ErrorKind::invalid);
        CHECK(std::string(error.what()) ==
              "There is a character in lettera.md that no document may hold: U+001B.");
        CHECK(error.place == Place{"lettera.md", 2, 7});
    }
}
