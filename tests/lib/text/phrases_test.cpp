// SPDX-License-Identifier: EUPL-1.2
// Redlines inside a paragraph, as a reader would have marked them.
#include "emenda/text/normal_form.hpp"
#include "redline_marks.hpp"

#include <doctest/doctest.h>

using emenda::tests::words;
using namespace emenda::text;

TEST_CASE("two changes apart stay two, and are one where only a short word stands between") {
    CHECK(words("Lo sportello apre il lunedì presso la sede comunale di via Roma.",
                "Lo sportello apre il martedì presso la sede provinciale di via Roma.") ==
          "Lo sportello apre il [-lunedì-]{+martedì+} presso la sede [-comunale-]{+provinciale+} "
          "di via Roma.");
    CHECK(words("Possono iscriversi giovani e anziani residenti nel quartiere.",
                "Possono iscriversi minori e adulti residenti nel quartiere.") ==
          "Possono iscriversi [-giovani e anziani-]{+minori e adulti+} residenti nel quartiere.");
    CHECK(words("The office opens on Monday and closes on Friday.",
                "The office opens on Tuesday and closes on Saturday.") ==
          "The office opens on [-Monday-]{+Tuesday+} and closes on [-Friday-]{+Saturday+}.");
}

TEST_CASE("two whole words and more between long changes are left standing") {
    CHECK(words("I comuni possono stipulare convenzioni con le associazioni.",
                "I comuni, anche in forma associata, stipulano convenzioni con le associazioni e "
                "con gli enti del Terzo settore.") ==
          "I comuni[- possono stipulare-]{+, anche in forma associata, stipulano+} convenzioni "
          "con le associazioni{+ e con gli enti del Terzo settore+}.");
}

TEST_CASE("an article goes with its noun") {
    CHECK(words("Le domande si presentano al Comune entro marzo.",
                "Le domande si presentano alla Provincia entro marzo.") ==
          "Le domande si presentano [-al Comune-]{+alla Provincia+} entro marzo.");
    CHECK(words("la riduzione delle tariffe di rispettiva competenza",
                "la riduzione dei canoni di rispettiva competenza") ==
          "la riduzione [-delle tariffe-]{+dei canoni+} di rispettiva competenza");
    CHECK(words("della cura e della difesa dei boschi e dei prati",
                "cura e difesa dei boschi e dei prati") ==
          "[-della -]cura e [-della -]difesa dei boschi e dei prati");
}

TEST_CASE("elision is a word of its own") {
    CHECK(words("le norme dell'articolo 5", "le norme dello articolo 5") ==
          "le norme [-dell'-]{+dello +}articolo 5");
    CHECK(words("la sede dell’ente e dei soci", "la sede dell’associazione e dei soci") ==
          "la sede dell’[-ente-]{+associazione+} e dei soci");
}

TEST_CASE("an abbreviation ends no sentence") {
    CHECK(words("ai sensi dell'art. 3-bis del D.Lgs. n. 5 e s.m.i. si provvede",
                "ai sensi dell'art. 3-ter del D.Lgs. n. 7 e s.m.i. si provvede") ==
          "ai sensi dell'art. [-3-bis-]{+3-ter+} del D.Lgs. n. [-5-]{+7+} e s.m.i. si provvede");
    CHECK(words("Il parere dell'ing. Verdi è favorevole.",
                "Il parere dell'ing. Bianchi è favorevole.") ==
          "Il parere dell'ing. [-Verdi-]{+Bianchi+} è favorevole.");
}

TEST_CASE("a number or a date is one word") {
    CHECK(words("un importo di 1.234,50 euro", "un importo di 1.243,50 euro") ==
          "un importo di [-1.234,50-]{+1.243,50+} euro");
    CHECK(words("entro il 20/06/2022, a pena di esclusione",
                "entro il 20/07/2022, a pena di esclusione") ==
          "entro il [-20/06/2022-]{+20/07/2022+}, a pena di esclusione");
    CHECK(words("dal 31 marzo al 30 giugno", "dal 30 aprile al 30 giugno") ==
          "dal [-31 marzo-]{+30 aprile+} al 30 giugno");
}

TEST_CASE("punctuation alone") {
    CHECK(words("Tempi: 2024", "Tempi. 2024") == "Tempi[-:-]{+.+} 2024");
    CHECK(words("gli orti i giardini e i prati", "gli orti, i giardini e i prati") ==
          "gli orti{+,+} i giardini e i prati");
    CHECK(words("Sono ammessi gli enti locali.", "Sono ammessi gli enti locali;") ==
          "Sono ammessi gli enti locali[-.-]{+;+}");
}

