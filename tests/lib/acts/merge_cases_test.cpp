// SPDX-License-Identifier: EUPL-1.2
// The kinds of case on which merges of amendments were caught out elsewhere, each by its name.
#include "emenda/history/texts.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace emenda;
using namespace emenda::tests;
using Indices = std::vector<std::size_t>;
using Numbers = std::vector<model::Number>;

namespace {

const std::string first = "Il comune affida gli orti a chi abita nel quartiere.";
const std::string second = "Gli attrezzi sono custoditi in una casetta comune.";
const std::string third = "L'acqua è gratuita fino a 200 litri al mese.";
const std::string fourth = "La convenzione dura tre anni e si può rinnovare.";

std::string body(const std::vector<std::string>& paragraphs) {
    std::string text;
    for (const std::string& one : paragraphs)
        text += (text.empty() ? "" : "\n") + one + "\n";
    return text;
}

const std::string all = body({first, second, third, fourth});

model::Proposal amended(const std::vector<std::string>& bodies) {
    auto proposal = garden(all);
    for (const std::string& one : bodies)
        proposal = proposed(proposal, one, "Carlo Denti", 1);
    return proposal;
}

model::Proposal edited(const model::Proposal& proposal, const std::string& text) {
    return acts::edit(proposal, {garden_title, text}, "", office());
}

acts::Acceptance preferring(acts::Preference prefer, Indices amendments = {0}) {
    acts::Acceptance how = all_of(std::move(amendments));
    how.prefer = prefer;
    return how;
}

std::string after(const model::Proposal& proposal, const Indices& amendments = {0}) {
    return accepted(proposal, all_of(amendments)).proposal.text.body;
}

} // namespace

TEST_CASE("case: disjoint paragraphs, and disjoint words of one paragraph") {
    const auto proposal = amended({with("200", "300", all), with("tre anni", "sei anni", all),
                                   with("gratuita", "libera", all)});
    CHECK(after(proposal, {0, 1, 2}) ==
          with("gratuita", "libera", with("200", "300", with("tre anni", "sei anni", all))));
}

TEST_CASE("case: touching words, the same words to the same thing, and to different things") {
    CHECK(collided(amended({with("dura tre", "dura sei", all), with("anni", "mesi", all)}),
                   all_of({0, 1}))
              .collisions.size() == 1);
    CHECK(after(amended({with("dura tre", "dura sei", all), with("dura tre", "dura sei", all)}),
                {0, 1}) == with("dura tre", "dura sei", all));
    CHECK(collided(amended({with("dura tre", "dura sei", all), with("dura tre", "dura due", all)}),
                   all_of({0, 1}))
              .collisions.at(0)
              .passage == "tre");
}

TEST_CASE("case: an insertion inside a deleted passage, two insertions at one point, a deletion of "
          "what the other side changed") {
    const auto proposal = amended({with("in una casetta comune", "", all),
                                   with("una casetta", "una piccola casetta", all),
                                   with("una casetta", "una solida casetta", all)});
    CHECK(collided(proposal, all_of({0, 1})).collisions.size() == 1);
    CHECK(collided(proposal, all_of({1, 2})).collisions.size() == 1);
    const auto changed = edited(proposal, with("casetta", "tettoia", all));
    CHECK(collided(changed, all_of({0})).collisions.size() == 1);
}

TEST_CASE("case: an amendment whose every change is there already is absorbed, in whatever way it "
          "came there") {
    const std::string wanted = with("200", "300", with("tre anni", "sei anni", all));
    auto proposal = amended({wanted});
    proposal = edited(proposal, with("tre anni", "sei anni", all)); // one change first,
    proposal = edited(proposal, body({first, second, "Altro.", third, fourth}));
    proposal =
        edited(proposal, with("200", "300",
                              with("tre anni", "sei anni",
                                   body({first, second, "Altro.", third, fourth})))); // then both
    const auto done = accepted(proposal, all_of({0}));
    CHECK(done.versions.empty());
    CHECK(done.proposal.amendments[0].decisions.at(0).state == model::AmendmentAct::absorbed);
}

TEST_CASE("case: a base much longer than today's text") {
    auto proposal = amended({with("tre anni", "sei anni", all), with("200", "300", all)});
    proposal = edited(proposal, body({fourth}));
    CHECK(after(proposal) == with("tre anni", "sei anni", body({fourth})));
    const auto lost = acts::survey(proposal, {0, 1});
    CHECK(lost.pending.at(0).way == acts::Pending::Way::fits);
    CHECK(lost.pending.at(1).way == acts::Pending::Way::lost);
}

