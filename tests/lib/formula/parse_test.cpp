// SPDX-License-Identifier: EUPL-1.2
// What a person types, and what is said about what is no formula.
#include "sample.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace emenda;
using tests::read_back;
using tests::sample;

namespace {

template <typename What>
model::Changes one(const What& what) {
    model::Changes changes;
    changes.body.emplace_back().what = what;
    return changes;
}

const model::Changes& rewritten() {
    static const auto changes = one(model::Replace{{2, "entro il 2025", 0}, "nel 2026"});
    return changes;
}

void check_all(const std::vector<std::string>& sources, const model::Changes& changes) {
    for (const std::string& source : sources) {
        CAPTURE(source);
        const auto read = read_back(sample(), source);
        CHECK(read.findings == "");
        CHECK(read.changes == changes);
    }
}

std::string findings(const std::string& source) { return read_back(sample(), source).findings; }

} // namespace

TEST_CASE("a formula is read however it is typed") {
    check_all(
        {
            "Al paragrafo 2, sostituire le parole: «entro il 2025» con le seguenti: «nel 2026».",
            "al paragrafo 2 sostituire le parole \"entro il 2025\" con \"nel 2026\"",
            "AL COMMA 2, SOSTITUIRE LE PAROLE: “entro il 2025” CON LE SEGUENTI: “nel 2026”;",
            "1) Al secondo comma, sostituire le parole: „entro il 2025” con le seguenti: «nel "
            "2026»",
            "a) al par. n. 2, sostituire la parola <<entro il 2025>> con la parola <<nel 2026>>;",
            "- Al 2° paragrafo sostituire «entro il 2025» con «nel 2026»",
            "Sostituire, al paragrafo 2, le parole «entro il 2025» con le seguenti «nel 2026».",
            "Sostituire le parole «entro il 2025» del paragrafo 2 con le seguenti: «nel 2026».",
            "Al paragrafo 2, le parole: «entro il 2025» sono sostituite dalle seguenti: «nel "
            "2026».",
            "Al paragrafo 2, sostituire le\r\n   parole: «entro\r\n   il 2025» con le\r\n   "
            "seguenti: «nel 2026».\r\n",
            "\xEF\xBB\xBF(1) Al paragrafo 2, sostituire le parole:\n«\nentro il 2025\n»\ncon: "
            "«nel 2026».",
            "In paragraph 2, replace the words “entro il 2025” with “nel 2026”.",
            "at paragraph 2, for \"entro il 2025\" substitute \"nel 2026\"",
            "In paragraph 2, leave out the words «entro il 2025» and insert the words «nel 2026»",
            "Replace “entro il 2025” in paragraph 2 by “nel 2026”",
            "Al paragrafo 2, sostituire le parole: «entro il 2025», la prima volta che "
            "compaiono, con: «nel 2026».",
        },
        rewritten());
}

TEST_CASE("which occurrence is meant can be said in many ways") {
    check_all(
        {
            "Al paragrafo 1, sopprimere la parola: «orti», la seconda volta che compare.",
            "Al paragrafo 1, sopprimere la seconda occorrenza della parola «orti».",
            "al paragrafo 1, eliminare «orti» (2ª occorrenza)",
            "Al paragrafo 1, la parola: «orti», la 2a volta in cui ricorre, è soppressa.",
            "In paragraph 1, delete the word “orti”, the second time it occurs.",
            "In paragraph 1, omit the second occurrence of the word “orti”.",
            "delete “orti” (2nd occurrence) in paragraph 1",
        },
        one(model::Delete{{1, " orti", 2}}));
}

TEST_CASE("words are inserted behind others, before them, and at the end") {
    check_all(
        {
            "Al paragrafo 3, dopo le parole: «il terreno» inserire le seguenti: «e l'acqua».",
            "Al paragrafo 3, dopo le parole: «il terreno», sono inserite le seguenti: «e "
            "l'acqua».",
            "Al paragrafo 3, inserire, dopo le parole: «il terreno», le seguenti: «e l'acqua».",
            "Al paragrafo 3, dopo le parole «il terreno» inserire « e l'acqua»",
            "In paragraph 3, after the words “il terreno” insert “e l'acqua”.",
            "In paragraph 3, add “e l'acqua” after “il terreno”.",
        },
        one(model::InsertWords{{3, "il terreno", 0}, " e l'acqua"}));
    check_all({"Al paragrafo 3, dopo la parola: «l'», la prima volta che compare, inserire la "
               "seguente: «unico».",
               "In paragraph 3, after the word “l'”, the first time it occurs, insert “unico”."},
              one(model::InsertWords{{3, "l'", 0}, "unico"}));
    check_all({"Al paragrafo 2, aggiungere, in fine, le seguenti parole: «Salvo proroghe».",
               "Al paragrafo 2, aggiungere infine: «Salvo proroghe»",
               "In paragraph 2, at the end, add “Salvo proroghe”."},
              one(model::InsertWords{{2, "2025.", 0}, " Salvo proroghe"}));
    check_all({"Al paragrafo 3, prima delle parole: «il terreno» inserire la seguente: «tutto».",
               "In paragraph 3, before the words “il terreno” insert “tutto”."},
              one(model::Replace{{3, "il terreno", 0}, "tutto il terreno"}));
}

