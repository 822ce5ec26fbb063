// SPDX-License-Identifier: EUPL-1.2
#include "sample.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace emenda;
using namespace emenda::formula;
using tests::sample;

namespace {

template <typename What>
std::string in(Language language, const What& what, std::size_t width = 0) {
    model::Changes changes;
    changes.body.emplace_back().what = what;
    std::string text = tests::written(sample(), changes, language, width);
    text.pop_back(); // the line feed
    return text;
}

template <typename What>
std::string italian(const What& what) {
    return in(Language::italian, what);
}

template <typename What>
std::string english(const What& what) {
    return in(Language::english, what);
}

model::Replace replace(std::size_t paragraph, const char* quote, const char* with,
                       std::size_t occurrence = 0) {
    return {{paragraph, quote, occurrence}, with};
}

} // namespace

TEST_CASE("one word is a word, several are words, marks are marks") {
    CHECK(italian(replace(1, "quartiere", "rione")) ==
          "Al paragrafo 1, sostituire la parola: «quartiere» con la seguente: «rione».");
    CHECK(italian(replace(1, "ogni quartiere", "rione")) ==
          "Al paragrafo 1, sostituire le parole: «ogni quartiere» con la seguente: «rione».");
    CHECK(italian(replace(1, "quartiere", "ogni rione")) ==
          "Al paragrafo 1, sostituire la parola: «quartiere» con le seguenti: «ogni rione».");
    CHECK(italian(replace(3, ";", ",")) ==
          "Al paragrafo 3, sostituire il segno: «;» con il seguente: «,».");
    CHECK(italian(replace(3, ";", " e")) ==
          "Al paragrafo 3, sostituire il segno: «;» con la parola: « e».");
    CHECK(italian(replace(3, "il terreno;", "...")) ==
          "Al paragrafo 3, sostituire le parole: «il terreno;» con i segni: «...».");
    CHECK(english(replace(1, "quartiere", "ogni rione")) ==
          "In paragraph 1, replace the word “quartiere” with “ogni rione”.");
    CHECK(english(replace(3, ";", ",")) == "In paragraph 3, replace the mark “;” with “,”.");
}

TEST_CASE("the occurrence is said in words up to the tenth") {
    const auto nth = [](Language language, std::size_t occurrence) {
        return in(language, model::Delete{{1, "orti veri", occurrence}});
    };
    CHECK(nth(Language::italian, 2) == "Al paragrafo 1, sopprimere le parole: «orti veri», la "
                                       "seconda volta che compaiono.");
    CHECK(nth(Language::italian, 11) == "Al paragrafo 1, sopprimere le parole: «orti veri», la "
                                        "11ª volta che compaiono.");
    CHECK(nth(Language::english, 2) ==
          "In paragraph 1, delete the words “orti veri”, the second time they occur.");
    for (const auto& [number, name] :
         {std::pair(11, "11th"), std::pair(12, "12th"), std::pair(21, "21st"),
          std::pair(22, "22nd"), std::pair(33, "33rd"), std::pair(112, "112th")}) {
        CHECK(nth(Language::english, static_cast<std::size_t>(number)) ==
              "In paragraph 1, delete the words “orti veri”, the " + std::string(name) +
                  " time they occur.");
    }
    CHECK(italian(replace(1, "orti", "giardini", 2)) ==
          "Al paragrafo 1, sostituire la parola: «orti», la seconda volta che compare, con la "
          "seguente: «giardini».");
}

TEST_CASE("words are counted as whole words; what lies inside of one is called characters") {
    const model::Text base{"T", "Chi riporta la porta della casa.\n"};
    const auto written = [&](model::Quote quote, const char* with, Language language) {
        model::Changes changes;
        changes.body.push_back({model::Replace{std::move(quote), with}, {}});
        return tests::written(base, changes, language);
    };
    CHECK(written({1, "porta", 2}, "soglia", Language::italian) ==
          "Al paragrafo 1, sostituire la parola: «porta» con la seguente: «soglia».\n");
    CHECK(written({1, "porta", 2}, "soglia", Language::english) ==
          "In paragraph 1, replace the word “porta” with “soglia”.\n");
    CHECK(written({1, "porta", 1}, "corda", Language::italian) ==
          "Al paragrafo 1, sostituire i caratteri: «porta», la prima volta che compaiono, con i "
          "seguenti: «corda».\n");
    CHECK(written({1, "Ch", 0}, "ch", Language::italian) ==
          "Al paragrafo 1, sostituire i caratteri: «Ch» con i seguenti: «ch».\n");
    CHECK(written({1, "s", 0}, "v", Language::italian) ==
          "Al paragrafo 1, sostituire il carattere: «s» con il seguente: «v».\n");
    CHECK(written({1, "s", 0}, "v", Language::english) ==
          "In paragraph 1, replace the character “s” with “v”.\n");
}

