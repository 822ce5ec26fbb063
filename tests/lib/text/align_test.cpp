// SPDX-License-Identifier: EUPL-1.2
// Which paragraphs are set beside each other, as a reader would have set them.
#include "emenda/text/redline.hpp"
#include "redline_marks.hpp"

#include <doctest/doctest.h>

#include <string>

using emenda::tests::kinds;
using emenda::tests::rows;

TEST_CASE("a renumbered article goes with its own text, not with the one that took its number") {
    CHECK(kinds("Art. 1.\n\n(Finalità)\n\nIl Comune promuove gli orti.\n\nArt. 2.\n\n(Orari)\n\n"
                "Gli orti aprono alle sette e chiudono al tramonto.\n",
                "Art. 1.\n\n(Finalità)\n\nIl Comune promuove gli orti.\n\nArt. 2.\n\n(Canoni)\n\n"
                "Chi ha un orto versa un canone annuo.\n\nArt. 3.\n\n(Orari)\n\n"
                "Gli orti aprono alle otto e chiudono al tramonto.\n") ==
          "same 1>1, same 2>2, same 3>3, new>4, new>5, new>6, changed 4>7, same 5>8, "
          "changed 6>9");
    CHECK(kinds("Art. 1 - Finalità\n\nPrima regola del gioco.\n\nArt. 2 - Orari\n\nSeconda regola "
                "del gioco.\n",
                "Art. 1 - Orari\n\nSeconda regola del gioco.\n") ==
          "deleted 1>, deleted 2>, changed 3>1, same 4>2");
}

TEST_CASE("a new article at the very beginning takes the number of the first") {
    CHECK(kinds("Art. 1.\n\nGli orti aprono alle sette.\n",
                "Art. 1.\n\nChi ha un orto versa un canone annuo.\n\nArt. 2.\n\n"
                "Gli orti aprono alle sette.\n") == "new>1, new>2, changed 1>3, same 2>4");
}

TEST_CASE("items that are paragraphs keep their text when they are numbered anew") {
    CHECK(rows("a) un corso di base;\n\nb) un incontro al mese.\n",
               "a) un corso di base;\n\nb) una guida in linea;\n\nc) un incontro al mese.\n") ==
          "same 1 > 1: a) un corso di base;\n"
          "new > 2: {+b) una guida in linea;+}\n"
          "changed 2 > 3: [-b-]{+c+}) un incontro al mese.\n");
}

TEST_CASE("headings go with headings of their kind only") {
    CHECK(kinds("## Tempi della raccolta\n\nLa raccolta comincia in maggio.\n",
                "I tempi della raccolta sono fissati dal bando.\n\nLa raccolta comincia in "
                "maggio.\n") == "deleted 1>, new>1, same 2>2");
    CHECK(rows("## Tempi della raccolta\n\nLa raccolta comincia in maggio.\n",
               "## Tempi e luoghi della raccolta\n\nLa raccolta comincia in maggio.\n") ==
          "changed 1 > 1: ## Tempi {+e luoghi +}della raccolta\n"
          "same 2 > 2: La raccolta comincia in maggio.\n");
}

TEST_CASE("a paragraph that moved is shown once, as moved, with what changed in it") {
    const std::string from =
        "Gli orti sono assegnati per tre anni, rinnovabili una volta sola.\n\n"
        "Chi lascia l'orto lo riconsegna pulito.\n\nIl canone si versa a gennaio.\n";
    CHECK(rows(from, "Chi lascia l'orto lo riconsegna pulito.\n\nIl canone si versa a gennaio.\n\n"
                     "Gli orti sono assegnati per tre anni, rinnovabili una volta sola.\n") ==
          "same 2 > 1: Chi lascia l'orto lo riconsegna pulito.\n"
          "same 3 > 2: Il canone si versa a gennaio.\n"
          "moved 1 > 3: Gli orti sono assegnati per tre anni, rinnovabili una volta sola.\n");
    CHECK(rows(from, "Chi lascia l'orto lo riconsegna pulito.\n\nIl canone si versa a gennaio.\n\n"
                     "Gli orti sono assegnati per cinque anni, rinnovabili una volta sola.\n") ==
          "same 2 > 1: Chi lascia l'orto lo riconsegna pulito.\n"
          "same 3 > 2: Il canone si versa a gennaio.\n"
          "moved 1 > 3: Gli orti sono assegnati per [-tre-]{+cinque+} anni, rinnovabili una volta "
          "sola.\n");
}