TEST_CASE("case: a paragraph that the text has since parted, joined or moved") {
    const std::string joined = body({first + " " + second, third, fourth});
    const auto proposal = amended({with("una casetta", "un capanno", all)});
    CHECK(after(edited(proposal, joined)) == with("una casetta", "un capanno", joined));
    const std::string moved = body({second, first, fourth, third});
    CHECK(after(edited(proposal, moved)) == with("una casetta", "un capanno", moved));
    auto longer = garden(joined);
    longer = proposed(longer, with("una casetta", "un capanno", joined));
    CHECK(after(edited(longer, all)) == with("una casetta", "un capanno", all));
}

TEST_CASE("case: an amendment moves a paragraph that the text has since changed") {
    model::Changes changes;
    changes.body = {{model::Move{1, 4}, {}}};
    auto proposal = acts::propose(garden(all), {}, changes, citizen("Carlo Denti"));
    proposal = edited(proposal, with("quartiere", "rione", all));
    CHECK(after(proposal) == with("quartiere", "rione", body({second, third, fourth, first})));
}

TEST_CASE(
    "case: a move that an amendment says keeps its meaning: it is that paragraph that moves") {
    // Of two neighbours either could be said to have moved; what is put between them tells.
    model::Changes changes;
    changes.body = {{model::Move{1, 2}, {}}};
    auto proposal = acts::propose(garden(all), {}, changes, citizen("Carlo Denti"));
    proposal =
        proposed(proposal, body({first, "Nuovo paragrafo sugli orari.", second, third, fourth}));
    CHECK(after(proposal, {0, 1}) ==
          body({"Nuovo paragrafo sugli orari.", second, first, third, fourth}));
}

TEST_CASE("case: a text brought back to an older version in between") {
    auto proposal = edited(garden(all), with("200", "300", all));
    proposal = proposed(proposal, with("tre anni", "sei anni", proposal.text.body)); // to version 2
    proposal = acts::restore(proposal, 1, "", office());
    CHECK(after(proposal) == with("tre anni", "sei anni", all));
}

TEST_CASE("case: an identical amendment to one that was accepted and edited away again") {
    auto proposal = amended({with("200", "300", all), with("200", "300", all)});
    proposal = accepted(proposal, all_of({0})).proposal;
    proposal = acts::restore(proposal, 1, "", office());
    CHECK(after(proposal, {1}) == with("200", "300", all));
}

TEST_CASE("case: three amendments of which two collide: the third is not held back") {
    const auto proposal =
        amended({with("tre anni", "sei anni", all), with("tre anni", "un anno", all),
                 body({second, third, fourth, first})});
    acts::Acceptance how = all_of({0, 1, 2});
    how.compatible = true;
    const auto done = accepted(proposal, how);
    CHECK(done.amendments == Indices{0, 2});
    CHECK(done.proposal.text.body ==
          with("tre anni", "sei anni", body({second, third, fourth, first})));
}

TEST_CASE("case: accepting one after the other undoes nothing, whatever moves") {
    const auto proposal = amended({body({second, third, fourth, first}),
                                   with("quartiere", "rione", with("tre anni", "sei anni", all)),
                                   body({first, second, third, fourth, "Vedi l'allegato A."})});
    const std::string expected = with(
        "quartiere", "rione", with("tre anni", "sei anni", body({second, third, fourth, first})));
    CHECK(after(accepted(proposal, all_of({0})).proposal, {1}) == expected);
    CHECK(after(accepted(proposal, all_of({1})).proposal, {0}) == expected);
    CHECK(after(proposal, {0, 1}) == expected);
    CHECK(collided(proposal, all_of({0, 2})).collisions.at(0).paragraph == 4);
}

namespace {

const std::string keeper = "Il custode tiene le chiavi del cancello.";
const std::string apart = body(
    {"Gli orti aprono alle sette. " + keeper, "Il canone resta fermo. La siepe segna il confine."});
const std::string carried =
    body({"Gli orti aprono alle sette.",
          "Il canone resta fermo. " + keeper + " La siepe segna il confine."});

/// What is read when a sentence is carried to the next paragraph, and the body so changed as well.
std::string with_carried(const std::string& other) {
    auto proposal = proposed(garden(apart), carried, "Carlo Denti", 1);
    return after(proposed(proposal, other, "Elena Fabbri", 1), {0, 1});
}

} // namespace

