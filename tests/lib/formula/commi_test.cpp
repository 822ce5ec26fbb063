// SPDX-License-Identifier: EUPL-1.2
// «comma 2» is the paragraph that bears the number 2; «paragrafo 2» is the second.
#include "sample.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace emenda;
using tests::read_back;

namespace {

const model::Text& numbered() {
    static const model::Text base{"Orti", "Il Consiglio delibera quanto segue.\n\n"
                                          "1. Il bando è aperto a tutti.\n\n"
                                          "2. Il bando è annuale.\n\n"
                                          "2-bis. Il bando è gratuito.\n\n"
                                          "3. Il bando è pubblico.\n"};
    return base;
}

const model::Text& articles() {
    static const model::Text base{"Orti", "## Art. 1 (Bando)\n\n"
                                          "1. Il bando è aperto.\n\n"
                                          "2. Il bando è annuale.\n\n"
                                          "## Art. 2\n\n## Canone\n\n"
                                          "1. Il canone è annuale.\n\n"
                                          "2. Il canone è unico.\n\n"
                                          "## Art. 2-bis\n\n"
                                          "Il canone è ridotto.\n\nIl canone è sospeso.\n\n"
                                          "## Note\n\n"
                                          "4. Il canone è noto.\n"};
    return base;
}

model::Changes deleted(std::size_t paragraph, const std::string& text) {
    model::Changes changes;
    changes.body.emplace_back().what = model::Delete{{paragraph, text, 0}};
    return changes;
}

void check_all(const model::Text& base, const std::vector<std::string>& sources,
               const model::Changes& changes) {
    for (const std::string& source : sources) {
        CAPTURE(source);
        const auto read = read_back(base, source);
        CHECK(read.findings == "");
        CHECK(read.changes == changes);
    }
}

} // namespace

TEST_CASE("a comma is the paragraph that bears its number, a paragrafo is counted") {
    check_all(numbered(),
              {"Al comma 2, sopprimere la parola: «annuale».",
               "Sopprimere, al comma 2, la parola: «annuale».",
               "Al paragrafo 3, sopprimere la parola: «annuale».",
               "In paragraph 3, delete the word “annuale”."},
              deleted(3, " annuale"));
    check_all(numbered(),
              {"Sopprimere il comma 2-bis.", "Il comma 2 bis è soppresso.",
               "sopprimere il co. 2bis", "Sopprimere il paragrafo 4.",
               "Sopprimere il paragrafo 2-bis."},
              deleted(4, "2-bis. Il bando è gratuito."));
    check_all(numbered(), {"Sopprimere i commi da 2 a 2-bis.", "Sopprimere i commi 2-2bis."},
              deleted(3, "2. Il bando è annuale.\n\n2-bis. Il bando è gratuito."));
    model::Changes changes;
    changes.body = {{model::InsertParagraphs{3, "2-ter. Nuovo."}, {}}, {model::Move{5, 1}, {}}};
    check_all(numbered(),
              {"Dopo il comma 2, inserire il seguente: «2-ter. Nuovo.». Prima del comma "
               "1, collocare il comma 3."},
              changes);
}

TEST_CASE("where no paragraph bears a number, a comma is counted") {
    check_all(tests::sample(), {"Sopprimere il comma 2.", "Sopprimere il secondo comma."},
              deleted(2, "Tempi: entro il 2025."));
}

TEST_CASE("numbers of other forms") {
    const model::Text base{"T", "Premessa.\n\n**1.** Uno.\n\n*2.* Due.\n\n3\\. Tre:\n1) x\n2) y\n\n"
                                "4.Quattro.\n\n# Note\n\n6.1. Sei.\n\n2025 fu un anno.\n"};
    check_all(base, {"Sopprimere il comma 1."}, deleted(2, "**1.** Uno."));
    check_all(base, {"Sopprimere il comma 2."}, deleted(3, "*2.* Due."));
    check_all(base, {"Sopprimere il comma 3."}, deleted(4, "3\\. Tre:\n1) x\n2) y"));
    check_all(base, {"Sopprimere il comma 4."}, deleted(5, "4.Quattro."));
    CHECK(read_back(base, "Sopprimere il comma 6.").findings ==
          "1:15: No paragraph bears the number 6. / There are the numbers 1, 2, 3 and 4.\nFor the "
          "one that is counted from the beginning of the text, headings too, write "
          "\"paragraph 6\"; it reads: \"# Note\"\n");
    for (const std::string form : {"(1) Uno.\n\n(2) Due.", "1) Uno.\n\n2) Due.",
                                   "   1. Uno.\n\n   2. Due.", "1.Uno.\n\n2.Due."}) {
        CAPTURE(form);
        const model::Text all{"T", form + "\n"};
        check_all(all, {"Sopprimere il comma 2."}, deleted(2, form.substr(form.find("\n\n") + 2)));
    }
}

