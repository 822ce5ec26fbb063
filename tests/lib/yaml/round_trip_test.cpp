// SPDX-License-Identifier: EUPL-1.2
#include "emenda/yaml/read.hpp"
#include "emenda/yaml/write.hpp"
#include "random_proposal.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace emenda;
using namespace emenda::yaml;

namespace {

std::string said(const Findings& findings) {
    std::string text;
    for (const Finding& finding : findings) {
        text += fmt::format("{}:{} {}: {} {}\n", finding.place.line, finding.place.column,
                            finding.rule, finding.message, finding.hint);
    }
    return text;
}

} // namespace

TEST_CASE("property: what is written is read, and written again byte for byte") {
    tests::RandomProposal random(tests::seed());
    INFO("EMENDA_SEED=", tests::seed());
    for (std::size_t i = 0; i < tests::cases(); ++i) {
        const model::Proposal proposal = random.proposal();
        const std::string written = write_proposal(proposal);
        CAPTURE(written);
        const auto read = read_proposal(written, "x.yaml");
        CAPTURE(said(read.findings));
        REQUIRE(read.document.has_value());
        REQUIRE(read.document->proposal == proposal);
        REQUIRE(write_proposal(read.document->proposal) == written);
    }
}

TEST_CASE("property: a splice leads to the new proposal, and touches only lines that changed") {
    tests::RandomProposal random(tests::seed() + 1);
    INFO("EMENDA_SEED=", tests::seed());
    std::size_t anew = 0;
    for (std::size_t i = 0; i < tests::cases(); ++i) {
        const model::Proposal before = random.proposal();
        const model::Proposal after = random.changed(before);
        std::string written = write_proposal(before);
        written.insert(0, "# in testa\n");
        if (i % 2 == 0) written.insert(written.size() - 4, "# in fondo\n");
        const auto read = read_proposal(written, "x.yaml");
        REQUIRE(read.document.has_value());
        const std::string spliced = splice(*read.document, after);
        CAPTURE(written);
        CAPTURE(spliced);
        const auto again = read_proposal(spliced, "x.yaml");
        CAPTURE(said(again.findings));
        REQUIRE(again.document.has_value());
        REQUIRE(again.document->proposal == after);
        if (!spliced.starts_with("# in testa\n")) ++anew;
    }
    CHECK(anew == 0);
}

TEST_CASE("property: changes are read as they are written") {
    tests::RandomProposal random(tests::seed() + 2);
    for (std::size_t i = 0; i < tests::cases() / 10; ++i) {
        const model::Changes changes = random.changes();
        const auto read = read_changes(write_changes(changes), "c.yaml");
        CAPTURE(write_changes(changes));
        CAPTURE(said(read.findings));
        REQUIRE(read.changes.has_value());
        REQUIRE(*read.changes == changes);
    }
}

TEST_CASE("keys and values of others that need quotes are written with them") {
    const std::string source = "emenda: 1\n"
                               "reference: fon-PROP-2023-03-0012\n"
                               "state: draft\n"
                               "title: \"Orti\"\n"
                               "body: \"\"\n"
                               "language: it\n"
                               "created: 2023-03-01\n"
                               "authors:\n"
                               "  - name: \"Ufficio Verde\"\n"
                               "    x-ruolo: capo, vice\n"
                               "    \"x-da: quando\": [a, \"b, c\"]\n"
                               "\"x-nota: due\": {\"a: b\": 1, \"\": x}\n"
                               "versions:\n"
                               "  - number: 1\n"
                               "    date: 2023-03-01\n"
                               "    author: \"Ufficio Verde\"\n"
                               "    title: \"Orti\"\n"
                               "    body: \"\"\n"
                               "    digest: sha256:" +
                               std::string(64, '0') +
                               "\n"
                               "...\n";
    const auto read = read_proposal(source, "x.yaml");
    CAPTURE(said(read.findings));
    REQUIRE(read.document.has_value());
    const std::string written = write_proposal(read.document->proposal);
    CAPTURE(written);
    const auto again = read_proposal(written, "x.yaml");
    CAPTURE(said(again.findings));
    REQUIRE(again.document.has_value());
    CHECK(again.document->proposal == read.document->proposal);
}

TEST_CASE("settings are read as they are written") {
    model::Settings settings;
    settings.organisation = "Comune di Esempio";
    settings.reference = "par-PROP-{year}-{month}-{number}";
    settings.rules.title_length = model::EditorialRules::Length{15, 150};
    settings.rules.sections = {"Obiettivo", "Tempi"};
    const auto read = read_settings(write_settings(settings), "emenda.yaml");
    CAPTURE(said(read.findings));
    REQUIRE(read.settings.has_value());
    CHECK(*read.settings == settings);
}
