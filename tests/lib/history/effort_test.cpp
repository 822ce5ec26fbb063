// SPDX-License-Identifier: EUPL-1.2
// What a history would take to rebuild is told from its changes: never too low for the texts.
#include "emenda/history/effort.hpp"

#include "emenda/history/apply.hpp"
#include "emenda/history/make.hpp"
#include "emenda/history/texts.hpp"
#include "emenda/text/normal_form.hpp"
#include "random_text.hpp"
#include "versions.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

using namespace emenda;
using namespace emenda::history;

namespace {

using Of = Excess::Of;
constexpr std::uint64_t line = 75; // of a paragraph, in a digest
constexpr std::uint64_t title = 6; // "Titolo"

model::Version version_with(std::vector<model::Change> changes) {
    model::Version version;
    version.changes.body = std::move(changes);
    return version;
}

model::Amendment amendment_to(model::Number base, std::vector<model::Change> changes) {
    model::Amendment amendment;
    amendment.base = base;
    amendment.changes.body = std::move(changes);
    return amendment;
}

/// The least that is enough.
std::uint64_t effort_of(const model::Proposal& proposal) {
    const auto excess = excess_over(proposal, 0);
    REQUIRE(excess.has_value());
    CHECK(excess->index == 0);
    return excess->needed;
}

const model::Change paragraphs_behind{model::InsertParagraphs{1, "bb\n\nccc"}, {}};
const model::Change deletion{model::Delete{{2, "bb", 0}}, {}};

} // namespace

TEST_CASE("the texts of all versions count, each paragraph 75 bytes more than it has") {
    auto proposal = tests::proposal_of({"a\n"});
    CHECK(effort_of(proposal) == title + 2 + line);
    proposal.versions.push_back(version_with({paragraphs_behind}));
    const std::uint64_t two = 2 * title + 2 + line + 11 + 3 * line;
    CHECK(effort_of(proposal) == two);
    CHECK_FALSE(excess_over(proposal, two).has_value());
    CHECK(excess_over(proposal, two - 1) == Excess{Of::versions, 1, two});
    // Of the paragraph deleted the changes alone do not tell that it was one.
    proposal.versions.push_back(version_with({deletion}));
    CHECK(effort_of(proposal) == two + title + 9 + 3 * line);
}

