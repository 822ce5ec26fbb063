// SPDX-License-Identifier: EUPL-1.2
// A person erased: everywhere, and no digest the worse for it.
#include "emenda/acts/decide.hpp"
#include "emenda/acts/forget.hpp"
#include "emenda/acts/people.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

using namespace emenda;
using namespace emenda::tests;
using acts::Identity;

namespace {

const std::string pseudonym = "Person 5c1f09a2";

/// Carlo Denti as all that one can be.
model::Proposal full() {
    model::Proposal proposal = garden();
    proposal.authors.push_back(person("Carlo Denti"));
    proposal = acts::decide(proposal, model::ProposalAct::published, "", citizen("Carlo Denti"));
    proposal = proposed(proposal, with("nuovi", "altri"));
    proposal = accepted(proposal, all_of({0})).proposal;
    proposal = acts::comment(proposal, {"Bene.\n", "", "", {}}, citizen("Carlo Denti"));
    proposal = acts::support(proposal, person("Carlo Denti", "Circolo"), "via del Forno",
                             date("2022-07-02"));
    proposal = acts::support(proposal, person("Anna Bassi"), "", date("2022-07-02"));
    return proposal;
}

acts::Sought named(const std::string& name) { return {name, {}, {}}; }

} // namespace

TEST_CASE("a person is erased wherever people are named, and every digest still fits") {
    const model::Proposal before = full();
    const auto forgotten = acts::forget(before, named("Carlo Denti"), pseudonym);
    CHECK(forgotten.mentioned == model::Mentioned{1, 1, 1, 1, 1, 1, 0});
    const model::Proposal& after = forgotten.after;
    CHECK(fault_of(after) == "");
    const auto names = acts::names_in(after);
    CHECK(names == std::vector<std::string>{"Anna Bassi", pseudonym, "Ufficio Verde"});
    CHECK(after.authors.back() == person(pseudonym));
    CHECK(after.versions.back().author == person(pseudonym));
    CHECK(after.amendments[0].proposers.front() == person(pseudonym));
    CHECK(after.decisions[0].by == person(pseudonym));
    CHECK(after.comments[0].author == person(pseudonym));
    CHECK(after.supporters[0].person == person(pseudonym));
    CHECK(after.supporters[0].note == "");
    // All else is as it was.
    model::Proposal again = after;
    CHECK(acts::forget(again, named(pseudonym), pseudonym).after == after);
    CHECK(after.versions.back().digest == before.versions.back().digest);
    CHECK(after.supporters[1] == before.supporters[1]);
}

TEST_CASE("whoever is not named is left alone, to the byte") {
    const model::Proposal before = full();
    for (const char* name : {"carlo denti", "Carlo", "Carlo Denti ", "Carlo Denti (Circolo)"}) {
        const auto forgotten = acts::forget(before, named(name), pseudonym);
        CHECK(forgotten.mentioned.all() == 0);
        CHECK(forgotten.after == before);
    }
}

TEST_CASE("organisation and note tell people of one name apart") {
    const model::Proposal before = full();
    CHECK(acts::identities(before, named("Carlo Denti")) ==
          std::vector<Identity>{{"", ""}, {"Circolo", "via del Forno"}});
    CHECK(acts::identities(before, {"Carlo Denti", "", {}}) == std::vector<Identity>{{"", ""}});
    const auto of_body = acts::forget(before, {"Carlo Denti", "Circolo", {}}, pseudonym);
    CHECK(of_body.mentioned == model::Mentioned{0, 0, 0, 0, 0, 1, 0});
    const auto noted = acts::forget(before, {"Carlo Denti", {}, "via del Forno"}, pseudonym);
    CHECK(noted.mentioned == model::Mentioned{0, 0, 0, 0, 0, 1, 0});
    const auto without = acts::forget(before, {"Carlo Denti", {}, ""}, pseudonym);
    CHECK(without.mentioned == model::Mentioned{1, 1, 1, 1, 1, 0, 0});
    CHECK(acts::identities(without.after, named("Carlo Denti")).size() == 1);
}

