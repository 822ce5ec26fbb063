// SPDX-License-Identifier: EUPL-1.2
// «Sopprimere l'articolo 5»: whole articles are their paragraphs.
#include "random_text.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace emenda;
using tests::read_back;

namespace {

const model::Text& articles() {
    static const model::Text base{"T",
                                  "Premessa.\n\n# Capo I\n\n## Art. 1 - Uno\n\n1. A.\n2. B.\n\n"
                                  "## Art. 2\n\n(Due)\n\n1. C.\n\n2. D.\n\n# Capo II\n\n"
                                  "## Art. 3\n\n1. E:\n\n| x |\n\n## Art. 3-bis\n\n1. F.\n\n"
                                  "## Art. 4\n\n1. G.\n"};
    return base;
}

/// Both ask for the very same changes.
void check_same(const model::Text& base, const std::string& source, const std::string& same) {
    CAPTURE(source);
    const auto read = read_back(base, source);
    const auto wanted = read_back(base, same);
    REQUIRE(wanted.findings == "");
    CHECK(read.findings == "");
    CHECK(read.changes == wanted.changes);
}

} // namespace

TEST_CASE("a whole article is its heading and what stands up to the next one") {
    const auto same = [](const std::string& source, const std::string& wanted) {
        check_same(articles(), source, wanted);
    };
    for (const std::string source : {"Sopprimere l'articolo 2.", "L'art. 2 è soppresso.",
                                     "abrogare l’articolo n. 2", "Delete article 2."})
        same(source, "Sopprimere i paragrafi da 5 a 8.");
    same("Sopprimere gli articoli 1 e 2.", "Sopprimere i paragrafi da 3 a 8.");
    same("Gli articoli 3 e 3-bis sono soppressi.", "Sopprimere i paragrafi da 10 a 14.");
    same("Delete articles 3 to 4.", "Delete paragraphs 10 to 16.");
    // The heading between them is of none.
    for (const std::string source :
         {"Sopprimere gli articoli da 1 a 3-bis.", "Sopprimere gli artt. 1, 2, 3 e 3-bis."})
        same(source, "Sopprimere i paragrafi da 3 a 8. Sopprimere i paragrafi da 10 a 14.");
    same("Sopprimere gli articoli 4 e 1.",
         "Sopprimere i paragrafi 15 e 16. Sopprimere i paragrafi 3 e 4.");
    for (const std::string source : {"Dopo l'articolo 2, inserire il seguente: «Y».",
                                     "Inserire, dopo l'articolo 2, il seguente articolo: «Y».",
                                     "Dopo l'articolo 2 è inserito il seguente: «Y».",
                                     "After article 2, insert the following article: “Y”."})
        same(source, "Dopo il paragrafo 8, inserire il seguente: «Y».");
    same("Prima dell'articolo 3, inserire il seguente: «Y».",
         "Prima del paragrafo 10, inserire il seguente: «Y».");
    for (const std::string source : {"Sostituire l'articolo 2 con il seguente: «Y».",
                                     "L'articolo 2 è sostituito dal seguente: «Y».",
                                     "Replace article 2 with the following: “Y”.",
                                     "For article 2 substitute the following: “Y”."})
        same(source, "Sostituire i paragrafi da 5 a 8 con il seguente: «Y».");
    for (const std::string source : {"Collocare l'articolo 3-bis dopo l'articolo 1.",
                                     "Dopo l'articolo 1, collocare l'articolo 3-bis.",
                                     "Move article 3-bis to after article 1."})
        same(source, "Collocare i paragrafi 13 e 14 dopo il paragrafo 4.");
    same("Collocare l'articolo 4 prima dell'articolo 1.",
         "Collocare i paragrafi 15 e 16 prima del paragrafo 3.");
    same("Collocare gli articoli da 2 a 3 dopo l'articolo 4.",
         "Collocare i paragrafi 5, 6, 7, 8, 10, 11 e 12 dopo il paragrafo 16.");
    same("Collocare l'articolo 4 dopo il paragrafo 1.",
         "Collocare i paragrafi 15 e 16 dopo il paragrafo 1.");
    same("Collocare l'articolo 4 dopo il comma 1 dell'articolo 2.",
         "Collocare i paragrafi 15 e 16 dopo il paragrafo 7.");
}

