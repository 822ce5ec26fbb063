// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/record.hpp"
#include "emenda/acts/taken_back.hpp"
#include "emenda/text/normal_form.hpp"
#include "emenda/text/words.hpp"
#include "random_text.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace emenda;
using tests::date;
using tests::person;

namespace {

const std::string first = "Obiettivo. Aprire orti condivisi nei terreni comunali.\n\n"
                          "Azioni. Il Comune prepara il terreno e consegna le chiavi.\n\n"
                          "Tempi: entro il 2024.\n";

std::string changed(std::string text, const std::string& old_words, const std::string& new_words) {
    const auto at = text.find(old_words);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old_words.size(), new_words);
}

/// A version each, by its author.
model::Proposal versions(const std::vector<std::pair<std::string, model::Text>>& all) {
    acts::Draft draft;
    draft.reference = *model::parse_reference("par-PROP-2024-03-1");
    draft.text = all.front().second;
    auto proposal = acts::create(draft, {person(all.front().first), date("2024-03-01")});
    for (std::size_t i = 1; i < all.size(); ++i) {
        const acts::Stamp stamp{person(all[i].first), date("2024-03-02")};
        proposal = acts::edit(proposal, all[i].second, "", stamp);
    }
    return proposal;
}

/// "3, from 2", or nothing.
std::string told(const model::Proposal& proposal, const std::string& body,
                 const std::optional<std::string>& title = std::nullopt) {
    const auto taken =
        acts::taken_back(proposal, proposal.versions.size(), title, body, person("Anna"));
    if (!taken) return "";
    return std::to_string(taken->version) + ", from " +
           (taken->before ? std::to_string(*taken->before) : "farther back");
}

} // namespace

TEST_CASE("a text from before a colleague's version takes its words back") {
    const std::string theirs = changed(first, "condivisi", "condivisi e un vivaio");
    const auto proposal = versions({{"Anna", {"Orti", first}}, {"Bruno", {"Orti", theirs}}});
    CHECK(told(proposal, first) == "2, from 1");
    CHECK(told(proposal, changed(first, "le chiavi", "le chiavi di casa")) == "2, from 1");
    CHECK(told(proposal, changed(first, "Azioni.", "Che cosa si fa.")) == "2, from 1");
    CHECK(told(proposal, changed(first, "comunali", "comunali, e altrove")) == "2, from 1");
}

TEST_CASE("who writes on from today's text takes nothing back") {
    const std::string theirs =
        changed(changed(first, "condivisi", "condivisi e un vivaio"), "\n\nTempi",
                "\n\nCosti: da definire con la giunta.\n\nTempi");
    const auto proposal = versions({{"Anna", {"Orti", first}}, {"Bruno", {"Orti", theirs}}});
    CHECK(told(proposal, changed(theirs, "le chiavi", "le chiavi di casa")) == "");
    CHECK(told(proposal, changed(theirs, "e un vivaio", "con un vivaio")) == "");
    CHECK(told(proposal, changed(theirs, "un vivaio", "una serra")) == "");
    CHECK(told(proposal, changed(theirs, " e un vivaio", "")) == ""); // the costs stay
    CHECK(told(proposal, changed(theirs, "da definire con la giunta", "a carico del Comune")) ==
          "");
    CHECK(told(proposal, "Tutto da capo.\n") == "");
    CHECK(told(proposal, changed(theirs,
                                 "Obiettivo. Aprire orti condivisi e un vivaio nei terreni "
                                 "comunali.\n\n",
                                 "")) == "");
    // A paragraph that only moves on.
    CHECK(told(proposal,
               changed(theirs, "Costi: da definire con la giunta.\n\nTempi: entro il 2024.",
                       "Tempi: entro il 2024.\n\nCosti: da definire con la giunta.")) == "");
}

TEST_CASE("paragraphs that a colleague parted or joined are not put together again unseen") {
    const std::string parted = changed(first, "terreno e consegna", "terreno.\n\nConsegna");
    const auto proposal = versions({{"Anna", {"Orti", first}}, {"Bruno", {"Orti", parted}}});
    CHECK(told(proposal, changed(first, "2024", "2025")) == "2, from 1");
    const std::string same_words = changed(first, "comunali.\n\nAzioni", "comunali. Azioni");
    const auto joined = versions({{"Anna", {"Orti", first}}, {"Bruno", {"Orti", same_words}}});
    CHECK(told(joined, changed(first, "2024", "2025")) == "2, from 1");
    CHECK(told(joined, changed(same_words, "2024", "2025")) == "");
}