TEST_CASE("case: a sentence moved over a paragraph's end, and its neighbours changed") {
    CHECK(with_carried(with("canone", "prezzo", apart)) == with("canone", "prezzo", carried));
    CHECK(with_carried(with("Il canone", "Serve un registro. Il canone", apart)) ==
          with("Il canone", "Serve un registro. Il canone", carried));
    CHECK(with_carried(with("segna il", "chiude il", apart)) ==
          with("segna il", "chiude il", carried));
    CHECK(with_carried(with("Il canone", "Nuovo paragrafo.\n\nIl canone", apart)) ==
          with("Il canone", "Nuovo paragrafo.\n\nIl canone", carried));
}

TEST_CASE(
    "case: a sentence moved over a paragraph's end, and the paragraphs put in another order") {
    CHECK(with_carried(body({"Il canone resta fermo. La siepe segna il confine.",
                             "Gli orti aprono alle sette. " + keeper})) ==
          body({"Il canone resta fermo. " + keeper + " La siepe segna il confine.",
                "Gli orti aprono alle sette."}));
}

namespace {

/// The text after three amendments, the same in whatever order; "" where it is a conflict in each.
std::string in_any_order(const std::string& base, const std::vector<std::string>& wishes) {
    auto proposal = garden(base);
    for (const std::string& wish : wishes)
        proposal = proposed(proposal, wish, "Carlo Denti", 1);
    const auto accepted_in_turn = [&](const std::vector<Indices>& sets) {
        auto done = proposal;
        for (const Indices& set : sets) {
            auto result = acts::accept(done, all_of(set), office());
            if (std::holds_alternative<acts::Collided>(result)) return std::string();
            done = std::get<acts::Accepted>(std::move(result)).proposal;
        }
        return done.text.body;
    };
    const std::string at_once = accepted_in_turn({{0, 1, 2}});
    Indices order{0, 1, 2};
    do {
        CHECK(accepted_in_turn({{order[0]}, {order[1]}, {order[2]}}) == at_once);
    } while (std::next_permutation(order.begin(), order.end()));
    return at_once;
}

const std::string hours = "Gli orti aprono alle sette.";
const std::string keys = "Il custode tiene le chiavi.";
const std::string border = "La siepe segna il confine.";
const std::string registry = "Serve un registro di carta.";

} // namespace

TEST_CASE("case: in any order: one puts a paragraph in, two put the others in other orders") {
    CHECK(in_any_order(body({hours, keys, border}),
                       {body({hours, keys, registry, border}), body({border, hours, keys}),
                        body({keys, border, hours})}) == body({border, keys, registry, hours}));
}

TEST_CASE("case: in any order: words deleted by one, and with more by another") {
    const std::string base = body({"Il canone resta fermo.", hours, keys + " Chi le perde paga."});
    CHECK(in_any_order(base, {body({"Il canone resta fermo.", hours, keys}),
                              body({"Il canone resta fermo."}),
                              with("fermo", "basso per tutti", base)}) ==
          body({"Il canone resta basso per tutti."}));
}

TEST_CASE("case: in any order: a paragraph put in, one moved with a change, one deleted") {
    const std::string fee = "Il canone resta fermo.";
    const std::string large = "Il custode tiene le chiavi del cancello grande.";
    CHECK(in_any_order(body({fee, hours, large}),
                       {body({fee, hours, large, registry}),
                        body({hours, "Ogni anno il canone resta fermo.", large}),
                        body({fee, hours})}) ==
          body({hours, "Ogni anno il canone resta fermo.", registry}));
}

TEST_CASE("case: in any order: a paragraph moved, parted, and words of it deleted") {
    const std::string fee = "Il canone resta fermo per tutti gli anni.";
    CHECK(in_any_order(body({fee, hours}),
                       {body({hours, fee}),
                        body({"Il canone resta", "fermo per tutti gli anni.", hours}),
                        body({"Il canone resta fermo", hours})}) ==
          body({hours, "Il canone resta", "fermo"}));
}

TEST_CASE("case: in any order: one moves a paragraph that another deletes") {
    CHECK(in_any_order(body({hours, keys, border, registry}),
                       {body({hours, registry, keys, border}), body({hours, keys, registry}),
                        body({hours, keys, border})})
              .empty());
}

TEST_CASE("case: an amendment that was absorbed has its wishes still") {
    const std::string fee = "Il canone resta fermo.";
    const std::string base = body({fee, hours, keys, border});
    CHECK(in_any_order(base, {body({fee, hours, border, keys}),
                              body({fee, hours, with("tiene", "porta", keys), registry, border}),
                              body({border, fee, hours, keys})}) ==
          body({border, fee, hours, registry, with("tiene", "porta", keys)}));
}

TEST_CASE("case: a change at the very start and at the very end") {
    const auto proposal = amended({body({"Premessa.", first, second, third, fourth}),
                                   body({first, second, third, fourth, "Allegato."})});
    CHECK(after(proposal, {0, 1}) ==
          body({"Premessa.", first, second, third, fourth, "Allegato."}));
}

