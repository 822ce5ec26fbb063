// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/markdown_to_html.hpp"

#include "random_text.hpp"

#include <doctest/doctest.h>

#include <string>

using emenda::render::markdown_to_html;
using emenda::render::markdown_words;

TEST_CASE("A body becomes paragraphs, lists and emphasis") {
    CHECK(markdown_to_html("Uno **due**\ntre\\\nquattro\n\n- a\n- b\n\n3. c\n", 3) ==
          "<p>Uno <strong>due</strong>\ntre<br>\nquattro</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"
          "<ol start=\"3\">\n<li>c</li>\n</ol>\n");
    CHECK(markdown_to_html("", 3).empty());
}

TEST_CASE("Items bear the numbers that were typed") {
    CHECK(markdown_to_html("1. a\n3. b\n4. c\n", 3) ==
          "<ol>\n<li>a</li>\n<li value=\"3\">b</li>\n<li>c</li>\n</ol>\n");
    CHECK(markdown_to_html("3. a\n3. b\n", 3) ==
          "<ol start=\"3\">\n<li>a</li>\n<li value=\"3\">b</li>\n</ol>\n");
    CHECK(markdown_to_html("1. **a** [b](x\n'2. c')\n\n   > 7. d\n   > 9. *e*\n\n5. f\n6.\n6.\n",
                           3) ==
          "<ol>\n<li><p><strong>a</strong> b (x)</p>\n<blockquote>\n<ol start=\"7\">\n<li>d</li>\n"
          "<li value=\"9\"><em>e</em></li>\n</ol>\n</blockquote>\n</li>\n"
          "<li value=\"5\"><p>f</p>\n</li>\n<li></li>\n<li value=\"6\"></li>\n</ol>\n");
    CHECK(markdown_to_html("- 2. a\n  4. b\n- - 1) c\n", 3) ==
          "<ul>\n<li><ol start=\"2\">\n<li>a</li>\n<li value=\"4\">b</li>\n</ol>\n</li>\n"
          "<li><ul>\n<li><ol>\n<li>c</li>\n</ol>\n</li>\n</ul>\n</li>\n</ul>\n");
}

TEST_CASE("A line that begins with a label CommonMark does not know stays a line") {
    CHECK(markdown_to_html("1. gridare\n2-bis. fumare\n3. fuochi\n", 3) ==
          "<ol>\n<li>gridare<br>\n2-bis. fumare</li>\n<li value=\"3\">fuochi</li>\n</ol>\n");
    CHECK(markdown_to_html("Sono ammessi:\na) un *orto*\nper socio;\nb) due.\n", 3) ==
          "<p>Sono ammessi:<br>\na) un <em>orto</em>\nper socio;<br>\nb) due.</p>\n");
    CHECK(markdown_to_html("> Chi chiede\n> Art. 3. Orari\n> resta\n", 3) ==
          "<blockquote>\n<p>Chi chiede<br>\nArt. 3. Orari\nresta</p>\n</blockquote>\n");
}

TEST_CASE("Headings keep their order below the page's, without a gap") {
    CHECK(markdown_to_html("# A\n\n### B\n\n## C\n\nD\n===\n", 3) ==
          "<h3>A</h3>\n<h4>B</h4>\n<h4>C</h4>\n<h3>D</h3>\n");
    CHECK(markdown_to_html("### A\n\n# B\n", 3) == "<h3>A</h3>\n<h3>B</h3>\n");
    CHECK(markdown_to_html("# A\n\n## B\n\n### C\n", 5) == "<h5>A</h5>\n<h6>B</h6>\n<h6>C</h6>\n");
}

TEST_CASE("A table stands in a frame that can be scrolled") {
    CHECK(markdown_to_html("| A | B |\n|--:|:-:|\n| 1 | <b> |\n", 3) ==
          "<div class=\"scroll\" tabindex=\"0\"><table>\n<thead>\n<tr>"
          "<th scope=\"col\" class=\"right\">A</th><th scope=\"col\" class=\"center\">B</th></tr>\n"
          "</thead>\n<tbody>\n<tr><td class=\"right\">1</td><td class=\"center\">&lt;b&gt;</td>"
          "</tr>\n</tbody>\n</table></div>\n");
}

TEST_CASE("HTML in a body is text") {
    CHECK(markdown_to_html("<script>alert(1)</script> <b>x</b>\n", 3) ==
          "<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;b&gt;x&lt;/b&gt;</p>\n");
    CHECK(markdown_to_html("```html\n<i>\n```\n", 3) == "<pre><code>&lt;i&gt;\n</code></pre>\n");
}

TEST_CASE("Links go to the web, to mail and into the page") {
    CHECK(markdown_to_html("[a](https://esempio.example/?a=1&b=\"2\")\n", 3) ==
          "<p><a href=\"https://esempio.example/?a=1&amp;b=&quot;2&quot;\" rel=\"nofollow ugc\">a"
          "</a></p>\n");
    CHECK(markdown_to_html("<mailto:a@b.example> [b](#text)\n", 3) ==
          "<p><a href=\"mailto:a@b.example\" rel=\"nofollow ugc\">mailto:a@b.example</a> "
          "<a href=\"#text\" rel=\"nofollow ugc\">b</a></p>\n");
    CHECK(markdown_to_html("https://esempio.example\n", 3) ==
          "<p><a href=\"https://esempio.example\" rel=\"nofollow ugc\">https://esempio.example</a>"
          "</p>\n");
}