TEST_CASE("a number of another form is no comma's: the first one in the article says which") {
    const model::Text base{"T", "Art. 1\n\n1. Uno:\n\n1) baz;\n\n3) bar.\n\n2. Due.\n\n   4. "
                                "Quattro.\n\nArt. 2\n\n1) Tre.\n\n2) Quattro.\n"};
    CHECK(read_back(base, "Sopprimere il comma 3.").findings ==
          "1:15: No paragraph bears the number 3. / There are the numbers 1 and 2.\nFor the one "
          "that is counted from the beginning of the text, headings too, write \"paragraph 3\"; it "
          "reads: \"1) baz;\"\n");
    CHECK(read_back(base, "All'articolo 1, sopprimere il comma 4.").findings ==
          "1:31: No paragraph of article 1 bears the number 4. / There are the numbers 1 and 2.\n");
    check_all(base, {"All'articolo 2, sopprimere il comma 2."}, deleted(9, "2) Quattro."));
}

TEST_CASE("a comma that only another article has in its place is refused") {
    const model::Text base{"T", "Art. 1\n\n1. Uno.\n\n3. Tre.\n\nArt. 2\n\n3. Altro.\n"};
    CHECK(read_back(base, "All'articolo 1, sopprimere il terzo comma.").findings ==
          "1:31: Paragraph 3 in the order of article 1 is not the one that bears the number 3. / "
          "Write \"in article 1, paragraph 3\" for the one that bears the number, or \"paragraph\" "
          "with the number counted from the beginning of the text.\n");
}

TEST_CASE("a comma is counted only where everybody counts alike") {
    for (const std::string other :
         {"# Titolo", "Art. 3", "1 - Uno.", "1° Uno.", "I. Uno.", "**II)** Due.", "[1] Uno.",
          "1.1. Uno.", "Allegato A", "---", "(Oggetto)"}) {
        CAPTURE(other);
        CHECK(read_back({"T", other + "\n\nUno.\n\nDue.\n"}, "Sopprimere il comma 2.").findings ==
              "1:15: No paragraph bears the number 2. / For the one that is counted from the "
              "beginning of the text, headings too, write \"paragraph 2\"; it reads: \"Uno.\"\n");
        CHECK(read_back({"T", "Uno.\n\nDue.\n\n" + other + "\n"}, "Sopprimere il secondo comma.")
                  .findings != "");
    }
    for (const std::string item : {"a) uno", "- uno", "| uno |"}) {
        CAPTURE(item);
        const model::Text base{"T", "Uno.\n\n" + item + "\n\nDue.\n"};
        CHECK(read_back(base, "Sopprimere il comma 3.").findings ==
              "1:15: No paragraph bears the number 3. / For the one that is counted from the "
              "beginning of the text, headings too, write \"paragraph 3\"; it reads: \"Due.\"\n");
        check_all(base, {"Sopprimere il comma 1."}, deleted(1, "Uno."));
    }
    check_all({"T", "Nel 2025 uno.\n\n2025 e due.\n\nIl Comune.\n"}, {"Sopprimere il comma 2."},
              deleted(2, "2025 e due."));
}

TEST_CASE("a comma that goes on in further paragraphs is not taken in part") {
    const model::Text base{"T", "1. Il Comune può:\n\na) fare;\n\nb) dire orti.\n\n2. Orti.\n\n# "
                                "Note\n\n3. Tre.\n"};
    const std::string ends = "\"paragraph 1\" for its beginning, \"paragraph 3\" for its end.\n";
    const std::string beside =
        "The paragraph that bears the number 1 goes on: behind paragraph 1 of the text there are "
        "others, up to paragraph 3, that bear no number of this kind. / Counted from the beginning "
        "of the text, headings too, write " +
        ends;
    std::string told = beside;
    told.insert(told.size() - ends.size(), "\"paragraphs 1 to 3\" for all of it, ");
    const auto findings = [&](const std::string& source) {
        return read_back(base, source).findings;
    };
    CHECK(findings("Sopprimere il comma 1.") == "1:15: " + told);
    CHECK(findings("Sostituire il comma 1 con il seguente: «Y».") == "1:15: " + told);
    CHECK(findings("Dopo il comma 1, inserire il seguente: «Y».") == "1:9: " + beside);
    CHECK(findings("Al comma 1, aggiungere, in fine, le parole: «Y».") == "1:4: " + beside);
    CHECK(findings("Dopo il comma 2, collocare il comma 1.") == "1:31: " + told);
    CHECK(findings("Collocare il comma 2 dopo il comma 1.") == "1:30: " + beside);
    CHECK(findings("Sopprimere i commi 1 e 2.") == "1:14: " + told);
    // What the refusals advise is understood.
    model::Changes moved;
    for (const std::size_t number : {1, 2, 3})
        moved.body.emplace_back().what = model::Move{number, 4};
    check_all(base,
              {"Dopo il comma 2, collocare i paragrafi da 1 a 3.",
               "Collocare i paragrafi 1, 2 e 3 dopo il comma 2.",
               "Move paragraphs 1 to 3 to after paragraph 4."},
              moved);
    CHECK(findings("Dopo il paragrafo 3, inserire il seguente: «Y».") == "");
    check_all(base, {"Sopprimere il comma 2."}, deleted(4, "2. Orti."));
    check_all(base, {"Al comma 1, sopprimere: «può»."}, deleted(1, " può"));
    CHECK(findings("Al comma 1, sopprimere «fare».") ==
          "1:24: The words \"fare\" do not occur in paragraph 1. / They occur in paragraph 2.\n");
    const model::Text table{"T", "1. Uno:\n\n| a | b |\n|---|---|\n| c | d |\n\n2. Due.\n"};
    CHECK(read_back(table, "Sopprimere il comma 1.")
              .findings.starts_with("1:15: The paragraph that bears the number 1 goes on: "));
}

