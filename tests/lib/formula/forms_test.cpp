// SPDX-License-Identifier: EUPL-1.2
// The table of forms, and the page of the manual that shows it.
#include "emenda/formula/forms.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

using namespace emenda;
using namespace emenda::formula;

TEST_CASE("every form is read back as what it is, and stands in docs/formula.md") {
    std::ifstream file(EMENDA_SOURCE_DIR "/docs/formula.md");
    const std::string page(std::istreambuf_iterator<char>(file), {});
    for (const Form& form : forms()) {
        const std::string sentence = example(form);
        CAPTURE(form.pattern);
        CAPTURE(sentence);
        const Parsed parsed = parse(sentence, "f");
        REQUIRE(parsed.findings.empty());
        REQUIRE(parsed.sentences.size() == 1);
        CHECK(parsed.sentences.front().kind == form.kind);
        CHECK(page.find(sentence) != std::string::npos);
    }
}

TEST_CASE("every kind that is written has its form in both languages") {
    for (const Form& form : forms()) {
        CAPTURE(form.pattern);
        const bool several = form.pattern.find("{r}") != std::string_view::npos;
        CHECK(written_pattern(form.kind, Language::italian, several) != "");
        CHECK(written_pattern(form.kind, Language::english, several) != "");
    }
}
