// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/markdown_text.hpp"

#include "random_text.hpp"

#include <doctest/doctest.h>
#include <md4c-html.h>

#include <string>

using namespace emenda::render;

namespace {

/// What CommonMark makes of a text, by md4c's own renderer, raw HTML let through.
std::string common_mark(const std::string& text) {
    std::string html;
    md_html(
        text.data(), static_cast<MD_SIZE>(text.size()),
        [](const MD_CHAR* part, MD_SIZE size, void* data) {
            static_cast<std::string*>(data)->append(part, size);
        },
        &html, 0, 0);
    return html;
}

std::string entities(const std::string& text) {
    std::string html;
    for (const char sign : text)
        html += sign == '&'   ? "&amp;"
                : sign == '<' ? "&lt;"
                : sign == '>' ? "&gt;"
                : sign == '"' ? "&quot;"
                              : std::string(1, sign);
    return html;
}

} // namespace

TEST_CASE("A line is escaped where Markdown would take it for more than words") {
    CHECK(markdown_line("5.2 Gruppi di lavoro") == "5.2 Gruppi di lavoro");
    CHECK(markdown_line("# Titolo") == "\\# Titolo");
    CHECK(markdown_line("2. Tempi") == "2\\. Tempi");
    CHECK(markdown_line("- *a* <script> [x](y) `z` & &amp; m_n _p_") ==
          "\\- \\*a\\* \\<script> \\[x\\](y) \\`z\\` & \\&amp; m_n \\_p\\_");
    CHECK(markdown_line("a\nb\u202E") == "a b\\<U+202E>");
}

TEST_CASE("A quotation keeps paragraphs and line breaks, and nothing gets out of it") {
    CHECK(markdown_quote("Uno\ndue\n\n# tre\n") == "> Uno\\\n> due\n>\n> \\# tre\n");
    CHECK(markdown_quote("```\n    codice") == "> \\`\\`\\`\\\n> codice\n");
}

TEST_CASE("A fence is longer than any inside it") {
    CHECK(markdown_fence("a\n") == "```text\na\n```\n");
    CHECK(markdown_fence("a ````") == "`````text\na ````\n`````\n");
}

TEST_CASE("A body stays Markdown, its headings set below the page's") {
    CHECK(markdown_body("Uno **due**\n\n- tre\n", 3) == "Uno **due**\n\n- tre\n");
    CHECK(markdown_body("# A\n\nx\n\n## B #\n", 3) == "### A\n\nx\n\n#### B #\n");
    CHECK(markdown_body("Elenco\ndei *sostenitori*\n====\n\nB\n---\n", 3) ==
          "### Elenco dei *sostenitori*\n\n#### B\n");
    CHECK(markdown_body("```\n# no\n```\n", 3) == "```\n# no\n```\n");
}

TEST_CASE("Items of a body are shown with the numbers and in the lines that were typed") {
    const std::string jump = markdown_body("1. a\n2-bis. b\n3. c\n4. d\n", 3);
    CHECK(jump == "1. a\\\n2-bis. b\\\n3\\. c\\\n4\\. d\n");
    CHECK(common_mark(jump) == "<ol>\n<li>a<br>\n2-bis. b<br>\n3. c<br>\n4. d</li>\n</ol>\n");
    CHECK(markdown_body("1. a\n2. b\n\n3. c\n", 3) == "1. a\n2. b\n\n3. c\n");
    CHECK(markdown_body("Vietati:\na) i fuochi\ne i razzi;\nb) le tende.\n", 3) ==
          "Vietati:\\\na) i fuochi\ne i razzi;\\\nb) le tende.\n");
    CHECK(markdown_body("Uno\na) due\n===\n\ntre\n", 3) == "### Uno a) due\n\ntre\n");
    CHECK(markdown_body("9. a\n\n11. b\n\n    c\n", 3) == "9. a\n\n11. b\n\n    c\n");
}

TEST_CASE("HTML in a body is escaped") {
    CHECK(markdown_body("<div>\n<h1>x</h1>\n", 3) == "\\<div>\n\\<h1>x\\</h1>\n");
    CHECK(markdown_body("a <b>x</b> `<i>` <https://x.example>\n", 3) ==
          "a \\<b>x\\</b> `<i>` <https://x.example>\n");
    CHECK(markdown_body("<!-- tutto sparisce\n", 3) == "\\<!-- tutto sparisce\n");
}

TEST_CASE("A body that would reach beyond its place stands in a fence") {
    CHECK(markdown_body("```\naperto\n", 3) == "````text\n```\naperto\n````\n");
    CHECK(markdown_body("[qui](javascript:alert(1))\n", 3) ==
          "```text\n[qui](javascript:alert(1))\n```\n");
    CHECK(markdown_body("> A\n> ===\n", 3) == "```text\n> A\n> ===\n```\n");
}

TEST_CASE("Any line means itself, any body leaves the heading behind it alone") {
    emenda::tests::RandomText random(emenda::tests::seed());
    const std::string signs = "<>[]()*_`#-+|&;:!~=\n\n \\\"'ab12.\t";
    for (std::size_t i = 0; i < emenda::tests::cases(5'000); ++i) {
        std::string text;
        for (std::size_t n = random.below(40); n > 0; --n)
            text += signs[random.below(signs.size())];
        CAPTURE(emenda::tests::seed());
        CAPTURE(text);
        std::string line = text;
        for (char& sign : line)
            if (sign == '\n' || sign == '\t') sign = ' ';
        const std::size_t first = line.find_first_not_of(' ');
        if (first != std::string::npos) {
            line = line.substr(first, line.find_last_not_of(' ') - first + 1);
            REQUIRE(common_mark(markdown_line(line)) == "<p>" + entities(line) + "</p>\n");
        }
        const std::string html = common_mark("# uno\n\n" + markdown_body(text, 3) + "\n# due\n");
        REQUIRE(html.starts_with("<h1>uno</h1>\n"));
        REQUIRE(html.ends_with("<h1>due</h1>\n"));
        REQUIRE(html.find("<h1>", 5) == html.size() - 13);
        REQUIRE(html.find("<h2>") == std::string::npos);
        const std::string quoted = common_mark(markdown_quote(text) + "\n# due\n");
        REQUIRE(quoted.find("<h1>") == quoted.size() - 13);
    }
}