TEST_CASE("words that a comma holds twice, in two paragraphs, are not taken from the first") {
    const model::Text base{"T", "1. Orti e\n\na) orti;\n\nb) orti e viti.\n\n2. E orti.\n"};
    CHECK(read_back(base, "Al comma 1, sopprimere «e».").findings ==
          "1:24: The words \"e\" occur also in paragraph 3, which belongs to the one that is "
          "named. / Write "
          "\"paragraph 1\" or \"paragraph 3\", counted from the beginning of the text, headings "
          "too.\n");
}

TEST_CASE("commas in a row have nothing else between them") {
    const model::Text base{"T", "1. Uno.\n\n2. Due.\n\na) a\n\n3. Tre.\n\n# Note\n\n4. Quattro.\n"};
    const auto told = [](const std::string& numbers, const std::string& paragraphs) {
        return "1:14: Between the paragraphs that bear the numbers " + numbers +
               " there are others, such as a heading. / Counted from the beginning of the text, "
               "headings too, write \"paragraphs " +
               paragraphs + "\" for all that stands there, or write a formula for each.\n";
    };
    CHECK(read_back(base, "Sopprimere i commi da 2 a 3.").findings == told("2 and 3", "2 to 4"));
    CHECK(read_back(base, "Sopprimere i commi da 3 a 4.").findings == told("3 and 4", "4 to 6"));
    CHECK(read_back(base, "Sopprimere i commi da 1 a 4.").findings == told("1 and 4", "1 to 6"));
    check_all({"T", "1. Uno.\n\n2. Due.\n\n# Note\n"}, {"Sopprimere i commi da 1 a 2."},
              deleted(1, "1. Uno.\n\n2. Due."));
}

TEST_CASE("a comma that may be another one is refused with both") {
    const auto findings = [](const std::string& source) {
        return read_back(numbered(), source).findings;
    };
    CHECK(findings("Sopprimere il secondo comma.") ==
          "1:15: This may be paragraph 2, counted from the beginning of the text, or paragraph 3, "
          "which bears the number 2. / Write \"paragraph 2\" for the one, \"paragraph 3\" for the "
          "other.\n");
    CHECK(findings("Sopprimere il comma 5.") ==
          "1:15: No paragraph bears the number 5. / There are the numbers 1, 2, 2-bis and 3.\nFor "
          "the one that is counted from the beginning of the text, headings too, write "
          "\"paragraph 5\"; it reads: \"3. Il bando è pubblico.\"\n");
    CHECK(findings("Sopprimere il comma 3-ter.") ==
          "1:15: No paragraph bears the number 3-ter. / There are the numbers 1, 2, 2-bis and "
          "3.\n");
    CHECK(read_back(tests::sample(), "Sopprimere il paragrafo 2 bis.").findings ==
          "1:15: No paragraph bears the number 2-bis. / Write \"paragraph\" with its number, "
          "counted from the beginning of the text: blank lines part the paragraphs; a heading is "
          "one, too.\n");
    CHECK(read_back(articles(), "Collocare il comma 4 dopo il comma 2.").findings ==
          "1:30: More than one paragraph bears the number 2: the paragraphs 3 and 7 of the text. / "
          "Write \"paragraph 3\" for the first of them, counted from the beginning of the text, "
          "headings too.\nOr name the article: \"in article 1, paragraph 2\".\n");
    // Article 1 has no such paragraph: to name it would be of no help.
    CHECK(read_back({"T", "Art. 1\n\n1. Uno.\n\nArt. 2\n\n1. Due.\n\n2. Tre.\n\nArt. 3\n\n1. "
                          "Quattro.\n\n2. Cinque.\n"},
                    "Sopprimere il comma 2.")
              .findings ==
          "1:15: More than one paragraph bears the number 2: the paragraphs 5 and 8 of the text. / "
          "Write \"paragraph 5\" for the first of them, counted from the beginning of the text, "
          "headings too.\nOr name the article: \"in article 2, paragraph 2\".\n");
    CHECK(read_back({"T", "1. Uno.\n\n1. Altro.\n"}, "Sopprimere il primo comma.").findings ==
          "1:15: More than one paragraph bears the number 1: the paragraphs 1 and 2 of the text. / "
          "Write \"paragraph 1\" for the first of them, counted from the beginning of the text, "
          "headings too.\n");
}