TEST_CASE("a capital alone") {
    CHECK(words("il Comune", "il comune") == "il [-Comune-]{+comune+}");
    CHECK(words("Obiettivo: affinare le competenze di chi lavora.",
                "Obiettivo. Affinare le competenze di chi lavora.") ==
          "Obiettivo[-: affinare-]{+. Affinare+} le competenze di chi lavora.");
    CHECK(words("Gli uffici rispondono entro dieci giorni.",
                "Salvo quanto previsto dal regolamento, gli uffici rispondono entro dieci "
                "giorni.") == "{+Salvo quanto previsto dal regolamento, +}[-Gli-]{+gli+} uffici "
                              "rispondono entro dieci giorni.");
}

TEST_CASE("an inserted comma belongs to its insertion, the full stop at the end stays outside") {
    CHECK(words("la tutela dell'ambiente anche con il contributo dei cittadini",
                "la tutela dell'ambiente, nel rispetto della legge, anche con il contributo dei "
                "cittadini") == "la tutela dell'ambiente{+, nel rispetto della legge,+} anche con "
                                "il contributo dei cittadini");
    CHECK(words("il benessere economico e sociale",
                "il benessere economico, ambientale e "
                "sociale") == "il benessere economico{+, ambientale+} e sociale");
    CHECK(words("I corsi si tengono in biblioteca.",
                "I corsi si tengono in biblioteca e nelle scuole del quartiere.") ==
          "I corsi si tengono in biblioteca{+ e nelle scuole del quartiere+}.");
}

TEST_CASE("what came or went begins and ends with a clause or a sentence") {
    CHECK(words("Il bando è pubblico. Le domande si presentano in maggio.",
                "Il bando è pubblico. Le scuole hanno la precedenza. Le domande si presentano in "
                "maggio.") == "Il bando è pubblico. {+Le scuole hanno la precedenza. +}Le domande "
                              "si presentano in maggio.");
    CHECK(words("Fornire i primi elementi.", "Fornire i primi elementi. Imparare a fare rete.") ==
          "Fornire i primi elementi.{+ Imparare a fare rete.+}");
    CHECK(words("orti, giardini e prati", "orti, frutteti, giardini e prati") ==
          "orti, {+frutteti, +}giardini e prati");
    CHECK(words("la cura dei boschi", "la cura dei prati e dei boschi") ==
          "la cura {+dei prati e +}dei boschi");
    CHECK(words("the care of parks", "the care of parks and of gardens") ==
          "the care of parks{+ and of gardens+}");
}

TEST_CASE("sentences are changed one by one") {
    CHECK(words("La sede chiude in agosto. Le riunioni sono mensili, salvo urgenze.",
                "La sede chiude a Natale. Gli incontri sono mensili, salvo urgenze.") ==
          "La sede chiude [-in agosto-]{+a Natale+}. [-Le riunioni-]{+Gli incontri+} sono "
          "mensili, salvo urgenze.");
}

TEST_CASE("the same sentence twice, one changed") {
    CHECK(words("Si vota per alzata di mano. Si vota per alzata di mano.",
                "Si vota per alzata di mano. Si vota a scrutinio segreto.") ==
          "Si vota per alzata di mano. Si vota [-per alzata di mano-]{+a scrutinio segreto+}.");
    CHECK(words("Si vota due volte. Si vota due volte.", "Si vota due volte.") ==
          "Si vota due volte.[- Si vota due volte.-]");
}

TEST_CASE("more than sixty percent changed: replaced, the label kept") {
    CHECK(words("a) la gestione degli orti spetta alle associazioni del quartiere;",
                "a) chi cura un giardino ne cede i frutti alle mense del Comune;") ==
          "a) [-la gestione degli orti spetta alle associazioni del quartiere;-]"
          "{+chi cura un giardino ne cede i frutti alle mense del Comune;+}");
}

TEST_CASE("a label is changed for itself") {
    CHECK(words("2. Nella giornata nazionale le scuole restano aperte.",
                "1. In occasione della giornata nazionale le scuole restano aperte.") ==
          "[-2-]{+1+}. [-Nella-]{+In occasione della+} giornata nazionale le scuole restano "
          "aperte.");
    CHECK(words("Art. 4. (Orari)", "Art. 5. (Orari)") == "Art. [-4-]{+5+}. (Orari)");
}