TEST_CASE("a new title counts in every version from there on") {
    auto proposal = tests::proposal_of({"a\n"});
    model::Version version;
    version.changes.title = model::TitleChange{"Titolo", std::string(1'000, 't'), {}};
    proposal.versions.push_back(version);
    proposal.versions.push_back(version_with({paragraphs_behind}));
    CHECK(effort_of(proposal) == title + 2 + line + 1'000 + 2 + line + 1'000 + 11 + 3 * line);
}

TEST_CASE("the text of its base counts again for each amendment") {
    auto proposal = tests::proposal_of({"a\n"});
    proposal.versions.push_back(version_with({paragraphs_behind}));
    const std::uint64_t versions = effort_of(proposal);
    const std::uint64_t base = title + 11 + 3 * line;
    for (int i = 0; i < 3; ++i)
        proposal.amendments.push_back(amendment_to(2, {deletion}));
    proposal.amendments.push_back(amendment_to(7, {deletion})); // to what is not there
    CHECK(effort_of(proposal) == versions + 3 * base);
    CHECK(excess_over(proposal, versions + 2 * base) ==
          Excess{Of::amendments, 2, versions + 3 * base});
}

TEST_CASE("a quote longer than the text makes none that is smaller than nothing") {
    auto proposal = tests::proposal_of({"a\n"});
    const std::string quote = "molto\n\npiù lungo";
    proposal.versions.push_back(version_with({{model::Delete{{1, quote, 0}}, {}}}));
    proposal.versions.push_back(version_with({paragraphs_behind}));
    CHECK(effort_of(proposal) == title + 2 + line + title + title + 9 + 2 * line);
}

TEST_CASE("a word changed a thousand times in a long text is over what one text may take") {
    std::string body;
    for (int i = 0; i < 1'000; ++i)
        body += "x\n\n";
    body.pop_back();
    auto proposal = tests::proposal_of({body});
    for (int i = 0; i < 1'000; ++i) {
        const std::string old = i % 2 == 0 ? "x" : "y";
        proposal.versions.push_back(
            version_with({{model::Replace{{7, old, 0}, i % 2 == 0 ? "y" : "x"}, {}}}));
    }
    const auto excess = excess_over(proposal, 10'000'000);
    REQUIRE(excess.has_value());
    CHECK(excess->of == Of::versions);
    CHECK(excess->index == 127);
    CHECK_FALSE(excess_over(proposal, excess->needed).has_value());
}

namespace {

/// Texts that come from one another, and amendments to any of them, some of which do not fit.
model::Proposal random_proposal(tests::RandomText& random) {
    const auto normal = [](const std::string& raw) { return text::normal_body(raw).text; };
    std::vector<std::string> bodies{normal(random.body(6, 12))};
    for (std::size_t i = random.below(6); i > 0; --i) {
        const std::string next = normal(random.edited(bodies.back()));
        if (next != bodies.back()) bodies.push_back(next);
    }
    std::vector<std::string> titles;
    for (std::size_t i = 0; i < bodies.size(); ++i)
        titles.push_back(std::string(1 + random.below(90), 't'));
    auto proposal = tests::proposal_of(bodies, titles);
    for (std::size_t i = random.below(6); i > 0; --i) {
        const std::size_t base = random.below(bodies.size());
        const std::string& from = random.below(5) == 0 ? bodies.front() : bodies[base];
        const model::Changes changes = make({"t", from}, {"t", normal(random.edited(from))});
        proposal.amendments.push_back(amendment_to(base + 1, changes.body));
    }
    return proposal;
}

struct Effort {
    std::uint64_t texts = 0;
    std::uint64_t quotes = 0;
};

/// What it takes in truth, told from the texts themselves.
Effort to_rebuild(const model::Proposal& proposal) {
    Effort all;
    const std::vector<model::Text> texts = all_texts(proposal);
    REQUIRE(texts.size() == proposal.versions.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::uint64_t size = texts[i].title.size() + texts[i].body.size() +
                                   line * text::paragraphs(texts[i].body).size();
        Applier applier(texts[i]);
        all.texts += size;
        for (const model::Amendment& amendment : proposal.amendments) {
            if (amendment.base != i + 1) continue;
            all.texts += size;
            all.quotes += applier.apply(amendment.changes).work;
        }
        if (i + 1 < texts.size())
            all.quotes += applier.apply(proposal.versions[i + 1].changes).work;
    }
    return all;
}

} // namespace

TEST_CASE("property: the texts are never told too low, and the quotes not by four times") {
    tests::RandomText random(tests::seed());
    INFO("EMENDA_SEED=", tests::seed());
    std::size_t refused = 0;
    for (std::size_t i = 0; i < tests::cases() / 5 + 1; ++i) {
        CAPTURE(i);
        const auto proposal = random_proposal(random);
        const Effort real = to_rebuild(proposal);
        const std::uint64_t told = excess_over(proposal, 0)->needed;
        REQUIRE(told >= real.texts);
        const std::uint64_t most = told + random.below(told * (1 + random.below(8)));
        const std::uint64_t left = std::max(most - told, most / 8);
        const auto excess = excess_over(proposal, most);
        if (excess) {
            ++refused;
            REQUIRE((excess->of == Of::quotes || excess->of == Of::amendment_quotes));
            REQUIRE(real.quotes > left);
        } else {
            // Guessed from the sizes of quotes where that is little; a guess may be some way off.
            REQUIRE(real.quotes <= 4 * left);
        }
    }
    CHECK(refused > 0);
}

TEST_CASE("amendments to one text are looked up in it together") {
    std::string body;
    for (int i = 0; i < 2'000; ++i)
        body += "parola" + std::to_string(i) + " ";
    body += "fine\n";
    auto proposal = tests::proposal_of({body});
    for (int i = 0; i < 100; ++i) {
        std::vector<model::Change> changes;
        for (int word = 0; word < 100; ++word)
            changes.push_back(
                {model::Replace{{1, "parola" + std::to_string(1'500 + word), 0}, "x"}, {}});
        proposal.amendments.push_back(amendment_to(1, changes));
    }
    // One index, and looking up 10,000 words twice in it; to read for each would be 5,000 bodies.
    const std::uint64_t texts = effort_of(proposal);
    CHECK_FALSE(excess_over(proposal, texts + 2'000 * body.size()).has_value());
}

TEST_CASE("to see where else words stand counts, and is done for few changes of a long text") {
    std::string body = "Breve.\n\n";
    for (int i = 0; i < 50'000; ++i)
        body += "parola" + std::to_string(i) + " ";
    body += "fine\n";
    auto proposal = tests::proposal_of({body});
    const std::vector<model::Change> amiss(10, {model::Delete{{1, "fine", 0}}, {}});
    proposal.amendments.push_back(amendment_to(1, amiss));
    const std::uint64_t texts = effort_of(proposal);
    CHECK(excess_over(proposal, texts) == Excess{Of::amendment_quotes, 0, 0});
    CHECK_FALSE(excess_over(proposal, texts + body.size()).has_value());
    const auto faults = apply({"Titolo", body}, proposal.amendments.front().changes).faults;
    std::vector<std::size_t> elsewhere;
    for (const ChangeFault& fault : faults)
        elsewhere.push_back(fault.found);
    CHECK(elsewhere == std::vector<std::size_t>{2, 2, 0, 0, 0, 0, 0, 0, 0, 0});
}

TEST_CASE("words that take long to find are counted where they are looked for") {
    // One paragraph, in which the last words are quoted again and again.
    std::string body;
    for (int i = 0; i < 5'000; ++i)
        body += "parola" + std::to_string(i) + " ";
    body += "fine\n";
    auto proposal = tests::proposal_of({body});
    for (int i = 0; i < 50; ++i) {
        const std::string old = i % 2 == 0 ? "fine" : "esito";
        proposal.versions.push_back(
            version_with({{model::Replace{{1, old, 0}, i % 2 == 0 ? "esito" : "fine"}, {}}}));
    }
    // To read the text for one word takes a quarter of what it takes to copy it, and twice for
    // each.
    const std::uint64_t texts = effort_of(proposal);
    CHECK(excess_over(proposal, texts) == Excess{Of::quotes, 13, 0});
    CHECK(excess_over(proposal, texts + 20 * body.size()) == Excess{Of::quotes, 40, 0});
    CHECK_FALSE(excess_over(proposal, texts + 30 * body.size()).has_value());

    auto amended = tests::proposal_of({body});
    for (int i = 0; i < 50; ++i)
        amended.amendments.push_back(
            amendment_to(1, {{model::Replace{{1, "fine", 0}, "esito"}, {}}}));
    const std::uint64_t bases = effort_of(amended);
    CHECK(excess_over(amended, bases) == Excess{Of::amendment_quotes, 12, 0});
    CHECK_FALSE(excess_over(amended, bases + 30 * body.size()).has_value());
}

TEST_CASE("short paragraphs may be quoted in, however long the text") {
    std::string body;
    for (int i = 0; i < 5'000; ++i)
        body += "Parola " + std::to_string(i) + "\n\n";
    body.pop_back();
    auto proposal = tests::proposal_of({body});
    for (int i = 0; i < 50; ++i) {
        const std::string old = i % 2 == 0 ? "Parola" : "Frase";
        proposal.versions.push_back(
            version_with({{model::Replace{{4'000, old, 0}, i % 2 == 0 ? "Frase" : "Parola"}, {}}}));
    }
    const std::uint64_t texts = effort_of(proposal);
    CHECK_FALSE(excess_over(proposal, texts).has_value());
}

TEST_CASE("nothing is so much that it is taken for little") {
    constexpr auto endless = std::numeric_limits<std::uint64_t>::max();
    auto proposal = tests::proposal_of({"a\n"});
    CHECK_FALSE(excess_over(proposal, endless).has_value());
    CHECK_FALSE(excess_over(model::Proposal(), 0).has_value());
}
