// SPDX-License-Identifier: EUPL-1.2
// Commas and letters that are lines of one paragraph, as regulations are commonly typed.
#include "emenda/history/apply.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace emenda;
using tests::read_back;

namespace {

const std::string first = "1. È vietato il fuoco.\n";
const std::string second = "2. Sono vietati:\n   a) i cani;\n   b) i gatti;\n   c) il fuoco.\n";
const std::string third = "3. È vietato cantare.";

/// With these lines below the heading of article 2.
std::string body(const std::string& lines) {
    return "## Art. 1\n\n1. Uno.\n2. Due.\n\n## Art. 2 - Divieti\n\n" + lines +
           "\n\n## Art. 3\n\n1. Tre.\n";
}

const model::Text& base() {
    static const model::Text text{"T", body(first + second + third)};
    return text;
}

/// The body after a sentence, or what it is refused with.
std::string after(const std::string& source) {
    CAPTURE(source);
    const auto read = read_back(base(), source);
    if (!read.findings.empty()) return read.findings;
    const auto applied = history::apply(base(), read.changes);
    REQUIRE(applied.faults.empty());
    // What is written of it is read back.
    const auto again = read_back(base(), tests::written(base(), read.changes));
    CHECK(again.findings == "");
    CHECK(again.changes == read.changes);
    return applied.text.body;
}

} // namespace

TEST_CASE("words are looked for in the lines of the comma alone") {
    const std::string wanted = body(first + second + "3. È proibito cantare.");
    CHECK(after("All'articolo 2, comma 3, sostituire la parola: «vietato» con: «proibito».") ==
          wanted);
    CHECK(after("Al comma 3 dell'articolo 2, sostituire «vietato» con «proibito».") == wanted);
    CHECK(after("Al paragrafo 4, comma 3, sostituire «vietato» con «proibito».") == wanted);
    CHECK(after("In article 2, paragraph 3, replace “vietato” with “proibito”.") == wanted);
    CHECK(after("All'articolo 2, al comma 3, sopprimere «gatti».") ==
          "1:40: The words \"gatti\" do not occur as whole words in the lines that are named. / "
          "These lines, in paragraph 4 of the text, read: \"3. È vietato cantare.\"\n");
    CHECK(after("All'articolo 2, al comma 2, sopprimere «i».") ==
          "1:40: The words \"i\" occur 2 times in the lines that are named. / Quote more words, or "
          "say which are meant: \"the second time they occur\".\n");
    CHECK(after("All'articolo 2, al comma 2, sopprimere «i», la quinta volta che compare.") ==
          "1:40: The words \"i\" occur only 2 times in the lines that are named. / These lines, in "
          "paragraph 4 of the text, read: \"2. Sono vietati:    a) i cani;    b) i gatti;    "
          "c) il fuoco.\"\n");
    CHECK(after("All'articolo 2, comma 1, aggiungere, in fine, le parole: «Sempre.».") ==
          body("1. È vietato il fuoco. Sempre.\n" + second + third));
}

TEST_CASE("a comma is deleted with its lines, and what stands in a row in one piece") {
    CHECK(after("All'articolo 2, sopprimere il comma 1.") == body(second + third));
    CHECK(after("All'articolo 2, sopprimere il comma 2.") == body(first + third));
    CHECK(after("All'articolo 2, il comma 3 è soppresso.") ==
          body((first + second).substr(0, (first + second).size() - 1)));
    CHECK(after("Delete paragraphs 1 to 2 of article 2.") == body(third));
    CHECK(after("All'articolo 2, sopprimere i commi 1 e 2.") == body(third));
    CHECK(after("Al paragrafo 4, sopprimere il comma 1.") == body(second + third));
    const auto all = read_back(base(), "All'articolo 2, sopprimere i commi da 1 a 3.");
    CHECK(all.findings == "");
    CHECK(all.changes == read_back(base(), "Sopprimere il paragrafo 4.").changes);
    CHECK(after("All'articolo 2, sopprimere i commi 1 e 3.") ==
          body(second.substr(0, second.size() - 1)));
}