TEST_CASE("whole paragraphs are inserted, deleted, rewritten and moved") {
    check_all(
        {
            "Dopo il paragrafo 2, inserire i seguenti:\n\n   «Costi. Nessuno per\n   chi coltiva.\n"
            "\n   Regole. Poche.».",
            "Dopo il comma 2 sono inseriti i seguenti: \"Costi. Nessuno per chi coltiva.\n\n"
            "Regole. Poche.\"",
            "Prima del paragrafo 3, inserire i seguenti:\n«\nCosti. Nessuno per chi coltiva.\n\n"
            "Regole. Poche.\n».",
            "After paragraph 2, insert the following paragraphs: “Costi. Nessuno per chi "
            "coltiva.\n\nRegole. Poche.”",
        },
        one(model::InsertParagraphs{2, "Costi. Nessuno per chi coltiva.\n\nRegole. Poche."}));
    check_all({"Aggiungere, in fine, il seguente paragrafo: «Fine.»",
               "Alla fine del testo, "
               "aggiungere il seguente: «Fine.»",
               "At the end of the text, add “Fine.”."},
              one(model::InsertParagraphs{4, "Fine."}));
    check_all({"Prima del paragrafo 1, inserire il seguente: «Premessa.».",
               "All’inizio, inserire il seguente: «Premessa.»",
               "Before paragraph 1, insert the following: “Premessa.”"},
              one(model::InsertParagraphs{0, "Premessa."}));
    check_all({"Sopprimere il paragrafo 2.", "Il comma 2 è soppresso.", "il comma 2 e' abrogato",
               "IL COMMA 2 È SOPPRESSO", "Delete paragraph 2", "Paragraph 2 is omitted."},
              one(model::Delete{{2, "Tempi: entro il 2025.", 0}}));
    const std::string two = "Obiettivo. Aprire orti, orti veri, in ogni quartiere.\n\nTempi: entro "
                            "il 2025.";
    check_all({"Sopprimere i paragrafi da 1 a 2.", "I commi da 1 a 2 sono soppressi.",
               "Sopprimere i commi 1-2", "Delete paragraphs 1 to 2."},
              one(model::Delete{{1, two, 0}}));
    auto each = one(model::Delete{{2, "Tempi: entro il 2025.", 0}});
    each.body.emplace_back().what = model::Delete{{4, "- acqua\n- compost", 0}};
    check_all({"Sopprimere i paragrafi 2 e 4.", "Delete paragraphs 2 and 4"}, each);
    check_all({"Sostituire il paragrafo 2 con il seguente: «Tempi. Nessuno.».",
               "Il paragrafo 2 è sostituito dal seguente: «Tempi. Nessuno.».",
               "Replace paragraph 2 with the following: “Tempi. Nessuno.”.",
               "For paragraph 2 substitute “Tempi. Nessuno.”"},
              one(model::Replace{{2, "Tempi: entro il 2025.", 0}, "Tempi. Nessuno."}));
    check_all({"Dopo il paragrafo 4, collocare il paragrafo 2.",
               "Spostare il paragrafo 2 dopo il paragrafo 4",
               "Move paragraph 2 to after paragraph "
               "4.",
               "After paragraph 4, put paragraph 2."},
              one(model::Move{2, 4}));
    check_all({"Prima del paragrafo 1, collocare il paragrafo 3.",
               "Move paragraph 3 before paragraph 1."},
              one(model::Move{3, 0}));
}

TEST_CASE("paragraphs that move together stand in one sentence") {
    model::Changes row;
    for (const std::size_t number : {1, 2, 3})
        row.body.emplace_back().what = model::Move{number, 4};
    check_all({"Collocare i paragrafi da 1 a 3 dopo il paragrafo 4.",
               "collocare i commi 1-3 dopo il paragrafo 4",
               "Dopo il paragrafo 4, porre i paragrafi "
               "1, 2 e 3.",
               "Spostare i paragrafi da 1 a 3 dopo il paragrafo 4;",
               "1-3. Move paragraphs 1 to 3 "
               "to after paragraph 4.",
               "Move the paragraphs 1, 2 and 3 after paragraph 4.",
               "After paragraph 4, put paragraphs 1 to 3."},
              row);
    model::Changes apart;
    for (const std::size_t number : {2, 4})
        apart.body.emplace_back().what = model::Move{number, 0};
    check_all({"Collocare i paragrafi 2 e 4 prima del paragrafo 1.",
               "Prima del paragrafo 1, collocare i paragrafi 2 e 4.",
               "Move paragraphs 2 and 4 to before paragraph 1."},
              apart);
}

