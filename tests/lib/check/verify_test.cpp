// SPDX-License-Identifier: EUPL-1.2
// Heads that were noted elsewhere, held against a proposal of today.
#include "emenda/check/verify.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using namespace emenda;
using check::Stands;

namespace {

constexpr const char* name = "fon-PROP-2023-03-0012";
constexpr const char* file = "fon-PROP-2023-03-0012.yaml";

std::string source(const std::string& fault) {
    std::ifstream stream(EMENDA_SOURCE_DIR "/tests/faults/" + fault + ".yaml", std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

yaml::NotedHead noted(model::Number version, const Digest& digest, const char* reference = name) {
    return {{*model::parse_reference(reference), version, digest}, {"noted.yaml", 7, 9}, "  - {}"};
}

std::string rules_of(const Findings& findings) {
    std::string text;
    for (const Finding& finding : findings)
        text += finding.rule + " ";
    return text;
}

} // namespace

TEST_CASE("a sound proposal is intact, and so is one that was edited by hand") {
    const auto sound = check::verify(source("sound-history"), file);
    CHECK(sound.intact());
    CHECK(sound.reference.text == name);
    CHECK(sound.chain.size() == 3);
    CHECK(!sound.hand_edited);
    const auto edited = check::verify(source("sound-hand-edit"), file);
    CHECK(edited.intact());
    CHECK(edited.hand_edited);
}

TEST_CASE("all that validate finds makes a proposal not intact, but for editorial rules") {
    for (const char* fault : {"digest-of-version", "state", "missing-version", "unknown-key"}) {
        CAPTURE(fault);
        const auto verified = check::verify(source(fault), file);
        CHECK(!verified.intact());
        CHECK(verified.findings == check::check_source(source(fault), file));
    }
}

TEST_CASE("a noted head is the last one, an earlier one, or none") {
    auto verified = check::verify(source("sound-history"), file);
    const auto chain = verified.chain;
    check::NotedHeads heads(
        {noted(3, chain[2]), noted(0, chain[2]), noted(1, chain[0]), noted(0, chain[1])});
    heads.compare(verified);
    REQUIRE(verified.noted.size() == 4);
    CHECK(verified.noted[0].stands == Stands::last);
    CHECK(verified.noted[1].stands == Stands::last);
    CHECK(verified.noted[2].stands == Stands::earlier);
    CHECK(verified.noted[2].version == 1);
    CHECK(verified.noted[3].stands == Stands::earlier);
    CHECK(verified.noted[3].version == 2);
    CHECK(verified.intact());
    CHECK(heads.missing().empty());
}

TEST_CASE("a head that stands nowhere says what its number tells") {
    auto verified = check::verify(source("sound-history"), file);
    const Digest other = sha256("other");
    check::NotedHeads(
        {noted(5, other), noted(2, other), noted(0, other), noted(2, verified.chain[0])})
        .compare(verified);
    REQUIRE(verified.findings.size() == 4);
    CHECK(verified.findings[0].message == "The history of fon-PROP-2023-03-0012 was cut short: it "
                                          "had come to version 5 when its digest was noted.");
    CHECK(verified.findings[1].message == "The history of fon-PROP-2023-03-0012 was rewritten: "
                                          "version 2 had another digest when it was noted.");
    CHECK(verified.findings[2].message ==
          "No version of fon-PROP-2023-03-0012 has the digest " + other.text +
              ": its history was cut short or rewritten after that was noted.");
    // The digest of another version than the one that was noted vouches for nothing.
    CHECK(verified.findings[3].message == verified.findings[1].message);
    CHECK(verified.findings[0].place == Place{file, 95, 13});
    CHECK(verified.findings[0].source_line.starts_with("    digest: sha256:"));
}

TEST_CASE("a proposal that is not there is missing where it was noted") {
    auto verified = check::verify(source("sound-history"), file);
    check::NotedHeads heads({noted(3, verified.chain[2]), noted(1, sha256("x"), "fon-9")});
    heads.compare(verified);
    const Findings missing = heads.missing();
    REQUIRE(missing.size() == 1);
    CHECK(missing[0].message == "fon-9 is not here, and its digest was noted.");
    CHECK(missing[0].place == Place{"noted.yaml", 7, 9});
    CHECK(missing[0].source_line == "  - {}");
}

TEST_CASE("a stranger's list of a great many digests gives no more findings than a file may") {
    auto verified = check::verify(source("sound-history"), file);
    std::vector<yaml::NotedHead> many(3'000, noted(2, sha256("other")));
    many.resize(6'000, noted(1, sha256("other"), "fon-9"));
    check::NotedHeads heads(many);
    heads.compare(verified);
    CHECK(is_full(verified.findings));
    CHECK(verified.findings.size() == 1'000);
    CHECK(heads.missing().size() == 1'000);
}

TEST_CASE("a file that cannot be read is faulty, and not missing as well") {
    auto verified = check::verify(source("end-marker-cut-short"), file);
    CHECK(!verified.readable);
    CHECK(verified.reference.text == name);
    check::NotedHeads heads({noted(3, sha256("x"))});
    heads.compare(verified);
    CHECK(rules_of(verified.findings) ==
          rules_of(check::check_source(source("end-marker-cut-short"), file)));
    CHECK(heads.missing().empty());
}

TEST_CASE("two files with one reference are told apart in a workspace") {
    check::Files files;
    CHECK(check::verify(source("sound-history"), file, &files).intact());
    const auto second = check::verify(source("sound-history"), std::string("old/") + file, &files);
    CHECK(rules_of(second.findings) == "duplicate-reference ");
}
