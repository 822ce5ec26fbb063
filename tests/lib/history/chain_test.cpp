// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/error.hpp"
#include "emenda/history/apply.hpp"
#include "emenda/history/chain.hpp"
#include "emenda/history/make.hpp"
#include "emenda/history/standing.hpp"
#include "emenda/history/texts.hpp"
#include "emenda/text/normal_form.hpp"
#include "random_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>

using namespace emenda;
using namespace emenda::history;

namespace {

model::Proposal example() {
    model::Proposal proposal;
    proposal.reference = *model::parse_reference("par-PROP-2022-05-0001");
    proposal.text = {"Orti di quartiere", "Obiettivo. Aprire orti.\n\nTempi: 2024\n"};
    model::Version first;
    first.number = 1;
    first.date = *parse_stored_date("2022-05-30T09:12:00Z");
    first.text = proposal.text;
    first.digest = version_digest(proposal.reference, {}, first, proposal.text);
    proposal.versions.push_back(first);
    return proposal;
}

void add_version(model::Proposal& proposal, const model::Text& text, const std::string& amendment) {
    model::Version version;
    version.number = proposal.versions.size() + 1;
    version.date = *parse_stored_date("2022-07-01");
    version.amendment = amendment;
    version.changes = make(proposal.text, text);
    version.digest =
        version_digest(proposal.reference, proposal.versions.back().digest, version, text);
    proposal.versions.push_back(version);
    proposal.text = text;
}

} // namespace

// The vectors of docs/format.md, made with sha256sum.
TEST_CASE("digests are those of the vectors") {
    model::Proposal proposal = example();
    CHECK(proposal.versions[0].digest.text ==
          "sha256:721ad08c13a03c9c5f93466bddc10027e9fda1370c621f1a6547ebb6d75486b9");
    add_version(proposal, {"Orti di quartiere", "Obiettivo. Aprire orti.\n\nTempi. 2024\n"},
                "7c1f09a2");
    CHECK(proposal.versions[1].digest.text ==
          "sha256:a169656c2993328cd60c4048d992334aa6db81426f3c2c5b1e707ed1dc743649");
    model::Amendment amendment;
    amendment.proposed = *parse_stored_date("2022-06-25T08:30:00Z");
    amendment.changes.title = model::TitleChange{"Orti di quartiere", "Orti", {}};
    amendment.changes.body = {{model::Replace{{1, "orti", 0}, "giardini"}, {}},
                              {model::Delete{{1, ".", 2}}, {}},
                              {model::InsertWords{{2, "Tempi:", 0}, " entro il"}, {}},
                              {model::InsertParagraphs{2, "Risorse. Due persone."}, {}},
                              {model::Move{3, 0}, {}}};
    CHECK(amendment_digest(proposal.versions[0].digest, amendment).text ==
          "sha256:0a18750b0d80ac4f2a71b6f3bd380ddb6932181aab3219d3226673c20ba38d32");
}

TEST_CASE("hand edits are told by the last digest alone") {
    model::Proposal proposal = example();
    CHECK_FALSE(has_hand_edits(proposal));
    proposal.text.body += "\nAltro.\n";
    CHECK(has_hand_edits(proposal));
    CHECK(last_text(proposal).body == "Obiettivo. Aprire orti.\n\nTempi: 2024\n");
}

TEST_CASE("a version that is not there, and one that cannot be rebuilt") {
    model::Proposal proposal = example();
    CHECK_THROWS_WITH_AS(text_at(proposal, 2), "par-PROP-2022-05-0001 has no version 2.", Error);
    add_version(proposal, {"Orti di quartiere", "Obiettivo. Aprire orti.\n\nTempi. 2024\n"}, "");
    proposal.versions[1].changes.body[0] = {model::Replace{{2, "mai", 0}, "x"}, {}};
    proposal.text.body = "a mano\n";
    CHECK_THROWS_WITH_AS(text_at(proposal, 2),
                         "Version 2 of par-PROP-2022-05-0001 cannot be rebuilt.\n  Change 1: the "
                         "words \"mai\" do not occur in paragraph 2.",
                         Error);
}