TEST_CASE("paragraphs that cannot move together are told") {
    const auto findings = [](const std::string& source) {
        return tests::read_back(tests::sample(), source).findings;
    };
    const std::string order = "Paragraphs that move together keep the order that they have. / Name "
                              "them in the order of the text, each once.\n";
    CHECK(findings("Collocare i paragrafi 3 e 2 dopo il paragrafo 4.") == "1:13: " + order);
    CHECK(findings("Collocare i paragrafi 2 e 2 dopo il paragrafo 4.") == "1:13: " + order);
    CHECK(findings("Collocare i paragrafi da 3 a 2 dopo il paragrafo 4.") == "1:13: " + order);
    CHECK(findings("Move paragraphs 1 to 3 to after paragraph 2.") ==
          "1:33: Paragraph 2 is one of those that move. / Name one that stays where it is.\n");
    CHECK(findings("Collocare i paragrafi 2 e 3 dopo il paragrafo 1.") ==
          "1:1: This formula changes nothing.\n");
    CHECK(findings("Collocare i paragrafi 2 e 3 prima del paragrafo 4.") ==
          "1:1: This formula changes nothing.\n");
    CHECK(findings("Collocare i paragrafi 2 e 4 dopo il paragrafo 1.") ==
          "1:13: Paragraph 2 stands there already. / Leave it out: the others can be put before it "
          "or behind it.\n");
    CHECK(findings("Collocare i paragrafi da 2 a 7 dopo il paragrafo 1.") ==
          "1:1: There is no paragraph 7: the text has 4 paragraphs. / Blank lines part the "
          "paragraphs; a heading is one, too. The last one, paragraph 4, reads: \"- acqua - "
          "compost\"\n");
    CHECK(findings("Collocare i paragrafi da 1 a 2 dopo il paragrafo 4. Collocare il paragrafo 2 "
                   "dopo il paragrafo 3.") ==
          "1:53: This formula meets another one in paragraph 2: both are about the same words.\n");
    CHECK(findings("Collocare i paragrafi da 1 a 2 dopo il paragrafo 4. Sopprimere i paragrafi da "
                   "1 a 2.") ==
          "1:1: This formula meets another one in paragraph 1: both are about the same words.\n");
}

TEST_CASE("paragraphs are inserted beside one that moves") {
    const model::Text& base = tests::sample();
    const auto read = tests::read_back(
        base, "Collocare il paragrafo 2 dopo il paragrafo 3. Dopo il paragrafo 2, nella sua nuova "
              "collocazione, aggiungere il seguente: «Uno.». Before paragraph 2, in its new place, "
              "insert the following: “Due.”.");
    CHECK(read.findings == "");
    model::Changes expected;
    expected.body = {{model::Move{2, 3}, {}},
                     {model::Replace{{2, "Tempi", 0}, "Due.\n\nTempi"}, {}},
                     {model::Replace{{2, "2025.", 0}, "2025.\n\nUno."}, {}}};
    CHECK(read.changes == expected);
    CHECK(tests::read_back(base, "Prima del paragrafo 2, nella nuova collocazione, inserire il "
                                 "seguente: «Uno.».")
              .findings == "1:1: No formula moves paragraph 2. / Write a formula that moves it, or "
                           "leave its new place out.\n");
}

TEST_CASE("a title is replaced whole") {
    model::Changes changes;
    changes.title = model::TitleChange{"Orti di quartiere", "Orti per tutti", {}};
    check_all({"Sostituire il titolo: «Orti di quartiere» con il seguente: «Orti per tutti».",
               "Sostituire il titolo con il seguente: «Orti per\n   tutti».",
               "Il titolo è sostituito dal seguente: «Orti per tutti»",
               "Replace the title “Orti di quartiere” with “Orti per tutti”.",
               "replace title by the new title “Orti per tutti”"},
              changes);
}

TEST_CASE("sentences may stand in any order, in both languages, under a heading") {
    auto both = rewritten();
    both.body.emplace_back().what = model::Delete{{4, "- acqua\n- compost", 0}};
    check_all({"Emendamento 3 alla proposta par-PROP-2024-03-1, versione 2:\n\n"
               "1. Delete paragraph 4.\n\n2. Al paragrafo 2, sostituire le parole: «entro il "
               "2025» con: «nel 2026».\n"},
              both);
    const auto parsed = formula::parse("Modifiche alla\nproposta par-PROP-2024-03-1, versione 2, "
                                       "che portano alla versione 5:\nSopprimere il comma 1.",
                                       "f");
    CHECK(parsed.findings.empty());
    CHECK(parsed.reference == "par-PROP-2024-03-1");
    CHECK(parsed.version == 2);
    const auto other = formula::parse("Changes to proposal par-PROP-2024-03-1, A2, that lead to "
                                      "version 5:\nDelete paragraph 1.",
                                      "f");
    CHECK(other.findings.empty());
    CHECK(other.version == std::nullopt);
}

TEST_CASE("an awkward text stands in a block") {
    const model::Text base{"T", "a » b « c\n»» d\n"};
    const auto read =
        read_back(base, "Al paragrafo 1, sostituire le parole:\n   «««\n   b « c\n   »» d\n   »»» "
                        "con le seguenti:\n   «\n   - uno\n     - due\n   ».");
    CHECK(read.findings == "");
    CHECK(read.changes == one(model::Replace{{1, "b « c\n»» d", 0}, "- uno\n  - due"}));
}