TEST_CASE("a comma of an article is the one with its number there") {
    check_all(articles(),
              {"All'articolo 2, al comma 1, sopprimere la parola: «annuale».",
               "All’art. 2, comma 1, sopprimere la parola: «annuale».",
               "Al comma 1 dell'articolo 2, sopprimere la parola: «annuale».",
               "All'articolo 2, sopprimere, al primo comma, la parola: «annuale».",
               "Sopprimere la parola: «annuale» del comma 1 dell'art. 2.",
               "In article 2, paragraph 1, delete the word “annuale”.",
               "In paragraph 1 of article 2, delete the word “annuale”."},
              deleted(6, " annuale"));
    check_all(articles(),
              {"Sopprimere il comma 2 dell'articolo 1.", "All'articolo 1, sopprimere il comma 2.",
               "Il comma 2 dell'articolo 1 è soppresso.", "All'articolo 1, il comma 2 è soppresso.",
               "Delete paragraph 2 of article 1."},
              deleted(3, "2. Il bando è annuale."));
    model::Changes moved;
    moved.body.emplace_back().what = model::Move{7, 2};
    check_all(articles(), {"Collocare il comma 2 dell'articolo 2 dopo il comma 1 dell'articolo 1."},
              moved);
    model::Changes changes;
    changes.body.emplace_back().what = model::InsertParagraphs{7, "3. Nuovo."};
    check_all(articles(),
              {"All'articolo 2, dopo il comma 2, inserire il seguente: «3. Nuovo.».",
               "Dopo l'articolo 2, comma 2, inserire il seguente: «3. Nuovo.»",
               "Dopo il comma 2 dell'articolo 2 è inserito il seguente: «3. Nuovo.»"},
              changes);
}

TEST_CASE("an article without such a comma is told of") {
    const auto findings = [](const std::string& source) {
        return read_back(articles(), source).findings;
    };
    CHECK(findings("All'articolo 9, sopprimere il comma 1.") ==
          "1:31: There is no article 9. / The text has the articles 1, 2 and 2-bis.\n");
    CHECK(read_back(numbered(), "All'articolo 9, sopprimere il comma 1.").findings ==
          "1:31: There is no article 9. / No paragraph begins with the number of an article, as in "
          "\"Art. 3\".\n");
    CHECK(findings("All'articolo 2, sopprimere il comma 4.") ==
          "1:31: No paragraph of article 2 bears the number 4. / There are the numbers 1 and 2.\n");
    CHECK(findings("All'articolo 2-bis, sopprimere il comma 2.") ==
          "1:35: The paragraphs of article 2-bis bear no numbers. / Counted from the beginning of "
          "the text, and with its heading, it is the paragraphs 8 to 10: write \"paragraph\" with "
          "one of these numbers.\n");
    const model::Text twice{"T", "Art. 1\n\n1. Uno.\n\nArt. 1\n\n1. Due.\n"};
    CHECK(read_back(twice, "All'articolo 1, sopprimere il comma 1.").findings ==
          "1:31: More than one article bears the number 1: they begin with the paragraphs 1 and 3 "
          "of the text. / Write \"paragraph\" with its number, counted from the beginning of the "
          "text: blank lines part the paragraphs; a heading is one, too.\n");
    const model::Text gap{"T", "Art. 1\n\n1. Uno.\n\n1-bis. Due.\n\n2. Tre.\n"};
    CHECK(read_back(gap, "All'articolo 1, sopprimere il secondo comma.").findings ==
          "1:31: Paragraph 2 in the order of article 1 is not the one that bears the number 2. / "
          "Write \"in article 1, paragraph 2\" for the one that bears the number, or \"paragraph\" "
          "with the number counted from the beginning of the text.\n");
}