TEST_CASE("the organisation stays where it is to stay") {
    const auto kept = acts::forget(full(), named("Carlo Denti"), pseudonym, true);
    CHECK(kept.after.supporters[0].person == person(pseudonym, "Circolo"));
    CHECK(kept.after.supporters[0].note == "");
}

TEST_CASE("two supporters who would become one are not forgotten as one") {
    model::Proposal before = full();
    before = acts::support(before, person("Carlo Denti"), "via Lunga", date("2022-07-02"));
    CHECK(refusal([&] { acts::forget(before, named("Carlo Denti"), pseudonym); }) ==
          "refused: par-PROP-2022-05-0001 has several supporters who would become one and the "
          "same.\n-> If they are several people, forget them one by one, with --organisation or "
          "--note; if one was typed in twice, take one away first: emenda unsupport");
    const auto one = acts::forget(before, {"Carlo Denti", {}, "via Lunga"}, pseudonym);
    CHECK(one.mentioned.supporters == 1);
    // With the organisation kept they stay two.
    CHECK(acts::forget(before, named("Carlo Denti"), pseudonym, true).mentioned.supporters == 2);
}

TEST_CASE("a supporter who has the pseudonym already does not become a second one") {
    model::Proposal before = full();
    before = acts::support(before, person(pseudonym), "", date("2022-07-02"));
    CHECK(refusal([&] { acts::forget(before, named("Carlo Denti"), pseudonym); }) ==
          "refused: Person 5c1f09a2 supports par-PROP-2022-05-0001 already, and would do so "
          "twice.\n-> Take one of the two entries away first: emenda unsupport");
    CHECK(acts::forget(before, named("Anna Bassi"), "Person 0").mentioned.supporters == 1);
    CHECK(acts::forget(before, named("Carlo Denti"), pseudonym, true).mentioned.supporters == 1);
}

TEST_CASE("keys of one's own beside the name are counted, and stay") {
    model::Proposal before = full();
    before.supporters[0].extras = {{"x-mail", {model::ExtraScalar{"cd@example.org", false}}}};
    const auto forgotten = acts::forget(before, named("Carlo Denti"), pseudonym);
    CHECK(forgotten.mentioned.with_own_keys == 1);
    CHECK(forgotten.after.supporters[0].extras == before.supporters[0].extras);
}

TEST_CASE("a pseudonym is known by its form, in whatever language it was made") {
    CHECK(acts::make_pseudonym("5c1f09a2") == "Person 5c1f09a2");
    for (const char* name : {"Person 5c1f09a2", "Persona 00000000"})
        CHECK(acts::is_pseudonym(name));
    for (const char* name : {"", "5c1f09a2", " 5c1f09a2", "Person 5c1f09a", "Person 5c1f09a2f",
                             "Person 5C1F09A2", "Anna Maria 5c1f09a2", "Anna Bassi"}) {
        CAPTURE(name);
        CHECK(!acts::is_pseudonym(name));
    }
}

TEST_CASE("among those of one name only the ones that are meant are erased") {
    model::Proposal proposal = garden();
    proposal = acts::support(proposal, person("Carlo Denti"), "", date("2022-07-02"));
    proposal = acts::support(proposal, person("Carlo Denti", "Circolo"), "", date("2022-07-02"));
    proposal = acts::support(proposal, person("Carlo Denti"), "via Po", date("2022-07-02"));
    acts::Sought who = named("Carlo Denti");
    who.among = {{{"", ""}, {"Circolo", ""}}};
    CHECK(acts::identities(proposal, who) == std::vector<Identity>{{"", ""}, {"Circolo", ""}});
    who.among->erase({"", ""});
    const auto after = acts::forget(proposal, who, pseudonym).after;
    CHECK(acts::names_in(after) ==
          std::vector<std::string>{"Carlo Denti", pseudonym, "Ufficio Verde"});
    CHECK(after.supporters[2].note == "via Po");
    who.among->clear();
    CHECK(acts::forget(proposal, who, pseudonym).after == proposal);
}