TEST_CASE("preferred: the amendment, today's text, or both") {
    auto proposal = amended({with("tre anni", "sei anni", with("200", "300", all)),
                             with("dura tre anni", "vale tre anni", all),
                             body({first, "Dei turni.", second, third, fourth})});
    proposal = edited(proposal, with("tre anni", "due anni",
                                     body({first, "Degli orari.", second, third, fourth})));
    const std::string today = proposal.text.body;
    CHECK(collided(proposal, all_of({0})).collisions.size() == 1);

    const auto mine = accepted(proposal, preferring(acts::Preference::amendment));
    CHECK(mine.proposal.text.body == with("due anni", "sei anni", with("200", "300", today)));
    CHECK_FALSE(mine.proposal.amendments[0].decisions.at(0).reworded);

    const auto theirs = accepted(proposal, preferring(acts::Preference::current));
    CHECK(theirs.proposal.text.body == with("200", "300", today));
    CHECK(theirs.proposal.amendments[0].decisions.at(0).reworded);
    CHECK(fault_of(theirs.proposal) == "");

    CHECK(collided(proposal, preferring(acts::Preference::both)).collisions.size() == 1);
    CHECK(accepted(proposal, preferring(acts::Preference::both, {1})).proposal.text.body ==
          with("dura due", "vale due", today));
    CHECK(accepted(proposal, preferring(acts::Preference::both, {2})).proposal.text.body ==
          with("Degli orari.", "Degli orari.\n\nDei turni.", today));
    CHECK(refusal([&] {
              acts::accept(proposal, preferring(acts::Preference::current, {2}), office());
          }) == "refused: Where today's text is preferred, nothing of amendment A3 would be "
                "accepted.\n-> To turn it down: emenda reject par-PROP-2022-05-0001 A3");
}

TEST_CASE("preferred: what one side may not take away it does not put elsewhere either") {
    const std::string keeper = " Chi coltiva tiene pulito il vialetto comune.";
    const auto with_keeper = [&](const std::string& one, const std::string& other) {
        return body({first + one, second, third + other, fourth});
    };
    auto proposal = garden(with_keeper(keeper, ""));
    for (const std::string& one : {with_keeper("", ""), with_keeper("", keeper)})
        proposal = proposed(proposal, one, "Carlo Denti", 1);
    const auto deleted = accepted(proposal, all_of({0})).proposal;
    CHECK(collided(deleted, all_of({1})).collisions.size() == 1);
    CHECK(refusal([&] {
              acts::accept(deleted, preferring(acts::Preference::current, {1}), office());
          }).starts_with("refused: Where today's text is preferred, nothing of amendment A2"));
    CHECK(accepted(deleted, preferring(acts::Preference::amendment, {1})).proposal.text.body ==
          with_keeper("", keeper));

    const auto moved = accepted(proposal, all_of({1})).proposal;
    CHECK(accepted(moved, preferring(acts::Preference::amendment, {0})).proposal.text.body ==
          with_keeper("", ""));
}

TEST_CASE("preferred: between amendments of a set nobody is, but both may stand, by number") {
    const auto proposal = amended({body({first, second, third, fourth, "Uno."}),
                                   body({first, second, third, fourth, "Due."})});
    CHECK(collided(proposal, preferring(acts::Preference::amendment, {0, 1})).collisions.size() ==
          1);
    const auto done = accepted(proposal, preferring(acts::Preference::both, {1, 0}));
    CHECK(done.versions == Numbers{2, 3});
    CHECK(done.proposal.text.body == body({first, second, third, fourth, "Uno.", "Due."}));
    CHECK(fault_of(done.proposal) == "");
}

TEST_CASE("preferred: where nothing collides it makes no difference") {
    const auto proposal = amended({with("200", "300", all)});
    for (const auto prefer :
         {acts::Preference::amendment, acts::Preference::current, acts::Preference::both}) {
        CHECK(accepted(proposal, preferring(prefer)).proposal ==
              accepted(proposal, all_of({0})).proposal);
    }
}

TEST_CASE("a survey names what fits, what is settled already, and what collides with what") {
    auto proposal = amended({with("tre anni", "sei anni", all), with("tre anni", "un anno", all),
                             with("200", "300", all), with("gratuita", "libera", all),
                             with("casetta comune", "casa comune", all)});
    proposal = edited(proposal, with("gratuita", "libera", with("casetta", "tettoia", all)));
    const auto survey = acts::survey(proposal, {4, 0, 1, 2, 3});
    using Way = acts::Pending::Way;
    std::vector<Way> ways;
    for (const auto& pending : survey.pending)
        ways.push_back(pending.way);
    CHECK(ways == std::vector<Way>{Way::fits, Way::fits, Way::fits, Way::absorbed, Way::collides});
    CHECK(survey.pairs == std::vector<std::pair<std::size_t, std::size_t>>{{0, 1}});
    CHECK(survey.compatible == Indices{0, 2, 3});
    CHECK(survey.collisions.size() == 1);
}

