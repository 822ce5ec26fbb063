// SPDX-License-Identifier: EUPL-1.2
// Whole pages, as they are. EMENDA_REWRITE_GOLDEN=1 writes them anew: look at what changed.
#include "emenda/render/page.hpp"

#include "page_sample.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

using namespace emenda;

namespace {

render::PageOptions options() {
    render::PageOptions options;
    options.zone = "Europe/Rome";
    options.organisation = "Regione Esempio";
    options.index = "index.html";
    options.pages = {{"par-PROP-2022-05-3350", "par-PROP-2022-05-3350.html"}};
    return options;
}

void check_golden(const std::string& name, const std::string& page) {
    const std::string file = std::string(EMENDA_SOURCE_DIR "/tests/lib/render/") + name;
    if (std::getenv("EMENDA_REWRITE_GOLDEN") != nullptr) std::ofstream(file) << page;
    std::ostringstream golden;
    golden << std::ifstream(file).rdbuf();
    CHECK(page == golden.str());
}

} // namespace

TEST_CASE("The HTML page is byte for byte the one that was looked at") {
    check_golden("page_golden.html", render::page_html(tests::sample_proposal(), options()));
}

TEST_CASE("The Markdown page is byte for byte the one that was looked at") {
    check_golden("page_golden.md", render::page_markdown(tests::sample_proposal(), options()));
}