TEST_CASE("what is no formula is refused with its place and what is wanted there") {
    CHECK(findings("Cambiare tutto.") ==
          "1:1: With \"Cambiare\" this is no formula that is known. / A formula reads, for "
          "instance: In paragraph 2, replace the words “X” with “Y”.\n");
    CHECK(findings("Al paragrafo 2, sostitiure le parole: «Tempi» con: «Tempo».") ==
          "1:17: \"sostitiure\" is no word of a formula. / Did you mean \"sostituire\"?\nA formula "
          "reads, for instance: Al paragrafo 2, sostituire le parole: «X» con le seguenti: «Y».\n");
    CHECK(findings("Al paragrafo 2, sostituire le parole: Tempi con: «Tempo».") ==
          "1:39: Here should stand a quotation, not \"Tempi\". / Words of the text stand between "
          "marks, «…» or \"…\".\nA formula reads, for instance: Al paragrafo 2, sostituire le "
          "parole: «X» con le seguenti: «Y».\n");
    CHECK(findings("Al paragrafo due, sopprimere la parola: «Tempi».") ==
          "1:14: Here should stand a paragraph with its number, not \"due\". / A formula reads, "
          "for instance: Al paragrafo 2, sostituire le parole: «X» con le seguenti: «Y».\n");
    CHECK(findings("Al paragrafo 2, sopprimere la parola: «Tempi.") ==
          "1:39: This quotation is not closed. / » closes it; a text whose marks do not pair "
          "stands on lines of its own, between a line «« and a line »».\n");
    CHECK(findings("Al paragrafo 2, sostituire la parola: «Tempi» con:\n   ««\n   Tempo\n   ».") ==
          "2:4: This quotation is not closed. / A line that begins with »» closes it.\n");
    CHECK(findings("Al paragrafo 2, sostituire «Tempi» tramite «Tempo».") ==
          "1:36: Here should stand \"con\", not \"tramite\". / A formula reads, for instance: Al "
          "paragrafo 2, sostituire le parole: «X» con le seguenti: «Y».\n");
    CHECK(findings("") == "1:1: There is no formula here. / A formula reads, for instance: In "
                          "paragraph 2, replace the words “X” with “Y”.\n");
    CHECK(findings("Sopprimere il\n paragrafo 2.\n\n2. Mangiare\n «a» tutto il resto.\n\n3. Bere "
                   "molto.\n") ==
          "4:4: With \"Mangiare\" this is no formula that is known. / A formula reads, for "
          "instance: Al paragrafo 2, sostituire le parole: «X» con le seguenti: «Y».\n"
          "7:4: With \"Bere\" this is no formula that is known. / A formula reads, for instance: "
          "Al paragrafo 2, sostituire le parole: «X» con le seguenti: «Y».\n");
    CHECK(
        findings("Consume all of the words in it.") ==
        "1:1: With \"Consume\" this is no formula that is known. / A formula reads, for instance: "
        "In paragraph 2, replace the words “X” with “Y”.\n");
    CHECK(findings("Sopprimere \xFF") ==
          "1:12: These bytes are not UTF-8. / Save the text as UTF-8 and try again.\n");
    CHECK(findings("Delete the paragraph.") ==
          "1:22: Here should stand a paragraph with its number, not the end. / A formula reads, "
          "for instance: Delete paragraph 2.\n");
    CHECK(findings("Dopo il paragrafo 2, inserire.") ==
          "1:30: Here should stand a quotation, not \".\". / A formula reads, for instance: Dopo "
          "il paragrafo 2, inserire il seguente: «Y».\n");
}

TEST_CASE("who looks for words in a whole article is told which paragraphs it is") {
    CHECK(findings("Sopprimere gli articoli 2 e 3.") ==
          "1:16: There is no article 2. / No paragraph begins with the number of an article, as in "
          "\"Art. 3\".\n");
    CHECK(findings("Agli articoli 2 e 3, sopprimere «a».") ==
          "1:6: Words are not looked for in whole articles: a formula names a paragraph. / Name "
          "each by the number that it bears in the article, \"in article 3, paragraph 2\", or "
          "counted from the beginning of the text, \"paragraph 7\".\nBlank lines part the "
          "paragraphs that are counted; a heading is one, too.\n");
    const model::Text base{"T", "Visto.\n\nArt. 3\n\n1. Uno.\n\n2. Due.\n\nArt. 4\n\n1. Tre.\n"};
    const auto told = [&](const std::string& source) { return read_back(base, source).findings; };
    const std::string third =
        "Words are not looked for in whole articles: a formula names a paragraph. / Counted from "
        "the beginning of the text, article 3 with its heading is the paragraphs 2 to 4: write "
        "\"paragraphs 2 to 4\" for all of it, \"after paragraph 4\" to put something behind it, or "
        "\"in paragraph\" with one of the numbers.\n";
    CHECK(told("All'articolo 3, sostituire «a» con «b».") == "1:5: " + third);
    CHECK(told("In article 3, replace “a” with “b”.") == "1:4: " + third);
    CHECK(told("Sostituire il titolo dell'articolo 3 con: «Y».") == "1:27: " + third);
}

TEST_CASE("what people write beside formulas is told") {
    const std::string example = "A formula reads, for instance: Al paragrafo 2, sostituire le "
                                "parole: «X» con le seguenti: «Y».\n";
    const std::string period = "A formula names paragraphs, not the sentences of one. / Quote the "
                               "words of the sentence, or some of them.\n";
    CHECK(findings("Al comma 2, primo periodo, sostituire «a» con «b».") ==
          "1:13: " + period + example);
    CHECK(findings("Al comma 2, all'ultimo periodo, sostituire «a» con «b».") ==
          "1:17: " + period + example);
    CHECK(findings("Al comma 2, sopprimere il secondo periodo.") ==
          "1:27: " + period +
              "A formula reads, for instance: Al paragrafo 2, sopprimere le parole: «X».\n");
    CHECK(findings("In paragraph 2, delete the last sentence.") ==
          "1:28: " + period +
              "A formula reads, for instance: In paragraph 2, delete the words “X”.\n");
    CHECK(findings("Sopprimere il comma 2. Conseguentemente, al comma 1, sopprimere «veri».") ==
          "1:24: A change that follows from another one is a formula of its own. / Leave the word "
          "out, and begin with the formula.\n" +
              example);
    const std::string amendment =
        "A file holds the formulas of one amendment. / Write each amendment in a file of its own, "
        "and leave this line out.\n";
    CHECK(findings("Emendamento n. 1\n\nSopprimere il comma 2.") == "1:1: " + amendment);
    CHECK(findings("Sopprimere il comma 2.\n\nAmendment 2\nDelete paragraph 1.") ==
          "3:1: " + amendment);
    CHECK(findings("Sopprimere il comma 2.\n\nMotivazione: così è meglio.") ==
          "3:1: A reason is no formula. / Give it with --reason, and leave it out of the file.\n");
}