TEST_CASE("of the author's own words anything may be taken back") {
    const std::string theirs = changed(first, "condivisi", "condivisi e un vivaio");
    CHECK(told(versions({{"Bruno", {"Orti", first}}, {"Anna", {"Orti", theirs}}}), first) == "");
}

TEST_CASE("a version of one's own behind it does not hide a colleague's") {
    const std::string theirs = changed(first, "condivisi", "condivisi e un vivaio");
    const auto proposal =
        versions({{"Anna", {"Orti", first}},
                  {"Bruno", {"Orti", theirs}},
                  {"Anna", {"Orti", changed(theirs, "le chiavi", "tutte le chiavi")}}});
    CHECK(told(proposal, changed(first, "le chiavi", "tutte le chiavi")) == "2, from 1");
}

TEST_CASE("of several versions taken back the last is named, and what lies before the first") {
    const std::string two = changed(first, "condivisi", "condivisi e un vivaio");
    const std::string three = changed(two, "2024", "2025");
    const auto proposal =
        versions({{"Anna", {"Orti", first}}, {"Bruno", {"Orti", two}}, {"Carla", {"Orti", three}}});
    CHECK(told(proposal, changed(first, "le chiavi", "due chiavi")) == "3, from 1");
    CHECK(told(proposal, changed(two, "le chiavi", "due chiavi")) == "3, from 2");
    // What Carla did is there: this text is no older one.
    CHECK(told(proposal, changed(first, "2024", "2025")) == "");
}

TEST_CASE("a full stop, or a word by chance, makes no text of today's") {
    const std::string two = changed(first, "condivisi", "condivisi, pagati dal Comune,");
    const std::string three = changed(two, "2024.\n", "2024.\n\nI cani restano fuori.\n");
    const auto proposal =
        versions({{"Anna", {"Orti", first}}, {"Bruno", {"Orti", two}}, {"Carla", {"Orti", three}}});
    CHECK(told(proposal, changed(first, "2024.\n", "2024.\n\nLe biciclette si legano.\n")) ==
          "2, from 1");
}

TEST_CASE("words that a colleague took out are brought back") {
    const std::string theirs = changed(first, " e consegna le chiavi", "");
    const auto proposal = versions({{"Anna", {"Orti", first}}, {"Bruno", {"Orti", theirs}}});
    CHECK(told(proposal, changed(first, "2024", "2025")) == "2, from 1");
    CHECK(told(proposal, changed(theirs, "2024", "2025")) == "");
}

TEST_CASE("what later versions have undone is nothing that a text takes back") {
    const std::string theirs = changed(first, "condivisi", "condivisi e un vivaio");
    const auto proposal = versions(
        {{"Anna", {"Orti", first}}, {"Bruno", {"Orti", theirs}}, {"Anna", {"Orti", first}}});
    CHECK(told(proposal, changed(first, "2024", "2025")) == "");
}

TEST_CASE("who has gone on with a colleague's words knows the rest of them") {
    const std::string theirs =
        changed(changed(first, "condivisi", "condivisi, con scuole"), "2024", "2025");
    const std::string mine = changed(theirs, "con scuole", "con asili");
    const auto proposal = versions(
        {{"Anna", {"Orti", first}}, {"Bruno", {"Orti", theirs}}, {"Anna", {"Orti", mine}}});
    CHECK(told(proposal, changed(mine, "2025", "2024")) == "");
    CHECK(told(proposal, changed(first, "le chiavi", "due chiavi")) == "2, from 1");
}

TEST_CASE("who keeps most of a colleague's paragraph takes nothing back") {
    const std::string theirs =
        changed(changed(first, "\n\nTempi",
                        "\n\nCosti. La giunta decide ogni anno, sentite le "
                        "associazioni, quanto chiedere a chi coltiva.\n\nTempi"),
                "2024", "2025");
    const std::string mine = changed(theirs, "ogni anno", "ogni biennio");
    const auto proposal = versions(
        {{"Anna", {"Orti", first}}, {"Bruno", {"Orti", theirs}}, {"Anna", {"Orti", mine}}});
    CHECK(told(proposal, changed(changed(mine, "ogni biennio", "ogni triennio"), "2025", "2024")) ==
          "");
}