TEST_CASE("the same words in another order are another paragraph") {
    CHECK(kinds("Il sindaco nomina il custode tra i soci del gruppo.\n\nIl canone si versa a "
                "gennaio.\n\nLe chiavi si ritirano allo sportello.\n",
                "Il canone si versa a gennaio.\n\nLe chiavi si ritirano allo sportello.\n\n"
                "Gruppo del soci i tra custode il nomina sindaco il.\n") ==
          "deleted 1>, same 2>1, same 3>2, new>3");
}

TEST_CASE("of two paragraphs that changed places the shorter one has moved, and both keep theirs") {
    CHECK(kinds("La fascia A paga quaranta euro l'anno.\n\nLa fascia B paga sessanta euro l'anno, "
                "in due rate.\n",
                "La fascia B paga sessanta euro l'anno, in due rate.\n\nLa fascia A paga quaranta "
                "euro l'anno.\n") == "same 2>1, moved 1>2");
}

TEST_CASE("a paragraph split in two and in three, and joined again") {
    const std::string one = "Il gruppo si riunisce ogni mese. La rete pubblica i verbali in linea. "
                            "Chi partecipa firma un registro.\n";
    const std::string two = "Il gruppo si riunisce ogni mese.\n\nLa rete pubblica i verbali in "
                            "linea. Chi partecipa firma un registro.\n";
    const std::string three = "Il gruppo si riunisce ogni mese.\n\nLa rete pubblica i verbali in "
                              "linea.\n\nChi partecipa firma un registro.\n";
    CHECK(rows(one, two) ==
          "split 1 > 1 2: Il gruppo si riunisce ogni mese.[- -]{+\n\n+}La rete pubblica i verbali "
          "in linea. Chi partecipa firma un registro.\n");
    CHECK(rows(one, three) ==
          "split 1 > 1 2 3: Il gruppo si riunisce ogni mese.[- -]{+\n\n+}La rete pubblica i "
          "verbali in linea.[- -]{+\n\n+}Chi partecipa firma un registro.\n");
    CHECK(rows(three, one) ==
          "joined 1 2 3 > 1: Il gruppo si riunisce ogni mese.[-\n\n-]{+ +}La rete pubblica i "
          "verbali in linea.[-\n\n-]{+ +}Chi partecipa firma un registro.\n");
}

TEST_CASE("articles joined, and an article parted in two, though words changed in them") {
    const std::string two = "Art. 1. Il Comune apre lo sportello ogni lunedì mattina.\n\n"
                            "Art. 2. Gli orari sono affissi in municipio e nelle scuole.\n\n"
                            "Art. 3. Il servizio è gratuito per tutti i residenti.\n";
    const std::string one = "Art. 1. Il Comune apre lo sportello ogni martedì mattina. "
                            "Gli orari sono affissi in municipio e nelle scuole.\n\n"
                            "Art. 2. Il servizio è gratuito per tutti i residenti.\n";
    CHECK(rows(two, one) == "joined 1 2 > 1: Art. 1. Il Comune apre lo sportello ogni "
                            "[-lunedì-]{+martedì+} mattina.[-\n\nArt. 2.-] Gli orari sono affissi "
                            "in municipio e nelle scuole.\n"
                            "changed 3 > 2: Art. [-3-]{+2+}. Il servizio è gratuito per tutti i "
                            "residenti.\n");
    CHECK(rows(one, two) == "split 1 > 1 2: Art. 1. Il Comune apre lo sportello ogni "
                            "[-martedì-]{+lunedì+} mattina.{+\n\nArt. 2.+} Gli orari sono affissi "
                            "in municipio e nelle scuole.\n"
                            "changed 2 > 3: Art. [-2-]{+3+}. Il servizio è gratuito per tutti i "
                            "residenti.\n");
}

TEST_CASE("articles under headings of their own, joined and parted, though words changed in them") {
    const std::string two = "Art. 1\n\nIl Comune apre lo sportello ogni lunedì mattina.\n\n"
                            "Art. 2\n\nGli orari sono affissi in municipio e nelle scuole.\n\n"
                            "Art. 3\n\nIl servizio è gratuito.\n";
    const std::string one = "Art. 1\n\nIl Comune apre lo sportello ogni martedì mattina. "
                            "Gli orari sono affissi in municipio e nelle scuole superiori.\n\n"
                            "Art. 2\n\nIl servizio è gratuito.\n";
    CHECK(rows(two, one) ==
          "same 1 > 1: Art. 1\n"
          "joined 2 3 4 > 2: Il Comune apre lo sportello ogni [-lunedì-]{+martedì+} mattina.[-\n\n"
          "Art. 2\n\n-]{+ +}Gli orari sono affissi in municipio e nelle scuole{+ superiori+}.\n"
          "changed 5 > 3: Art. [-3-]{+2+}\n"
          "same 6 > 4: Il servizio è gratuito.\n");
    CHECK(rows(one, two) ==
          "same 1 > 1: Art. 1\n"
          "split 2 > 2 3 4: Il Comune apre lo sportello ogni [-martedì-]{+lunedì+} mattina.[- -]"
          "{+\n\nArt. 2\n\n+}Gli orari sono affissi in municipio e nelle scuole[- superiori-].\n"
          "changed 3 > 5: Art. [-2-]{+3+}\n"
          "same 4 > 6: Il servizio è gratuito.\n");
}