TEST_CASE("Of any other link the words stay, and where it would have led") {
    for (const std::string address :
         {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x",
          "allegati/piano.pdf", "//esempio.example", "file:///etc"}) {
        CAPTURE(address);
        CHECK(markdown_to_html("[qui](<" + address + ">)\n", 3) ==
              "<p>qui (" + address + ")</p>\n");
    }
    CHECK(markdown_to_html("[qui](javascript&#58;x)\n", 3) == "<p>qui (javascript:x)</p>\n");
    CHECK(markdown_to_html("<javascript:x>\n", 3) == "<p>javascript:x</p>\n");
    CHECK(markdown_to_html("[a\u202Eb](http://x.example/\u202E)\n", 3) ==
          "<p>a&lt;U+202E&gt;b (http://x.example/&lt;U+202E&gt;)</p>\n");
}

TEST_CASE("A picture is not loaded but linked") {
    CHECK(markdown_to_html("![la *sede*](https://x.example/a.png \"t\")\n", 3) ==
          "<p><a href=\"https://x.example/a.png\" rel=\"nofollow ugc\">la <em>sede</em></a></p>\n");
    CHECK(markdown_to_html("![](http://x.example/a.png) ![b](a.png)\n", 3) ==
          "<p><a href=\"http://x.example/a.png\" rel=\"nofollow ugc\">http://x.example/a.png</a> b "
          "(a.png)</p>\n");
    CHECK(markdown_to_html("[![a](http://x.example/a.png)](http://x.example)\n", 3) ==
          "<p><a href=\"http://x.example\" rel=\"nofollow ugc\">a (http://x.example/a.png)</a></p>"
          "\n");
}

TEST_CASE("Characters that hide are made visible, entities too") {
    CHECK(markdown_to_html("a\u200Bb &#x202E; &rlm; &egrave; &amp; &#0;\n", 3) ==
          "<p>a&lt;U+200B&gt;b &lt;U+202E&gt; &amp;rlm; è &amp; \uFFFD</p>\n");
    CHECK(markdown_to_html("❤\uFE0F 👩\u200D🌾 a\uFE0F\n", 3) ==
          "<p>❤\uFE0F 👩\u200D🌾 a&lt;U+FE0F&gt;</p>\n");
}

TEST_CASE("What would grow out of all measure stands as it was typed") {
    std::string table;
    for (int i = 0; i < 10'000; ++i)
        table += "a|";
    table += "\n";
    for (int i = 0; i < 10'000; ++i)
        table += "---|";
    table += "\n";
    for (int i = 0; i < 5'000; ++i)
        table += "x\n";
    const std::string html = markdown_to_html(table, 3);
    CHECK(html.size() < 2 * table.size());
    CHECK(html.starts_with("<pre class=\"plain\">a|a|"));
    const std::string quotes = std::string(5'000, '>') + " x\n";
    CHECK(markdown_to_html(quotes, 3).starts_with("<pre class=\"plain\">&gt;"));
    std::string stars;
    for (int i = 0; i < 200; ++i)
        stars += "*a **b ";
    for (int i = 0; i < 200; ++i)
        stars += "c** d*";
    CHECK(markdown_to_html(stars, 3) == "<pre class=\"plain\">" + stars + "</pre>\n");
}

TEST_CASE("Whatever the body, every tag is one of ours and is closed") {
    const std::string ours = " a blockquote br code div em h3 h4 h5 h6 hr li ol p pre strong table "
                             "tbody td th thead tr ul ";
    emenda::tests::RandomText random(emenda::tests::seed());
    const std::string signs = "<>[]()*_`#-|&;:!\n\n \\\"'ab1=~javascript:";
    for (std::size_t i = 0; i < emenda::tests::cases(3'000); ++i) {
        std::string body;
        for (std::size_t n = random.below(60); n > 0; --n)
            body += signs[random.below(signs.size())];
        CAPTURE(emenda::tests::seed());
        CAPTURE(body);
        const std::string html = markdown_to_html(body, 3);
        std::vector<std::string> open;
        for (std::size_t at = 0; (at = html.find('<', at)) != std::string::npos; ++at) {
            const bool closing = html[at + 1] == '/';
            const std::size_t begin = at + 1 + closing;
            const std::string tag = html.substr(begin, html.find_first_of(" >", begin) - begin);
            REQUIRE(ours.find(" " + tag + " ") != std::string::npos);
            if (closing) {
                REQUIRE(!open.empty());
                REQUIRE(open.back() == tag);
                open.pop_back();
            } else if (tag != "br" && tag != "hr") {
                open.push_back(tag);
            }
        }
        REQUIRE(open.empty());
        REQUIRE(html.find("href=\"javascript") == std::string::npos);
    }
}

TEST_CASE("The words of a passage stand without marks") {
    CHECK(markdown_words("## **Tempi.**\n") == "Tempi.");
    CHECK(markdown_words("- a [b](http://x.example)\n- *c*\n") == "a b c");
    CHECK(markdown_words("<b> uno\ndue &egrave;") == "<b> uno due è");
}