TEST_CASE("no sentence is taken for a part of the heading") {
    CHECK(findings("Emendamento 1\n\n1. Sopprimere il comma 1.\n2. Sostituire il comma 2 con "
                   "il seguente:\n«Y».") ==
          "1:1: A file holds the formulas of one amendment. / Write each amendment in a file of "
          "its own, and leave this line out.\n");
    CHECK(findings("Emendamento 1\nAl comma 2, sostituire «Tempi» con:\n«Y».")
              .starts_with("1:1: A file holds the formulas of one amendment. / "));
}

TEST_CASE("a word that is nearly one of a formula is told, with the form that it would make") {
    const auto told = [](const std::string& typed, const std::string& meant,
                         const std::string& form) {
        return "\"" + typed + "\" is no word of a formula. / Did you mean \"" + meant +
               "\"?\nA formula reads, for instance: " + form + "\n";
    };
    CHECK(findings("Soprimere il paragrafo 2.") ==
          "1:1: " + told("Soprimere", "sopprimere", "Sopprimere il paragrafo 2."));
    CHECK(findings("Sostiture il paragrafo 2 con il seguente: «Y».") ==
          "1:1: " +
              told("Sostiture", "sostituire", "Sostituire il paragrafo 2 con il seguente: «Y»."));
    CHECK(findings("Al paragrafo 2, agiungere in fine: «Y».") ==
          "1:17: " + told("agiungere", "aggiungere",
                          "Al paragrafo 2, aggiungere, in fine, le seguenti: «Y»."));
    CHECK(findings("Delte paragraph 2.") ==
          "1:1: " + told("Delte", "delete", "Delete paragraph 2."));
}

TEST_CASE("what no formula does is told, with what to write instead") {
    const std::string italian = "A formula reads, for instance: Al paragrafo 2, sostituire le "
                                "parole: «X» con le seguenti: «Y».\n";
    const std::string move =
        "No formula makes paragraphs change places; one moves a paragraph. / A formula reads, for "
        "instance: ";
    CHECK(findings("Invertire i paragrafi 2 e 3.") ==
          "1:1: " + move + "Collocare il paragrafo 2 dopo il paragrafo 5.\n");
    CHECK(findings("Swap paragraphs 2 and 3.") ==
          "1:1: " + move + "Move paragraph 2 to after paragraph 5.\n");
    const std::string title = "A formula changes the title as a whole. / A formula reads, for "
                              "instance: ";
    CHECK(findings("Nel titolo, sostituire «Orti» con «Giardini».") ==
          "1:5: " + title + "Sostituire il titolo: «X» con il seguente: «Y».\n");
    CHECK(findings("In the title, replace “Orti” with “Giardini”.") ==
          "1:8: " + title + "Replace the title “X” with “Y”.\n");
    const std::string item =
        "An item is named together with the paragraph that it belongs to. / Write \"in article 3, "
        "paragraph 2, letter b)\", or name the paragraph in which it stands, and quote words of "
        "it.\n";
    CHECK(findings("Alla lettera b), sostituire «a» con «b».") == "1:6: " + item + italian);
    CHECK(findings("Sopprimere la lettera b).") == "1:15: " + item + italian);
    const std::string everywhere =
        "A formula is about words in one place, not wherever they occur. / Write a formula for "
        "each, and say which is meant where they occur more than once in a paragraph: \"the second "
        "time they occur\".\n";
    CHECK(findings("Al paragrafo 2, sostituire «a», ovunque ricorra, con «b».") ==
          "1:33: " + everywhere + italian);
    CHECK(findings("Al comma 2, sopprimere la lettera «b».") ==
          "1:27: A formula speaks of words, or of characters. / Write \"the characters\" for what "
          "may stand inside a word.\n");
    const std::string second =
        "A second change begins here, in the same sentence. / Each change is a formula of its own, "
        "which names its paragraph and ends with a full stop.\n";
    CHECK(findings("Al comma 2, sostituire «Tempi» con «Y» e sopprimere le parole «Z».") ==
          "1:40: " + second + italian);
    CHECK(findings("Al comma 2, sostituire «Tempi» con «Y», e «entro» con «Z».") ==
          "1:41: " + second + italian);
    CHECK(findings("In paragraph 2, replace “Tempi” with “Y” and delete “Z”.") ==
          "1:42: " + second +
              "A formula reads, for instance: In paragraph 2, replace the words "
              "“X” with “Y”.\n");
    CHECK(findings("Ai commi 2 e 3, sostituire «a» con «b».") ==
          "1:1: A formula about words names one paragraph. / Write a formula for each.\n" +
              italian);
    CHECK(findings("Al comma 2, sopprimere il punto e virgola.") ==
          "1:27: Here should stand a quotation, not \"punto\". / Words of the text stand between "
          "marks, «…» or \"…\".\nA formula reads, for instance: Al paragrafo 2, sopprimere le "
          "parole: «X».\n");
    CHECK(findings("Modificare il paragrafo 2.") ==
          "1:1: A formula says what is replaced, and with what. / " + italian +
              "A formula reads, for instance: Sostituire il paragrafo 2 con il seguente: «Y».\n");
    CHECK(findings("Sostituire le parole «Tempi» con «Y».") ==
          "1:30: The formula does not say which paragraph it is about. / A formula reads, for "
          "instance: Sostituire le parole: «X» del paragrafo 2 con le seguenti: «Y».\n");
}