TEST_CASE("articles joined and parted of which the first one's text is the longer") {
    const std::string begin = "Art. 1\n\nIl Comune apre lo sportello ogni lunedì mattina, nella "
                              "sede centrale e in quelle dei quartieri.";
    const std::string one = begin + " Gli orari sono affissi.\n";
    const std::string two = begin + "\n\nArt. 2\n\nGli orari sono affissi ovunque.\n";
    CHECK(
        rows(two, one) ==
        "same 1 > 1: Art. 1\n"
        "joined 2 3 4 > 2: Il Comune apre lo sportello ogni lunedì mattina, nella sede centrale e "
        "in quelle dei quartieri.[-\n\nArt. 2\n\n-]{+ +}Gli orari sono affissi[- ovunque-].\n");
    CHECK(rows(one, two) ==
          "same 1 > 1: Art. 1\n"
          "split 2 > 2 3 4: Il Comune apre lo sportello ogni lunedì mattina, nella sede centrale e "
          "in quelle dei quartieri.[- -]{+\n\nArt. 2\n\n+}Gli orari sono affissi{+ ovunque+}.\n");
}

TEST_CASE("a heading goes with no other article's words") {
    CHECK(rows("Art. 1\n\nIl mercato apre alle sette.\n\nArt. 2\n\nLa tariffa è di 30 euro.\n",
               "Art. 1\n\nIl mercato apre alle otto.\n\nArt. 2\n\nChi vende di sabato paga il "
               "doppio.\n") ==
          "same 1 > 1: Art. 1\n"
          "changed 2 > 2: Il mercato apre alle [-sette-]{+otto+}.\n"
          "same 3 > 3: Art. 2\n"
          "replaced 4 > 4: [-La tariffa è di 30 euro.-]{+Chi vende di sabato paga il doppio.+}\n");
}

TEST_CASE("a paragraph that another one was joined to is not split as well") {
    const std::string list = "1. x\ty gruppo\n1. \\ (anche\n1. 2024\n1. tempi. gruppi\n";
    const auto rows =
        emenda::text::redline("Il n. 5 e\n\n" + list + "\n4. l'ente - anche)\n",
                              "Il n. 5 e\n\n4. l'ente - anche)  1. x\tyruppo\n1. \\ (anche\n1\n\n"
                              ". 2024\n1. tempi. gruppi\n");
    for (const emenda::text::Row& row : rows)
        CHECK((row.from.size() == 1 || row.to.size() == 1));
}

TEST_CASE("a list made paragraphs, and paragraphs a list, keep their words") {
    const std::string list = "Si chiede:\n\n- di aprire la biblioteca la sera;\n- di assumere due "
                             "bibliotecari.\n\nFine.\n";
    const std::string apart = "Si chiede:\n\ndi aprire la biblioteca la sera;\n\ndi assumere tre "
                              "bibliotecari.\n\nFine.\n";
    CHECK(rows(list, apart) ==
          "same 1 > 1: Si chiede:\n"
          "split 2 > 2 3: [-- -]di aprire la biblioteca la sera;\n{+\n+}[-- -]di assumere "
          "[-due-]{+tre+} bibliotecari.\n"
          "same 3 > 4: Fine.\n");
    CHECK(rows(apart, list) ==
          "same 1 > 1: Si chiede:\n"
          "joined 2 3 > 2: {+- +}di aprire la biblioteca la sera;\n[-\n-]{+- +}di assumere "
          "[-tre-]{+due+} bibliotecari.\n"
          "same 4 > 3: Fine.\n");
}

TEST_CASE("a paragraph split into many short ones") {
    CHECK(kinds("Sono esclusi gli enti morosi, le imprese in liquidazione, le associazioni non "
                "iscritte, i gruppi senza statuto, le persone non residenti.\n",
                "Sono esclusi gli enti morosi,\n\nle imprese in liquidazione,\n\nle associazioni "
                "non iscritte,\n\ni gruppi senza statuto,\n\nle persone non residenti.\n") ==
          "split 1>1 2 3 4 5");
}