TEST_CASE("both ways of an amendment that collides: all else is merged in either") {
    auto proposal = amended({with("tre anni", "sei anni", with("200", "300", all))});
    proposal = edited(proposal, with("tre anni", "due anni", all));
    const auto ways = acts::both_ways(proposal, 0);
    CHECK(ways.current.body == with("tre anni", "due anni", with("200", "300", all)));
    CHECK(ways.wanted.body == with("tre anni", "sei anni", with("200", "300", all)));
}

TEST_CASE(
    "case: both ways keep what others wanted, though a number of an article would stand twice") {
    using Articles = std::vector<std::pair<int, std::string>>; // number, name and text
    const auto text = [](const Articles& articles) {
        std::vector<std::string> all;
        for (const auto& [number, rest] : articles)
            all.push_back("## Articolo " + std::to_string(number) + " - " + rest);
        return body(all);
    };
    const std::string families = "Famiglie\n\nOgni famiglia ha un orto.";
    const std::string compost = "Compost\n\nSi fa il compost.";
    const std::string fee = "Canone\n\nIl canone è di 30 euro.";
    const std::string fires = "Fuochi\n\nÈ vietato accendere fuochi.";
    const std::string watch = "Vigilanza\n\nVigila la Polizia locale.";
    const std::string exempted = with("un orto", "un orto, salvo deroga", families);
    const std::string old = text({{1, families}, {2, fee}, {3, fires}, {4, watch}});
    auto proposal = garden(old);
    for (const std::string& one :
         {text({{1, exempted}, {2, fee}, {3, fires}, {4, watch}}),
          text({{1, families}, {2, compost}, {3, fee}, {4, fires}, {5, watch}}),
          text({{3, fires}, {1, families}, {2, fee}, {4, watch}}),
          text({{1, families}, {2, fee}, {3, watch}})})
        proposal = proposed(proposal, one, "Carlo Denti", 1);
    proposal = accepted(proposal, all_of({0, 1, 2})).proposal;

    const auto ways = acts::both_ways(proposal, 3);
    CHECK(ways.current == history::last_text(proposal));
    CHECK(ways.current_merged);
    CHECK(ways.wanted_merged);
    CHECK(ways.numbers == std::vector<std::string>{"3"});
    CHECK(ways.wanted.body == text({{1, exempted}, {2, compost}, {3, fee}, {3, watch}}));
    CHECK(collided(proposal, preferring(acts::Preference::amendment, {3})).unaccounted ==
          std::vector<std::string>{"3"});
}

TEST_CASE("case: what else would lead on is known where an amendment collides with the text") {
    const auto proposal = edited(amended({with("tre anni", "sei anni", with("200", "300", all)),
                                          with("tre anni", "nove anni", all)}),
                                 with("tre anni", "due anni", all));
    const auto one = collided(proposal, all_of({0}));
    CHECK(one.amendment_goes);
    CHECK(one.current_goes);
    CHECK_FALSE(one.both_go);
    const auto other = collided(proposal, all_of({1}));
    CHECK(other.amendment_goes);
    CHECK_FALSE(other.current_goes); // nothing of it would be left
}

TEST_CASE("preferences are tried where little collides, and not where people would wait for them") {
    const auto text = [](std::size_t paragraphs, const std::string& fee) {
        std::string all;
        for (std::size_t i = 0; i < paragraphs; ++i)
            all += "Per l'orto " + std::to_string(i) + " del quartiere si versano " + fee +
                   " euro all'anno.\n\n";
        return all.substr(0, all.size() - 1);
    };
    const auto contested = [&](std::size_t paragraphs) {
        auto proposal = garden(text(paragraphs, "dieci"));
        for (const char* fee : {"venti", "trenta"})
            proposal = proposed(proposal, text(paragraphs, fee), "Carlo Denti", 1);
        return collided(accepted(proposal, all_of({0})).proposal, all_of({1}));
    };
    const auto few = contested(20);
    CHECK(few.collisions.size() == 20);
    CHECK(few.amendment_goes);
    const auto many = contested(450); // of 24 kB
    CHECK(many.collisions.size() == 450);
    CHECK_FALSE((many.amendment_goes || many.both_go));
}