TEST_CASE("a comma is rewritten, and gets others beside it") {
    CHECK(after("All'articolo 2, sostituire il comma 2 con il seguente: «2. Nulla.».") ==
          body(first + "2. Nulla.\n" + third));
    CHECK(after("All'articolo 2, dopo il comma 1, inserire il seguente: «1-bis. Nulla.».") ==
          body(first + "1-bis. Nulla.\n" + second + third));
    CHECK(after("All'articolo 2, dopo il comma 3, inserire il seguente: «4. Nulla.».") ==
          body(first + second + third + "\n4. Nulla."));
    CHECK(after("All'articolo 2, prima del comma 1, inserire il seguente: «01. Nulla.».") ==
          body("01. Nulla.\n" + first + second + third));
    CHECK(after("All'articolo 2, dopo il comma 1, inserire il seguente: «Nulla.».") ==
          "1:56: Beside numbered lines, what is new has a number or letter of its own. / Write it "
          "as it is to stand there, as in \"2-bis. …\" or \"d) …\".\n");
}

TEST_CASE("letters of a comma are lines of it") {
    const std::string lead = "2. Sono vietati:\n   a) i cani;\n";
    const std::string without_b = body(first + lead + "   c) il fuoco.\n" + third);
    for (const std::string source : {"All'articolo 2, comma 2, sopprimere la lettera b).",
                                     "All'articolo 2, al comma 2, sopprimere la lett. b.",
                                     "Sopprimere la lettera b) del comma 2 dell'articolo 2.",
                                     "Sopprimere, al comma 2 dell'articolo 2, la lettera b).",
                                     "All'articolo 2, comma 2, la lettera b) è soppressa.",
                                     "In article 2, paragraph 2, delete letter (b)."}) {
        CAPTURE(source);
        if (source.find("Sopprimere, al") == 0)
            CHECK(read_back(base(), source).findings != "");
        else
            CHECK(after(source) == without_b);
    }
    const std::string dogs = body(first + lead + "   b) i topi;\n   c) il fuoco.\n" + third);
    for (const std::string source :
         {"All'articolo 2, comma 2, lettera b), sostituire la parola: «gatti» con: «topi».",
          "Alla lettera b) del comma 2 dell'articolo 2, sostituire «gatti» con «topi».",
          "All'articolo 2, comma 2, alla lettera b), sostituire «gatti» con «topi».",
          "All'articolo 2, comma 2, sostituire la lettera b) con la seguente: «b) i topi;»."}) {
        CAPTURE(source);
        CHECK(after(source) == dogs);
    }
    CHECK(
        after("All'articolo 2, comma 2, dopo la lettera a), inserire la seguente: «a-bis) X;».") ==
        body(first + lead + "   a-bis) X;\n   b) i gatti;\n   c) il fuoco.\n" + third));
    CHECK(after("All'articolo 2, comma 2, sopprimere le lettere b) e c).") ==
          body(first + "2. Sono vietati:\n   a) i cani;\n" + third));
    CHECK(after("All'articolo 2, comma 2, sopprimere la lettera d).") ==
          "1:40: There is no letter d) there, in paragraph 4 of the text. / There are the letters "
          "a), b) and c).\n");
    CHECK(after("All'articolo 2, comma 1, sopprimere la lettera a).") ==
          "1:40: There is no letter a) there, in paragraph 4 of the text. / No line begins there "
          "with a letter, as in \"a) …\".\n");
}

TEST_CASE("letters that are paragraphs are those paragraphs") {
    const model::Text apart{"T", "Art. 1\n\n1. Si può:\n\na) fare;\n\nb) dire:\n\n- orti\n\nc) "
                                 "andare.\n\n2. Orti.\n"};
    const auto check = [&](const std::string& source, const std::string& same) {
        CAPTURE(source);
        const auto read = read_back(apart, source);
        CHECK(read.findings == "");
        CHECK(read.changes == read_back(apart, same).changes);
    };
    check("All'articolo 1, comma 1, sopprimere la lettera a).", "Sopprimere il paragrafo 3.");
    check("All'articolo 1, comma 1, lettera a), sopprimere «fare».",
          "Al paragrafo 3, sopprimere «fare».");
    check("Collocare la lettera a) del comma 1 dell'articolo 1 dopo la lettera c) del comma 1 "
          "dell'articolo 1.",
          "Collocare il paragrafo 3 dopo il paragrafo 6.");
    CHECK(read_back(apart, "All'articolo 1, comma 1, sopprimere la lettera b).").findings ==
          "1:40: Letter b) goes on: behind paragraph 4 of the text there are others, up to "
          "paragraph 5, that begin with no letter of this kind. / Counted from the beginning of "
          "the text, headings too, write \"paragraphs 4 to 5\" for all of it, \"paragraph 4\" for "
          "its beginning, \"paragraph 5\" for its end.\n");
}