TEST_CASE("what can only be meant so is read: no preposition, other verbs, wrong articles") {
    check_all({"Paragrafo 2: sostituire «entro il 2025» con «nel 2026».",
               "Paragraph 2, replace “entro il 2025” with “nel 2026”.",
               "Al paragrafo 2 sostituire il parola «entro il 2025» con il parole «nel 2026»"},
              rewritten());
    check_all({"Togliere dal paragrafo 2 le parole «il 2025»."},
              one(model::Delete{{2, " il 2025", 0}}));
    check_all({"Togliere il paragrafo 2.", "Rimuovere il comma 2"},
              one(model::Delete{{2, "Tempi: entro il 2025.", 0}}));
    check_all({"Aggiungere alla fine del paragrafo 2: «Fine.»",
               "Alla fine del paragrafo 2, aggiungere: «Fine.»"},
              one(model::InsertWords{{2, "2025.", 0}, " Fine."}));
}

TEST_CASE("sentences in another order than the text are told apart: their changes are numbered") {
    const auto renumbered = [](const std::string& source) {
        const auto resolved = formula::resolve(formula::parse(source, "f"), sample());
        CHECK(resolved.findings.empty());
        return resolved.renumbered;
    };
    const std::string second = "Al paragrafo 2, sostituire «entro il 2025» con «nel 2026».\n";
    const std::string fourth = "Sopprimere il paragrafo 4.\n";
    CHECK_FALSE(renumbered("1) " + second + "2) " + fourth));
    CHECK(renumbered("1) " + fourth + "2) " + second));
    const std::string moves = "Collocare i paragrafi 1 e 3 dopo il paragrafo 4. ";
    const std::string word = "Al paragrafo 2, sopprimere: «Tempi:». ";
    CHECK_FALSE(renumbered("1, 3. " + moves + "2. " + word));
    CHECK_FALSE(renumbered("2. " + word + "1, 3. " + moves));
    CHECK(renumbered("1-2. " + moves + "3. " + word));
    CHECK(renumbered("1. " + moves + "2. " + word));
    CHECK(renumbered("1, 3. " + moves + "1-3. " + word));
    CHECK(renumbered("1-999999999. " + moves + word));
    CHECK(renumbered("1) Sopprimere i paragrafi 1 e 3.\n2) " + fourth));
    CHECK_FALSE(renumbered("1) Sopprimere i paragrafi 1 e 2.\n2) " + fourth));
    CHECK_FALSE(renumbered("Sopprimere i paragrafi 3 e 1."));
}

TEST_CASE("what cannot be carried out names the paragraph and what stands there") {
    CHECK(findings("Al paragrafo 2, sopprimere la parola: «quartiere».") ==
          "1:39: The words \"quartiere\" do not occur in paragraph 2. / They occur in paragraph "
          "1.\n");
    CHECK(findings("Al paragrafo 2, sopprimere le parole: «ENTRO il\n 2025».") ==
          "1:39: The words \"ENTRO il 2025\" do not occur in paragraph 2. / It reads there: "
          "\"entro il 2025\"\n");
    CHECK(findings("Al paragrafo 3, sopprimere: «l’ente».").empty());
    CHECK(findings("Al paragrafo 2, sopprimere la parola: «sempre».") ==
          "1:39: The words \"sempre\" do not occur in paragraph 2. / Paragraph 2 reads: \"Tempi: "
          "entro il 2025.\"\n");
    CHECK(findings("Al paragrafo 1, sopprimere la parola: «orti».") ==
          "1:39: The words \"orti\" occur 2 times in paragraph 1. / Quote more words, or say which "
          "are meant: \"the second time they occur\".\n");
    CHECK(findings("Al paragrafo 1, sopprimere la parola: «orti», la quinta volta.") ==
          "1:39: The words \"orti\" occur only 2 times in paragraph 1.\n");
    CHECK(findings("Sopprimere il paragrafo 9.") ==
          "1:1: There is no paragraph 9: the text has 4 paragraphs. / Blank lines part the "
          "paragraphs; a "
          "heading is one, too. The last one, paragraph 4, reads: \"- acqua - compost\"\n");
    CHECK(findings("Prima del paragrafo 6, inserire: «Altro.»") ==
          "1:1: There is no paragraph 6: the text has 4 paragraphs. / Blank lines part the "
          "paragraphs; a "
          "heading is one, too. The last one, paragraph 4, reads: \"- acqua - compost\"\n");
    CHECK(findings("Sopprimere il paragrafo 0.") ==
          "1:1: There is no paragraph 0: the text has 4 paragraphs. / Blank lines part the "
          "paragraphs; a "
          "heading is one, too. The last one, paragraph 4, reads: \"- acqua - compost\"\n");
    CHECK(findings("Sopprimere i paragrafi da 3 a 1.") ==
          "1:1: These paragraphs do not stand one behind the other. / Write a formula for each.\n");
    CHECK(findings("Sostituire i paragrafi 1 e 3 con il seguente: «x»") ==
          "1:1: These paragraphs do not stand one behind the other. / Write a formula for each.\n");
    CHECK(findings("Sopprimere il paragrafo 2. Al paragrafo 2, sopprimere la parola: «entro».") ==
          "1:28: This formula meets another one in paragraph 2: both are about the same words.\n");
    CHECK(findings("Sostituire il titolo: «Orti» con: «Giardini».") ==
          "1:23: This is not the title. / The title reads: \"Orti di quartiere\"\n");
    CHECK(findings("Sostituire il titolo con: «Orti di quartiere».") ==
          "1:1: This formula changes nothing.\n");
    CHECK(findings("Sostituire il titolo con: «A». Sostituire il titolo con: «B».") ==
          "1:32: A second formula is about the title. / Keep one of the two.\n");
    CHECK(findings("Dopo il paragrafo 1, collocare il paragrafo 2.") ==
          "1:1: This formula changes nothing.\n");
    CHECK(findings("Al paragrafo 2, dopo «Tempi» inserire «».") ==
          "1:39: This quotation is empty.\n");
    CHECK(findings("Al paragrafo 2, sostituire «Tempi» con «a\x01».") ==
          "1:40: This quotation holds a character that no document may hold. / Take the character "
          "out and try again.\n");
    CHECK(findings("Dopo il paragrafo 1, inserire: «a». Dopo il paragrafo 1, inserire: «b».") ==
          "1:37: This formula puts something where another one puts something, too. / Put both "
          "into one formula, in the order that is meant.\n");
}

