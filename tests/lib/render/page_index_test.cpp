// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/site_index.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace emenda;
using namespace emenda::render;

namespace {

std::vector<Summary> two_pages() {
    Summary first;
    first.reference = model::parse_reference("par-PROP-2022-05-3343").value();
    first.file = "par-PROP-2022-05-3343.html";
    first.state = model::State::published;
    first.title = "Gruppi di lavoro";
    first.category = "Formazione";
    first.language = "it";
    first.version = 7;
    first.changed = parse_stored_date("2022-07-11T22:30:00Z").value();
    first.amendments = 3;
    first.supporters = 1;
    Summary second;
    second.reference = model::parse_reference("par-PROP-2022-05-3350").value();
    second.file = "a&b.html";
    second.title = "<b>[x](y)";
    second.language = "en";
    second.version = 1;
    second.changed = parse_stored_date("2022-05-01").value();
    return {first, second};
}

} // namespace

TEST_CASE("The list of pages tells each one's state, reference, supporters and changes") {
    CHECK(site_index_markdown(two_pages(), {"Regione Esempio", "Europe/Rome"}) ==
          "Regione Esempio\n\n# Proposals\n\n2 proposals\n\n"
          "- [Gruppi di lavoro](<par-PROP-2022-05-3343.html>)\\\n"
          "  Published · Formazione\\\n"
          "  par-PROP-2022-05-3343 · 1 supporter · 3 changes · 0 comments\\\n"
          "  Version 7, 12/07/2022\n\n"
          "- [\\<b>\\[x\\](y)](<a&b.html>)\\\n"
          "  Draft\\\n"
          "  par-PROP-2022-05-3350 · 0 supporters · 0 changes · 0 comments\\\n"
          "  Version 1, 01/05/2022\n");
}

TEST_CASE("The list in HTML is escaped and links each page") {
    const std::string page = site_index_html(two_pages(), {"Regione Esempio", "Europe/Rome"});
    const std::string body = page.substr(page.find("<body>"));
    CHECK(body == "<body>\n<header class=\"top\"><p>Regione Esempio</p></header>\n"
                  "<main>\n<h1>Proposals</h1>\n<p class=\"soft\">2 proposals</p>\n"
                  "<ul class=\"list\">\n"
                  "<li class=\"card\">\n<h2 lang=\"it\"><a href=\"par-PROP-2022-05-3343.html\">"
                  "Gruppi di lavoro</a></h2>\n"
                  "<p><span class=\"badge good\">Published</span> Formazione</p>\n"
                  "<p class=\"soft\">par-PROP-2022-05-3343 · 1 supporter · 3 changes · 0 comments"
                  "<br>\nVersion 7, 12/07/2022</p>\n</li>\n"
                  "<li class=\"card\">\n<h2><a href=\"a&amp;b.html\">&lt;b&gt;[x](y)</a></h2>\n"
                  "<p><span class=\"badge warning\">Draft</span> </p>\n"
                  "<p class=\"soft\">par-PROP-2022-05-3350 · 0 supporters · 0 changes · 0 comments"
                  "<br>\nVersion 1, 01/05/2022</p>\n</li>\n"
                  "</ul>\n</main>\n</body>\n</html>\n");
}

TEST_CASE("An empty list says so") {
    CHECK(site_index_markdown({}) == "# Proposals\n\nThere are no proposals yet.\n");
    CHECK(site_index_html({}).find("There are no proposals yet.") != std::string::npos);
}