TEST_CASE("the space before inserted words goes without saying, its lack does not") {
    CHECK(italian(model::InsertWords{{3, "terreno", 0}, " buono"}) ==
          "Al paragrafo 3, dopo la parola: «terreno» inserire la seguente: «buono».");
    CHECK(italian(model::InsertWords{{3, "terreno", 0}, ", buono"}) ==
          "Al paragrafo 3, dopo la parola: «terreno» inserire la seguente: «, buono».");
    CHECK(italian(model::InsertWords{{3, "prepara", 0}, "va"}) ==
          "Al paragrafo 3, dopo la parola: «prepara» inserire, senza spazio, la seguente: «va».");
    CHECK(english(model::InsertWords{{3, "prepara", 0}, "va"}) ==
          "In paragraph 3, after the word “prepara” insert, without a space, “va”.");
    CHECK(english(model::InsertWords{{3, "il terreno", 0}, " buono"}) ==
          "In paragraph 3, after the words “il terreno” insert “buono”.");
}

TEST_CASE("whole paragraphs") {
    const auto whole = [](std::size_t number) {
        return number == 2 ? "Tempi: entro il 2025."
                           : "Tempi: entro il 2025.\n\nAzioni. Il Comune prepara il terreno; "
                             "l'ente gestore consegna le chiavi.";
    };
    CHECK(italian(model::Delete{{2, whole(2), 0}}) == "Sopprimere il paragrafo 2.");
    CHECK(italian(model::Delete{{2, whole(3), 0}}) == "Sopprimere i paragrafi 2 e 3.");
    CHECK(english(model::Delete{{2, whole(3), 0}}) == "Delete paragraphs 2 and 3.");
    CHECK(italian(replace(2, whole(2), "Tempi. Nessuno.")) ==
          "Sostituire il paragrafo 2 con il seguente: «Tempi. Nessuno.».");
    CHECK(english(replace(2, whole(3), "Tempi.\n\nAzioni.")) ==
          "Replace paragraphs 2 and 3 with the following:\n“Tempi.\n\nAzioni.”.");
    CHECK(italian(model::InsertParagraphs{2, "Costi. Nessuno."}) ==
          "Dopo il paragrafo 2, inserire il seguente: «Costi. Nessuno.».");
    CHECK(italian(model::InsertParagraphs{0, "Costi.\n\nRegole."}) ==
          "Prima del paragrafo 1, inserire i seguenti:\n«Costi.\n\nRegole.».");
    CHECK(english(model::InsertParagraphs{2, "Costi."}) ==
          "After paragraph 2, insert the following: “Costi.”.");
    CHECK(italian(model::Move{2, 4}) == "Collocare il paragrafo 2 dopo il paragrafo 4.");
    CHECK(italian(model::Move{3, 0}) == "Collocare il paragrafo 3 prima del paragrafo 1.");
    CHECK(english(model::Move{2, 4}) == "Move paragraph 2 to after paragraph 4.");
    CHECK(english(model::Move{3, 0}) == "Move paragraph 3 to before paragraph 1.");
}