TEST_CASE(
    "an article of which it is not clear what it is is refused, and its paragraphs are told") {
    const auto findings = [](const std::string& body, const std::string& source) {
        return read_back({"T", body + "\n"}, source).findings;
    };
    const std::string source = "Sopprimere l'articolo 1.";
    CHECK(findings("Art. 1\n\nUno.\n\nArt. 1\n\nDue.", source) ==
          "1:14: More than one article bears the number 1: they begin with the paragraphs 1 and 3 "
          "of the text. / Write \"paragraph\" with its number, counted from the beginning of the "
          "text: blank lines part the paragraphs; a heading is one, too.\n");
    const std::string joined = "Art. 1\n\nUno.\nArt. 2\nDue.\n\nArt. 3\n\nTre.";
    CHECK(findings(joined, "Sopprimere l'articolo 2.") ==
          "1:14: Article 2 begins in the middle of paragraph 2: no blank line parts it from what "
          "stands before. / Write \"in paragraph 2\", counted from the beginning of the text, "
          "headings too, and quote words of it.\n");
    const auto way_out = [](const std::string& last) {
        return "Counted from the beginning of the text, headings too, article 1 begins with "
               "paragraph 1, and paragraph " +
               last + " is the last one before the next heading: write \"paragraphs 1 to " + last +
               "\", or up to the one that is meant.\n";
    };
    CHECK(findings(joined, source) == "1:14: Another article begins in the middle of paragraph 2, "
                                      "which belongs to article 1. / " +
                                          way_out("2"));
    CHECK(findings(joined, "Sopprimere gli articoli da 1 a 3.").starts_with("1:16: Another "));
    CHECK(
        findings("## Art. 1\n\nUno.\n\n### Deroghe\n\nDue.\n\n## Art. 2\n\nTre.", source) ==
        "1:14: It is not clear whether article 1 ends before paragraph 3 or goes on with it; that "
        "one reads: \"### Deroghe\" / " +
            way_out("2"));
    CHECK(
        findings("Art. 1\n\nUno.\n\nTabella A\n\n| x |\n\nArt. 2\n\nTre.", source) ==
        "1:14: It is not clear whether article 1 ends before paragraph 3 or goes on with it; that "
        "one reads: \"Tabella A\" / " +
            way_out("2"));
    for (const std::string end : {"---\n\nArt. 2", "# Capo II\n\nTre.", "ALLEGATO A\n\n| x |",
                                  "## Art. 2", "# ALLEGATO\n\nX.\n\n## Art. 2"}) {
        CAPTURE(end);
        check_same({"T", "## Art. 1\n\nUno.\n\n" + end + "\n"}, source,
                   "Sopprimere i paragrafi 1 e 2.");
    }
    CHECK(
        read_back(articles(), "Sostituire gli articoli da 2 a 3 con il seguente: «Y».").findings ==
        "1:16: Between the articles 2 and 3 there are others, such as a heading. / Counted from "
        "the beginning of the text, headings too, write \"paragraphs 5 to 12\" for all that "
        "stands there, or write a formula for each.\n");
    CHECK(read_back(articles(), "All'articolo 1, sopprimere l'articolo 2.").findings ==
          "1:30: This sentence names two articles. / Write a formula for each.\n");
}

TEST_CASE("property: a sentence of an article makes the changes of that of its paragraphs") {
    tests::RandomText random(tests::seed() + 3);
    INFO("EMENDA_SEED=", tests::seed());
    for (std::size_t i = 0; i < tests::cases() / 4 + 1; ++i) {
        std::string body = "Premessa.\n\n";
        std::vector<std::size_t> begins{2};
        const std::size_t count = 3 + random.below(5);
        for (std::size_t n = 1; n <= count; ++n) {
            body += "## Art. " + std::to_string(n) + " - Oggetto\n\n";
            const std::size_t paragraphs = 1 + random.below(3);
            for (std::size_t p = 1; p <= paragraphs; ++p)
                body += std::to_string(p) + ". Comma " + std::to_string(n * 10 + p) + ".\n\n";
            begins.push_back(begins.back() + paragraphs + 1);
        }
        body.pop_back();
        const model::Text base{"T", body};
        CAPTURE(body);
        const std::size_t article = 1 + random.below(count);
        const std::size_t other = 1 + random.below(count);
        const auto first = std::to_string(begins[article - 1]);
        const auto last = std::to_string(begins[article] - 1);
        const auto name = std::to_string(article);
        check_same(base, "Sopprimere l'articolo " + name + ".",
                   "Sopprimere i paragrafi da " + first + " a " + last + ".");
        check_same(base, "Dopo l'articolo " + name + ", inserire il seguente: «Y».",
                   "Dopo il paragrafo " + last + ", inserire il seguente: «Y».");
        check_same(base, "Sostituire l'articolo " + name + " con il seguente: «Y».",
                   "Sostituire i paragrafi da " + first + " a " + last + " con il seguente: «Y».");
        if (other == article || other + 1 == article) continue;
        check_same(base,
                   "Collocare l'articolo " + name + " dopo l'articolo " + std::to_string(other) +
                       ".",
                   "Collocare i paragrafi da " + first + " a " + last + " dopo il paragrafo " +
                       std::to_string(begins[other] - 1) + ".");
    }
}
