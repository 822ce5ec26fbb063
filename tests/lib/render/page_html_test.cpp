// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/page.hpp"

#include "emenda/base/error.hpp"
#include "emenda/render/redline_html.hpp"
#include "page_sample.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace emenda;
using namespace emenda::tests;
using render::page_html;
using render::PageOptions;

namespace {

PageOptions in_rome() {
    PageOptions options;
    options.zone = "Europe/Rome";
    return options;
}

bool holds(const std::string& page, const std::string& text) {
    return page.find(text) != std::string::npos;
}

/// Whether all of them stand in the page, in this order.
void check_order(const std::string& page, const std::vector<std::string>& texts) {
    std::size_t at = 0;
    for (const std::string& text : texts) {
        const std::size_t found = page.find(text, at);
        CHECK_MESSAGE(found != std::string::npos, "missing, or out of order: " << text);
        if (found != std::string::npos) at = found + text.size();
    }
}

std::size_t count(const std::string& page, const std::string& text) {
    std::size_t times = 0;
    for (std::size_t at = 0; (at = page.find(text, at)) != std::string::npos; at += text.size())
        ++times;
    return times;
}

} // namespace

TEST_CASE("A page shows everything, in the order of a participation site") {
    const std::string page = page_html(sample_proposal(), in_rome());
    check_order(
        page,
        {"<html lang=\"en\">",
         "<title>5.2 Creare gruppi di lavoro tra settori – par-PROP-2022-05-3343</title>",
         "<h1 lang=\"it\">5.2 Creare gruppi di lavoro tra settori</h1>",
         "Being evaluated",
         "Formazione",
         "#enti locali",
         "#reti",
         "Text of the proposal",
         "<strong>Modalità di attuazione.</strong>",
         "<h3>Calendario</h3>",
         "<td>primo laboratorio</td>",
         "Decisions and answers",
         "Published on 20/06/2022, by Ufficio Partecipazione",
         "Being evaluated on 25/07/2022, by Ada Righi (Giunta)",
         "<p>Risponderemo entro settembre.</p>",
         "List of supporters (3)",
         "<strong>Anna Bassi</strong>",
         "since 21/06/2022, having seen version 3",
         "<strong>Luca Ferri (Ente Parco)</strong>, Sede di monte",
         "Changes (5)",
         "Proposed change 1 <span class=\"badge good\">Accepted</span>",
         "Carlo Denti (Comune di Esempio)",
         "25/06/2022",
         "Accepted on 01/07/2022",
         "Uniforma la forma dei capitoli.",
         "What it changes",
         "<del>",
         "<ins>",
         "Proposed change 4 <span class=\"badge bad\">Rejected</span>",
         "<p>Lo scambio è già finanziato dal bilancio dell&#39;anno.</p>",
         "Proposed change 5 <span class=\"badge warning\">Pending</span>",
         "<dt>Created on</dt>\n<dd>20/06/2022</dd>",
         "<dt>First draft</dt>\n<dd>30/05/2022</dd>",
         "<dt>Number of comments</dt>\n<dd><a href=\"#comments\">3</a></dd>",
         "<dt>Modified by</dt>\n<dd><ul>\n<li>Carlo Denti (Comune di Esempio)</li>\n<li>Bruna "
         "Sarti</li>\n<li>Ivo Neri</li>\n</ul></dd>",
         "<dt>Reference</dt>\n<dd>par-PROP-2022-05-3343</dd>",
         "<dt>Author</dt>\n<dd>Ufficio Partecipazione</dd>",
         "<strong>Version 7 (of 7)</strong>",
         "<a class=\"others\" href=\"#versions\">see other versions</a>",
         "Comments (3)",
         "Elena Fabbri",
         "Versions (7)",
         "Version 7 (of 7)",
         "Version 1 (of 7)",
         "Links",
         "par-PROP-2022-05-3350"});
}

TEST_CASE("Every version can be reached, with its text and what changed") {
    const std::string page = page_html(sample_proposal(), in_rome());
    CHECK(count(page, "<details id=\"version-") == 7);
    CHECK(count(page, "What changed between versions") == 6);
    check_order(page, {"id=\"version-7\"", "From proposed change 3, by Ivo Neri and Bruna Sarti",
                       "It is the text at the top of this page.", "id=\"version-3\"",
                       "<h3>Text of version 3</h3>",
                       "<p><strong>5.2 Gruppi di lavoro tra settori</strong></p>",
                       "<p>Costi. A carico del bilancio ordinario.</p>", "id=\"version-2\"",
                       "<p>Toglie una ripetizione.</p>", "id=\"version-1\""});
}