TEST_CASE("paragraphs that are deleted one by one are told together, with all their numbers") {
    const auto deleted = [](std::size_t number, const std::string& text) {
        return model::Change{model::Delete{{number, text, 0}}, {}};
    };
    const model::Text base{"T", "Uno.\n\nDue.\n\nTre.\n\nQuattro.\n\nCinque.\n"};
    const auto check = [&](const model::Changes& changes, const std::string& italian) {
        CHECK(tests::written(base, changes) == italian);
        const auto read = tests::read_back(base, italian);
        CHECK(read.findings == "");
        CHECK(read.changes == changes);
        const auto english = tests::written(base, changes, Language::english);
        CHECK(tests::read_back(base, english).changes == changes);
    };
    model::Changes changes;
    changes.body = {deleted(1, "Uno."), deleted(2, "Due.")};
    check(changes, "1-2. Sopprimere i paragrafi 1 e 2.\n");
    changes.body.push_back(deleted(3, "Tre."));
    check(changes, "1-3. Sopprimere i paragrafi da 1 a 3.\n");
    changes.body.push_back(deleted(5, "Cinque."));
    check(changes, "1-4. Sopprimere i paragrafi 1, 2, 3 e 5.\n");
    changes.body = {deleted(1, "Uno.\n\nDue."), deleted(3, "Tre."), deleted(4, "Quattro.")};
    check(changes, "1. Sopprimere i paragrafi 1 e 2.\n\n2-3. Sopprimere i paragrafi 3 e 4.\n");
    changes.body = {deleted(1, "Uno.\n\nDue.")};
    check(changes, "Sopprimere i paragrafi 1 e 2.\n");
    changes.body = {
        deleted(1, "Uno."), {model::Replace{{2, "Due", 0}, "2"}, {}}, deleted(3, "Tre.")};
    CHECK(tests::read_back(base, tests::written(base, changes)).changes == changes);
}

TEST_CASE("paragraphs that go behind the same one are told together, with all their numbers") {
    model::Changes changes;
    for (const std::size_t number : {1, 2, 3})
        changes.body.emplace_back().what = model::Move{number, 4};
    CHECK(tests::written(sample(), changes) ==
          "1-3. Collocare i paragrafi da 1 a 3 dopo il paragrafo 4.\n");
    CHECK(tests::written(sample(), changes, Language::english) ==
          "1-3. Move paragraphs 1 to 3 to after paragraph 4.\n");
    changes.body[1].what = model::Replace{{2, "Tempi", 0}, "Termini"};
    CHECK(tests::written(sample(), changes) ==
          "1, 3. Collocare i paragrafi 1 e 3 dopo il paragrafo 4.\n\n"
          "2. Al paragrafo 2, sostituire la parola: «Tempi» con la seguente: «Termini».\n");
    CHECK(tests::written(sample(), changes, Language::english) ==
          "1, 3. Move paragraphs 1 and 3 to after paragraph 4.\n\n"
          "2. In paragraph 2, replace the word “Tempi” with “Termini”.\n");
    changes.body.front().what = model::Move{2, 4};
    changes.body.back().what = model::Move{3, 0};
    CHECK(tests::written(sample(), changes) ==
          "1. Collocare il paragrafo 2 dopo il paragrafo 4.\n\n"
          "2. Al paragrafo 2, sostituire la parola: «Tempi» con la seguente: «Termini».\n\n"
          "3. Collocare il paragrafo 3 prima del paragrafo 1.\n");
}

TEST_CASE("marks are chosen that pair with those inside") {
    CHECK(italian(replace(3, "chiavi", "«chiavi»")) ==
          "Al paragrafo 3, sostituire la parola: «chiavi» con la seguente: ««chiavi»».");
    CHECK(italian(replace(3, "chiavi", "«chiavi")) ==
          "Al paragrafo 3, sostituire la parola: «chiavi» con la seguente: “«chiavi”.");
    CHECK(italian(replace(3, "chiavi", "«chiavi”")) ==
          "Al paragrafo 3, sostituire la parola: «chiavi» con la seguente: \"«chiavi”\".");
    CHECK(italian(replace(3, "chiavi", "»chiavi\"”")) ==
          "Al paragrafo 3, sostituire la parola: «chiavi» con la seguente:\n««\n»chiavi\"”\n»».");
    CHECK(italian(model::InsertParagraphs{4, "- uno\n  - «due\n»» tre “"}) ==
          "Dopo il paragrafo 4, inserire il seguente:\n«««\n- uno\n  - «due\n»» tre “\n»»».");
    CHECK(italian(replace(2, "2025.\n\nAzioni.", "2025, azioni.")) ==
          "Al paragrafo 2, sostituire le parole:\n«2025.\n\nAzioni.» con le seguenti: «2025, "
          "azioni.».");
}

