// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/printed.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/render/page.hpp"
#include "emenda/render/site_index.hpp"
#include "page_sample.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace emenda;
using namespace emenda::render;

namespace {

model::Reference reference(const std::string& text) { return model::parse_reference(text).value(); }

/// The sample under this reference, which links to another one and names two in its text.
model::Proposal named(const std::string& text) {
    const model::Proposal sample = tests::sample_proposal();
    model::Proposal proposal;
    proposal.reference = reference(text);
    proposal.text = {"Orti", "- Reference: par-PROP-2022-05-1\n- Reference: " + text + "1\n"};
    proposal.language = sample.language;
    proposal.created = sample.created;
    proposal.authors = sample.authors;
    proposal.links = sample.links;
    proposal.versions = {sample.versions.front()};
    proposal.versions.front().text = proposal.text;
    return proposal;
}

} // namespace

TEST_CASE("A page is its own proposal's, and none of one whose reference it names or begins with") {
    for (const char* name : {"par-PROP-2022-05-12", "par-prop_5"}) {
        const model::Proposal proposal = named(name);
        for (const char* language : {"en", "it"}) {
            const LanguageScope scope(language);
            for (const std::string& page : {page_html(proposal), page_markdown(proposal)}) {
                CHECK(is_page_of(page, proposal.reference));
                CHECK(!is_page_of(page, reference("par-PROP-2022-05-3350"))); // linked to
                CHECK(!is_page_of(page, reference("par-PROP-2022-05-1")));
                CHECK(!is_page_of(page, reference(std::string(name) + "1")));
                CHECK(!is_page_of(page, reference("PROP-2022-05-12")));
                CHECK(!is_site_index_of(page, {proposal.reference}));
            }
        }
    }
}

TEST_CASE("What is no page is nobody's, though it names a proposal") {
    const model::Reference one = reference("par-PROP-2022-05-12");
    for (const char* text : {"", "par-PROP-2022-05-12", "Vedi par-PROP-2022-05-12.\n",
                             "- par-PROP-2022-05-12\n", "<!DOCTYPE html>\n<html lang=\"it\">\n",
                             "<a href=\"par-PROP-2022-05-12.html\">x</a>\n"}) {
        CHECK(!is_page_of(text, one));
        CHECK(!is_site_index_of(text, {one}));
    }
}

TEST_CASE("A list of pages is of those that are on it") {
    Summary summary;
    summary.reference = reference("par-prop_12");
    summary.file = "par-prop_12.html";
    summary.title = "Vedi par-PROP-2022-05-3350";
    summary.language = "it";
    summary.version = 1;
    summary.changed = parse_stored_date("2022-05-01").value();
    for (const std::string& list : {site_index_html({summary}), site_index_markdown({summary})}) {
        CHECK(is_site_index_of(list, {reference("par-PROP-1"), summary.reference}));
        CHECK(!is_site_index_of(list, {}));
        CHECK(!is_site_index_of(list, {reference("par-prop_1"), reference("r-prop_12")}));
        CHECK(!is_site_index_of(list, {reference("par-PROP-2022-05-3350")}));
        CHECK(!is_page_of(list, summary.reference));
    }
}