TEST_CASE("An earlier version is printed when asked for, and says what it is") {
    PageOptions options = in_rome();
    options.version = 3;
    const std::string page = page_html(sample_proposal(), options);
    check_order(page, {"<h1 lang=\"it\">5.2 Gruppi di lavoro tra settori</h1>",
                       "This is version 3, an earlier one; the last one is version 7.",
                       "Version 3 (of 7)"});
    CHECK_FALSE(holds(page, "<dt>Modified by</dt>"));
}

TEST_CASE("A version that is not there is refused") {
    PageOptions options;
    options.version = 9;
    try {
        page_html(sample_proposal(), options);
        FAIL("nothing was thrown");
    } catch (const Error& error) {
        CHECK(error.kind == ErrorKind::usage);
        CHECK(std::string(error.what()) == "There is no version 9.");
        CHECK(error.hint == "The last one is 7.");
    }
}

TEST_CASE("Comments are a thread; of a hidden one only the reason is told") {
    const std::string page = page_html(sample_proposal(), in_rome());
    check_order(page,
                {"id=\"comment-1\" class=\"comment deep0\"",
                 "<time datetime=\"2022-07-12T15:00:00Z\">12/07/2022</time>",
                 "<span class=\"badge\">For</span>", "id=\"comment-4\" class=\"comment deep1\"",
                 "<a href=\"#comment-1\">in answer to comment 1</a>",
                 "id=\"comment-2\" class=\"comment deep0\"", "13/07/2022",
                 "<a href=\"#change-4\">about proposed change 4</a>", "id=\"comment-3\"",
                 "This comment is not shown: pubblicità"});
    CHECK_FALSE(holds(page, "Testo tolto"));
    CHECK_FALSE(holds(page, "Nome Tolto"));
}

TEST_CASE("Links lead to other pages where there are such") {
    PageOptions options = in_rome();
    options.organisation = "Regione <Esempio>";
    options.index = "index.html";
    options.pages = {{"par-PROP-2022-05-3350", "sub/par-PROP-2022-05-3350.html"}};
    const std::string page = page_html(sample_proposal(), options);
    check_order(page, {"<p>Regione &lt;Esempio&gt;</p>", "<a href=\"index.html\">All proposals</a>",
                       "Related to: <a href=\"sub/par-PROP-2022-05-3350.html\"",
                       "Merged from: <a href=\"https://esempio.example/proposte/17\""});
    CHECK_FALSE(holds(page_html(sample_proposal(), in_rome()), "<header"));
    CHECK(holds(page_html(sample_proposal(), in_rome()), "Related to: par-PROP-2022-05-3350</li>"));
}

TEST_CASE("A draft without anything says so") {
    Proposal proposal;
    proposal.reference = parse_reference("par-PROP-2024-01-7").value();
    proposal.language = "en";
    proposal.created = at("2024-01-10");
    proposal.authors = {person("Ada Righi"), person("Ugo Valli")};
    proposal.text = {"Piste ciclabili", ""};
    proposal.versions = {version(1, "2024-01-10", person("Ada Righi"), {})};
    proposal.versions[0].text = proposal.text;
    history::remake_chain(proposal);
    const std::string page = page_html(proposal, in_rome());
    check_order(page,
                {"<h1>Piste ciclabili</h1>", "<span class=\"badge warning\">Draft</span>",
                 "The text is empty.", "List of supporters (0)", "Nobody supports it yet.",
                 "Changes (0)", "No change has been proposed yet.",
                 "<dt>Created on</dt>\n<dd>10/01/2024</dd>", "<dd><a href=\"#comments\">0</a></dd>",
                 "<dt>Authors</dt>", "Version 1 (of 1)", "There are no comments yet."});
    CHECK_FALSE(holds(page, "First draft"));
    CHECK_FALSE(holds(page, "Modified by"));
    CHECK_FALSE(holds(page, "see other versions"));
    CHECK_FALSE(holds(page, "Decisions and answers"));
}

