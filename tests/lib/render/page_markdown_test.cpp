// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/page.hpp"

#include "page_sample.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace emenda;
using namespace emenda::tests;
using render::page_markdown;
using render::PageOptions;

namespace {

PageOptions in_rome() {
    PageOptions options;
    options.zone = "Europe/Rome";
    return options;
}

std::vector<std::string> headings(const std::string& page) {
    std::vector<std::string> found;
    bool fenced = false;
    for (std::size_t at = 0; at < page.size();) {
        const std::size_t end = std::min(page.find('\n', at), page.size());
        const std::string line = page.substr(at, end - at);
        if (line.starts_with("```")) fenced = !fenced;
        if (!fenced && line.starts_with('#') && !line.starts_with("####")) found.push_back(line);
        at = end + 1;
    }
    return found;
}

bool holds(const std::string& page, const std::string& text) {
    return page.find(text) != std::string::npos;
}

} // namespace

TEST_CASE("The Markdown page has the sections of the HTML one") {
    CHECK(headings(page_markdown(sample_proposal(), in_rome())) ==
          std::vector<std::string>{"# 5.2 Creare gruppi di lavoro tra settori",
                                   "## Text of the proposal",
                                   "### Calendario",
                                   "## Decisions and answers",
                                   "## List of supporters (3)",
                                   "## Changes (5)",
                                   "### Proposed change 1",
                                   "### Proposed change 2",
                                   "### Proposed change 3",
                                   "### Proposed change 4",
                                   "### Proposed change 5",
                                   "## About this proposal",
                                   "## Comments (3)",
                                   "### Elena Fabbri, 12/07/2022, For",
                                   "### Ufficio Partecipazione, 14/07/2022",
                                   "### Pietro Galli, 13/07/2022, Against",
                                   "### Comment 3",
                                   "## Versions (7)",
                                   "### Version 7 (of 7)",
                                   "### Version 6 (of 7)",
                                   "### Version 5 (of 7)",
                                   "### Version 4 (of 7)",
                                   "### Version 3 (of 7)",
                                   "### Version 2 (of 7)",
                                   "### Version 1 (of 7)",
                                   "## Links"});
}

TEST_CASE("The Markdown page tells the facts") {
    const std::string page = page_markdown(sample_proposal(), in_rome());
    CHECK(holds(page, "## About this proposal\n\n"
                      "- Created on 20/06/2022\n"
                      "- First draft: 30/05/2022\n"
                      "- Number of comments: 3\n"
                      "- Modified by Carlo Denti (Comune di Esempio), Bruna Sarti, Ivo Neri\n"
                      "- Reference: par-PROP-2022-05-3343\n"
                      "- Author: Ufficio Partecipazione\n"
                      "- Version 7 (of 7)\n"));
    CHECK(holds(page,
                "### Proposed change 4\n\n"
                "**Rejected** Paragraph 2: … rete della comunità di pratiche. Scambio di buone "
                "pratiche tra enti.\n\n"
                "- Proposer: Lea Morandi\n"
                "- Proposed on 12/07/2022\n"
                "- Written against version 7\n\n"
                "Rejected on 14/07/2022, by Ufficio Partecipazione\n\n"
                "> Lo scambio è già finanziato dal bilancio dell'anno.\n\n"
                "#### What it changes\n\n```text\n"));
    CHECK(holds(page,
                "Paragraph 7: new\n  {+Verifica. I risultati sono pubblicati ogni anno.+}\n```\n"));
}

TEST_CASE("No name and no text forges a heading, a link or HTML") {
    const std::string evil = "# Respinta <script>x</script> [y](javascript:z)";
    Proposal proposal = sample_proposal();
    proposal.supporters[0].person.name = evil;
    proposal.comments[0].author.name = "Elena\u202E";
    proposal.comments[0].text = evil + "\n" + evil + "\n";
    proposal.amendments[0].reason = evil;
    proposal.versions[1].message = evil;
    proposal.decisions[1].text = evil;
    proposal.category = evil;
    const std::string page = page_markdown(proposal, in_rome());
    const std::string escaped = "\\# Respinta \\<script>x\\</script> \\[y\\](javascript:z)";
    CHECK(holds(page, "- " + escaped + ", since 21/06/2022"));
    CHECK(holds(page, "### Elena\\<U+202E>, 12/07/2022, For\n"));
    CHECK(holds(page, "> " + escaped + "\\\n> " + escaped + "\n"));
    CHECK(holds(page, "- Category: \\# Respinta \\<script>"));
    CHECK_FALSE(holds(page, " <script>"));
    CHECK_FALSE(holds(page, "\n# Respinta"));
}

TEST_CASE("A body cannot forge the sections of the page") {
    Proposal proposal = sample_proposal();
    proposal.versions.resize(1);
    proposal.amendments.clear();
    proposal.comments.clear();
    proposal.versions[0].text->body = "# Elenco\n\n```\naperto\n";
    proposal.text = *proposal.versions[0].text;
    history::remake_chain(proposal);
    const std::string page = page_markdown(proposal, in_rome());
    CHECK(holds(page, "## Text of the proposal\n\n````text\n# Elenco\n\n```\naperto\n````\n\n"
                      "## Decisions"));
}
