// SPDX-License-Identifier: EUPL-1.2
// What a chain of digests that does not fit says of what was changed.
#include "emenda/check/check.hpp"
#include "emenda/history/chain.hpp"
#include "emenda/yaml/write.hpp"

#include <doctest/doctest.h>

#include <fmt/format.h>
#include <functional>
#include <string>

using namespace emenda;

namespace {

model::Change word(const std::string& quote, const std::string& with) {
    model::Replace change;
    change.quote.paragraph = 1;
    change.quote.text = quote;
    change.with = with;
    return {change, {}};
}

/// Five versions, each of which says another year.
model::Proposal five() {
    model::Proposal proposal;
    proposal.reference = *model::parse_reference("par-PROP-2022-05-0001");
    proposal.language = "it";
    proposal.created = *parse_stored_date("2022-05-30");
    proposal.authors = {{"Ufficio Verde", "", {}}};
    for (std::size_t i = 1; i <= 5; ++i) {
        model::Version version;
        version.number = i;
        version.date = *parse_stored_date(fmt::format("2022-06-0{}", i));
        version.author = proposal.authors.front();
        if (i == 1)
            version.text = model::Text{"Orti", "Entro il 2021.\n"};
        else
            version.changes.body = {word(fmt::format("{}", 2019 + i), fmt::format("{}", 2020 + i))};
        proposal.versions.push_back(std::move(version));
    }
    proposal.text = {"Orti", "Entro il 2025.\n"};
    history::remake_chain(proposal);
    return proposal;
}

/// What is found once something was changed: a line a finding, its place as the version's key.
std::string found(const std::function<void(model::Proposal&)>& tamper) {
    model::Proposal proposal = five();
    tamper(proposal);
    std::string said;
    const std::string source = yaml::write_proposal(proposal);
    for (const Finding& finding : check::check_source(source, "x.yaml")) {
        said += finding.rule + ": " + finding.message;
        if (!finding.hint.empty()) said += " - " + finding.hint;
        said += "\n";
    }
    return said;
}

Digest other() { return sha256("something else"); }

} // namespace

TEST_CASE("a sound chain has no finding") {
    CHECK(found([](model::Proposal&) {}) == "");
}

TEST_CASE("a changed text is one finding, whatever rests on it") {
    CHECK(found([](model::Proposal& p) { p.versions[0].text->title = "Viali"; }) ==
          "digest: The text of version 1 was changed after it was recorded. - Versions 2 to 5 rest "
          "on it, and are not what was recorded either.\n");
    CHECK(found([](model::Proposal& p) {
              p.versions[3].changes.body = {word("Entro il 2023", "Dopo il 2024")};
          }) ==
          "digest: The text of version 4 was changed after it was recorded. - Version 5 rests "
          "on it, and is not what was recorded either.\n");
}

TEST_CASE("a changed text of which a later version quotes words that are gone") {
    CHECK(found([](model::Proposal& p) { p.versions[1].changes.body = {word("2021", "1922")}; }) ==
          "digest: The text of version 2 was changed after it was recorded. - Version 3 rests "
          "on it, and is not what was recorded either.\n");
    CHECK(found([](model::Proposal& p) { p.versions[2].changes.body = {word("2077", "2023")}; }) ==
          "change: Change 1: the words \"2077\" do not occur in paragraph 1. - Version 3 cannot be "
          "rebuilt: it was changed after it was recorded, or a version before it was taken "
          "out.\n");
}

TEST_CASE("a text that a later version makes good again") {
    CHECK(found([](model::Proposal& p) {
              p.versions[2].changes.title = model::TitleChange{"Orti", "Viali", {}};
              p.versions[3].changes.title = model::TitleChange{"Viali", "Orti", {}};
          }) ==
          "digest: Version 3 was changed after it was recorded: its date, its amendment, or a "
          "text that the next version puts right.\n");
}

TEST_CASE("the last version's text is told by the working text") {
    CHECK(found([](model::Proposal& p) { p.versions[4].changes.body = {word("2024", "2099")}; }) ==
          "digest: The text of version 5 was changed after it was recorded.\n");
    CHECK(found([](model::Proposal& p) {
              p.versions[4].changes.body = {word("2024", "2099")};
              p.text.body = "Entro il 2099.\n";
          }) == "digest: The digest of version 5 does not fit what it says. - Its number, date, "
                "title, text or amendment, or what stands before it, was changed after it was "
                "recorded.\n");
}

TEST_CASE("a date or a digest alone is told from a text") {
    CHECK(found([](model::Proposal& p) {
              p.versions[2].date = *parse_stored_date("2022-06-30");
          }) == "digest: Version 3 was changed after it was recorded: its date, its amendment, or "
                "a text that "
                "the next version puts right.\n");
    CHECK(found([](model::Proposal& p) { p.versions[2].digest = other(); }) ==
          "digest: The digest of version 3 was changed; the next one still says what it was.\n");
    CHECK(found([](model::Proposal& p) {
              p.reference = *model::parse_reference("par-PROP-2022-05-0002");
          }) ==
          "digest: Version 1 was changed after it was recorded: the reference, its date, or a "
          "text that the next version puts right.\n");
}

TEST_CASE("faults that are far apart are a finding each") {
    CHECK(found([](model::Proposal& p) {
              p.versions[0].date = *parse_stored_date("2022-06-30");
              p.versions[3].digest = other();
          }) ==
          "digest: Version 1 was changed after it was recorded: the reference, its date, or a "
          "text that the next version puts right.\n"
          "digest: The digest of version 4 was changed; the next one still says what it "
          "was.\n");
}

TEST_CASE("versions that were taken out are named, and what rests on them is not blamed") {
    CHECK(found([](model::Proposal& p) { p.versions.erase(p.versions.begin() + 1); }) ==
          "number-sequence: Version 2 is missing. - Versions are numbered from 1 without a gap.\n");
    CHECK(found([](model::Proposal& p) {
              p.versions.erase(p.versions.begin() + 1, p.versions.begin() + 4);
          }) == "number-sequence: Versions 2 to 4 are missing. - Versions are numbered from 1 "
                "without a gap.\n");
}

TEST_CASE("a number that was changed is no version that is missing") {
    CHECK(found([](model::Proposal& p) { p.versions[1].number = 9; }) ==
          "number-sequence: Version 2 should stand here, not version 9. - Versions are numbered "
          "from 1 without a gap.\n");
}

TEST_CASE("a version that was taken out, and the others numbered anew, does not go unnoticed") {
    CHECK(found([](model::Proposal& p) {
              p.versions.erase(p.versions.begin() + 1);
              for (std::size_t i = 0; i < p.versions.size(); ++i)
                  p.versions[i].number = i + 1;
          }) ==
          "change: Change 1: the words \"2022\" do not occur in paragraph 1. - Version 2 cannot be "
          "rebuilt: it was changed after it was recorded, or a version before it was taken "
          "out.\n");
}