TEST_CASE("Nothing that a person wrote becomes markup, wherever it stands") {
    const std::string evil = "<script>alert('1')</script>\" onload=\"x\u202E";
    Proposal proposal = sample_proposal();
    for (Person* who :
         {&proposal.authors[0], &proposal.decisions[1].by, &proposal.supporters[0].person,
          &proposal.amendments[0].proposers[0], &proposal.amendments[0].decisions[0].by,
          &proposal.comments[0].author, &proposal.versions[1].author})
        *who = person(evil, evil);
    proposal.category = evil;
    proposal.tags = {evil};
    proposal.links[0].to = evil;
    proposal.links[1].to = "javascript:alert(1)";
    proposal.decisions[1].text = evil;
    proposal.supporters[0].note = evil;
    proposal.amendments[0].reason = evil;
    proposal.amendments[3].decisions[0].reason = evil;
    proposal.comments[0].text = evil;
    proposal.comments[2].hidden = evil;
    proposal.versions[1].message = evil;
    proposal.versions[0].text->title = evil;
    proposal.versions[3].changes.title->replace = evil;
    proposal.amendments[0].changes.title->replace = evil;
    proposal.language = "\"><script>";
    PageOptions options = in_rome();
    options.organisation = evil;
    history::remake_chain(proposal);
    const std::string page = page_html(proposal, options);
    CHECK_FALSE(holds(page, "<script"));
    CHECK_FALSE(holds(page, "\" onload"));
    CHECK_FALSE(holds(page, "\u202E"));
    CHECK_FALSE(holds(page, "href=\"javascript"));
    CHECK(holds(page, "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot; "
                      "onload=&quot;x&lt;U+202E&gt;"));
}

TEST_CASE("A page loads nothing and may load nothing") {
    const std::string page = page_html(sample_proposal(), in_rome());
    CHECK(holds(page, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                      "style-src 'unsafe-inline'\">"));
    for (const char* loader : {"<link", "<img", "<iframe", "src=", "@import", "url("}) {
        CAPTURE(loader);
        CHECK_FALSE(holds(page, loader));
    }
}

TEST_CASE("Removed and added words are told apart without colour") {
    const std::string page = page_html(sample_proposal(), in_rome());
    CHECK(count(page, "<del><span class=\"unseen\">[removed: </span>") + 2 == count(page, "<del>"));
    CHECK(holds(page, "<ins><span class=\"unseen\">[added: </span>"));
    CHECK(holds(page, "ins { background: var(--ins); color: var(--ins-ink); text-decoration: "
                      "underline"));
    CHECK(holds(page, "text-decoration: line-through"));
}

TEST_CASE("Hand edits are not on the page") {
    Proposal proposal = sample_proposal();
    proposal.text.body += "\nAggiunto a mano.\n";
    CHECK_FALSE(holds(page_html(proposal, in_rome()), "Aggiunto a mano"));
}

TEST_CASE("Old texts are left out where the page would become too large") {
    Proposal proposal = sample_proposal();
    proposal.versions.resize(1);
    proposal.amendments.clear();
    std::string body;
    while (body.size() < 1'500'000)
        body += "parole di un testo lungo ";
    body += "e basta.\n\nFine\n";
    proposal.versions[0].text->body = body;
    for (Number number = 2; number <= 5; ++number) {
        Version next = version(number, "2022-06-01", person("Ada Righi"), {});
        const std::string before = number == 2 ? "Fine" : "Fine " + std::to_string(number - 1);
        next.changes = changes({replacement(2, before, "Fine " + std::to_string(number))});
        proposal.versions.push_back(next);
    }
    proposal.text = {proposal.versions[0].text->title, body};
    proposal.text.body.replace(body.size() - 5, 4, "Fine 5");
    history::remake_chain(proposal);
    const std::string page = page_html(proposal, in_rome());
    CHECK(count(page, "It is left out, because this page would become too large; &#39;emenda show "
                      "par-PROP-2022-05-3343 ") == 2);
    CHECK(holds(page, "&#39;emenda show par-PROP-2022-05-3343 1&#39; prints it."));
}

TEST_CASE("A page says how many words it leaves out, and leaves out no few") {
    std::string forty;
    for (int i = 0; i < 40; ++i)
        forty += "parola ";
    const auto page_of = [](const std::string& before) {
        return render::redline_html({}, text::redline(before + "fine.\n", before + "fine oggi.\n"));
    };
    CHECK(holds(page_of(forty + "e ancora venti parole, e altre che nessuno legge: "),
                "<p class=\"words\">[… 20 words left out …] parola"));
    CHECK_FALSE(holds(page_of(forty), "left out"));
}