TEST_CASE("an item of a list is put in, taken out, numbered anew, moved") {
    CHECK(words("Azioni:\n- un corso di base\n- un incontro al mese",
                "Azioni:\n- un corso di base\n- una guida in linea\n- un incontro al mese") ==
          "Azioni:\n- un corso di base\n{+- una guida in linea\n+}- un incontro al mese");
    CHECK(words("- un corso di base\n- un incontro al mese",
                "- un corso di base\n- un incontro al mese\n- una guida in linea") ==
          "- un corso di base\n- un incontro al mese{+\n- una guida in linea+}");
    CHECK(words("1. un corso di base\n2. un incontro al mese",
                "1. una guida in linea\n2. un corso di base\n3. un incontro al mese") ==
          "{+1. una guida in linea\n+}[-1-]{+2+}. un corso di base\n[-2-]{+3+}. un incontro al "
          "mese");
    CHECK(words("- un corso di base\n- un incontro al mese\n- una guida in linea",
                "- una guida in linea\n- un corso di base\n- un incontro al mese") ==
          "{+- una guida in linea\n+}- un corso di base\n- un incontro al mese[-\n- una guida in "
          "linea-]");
}

TEST_CASE("the last item of a list comes or goes, and the mark before it changes in its own line") {
    const std::string two = "- libri in prestito;\n- sale di studio.";
    const std::string three = "- libri in prestito;\n- sale di studio;\n- corsi serali.";
    CHECK(words(three, two) ==
          "- libri in prestito;\n- sale di studio[-;-]{+.+}[-\n- corsi serali.-]");
    CHECK(words(two, three) == "- libri in prestito;\n- sale di studio[-.-]{+;\n- corsi serali.+}");
    CHECK(words("1. libri in prestito;\n2. sale di studio; e\n3. corsi serali.",
                "1. libri in prestito; e\n2. sale di studio.") ==
          "1. libri in prestito;{+ e+}\n2. sale di studio[-; e-]{+.+}[-\n3. corsi serali.-]");
}

TEST_CASE("an abbreviation ends no sentence: one that is put in behind it is whole") {
    CHECK(words("Vale il d.lgs. 267/2000 e ss.mm.ii. La Giunta approva.",
                "Vale il d.lgs. 267/2000 e ss.mm.ii. Il Consiglio è sentito. La Giunta approva.") ==
          "Vale il d.lgs. 267/2000 e ss.mm.ii. {+Il Consiglio è sentito. +}La Giunta approva.");
}

TEST_CASE("a row of a table goes, or moves") {
    const std::string head = "| Fascia | Canone |\n|---|---|\n";
    const std::string a = "| A | 40 euro |";
    const std::string b = "| B | 60 euro |";
    const std::string c = "| C | 90 euro |";
    CHECK(words(head + a + "\n" + b + "\n" + c, head + a + "\n" + c) ==
          head + a + "\n[-" + b + "\n-]" + c);
    CHECK(words(head + a + "\n" + b + "\n" + c, head + c + "\n" + a + "\n" + b) ==
          head + "{+" + c + "\n+}" + a + "\n" + b + "[-\n" + c + "-]");
}

TEST_CASE("a row of a table") {
    const std::string from = "| Fascia | Canone |\n|---|---|\n| A | 40 euro |\n| B | 60 euro |";
    CHECK(words(from, "| Fascia | Canone |\n|---|---|\n| A | 45 euro |\n| B | 60 euro |") ==
          "| Fascia | Canone |\n|---|---|\n| A | [-40-]{+45+} euro |\n| B | 60 euro |");
    CHECK(words(from, "| Fascia | Canone |\n|---|---|\n| A | 40 euro |\n| A bis | 50 euro |\n"
                      "| B | 60 euro |") ==
          "| Fascia | Canone |\n|---|---|\n| A | 40 euro |\n{+| A bis | 50 euro |\n+}| B | 60 "
          "euro |");
}

TEST_CASE("blanks: those that the normal form drops are no change, others are seen") {
    CHECK(normal_body("Uno.  \n\n\n\nDue.\n").text == normal_body("Uno.\n\nDue.").text);
    CHECK(words("entro 10 giorni", "entro 10\u00A0giorni") == "entro 10[- -]{+\u00A0+}giorni");
    CHECK(words("entro dieci\ngiorni", "entro dieci giorni") == "entro dieci[-\n-]{+ +}giorni");
}

TEST_CASE("emoji, accents in either form, words from right to left") {
    CHECK(words("Bravi 👩‍👩‍👧 tutti", "Bravi 👩‍👩‍👦 tutti") ==
          "Bravi [-👩‍👩‍👧-]{+👩‍👩‍👦+} tutti");
    CHECK(normal_body("citta\u0300\n").text == normal_body("città\n").text);
    CHECK(words("La parola שלום resta", "La parola سلام resta") ==
          "La parola [-שלום-]{+سلام+} resta");
}

TEST_CASE("an empty passage") {
    CHECK(words("", "Orti") == "{+Orti+}");
    CHECK(words("Orti", "") == "[-Orti-]");
    CHECK(words("", "").empty());
}