TEST_CASE("repeated paragraphs go together in order") {
    CHECK(kinds("Si vota.\n\nRelazione del sindaco.\n\nSi vota.\n\nSaluti e chiusura.\n",
                "Si vota.\n\nRelazione del sindaco.\n\nSaluti e chiusura.\n\nSi vota.\n") ==
          "same 1>1, same 2>2, same 4>3, moved 3>4");
    CHECK(kinds("Si vota.\n\nSi vota.\n\nSi vota.\n", "Si vota.\n\nSi vota.\n") ==
          "same 1>1, same 2>2, deleted 3>");
}

TEST_CASE("what is unlike is new or deleted where several stand, rewritten where one does") {
    CHECK(kinds("Primo comma uguale.\n\nGli uffici aprono ogni mattina alle nove.\n\nTerzo comma "
                "uguale.\n",
                "Primo comma uguale.\n\nNessuna scuola chiude durante le vacanze estive.\n\n"
                "Terzo comma uguale.\n") == "same 1>1, replaced 2>2, same 3>3");
    CHECK(kinds("Primo comma uguale.\n\nGli uffici aprono ogni mattina alle nove.\n\nTerzo comma "
                "uguale.\n",
                "Primo comma uguale.\n\nNessuna scuola chiude durante le vacanze estive.\n\n"
                "Ogni biblioteca presta libri a tutti.\n\nTerzo comma uguale.\n") ==
          "same 1>1, deleted 2>, new>2, new>3, same 3>4");
}

TEST_CASE("an article parted into numbered paragraphs is split, its heading and numbers aside") {
    const std::string whole =
        "Art. 3. (Domanda) La domanda si presenta al protocollo. Il dirigente "
        "risponde entro un mese. Il silenzio vale assenso.\n";
    const std::string parted =
        "Art. 3. (Domanda)\n\n1. La domanda si presenta al protocollo.\n\n2. "
        "Il dirigente risponde entro un mese.\n\n3. Il silenzio vale "
        "rifiuto.\n";
    CHECK(rows(whole, parted) ==
          "split 1 > 1 2 3 4: Art. 3. (Domanda){+\n\n1.+} La domanda si presenta al "
          "protocollo.{+\n\n2.+} Il dirigente risponde entro un mese.{+\n\n3.+} Il silenzio vale "
          "[-assenso-]{+rifiuto+}.\n");
    CHECK(kinds(parted, whole) == "joined 1 2 3 4>1");
}

TEST_CASE("a paragraph cut down to its beginning is that one, though those behind it go") {
    const std::string from =
        "Obiettivo. Aprire orti nei terreni che oggi nessuno coltiva, con "
        "l'aiuto delle scuole.\n\nDestinatari: residenti.\n\nTempi: un anno.\n";
    CHECK(kinds(from, "Obiettivo. Aprire orti.\n") == "changed 1>1, deleted 2>, deleted 3>");
    CHECK(kinds("Obiettivo. Aprire orti.\n", from) == "changed 1>1, new>2, new>3");
    CHECK(kinds(from, "Altro da dire.\n") == "deleted 1>, deleted 2>, deleted 3>, new>1");
}

TEST_CASE("a heading moves with its article, whatever number it takes there") {
    const std::string from = "Art. 1. (Oggetto)\n\nIl testo disciplina gli orti.\n\nArt. 2. "
                             "(Sanzioni)\n\nChi lo viola è diffidato.\n\nArt. 3. (Domanda)\n\nLa "
                             "domanda si presenta al protocollo.\n";
    const std::string to = "Art. 1. (Oggetto)\n\nIl testo disciplina gli orti.\n\nArt. 2. "
                           "(Domanda)\n\nLa domanda si presenta al protocollo entro marzo.\n\nArt. "
                           "3. (Sanzioni)\n\nChi lo viola è diffidato.\n";
    CHECK(kinds(from, to) == "same 1>1, same 2>2, moved 5>3, moved 6>4, changed 3>5, same 4>6");
}

TEST_CASE("a heading that is nothing but a number moves with its article, however short") {
    const std::string orti = "Art. 1\n\nIl presente regolamento disciplina gli orti.\n";
    const std::string canone = "Art. 2\n\nIl canone è di quaranta euro l'anno.\n";
    const std::string acqua = "Art. 3\n\nL'acqua è a carico del Comune.\n\nIn caso di siccità il "
                              "sindaco ne limita l'uso.\n";
    CHECK(kinds(orti + "\n" + canone + "\n" + acqua, orti + "\n" + acqua + "\n" + canone) ==
          "same 1>1, same 2>2, same 5>3, same 6>4, same 7>5, moved 3>6, moved 4>7");
    // Where two change places, neither takes the other's number.
    CHECK(kinds(orti + "\n" + acqua + "\n" + canone, canone + "\n" + acqua + "\n" + orti) ==
          "moved 6>1, moved 7>2, same 3>3, same 4>4, same 5>5, moved 1>6, moved 2>7");
}