TEST_CASE(
    "lines of which it is not clear where they end, or whether they are commas, are refused") {
    const auto findings = [](const std::string& lines, const std::string& source) {
        return read_back({"T", "Art. 1\n\n" + lines + "\n"}, source).findings;
    };
    const auto line = [](const std::string& column, std::size_t number, std::size_t paragraph) {
        return "1:" + column + ": What bears the number " + std::to_string(number) +
               " is a line of paragraph " + std::to_string(paragraph) +
               ", no paragraph of its own. / Write \"paragraph " + std::to_string(paragraph) +
               "\", counted from the beginning of the text, and quote words of that line.\n";
    };
    const std::string source = "All'articolo 1, sopprimere il comma 1.";
    CHECK(findings("1. Uno.\n3. Tre.", source) == line("31", 1, 2));
    CHECK(findings("1. Uno.\n1. Due.", source) == line("31", 1, 2));
    CHECK(findings("Si può:\n1. fare;\n2. dire.", source) == line("31", 1, 2));
    CHECK(findings("Si può:\n\n1. fare;\n2. dire.", source) == line("31", 1, 3));
    CHECK(findings("1. Uno:\n\n1. a\n2. b\n3. c\n\n2. Due.",
                   "All'articolo 1, sopprimere il comma 3.") == line("31", 3, 3));
    CHECK(findings("1. Uno.\n2. Due:\n\n| a |\n\n3. Tre.",
                   "All'articolo 1, sopprimere il comma 2.") ==
          "1:31: What bears the number 2 begins in paragraph 2 of the text and goes on behind it, "
          "up to paragraph 3. / Counted from the beginning of the text, headings too, write "
          "\"paragraph 3\" for its end; of its beginning, in paragraph 2, quote the words.\n");
    CHECK(findings("1. Uno.\n2. Due:\n   a) a;\nfine.",
                   "All'articolo 1, comma 2, sopprimere la lettera a).") ==
          "1:40: It is not clear how far letter a) goes in paragraph 2 of the text. / Write "
          "\"paragraph 2\", counted from the beginning of the text, and quote words of that "
          "letter.\n");
    CHECK(findings("1. Uno.\n2. Due.\n3. Tre.",
                   "All'articolo 1, collocare il comma 3 dopo il comma 1.") ==
          "1:46: What is named here is lines of paragraph 2; a formula moves whole paragraphs. / "
          "Delete the lines with one formula, and insert them with another one, which quotes them: "
          "\"in article 3, after paragraph 2, insert the following\".\n");
    CHECK(read_back({"T", "Art. 1\n\n1. Uno.\n2. Due.\n\nArt. 2\n\n1. Tre.\n"},
                    "Sopprimere il comma 2.")
              .findings ==
          "1:15: What bears the number 2 is a line of paragraph 2, no paragraph of "
          "its own. / Name the article: \"in article 1, paragraph 2\".\n");
    CHECK(findings("1. Uno.\n2. Due.", "Al paragrafo 2, comma 5, sopprimere «Due».") ==
          "1:4: Nothing in paragraph 2 of the text bears the number 5. / There are the numbers 1 "
          "and 2.\n");
}

TEST_CASE("words from some to others are quoted by their ends") {
    CHECK(tests::after("Il Sindaco, sentita la Giunta, decide sugli orti, sentiti tutti.",
                       "Al paragrafo 1, sostituire le parole da: «sentita» a: «decide» con le "
                       "seguenti: «delibera».") ==
          "Il Sindaco, delibera sugli orti, sentiti tutti.\n");
    CHECK(tests::after("Uno due tre due tre.",
                       "In paragraph 1, delete the words from “Uno” to “tre”.") == "due tre.\n");
    CHECK(tests::after("L’orto dell’ente è chiuso.",
                       "Al paragrafo 1, sopprimere le parole dalla parola «dell'ente» fino alla "
                       "parola «chiuso».") == "L’orto.\n");
    CHECK(
        tests::after("Uno due tre.", "Al paragrafo 1, sopprimere le parole da «tre» a «due».") ==
        "1:49: Behind \"tre\" the words \"due\" do not stand in paragraph 1. / Quote both as they "
        "stand there, in one paragraph.\n");
    CHECK(tests::after("Uno due uno due.",
                       "Al paragrafo 1, sopprimere le parole da «due» a «due».") ==
          "1:41: The words \"due\" occur 2 times in paragraph 1. / Quote more words, or say which "
          "are meant: \"the second time they occur\".\n");
}
