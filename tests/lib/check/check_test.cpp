// SPDX-License-Identifier: EUPL-1.2
// What no file alone can show: names of files, second files, and what everyday commands look at.
#include "emenda/check/check.hpp"

#include "emenda/base/limits.hpp"
#include "emenda/history/effort.hpp"

#include <doctest/doctest.h>

#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <string>

using namespace emenda;

namespace {

std::string fault(const std::string& name) {
    std::ifstream stream(EMENDA_SOURCE_DIR "/tests/faults/" + name + ".yaml", std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

yaml::Document document(const std::string& name, const std::string& file = "x.yaml") {
    auto read = yaml::read_proposal(fault(name), file);
    REQUIRE(read.document.has_value());
    return *read.document;
}

std::string said(const Findings& findings) {
    std::string text;
    for (const Finding& finding : findings) {
        text += fmt::format("{}:{}:{} {}: {}", finding.place.file, finding.place.line,
                            finding.place.column, finding.rule, finding.message);
        if (!finding.hint.empty()) text += " - " + finding.hint;
        text += "\n";
    }
    return text;
}

} // namespace

TEST_CASE("files of a workspace are checked by name and among each other, others are not") {
    const std::string source = fault("sound-draft");
    check::Files files;
    CHECK(said(check::check_source(source, "a/fon-PROP-2023-03-0012.yaml", nullptr, &files)) == "");
    CHECK(said(check::check_source(source, "a/fon-PROP-2023-03-0012.yaml", nullptr, &files)) == "");
    CHECK(said(check::check_source(source, "b/copia.yaml", nullptr, &files)) ==
          "b/copia.yaml:2:12 file-name: The file of this proposal should be named "
          "fon-PROP-2023-03-0012.yaml. - In a "
          "workspace a file is named for its reference.\n"
          "b/copia.yaml:2:12 duplicate-reference: fon-PROP-2023-03-0012 is the reference of "
          "another file, too: "
          "a/fon-PROP-2023-03-0012.yaml - A reference names one proposal.\n");
    CHECK(said(check::check_source(source, "b/copia.yaml")) == "");
}

TEST_CASE("in a workspace a file is named for its reference, whatever its folder") {
    for (const char* file : {"fon-PROP-2023-03-0012.yaml", "proposals/fon-PROP-2023-03-0012.yaml",
                             "proposals/2023/fon-PROP-2023-03-0012.yaml"}) {
        CHECK(!check::check_file_name(document("sound-draft", file)));
    }
    for (const char* file :
         {"proposals/orti.yaml", "fon-PROP-2023-03-0012.yml", "fon-PROP-2023-03-0012.yaml/x.yaml",
          "xfon-PROP-2023-03-0012.yaml", "FON-prop-2023-03-0012.yaml"}) {
        const auto finding = check::check_file_name(document("sound-draft", file));
        REQUIRE(finding.has_value());
        CHECK(said({*finding}) ==
              fmt::format("{}:2:12 file-name: The file of this proposal should be named "
                          "fon-PROP-2023-03-0012.yaml. - In a workspace a file is named for its "
                          "reference.\n",
                          file));
        CHECK(finding->source_line == "reference: fon-PROP-2023-03-0012");
    }
}

TEST_CASE("a second file with one reference names the first") {
    const Finding finding =
        check::duplicate_reference(document("sound-draft", "copia.yaml"), "originale.yaml");
    CHECK(said({finding}) ==
          "copia.yaml:2:12 duplicate-reference: fon-PROP-2023-03-0012 is the reference of another "
          "file, too: originale.yaml - A reference names one proposal.\n");
}

TEST_CASE("everyday commands find what they would build on") {
    const auto brief = [](const std::string& name) {
        return said(check::check_briefly(document(name)));
    };
    CHECK(brief("sound-draft") == "");
    CHECK(brief("sound-history") == "");
    CHECK(brief("decided-twice") ==
          "x.yaml:34:9 decided-twice: Amendment A1 was decided before. - A change is decided "
          "once.\n");
    CHECK(brief("decided-twice-change") ==
          "x.yaml:33:89 decided-twice: Change 1 of amendment A1 was decided before. - A change is "
          "decided once.\n");
    CHECK(brief("no-such-change") ==
          "x.yaml:33:89 no-such-change: Amendment A1 has no change 2.\n");
    CHECK(
        brief("missing-version") ==
        "x.yaml:48:17 missing-version: Amendment A2 was accepted, but no version came from it.\n");
    CHECK(brief("number-sequence-versions") == "x.yaml:87:13 number-sequence: Version 3 is "
                                               "missing. - Versions are numbered from 1 without "
                                               "a gap.\n");
    CHECK(brief("dangling-pointer-base") ==
          "x.yaml:39:11 dangling-pointer: There is no version 7. - There are versions 1 to 3.\n");
    CHECK(brief("state") ==
          "x.yaml:3:8 state: The state is evaluating, but the decisions lead to published. - The "
          "last decision is what counts.\n");
}

TEST_CASE("everyday commands leave to validate what does not touch the last text") {
    // Everything still adds up to the working text, by the last digest.
    for (const char* name :
         {"digest-of-amendment", "change-not-found", "digest-of-every-version"}) {
        CAPTURE(name);
        CHECK(said(check::check_briefly(document(name))) == "");
        CHECK(said(check::check_document(document(name))) != "");
    }
}

TEST_CASE("a hand edit is no fault; over a history that was tampered with nothing is built") {
    CHECK(said(check::check_document(document("sound-hand-edit"))) == "");
    CHECK(said(check::check_briefly(document("sound-hand-edit"))) == "");
    // The last digest fits neither the working text nor the last version.
    yaml::Document tampered = document("digest-of-every-version");
    tampered.proposal.text.title = "Orti di tutti";
    CHECK(said(check::check_briefly(tampered)) == said(check::check_document(tampered)));
    CHECK(check::check_briefly(tampered).size() == 1);
}

TEST_CASE("editorial rules are those of the workspace, and none without one") {
    model::Settings settings;
    settings.rules.title_length = model::EditorialRules::Length{20, 0};
    settings.rules.sections = {"Obiettivo", "Spese", "Tempi"};
    CHECK(said(check::check_document(document("sound-draft"))) == "");
    CHECK(
        said(check::check_document(document("sound-draft"), &settings)) ==
        "x.yaml:4:8 title-length: The title has 17 characters; at least 20 are wanted.\n"
        "x.yaml:5:7 section: The text has no section Spese: no paragraph begins with that word.\n");
}

TEST_CASE("all faults are found at once, in order of place") {
    std::string source = fault("sound-history");
    const auto replace = [&](const std::string& old, const std::string& by) {
        const auto at = source.find(old);
        REQUIRE(at != std::string::npos);
        source.replace(at, old.size(), by);
    };
    replace("    base: 1\n    changes", "    base: 9\n    changes");
    replace("state: published", "state: accepted");
    replace("restores: 1", "restores: 2");
    replace("reply-to: \"20481ab3\"", "reply-to: \"f7f890dc\"");
    std::string rules;
    for (const Finding& finding : check::check_source(source, "x.yaml"))
        rules += fmt::format("{}:{} ", finding.place.line, finding.rule);
    CHECK(rules == "3:state 39:dangling-pointer 62:reply-cycle 90:restored-text ");
}

TEST_CASE("a history that would take too much is refused before it is rebuilt, in one finding") {
    const yaml::Document sound = document("sound-history");
    const std::size_t needed =
        history::excess_over(sound.proposal, 0).value_or(history::Excess()).needed;
    struct Limited {
        explicit Limited(std::size_t bytes) {
            Limits limits;
            limits.history = bytes;
            use_limits(limits);
        }
        ~Limited() { use_limits(Limits()); }
    };
    {
        const Limited enough(needed);
        CHECK(said(check::check_document(sound)) == "");
        CHECK(said(check::check_briefly(sound)) == "");
    }
    const Limited little(1);
    const std::string found = said(check::check_document(sound));
    CHECK(found == said(check::check_briefly(sound)));
    CHECK(found == "x.yaml:67:5 too-much-history: The texts of the versions up to 1 have more than "
                   "0 MiB together. - To allow more, if you trust where it comes from: export "
                   "EMENDA_MAX_HISTORY=1\n");
}