TEST_CASE("a date names the version that stood then") {
    model::Proposal proposal = example();
    add_version(proposal, {"Orti", "Nuovo.\n"}, "");
    CHECK_FALSE(version_at(proposal, *parse_stored_date("2022-05-29")).has_value());
    CHECK(version_at(proposal, *parse_stored_date("2022-05-30")) == 1);
    CHECK(version_at(proposal, *parse_stored_date("2022-05-30T09:11:59Z")).has_value() == false);
    CHECK(version_at(proposal, *parse_stored_date("2023-01-01")) == 2);
}

TEST_CASE("what becomes of an amendment is read from its decisions") {
    model::Amendment amendment;
    amendment.changes.body.resize(2, {model::Move{1, 2}, {}});
    CHECK(standing_of(amendment) == Standing::pending);
    amendment.decisions.push_back({model::AmendmentAct::accepted, {}, {}, {}, {1}, false, {}});
    CHECK(standing_of(amendment) == Standing::partly_pending);
    CHECK(undecided_changes(amendment) == std::vector<model::Number>{2});
    amendment.decisions.push_back({model::AmendmentAct::rejected, {}, {}, {}, {2}, false, {}});
    CHECK(standing_of(amendment) == Standing::partly_accepted);
    CHECK_FALSE(is_pending(amendment));
    amendment.decisions = {{model::AmendmentAct::withdrawn, {}, {}, {}, {}, false, {}}};
    CHECK(standing_of(amendment) == Standing::withdrawn);
}

TEST_CASE("from version to version only the paragraphs that changed get a new digest") {
    const model::Proposal proposal = example();
    const model::Version& version = proposal.versions.front();
    std::vector<std::string> paragraphs(1'000);
    for (std::size_t i = 0; i < paragraphs.size(); ++i)
        paragraphs[i] = "Punto " + std::to_string(i);
    const auto text = [&] {
        std::string body;
        for (const std::string& paragraph : paragraphs)
            body += paragraph + "\n\n";
        body.pop_back();
        return model::Text{"Orti", body};
    };
    ParagraphDigests known;
    const auto made_for = [&] {
        const std::uint64_t before = known.made();
        CHECK(version_digest(proposal.reference, {}, version, text(), known) ==
              version_digest(proposal.reference, {}, version, text()));
        return known.made() - before;
    };
    CHECK(made_for() == 1'000);
    CHECK(made_for() == 0);
    paragraphs[7] = "Un altro";
    paragraphs[900] = "E un altro";
    CHECK(made_for() == 2);
    paragraphs.erase(paragraphs.begin() + 20);
    CHECK(made_for() == 0);
    paragraphs.insert(paragraphs.begin() + 500, "Nuovo");
    CHECK(made_for() == 1);
    std::rotate(paragraphs.begin(), paragraphs.begin() + 1, paragraphs.end());
    CHECK(made_for() == 1);
    paragraphs.clear();
    paragraphs.emplace_back("Solo");
    CHECK(made_for() == 1);
}

TEST_CASE("property: every version is rebuilt and fits its digest") {
    tests::RandomText random(tests::seed());
    INFO("EMENDA_SEED=", tests::seed());
    for (std::size_t i = 0; i < tests::cases() / 10; ++i) {
        model::Proposal proposal = example();
        std::vector<model::Text> texts{proposal.text};
        for (std::size_t n = 1 + random.below(20); n > 0; --n) {
            const model::Text next{random.below(6) == 0 ? "Titolo " + std::to_string(n)
                                                        : proposal.text.title,
                                   text::normal_body(random.edited(proposal.text.body)).text};
            if (next == proposal.text) continue;
            add_version(proposal, next, "");
            texts.push_back(next);
        }
        REQUIRE(all_texts(proposal) == texts);
        Digest previous;
        for (std::size_t k = 0; k < texts.size(); ++k) {
            const auto& version = proposal.versions[k];
            REQUIRE(version_digest(proposal.reference, previous, version, texts[k]) ==
                    version.digest);
            previous = version.digest;
        }
        const auto before = proposal;
        remake_chain(proposal);
        REQUIRE(proposal == before);
    }
}