TEST_CASE("many versions that each put words beside those of the one before are seen as one") {
    std::vector<std::pair<std::string, model::Text>> all{{"Anna", {"Orti", first}}};
    std::string text = first;
    for (int i = 0; i < 12; ++i) {
        text = changed(text, "\n\nTempi", "\n\nPunto numero " + std::to_string(i) + ".\n\nTempi");
        all.push_back({"Bruno", {"Orti", text}});
    }
    CHECK(told(versions(all), changed(first, "le chiavi", "due chiavi")) == "2, from 1");
    CHECK(told(versions(all), changed(text, "le chiavi", "due chiavi")) == "");
}

TEST_CASE("where more versions are taken back than are looked at, no number is guessed") {
    std::string text = changed(first, "Tempi", std::string(1'000'000, 'x') + "\n\nTempi");
    std::vector<std::pair<std::string, model::Text>> all{{"Anna", {"Orti", text}}};
    const std::string mine = changed(text, "il terreno", "tutto il terreno");
    for (const char* word : {"Obiettivo", "condivisi", "comunali", "Azioni", "chiavi", "2024"}) {
        text = changed(text, word, std::string(word) + " bis");
        all.push_back({"Bruno", {"Orti", text}});
    }
    CHECK(told(versions(all), mine) == "7, from farther back");
}

TEST_CASE("a text said to be from one version takes back what came before that") {
    const std::string two = changed(first, "condivisi", "condivisi e un vivaio");
    const std::string three = changed(two, "2024", "2025");
    const auto proposal =
        versions({{"Anna", {"Orti", first}}, {"Bruno", {"Orti", two}}, {"Bruno", {"Orti", three}}});
    const std::string mine = changed(first, "le chiavi", "due chiavi");
    const auto taken = acts::taken_back(proposal, 2, std::nullopt, mine, person("Anna"));
    REQUIRE(taken);
    CHECK(taken->version == 2);
    CHECK(taken->before == 1);
    CHECK_FALSE(acts::taken_back(proposal, 1, std::nullopt, mine, person("Anna")));
}

TEST_CASE("two people of one name and of two organisations are two") {
    acts::Draft draft;
    draft.reference = *model::parse_reference("par-PROP-2024-03-1");
    draft.text = {"Orti", first};
    auto proposal = acts::create(draft, {person("Anna"), date("2024-03-01")});
    const std::string theirs = changed(first, "condivisi", "condivisi e un vivaio");
    proposal = acts::edit(proposal, {"Orti", theirs}, "",
                          {{"Anna", "Comune di Borgo", {}}, date("2024-03-02")});
    CHECK(told(proposal, changed(first, "le chiavi", "due chiavi")) == "2, from 1");
}

TEST_CASE("a title counts where the text came with one") {
    const auto proposal =
        versions({{"Anna", {"Orti", first}}, {"Bruno", {"Orti di tutti", first}}});
    const std::string mine = changed(first, "2024", "2025");
    CHECK(told(proposal, mine, "Orti") == "2, from 1");
    CHECK(told(proposal, mine, "Orti di tutti") == "");
    CHECK(told(proposal, mine) == "");
}

TEST_CASE("property: words put into today's text, wherever, take nothing back") {
    tests::RandomText random(tests::seed());
    INFO("EMENDA_SEED=", tests::seed());
    for (std::size_t i = 0; i < tests::cases(1000); ++i) {
        const std::string before = text::normal_body(random.body(6, 12)).text;
        const std::string after = text::normal_body(random.edited(before)).text;
        if (before == after) continue;
        CAPTURE(before);
        CAPTURE(after);
        const auto proposal = versions({{"Anna", {"Orti", before}}, {"Bruno", {"Orti", after}}});
        const auto tokens = text::tokens(after);
        const std::size_t at = tokens.empty() ? 0 : tokens[random.below(tokens.size())].range.begin;
        const char* const words[] = {" zucca ", "\n\nZucca e cavoli.\n\n"};
        const std::string put = words[random.below(2)];
        CHECK(told(proposal, text::normal_body(std::string(after).insert(at, put)).text) == "");
    }
}