TEST_CASE("words are found as whole words, and counted so") {
    const model::Text base{"T", "Chi riporta la porta della casa porta le chiavi.\n\n"
                                "La riportata.\n"};
    const auto read = [&](const std::string& source) { return read_back(base, source); };
    const auto meant = [&](const std::string& source) {
        const auto made = read(source);
        CHECK(made.findings == "");
        if (made.changes.body.empty()) return std::size_t{99};
        return std::get<model::Replace>(made.changes.body.front().what).quote.occurrence;
    };
    // As changes count, "riporta" holds the first.
    CHECK(meant("Al paragrafo 1, sostituire la parola: «porta», la prima volta, con: «x».") == 2);
    CHECK(meant("Al paragrafo 1, sostituire la parola: «porta», la seconda volta, con: «x».") == 3);
    CHECK(meant("Al paragrafo 1, sostituire la parola: «la» con: «una».") == 1); // "della"
    CHECK(meant("Al paragrafo 1, sostituire: «la porta» con: «x».") == 0);
    CHECK(meant("In paragraph 1, replace the word “casa”, the first time it occurs, with “x”.") ==
          0);
    CHECK(
        read("Al paragrafo 1, sopprimere la parola: «porta».").findings ==
        "1:39: The words \"porta\" occur 2 times in paragraph 1. / Quote more words, or say which "
        "are meant: \"the second time they occur\".\n");
    CHECK(read("Al paragrafo 1, sopprimere la parola: «porta», la terza volta.").findings ==
          "1:39: The words \"porta\" occur only 2 times in paragraph 1.\n");
}

TEST_CASE("words that stand only inside of others are refused; characters are found there") {
    const model::Text base{"T", "La riportata.\n\nDove c'è «riporta», e dove l'ente riporta.\n"};
    const auto read = [&](const std::string& source) { return read_back(base, source); };
    CHECK(
        read("Al paragrafo 1, sopprimere la parola: «porta».").findings ==
        "1:39: The words \"porta\" stand in paragraph 1 only inside longer words: \"riportata\". / "
        "Quote whole words, or write \"the characters\" in the place of \"the words\".\n");
    CHECK(read("Al paragrafo 1, sopprimere: «La rip».").findings ==
          "1:29: The words \"La rip\" stand in paragraph 1 only inside longer words: "
          "\"La riportata\". / Quote whole words, or write \"the characters\" in the place of "
          "\"the words\".\n");
    const auto quote = [&](const std::string& source) {
        const auto made = read(source);
        CHECK(made.findings == "");
        if (made.changes.body.empty()) return model::Quote{};
        return std::get<model::Replace>(made.changes.body.front().what).quote;
    };
    const model::Quote inside{1, "port", 0};
    CHECK(quote("Al paragrafo 1, sostituire i caratteri: «port» con i seguenti: «cant».") ==
          inside);
    CHECK(quote("Al paragrafo 1, i caratteri: «port» sono sostituiti dai caratteri: «cant».") ==
          inside);
    CHECK(quote("In paragraph 1, replace the characters “port” with “cant”.") == inside);
    // Of characters all are counted.
    CHECK(quote("Al paragrafo 1, sostituire il carattere: «a», la terza volta, con: «e».") ==
          model::Quote{1, "a", 3});
    // What is no letter limits a word, also at an end of the quotation.
    CHECK(quote("Al paragrafo 2, sostituire la parola: «ente» con: «uomo».") ==
          model::Quote{2, "ente", 0});
    CHECK(
        read("Al paragrafo 2, sopprimere: «, e d».").findings ==
        "1:29: The words \", e d\" stand in paragraph 2 only inside longer words: \", e dove\". / "
        "Quote whole words, or write \"the characters\" in the place of \"the words\".\n");
}