TEST_CASE("long sentences are broken at spaces and set in behind their number") {
    model::Changes changes;
    changes.title = model::TitleChange{"Orti di quartiere", "Orti in ogni quartiere", {}};
    changes.body.emplace_back().what =
        replace(1, "ogni quartiere", "tutti i quartieri di Roccamare");
    changes.body.emplace_back().what =
        model::InsertParagraphs{4, "Costi. Nessuno per chi coltiva.\n\n- acqua\n- compost"};
    const Heading heading{"par-PROP-2024-03-1", 3, {2, ""}, {}};
    CHECK(write(heading, sample(), changes, Language::italian, 40) ==
          "Emendamento 3 alla proposta\n"
          "par-PROP-2024-03-1, versione 2:\n"
          "\n"
          "Sostituire il titolo: «Orti di\n"
          "quartiere» con il seguente: «Orti in\n"
          "ogni quartiere».\n"
          "\n"
          "1. Al paragrafo 1, sostituire le parole:\n"
          "   «ogni quartiere» con le seguenti:\n"
          "   «tutti i quartieri di Roccamare».\n"
          "\n"
          "2. Dopo il paragrafo 4, inserire i\n"
          "   seguenti:\n"
          "   «\n"
          "   Costi. Nessuno per chi coltiva.\n"
          "\n"
          "   - acqua\n"
          "   - compost\n"
          "   ».\n");
    CHECK(tests::read_back(sample(), write(heading, sample(), changes, Language::italian, 40))
              .changes == changes);
}

TEST_CASE("the heading says what is amended, and what comes of it") {
    const model::Changes none;
    const auto line = [&](const Heading& heading, Language language) {
        return write(heading, sample(), none, language, 0);
    };
    const Heading work{"par-1", 0, {2, ""}, {0, "work"}};
    CHECK(line(work, Language::italian) ==
          "Modifiche alla proposta par-1, versione 2, che portano al testo in lavorazione:\n");
    CHECK(line(work, Language::english) ==
          "Changes to proposal par-1, version 2, that lead to the working text:\n");
    CHECK(line({"par-1", 0, {0, "work"}, {0, "A2@base"}}, Language::italian) ==
          "Modifiche alla proposta par-1, testo in lavorazione, che portano a A2@base:\n");
    CHECK(line({"par-1", 0, {0, ""}, {1, ""}}, Language::english) ==
          "Changes to proposal par-1, an empty text, that lead to version 1:\n");
}

TEST_CASE("what goes beside a paragraph that moves is told to go to its old place, and read so") {
    const model::Text& base = tests::sample();
    const auto check = [&](const model::Changes& changes, const std::string& italian,
                           const std::string& english) {
        CHECK(tests::written(base, changes) == italian);
        CHECK(tests::written(base, changes, formula::Language::english) == english);
        CHECK(tests::read_back(base, italian).changes == changes);
        CHECK(tests::read_back(base, english).changes == changes);
    };
    model::Changes changes;
    changes.body = {{model::Move{2, 3}, {}}, {model::Move{4, 2}, {}}};
    check(changes,
          "1. Collocare il paragrafo 2 dopo il paragrafo 3.\n\n"
          "2. Collocare il paragrafo 4 dopo il paragrafo 2, nella collocazione attuale.\n",
          "1. Move paragraph 2 to after paragraph 3.\n\n"
          "2. Move paragraph 4 to after paragraph 2, where it stands now.\n");
    changes.body = {{model::Move{2, 3}, {}}, {model::InsertParagraphs{2, "Costi."}, {}}};
    check(changes,
          "1. Collocare il paragrafo 2 dopo il paragrafo 3.\n\n"
          "2. Dopo il paragrafo 2, nella collocazione attuale, inserire il seguente: «Costi.».\n",
          "1. Move paragraph 2 to after paragraph 3.\n\n"
          "2. After paragraph 2, where it stands now, insert the following: “Costi.”.\n");
    // Said of one that stays, it says nothing more; and no sentence behind it loses a word to it.
    changes.body = {{model::Move{2, 4}, {}}};
    CHECK(tests::read_back(base, "Dopo il paragrafo 4, nella collocazione attuale, collocare il "
                                 "paragrafo 2.")
              .changes == changes);
    CHECK(tests::read_back(base, "Move paragraph 2 to after paragraph 4. Where it stands, stop.")
              .findings != "");
}