TEST_CASE("a quotation that begins or ends with no letter is found wherever it stands") {
    const auto quote = [&](const std::string& source) {
        const auto made = read_back(sample(), source);
        CHECK(made.findings == "");
        if (made.changes.body.empty()) return model::Quote{};
        return std::get<model::Replace>(made.changes.body.front().what).quote;
    };
    CHECK(quote("Al paragrafo 1, sostituire: «, orti» con: «; orti».") ==
          model::Quote{1, ", orti", 0});
    CHECK(quote("Al paragrafo 2, sostituire il segno: «:» con il segno: «,».") ==
          model::Quote{2, ":", 0});
    CHECK(quote("Al paragrafo 3, sostituire: «l'» con: «un ».") == model::Quote{3, "l'", 0});
    CHECK(quote("Al paragrafo 4, sostituire: «- », la seconda volta, con: «* ».") ==
          model::Quote{4, "- ", 2});
}

TEST_CASE("findings of what is quoted and of what is done are told together") {
    CHECK(
        findings("Al paragrafo 1, sopprimere la parola: «orti». Dopo il paragrafo 1, collocare il "
                 "paragrafo 2.") ==
        "1:39: The words \"orti\" occur 2 times in paragraph 1. / Quote more words, or say which "
        "are meant: \"the second time they occur\".\n"
        "1:47: This formula changes nothing.\n");
}

TEST_CASE("a paragraph named whole twice is refused at the second time") {
    const std::string two =
        " This formula meets another one in paragraph 2: both are about the same words.\n";
    CHECK(findings("Sopprimere il paragrafo 2. Sopprimere il paragrafo 2.") == "1:28:" + two);
    CHECK(findings("Sopprimere il paragrafo 2. Sopprimere i paragrafi da 1 a 3.") == "1:28:" + two);
    CHECK(findings("Sopprimere i paragrafi da 1 a 2. Sopprimere i paragrafi da 2 a 4.") ==
          "1:34:" + two);
    CHECK(findings("Sopprimere i paragrafi 1, 2 e 2.") == "1:1:" + two);
    CHECK(findings("Sostituire il paragrafo 2 con il seguente: «x» Sopprimere il paragrafo 2.") ==
          "1:48:" + two);
    CHECK(findings("Sopprimere il paragrafo 1. Sopprimere i paragrafi da 3 a 4.") == "");
}

TEST_CASE("so are words for the end of one paragraph") {
    CHECK(findings("In paragraph 2, at the end, add “Uno”. In paragraph 1, at the end, add “Due”. "
                   "In paragraph 2, at the end, add “Tre”.") ==
          "1:79: This formula puts something where another one puts something, too. / Put both "
          "into one formula, in the order that is meant.\n");
}

TEST_CASE("ten thousand sentences about one long paragraph are told their faults") {
    std::string paragraph;
    while (paragraph.size() < 300'000)
        paragraph += "parola ";
    const model::Text base{"T", paragraph + "ultima\n"};
    std::string whole;
    std::string ends;
    for (std::size_t i = 0; i < 10'000; ++i) {
        whole += "Sopprimere il paragrafo 1.\n";
        ends += "In paragraph 1, at the end, add “Uno”.\n";
    }
    const auto lines = [](const std::string& text) {
        return std::count(text.begin(), text.end(), '\n');
    };
    const std::string of_whole = read_back(base, whole).findings;
    const std::string of_ends = read_back(base, ends).findings;
    CHECK(lines(of_whole) == 100);
    CHECK(of_whole.starts_with("2:1: This formula meets another one in paragraph 1: "));
    CHECK(lines(of_ends) == 100);
    CHECK(of_ends.starts_with("2:1: This formula puts something where another one puts "));
}

TEST_CASE("a flood is refused before it fills the memory") {
    const auto first = [](const std::string& source) {
        const auto parsed = formula::parse(source, "f");
        return parsed.findings.empty() ? "" : parsed.findings.front().message;
    };
    const auto times = [](std::size_t count, const std::string& part) {
        std::string text;
        for (; count > 0; --count)
            text += part;
        return text;
    };
    CHECK(first(times(10'001, "Sopprimere il paragrafo 1.\n")) ==
          "There are more than 10000 formulas.");
    CHECK(first(times(400'000, "(1) ")) ==
          "There are more than 1000000 words outside of quotations.");
    CHECK(first(std::string(formula::most_bytes + 1, ' ')) ==
          "The formulas are longer than 8 MiB.");
    CHECK(first(times(10'000, "Sopprimere il paragrafo 1.\n")) == "");
    CHECK(first("Al paragrafo 1, sopprimere " + times(1'000'000, "«")) ==
          "This quotation is not closed.");
}

TEST_CASE("words of an address are not whole words") {
    const model::Text base{"T", "Scrivere a orti@comune.it o vedere www.comune.it, it compreso.\n"};
    CHECK(read_back(base, "Al paragrafo 1, sostituire la parola: «it» con: «eu».").changes ==
          one(model::Replace{{1, "it", 3}, "eu"}));
    CHECK(read_back(base, "Al paragrafo 1, sostituire la parola: «comune» con: «rete».").findings ==
          "1:39: The words \"comune\" stand in paragraph 1 only inside longer words: "
          "\"orti@comune.it\". / Quote whole words, or write \"the characters\" in the place of "
          "\"the words\".\n");
}
