// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/normal_form.hpp"
#include "emenda/text/redline.hpp"
#include "random_text.hpp"
#include "redline_marks.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace emenda::text;

using emenda::tests::marked;
using emenda::tests::rows;

TEST_CASE("a word changed inside a long sentence") {
    CHECK(marked(redline_words("Il comune apre uno sportello nei quartieri ogni lunedì.",
                               "Il comune apre uno sportello nei quartieri ogni martedì.")) ==
          "Il comune apre uno sportello nei quartieri ogni [-lunedì-]{+martedì+}.");
}

TEST_CASE("changes that only a light word stands between are one phrase") {
    CHECK(marked(redline_words("ai fini della tutela di boschi e prati montani in ogni stagione",
                               "ai fini della tutela di fiumi e laghi montani in ogni stagione")) ==
          "ai fini della tutela di [-boschi e prati-]{+fiumi e laghi+} montani in ogni stagione");
}

TEST_CASE("a sentence put behind the last one is marked as a sentence") {
    CHECK(marked(redline_words("Fornire i primi elementi.",
                               "Fornire i primi elementi. Imparare a fare rete.")) ==
          "Fornire i primi elementi.{+ Imparare a fare rete.+}");
    CHECK(marked(redline_words("Fornire i primi elementi. Imparare a fare rete. Fine.",
                               "Fornire i primi elementi. Fine.")) ==
          "Fornire i primi elementi. [-Imparare a fare rete. -]Fine.");
}

TEST_CASE("elision, punctuation and case change alone") {
    CHECK(marked(redline_words("le norme dell'articolo 5", "le norme dello articolo 5")) ==
          "le norme [-dell'-]{+dello +}articolo 5");
    CHECK(marked(redline_words("Tempi: 2024", "Tempi. 2024")) == "Tempi[-:-]{+.+} 2024");
    CHECK(marked(redline_words("il Comune", "il comune")) == "il [-Comune-]{+comune+}");
}

TEST_CASE("a paragraph rewritten from the ground up is shown as replaced") {
    CHECK(rows("Gli uffici aprono ogni mattina alle nove.\n",
               "Nessuna scuola chiude durante le vacanze estive.\n") ==
          "replaced 1 > 1: [-Gli uffici aprono ogni mattina alle nove.-]"
          "{+Nessuna scuola chiude durante le vacanze estive.+}\n");
}

TEST_CASE("words deleted at the beginning of a paragraph leave it changed, not rewritten") {
    CHECK(rows("Inoltre la domanda si presenta allo sportello.\n",
               "la domanda si presenta allo sportello.\n") ==
          "changed 1 > 1: [-Inoltre -]la domanda si presenta allo sportello.\n");
}

TEST_CASE("an article of which the label alone is written otherwise is the same one") {
    CHECK(rows("Art. 4 Le chiavi si ritirano allo sportello.\n",
               "Art. 4. Le chiavi si ritirano allo sportello.\n") ==
          "changed 1 > 1: Art. 4{+.+} Le chiavi si ritirano allo sportello.\n");
    CHECK(rows("Le chiavi si ritirano allo sportello.\n",
               "Art. 1. Le chiavi si ritirano allo sportello.\n") ==
          "changed 1 > 1: {+Art. 1. +}Le chiavi si ritirano allo sportello.\n");
    CHECK(rows("# Orari\n\nUno due tre.\n", "Orari\n\nUno due tre.\n") ==
          "changed 1 > 1: [-# -]Orari\n"
          "same 2 > 2: Uno due tre.\n");
}

TEST_CASE("articles parted from their headings, and a list from its lead, are split") {
    CHECK(rows("Art. 1. (Oggetto)\nIl presente atto regola gli orti.\n\n"
               "Art. 2. (Canone)\nChi ha un orto paga dieci euro.\n",
               "Art. 1. (Oggetto)\n\nIl presente atto regola gli orti.\n\n"
               "Art. 2. (Canone)\n\nChi ha un orto paga dieci euro.\n") ==
          "split 1 > 1 2: Art. 1. (Oggetto)\n{+\n+}Il presente atto regola gli orti.\n"
          "split 2 > 3 4: Art. 2. (Canone)\n{+\n+}Chi ha un orto paga dieci euro.\n");
    CHECK(rows("Misure:\n- piantare alberi;\n- posare panchine;\n",
               "Misure:\n\n- piantare alberi;\n\n- posare panchine;\n") ==
          "split 1 > 1 2 3: Misure:\n{+\n+}- piantare alberi;\n{+\n+}- posare panchine;\n");
}

TEST_CASE("new, deleted and moved paragraphs are told apart") {
    CHECK(rows("Primo punto del testo.\n\nSecondo punto, diverso.\n\nTerzo e ultimo.\n",
               "Secondo punto, diverso.\n\nTerzo e ultimo.\n\nPrimo punto del testo.\n") ==
          "same 2 > 1: Secondo punto, diverso.\n"
          "same 3 > 2: Terzo e ultimo.\n"
          "moved 1 > 3: Primo punto del testo.\n");
    CHECK(rows("Alfa beta gamma.\n\nDelta epsilon zeta.\n",
               "Alfa beta gamma.\n\nNuovo testo qui.\n\nDelta epsilon zeta.\n") ==
          "same 1 > 1: Alfa beta gamma.\n"
          "new > 2: {+Nuovo testo qui.+}\n"
          "same 2 > 3: Delta epsilon zeta.\n");
    CHECK(rows("Alfa beta gamma.\n\nDelta epsilon zeta.\n", "Delta epsilon zeta.\n") ==
          "deleted 1 >: [-Alfa beta gamma.-]\n"
          "same 2 > 1: Delta epsilon zeta.\n");
}

TEST_CASE("a paragraph split in two, and two joined") {
    const std::string one =
        "Il gruppo si riunisce ogni mese. La rete pubblica i verbali in linea.\n";
    const std::string two =
        "Il gruppo si riunisce ogni mese.\n\nLa rete pubblica i verbali in linea.\n";
    CHECK(rows(one, two) == "split 1 > 1 2: Il gruppo si riunisce ogni mese.[- -]{+\n\n+}La rete "
                            "pubblica i verbali in linea.\n");
    CHECK(rows(two, one) == "joined 1 2 > 1: Il gruppo si riunisce ogni mese.[-\n\n-]{+ +}La rete "
                            "pubblica i verbali in linea.\n");
}

TEST_CASE("words that cross the end of a paragraph are lost to no row") {
    const std::string from =
        "uno due tre quattro cinque sei sette otto nove dieci\n\n"
        "alfa beta gamma delta epsilon zeta eta theta iota kappa lambda mi ni csi omicron pi rho "
        "sigma tau ypsilon\n";
    const std::string to =
        "uno due tre quattro cinque sei sette otto nove dieci alfa beta gamma delta epsilon zeta "
        "eta theta iota kappa lambda mi ni csi omicron pi\n\nrho sigma tau ypsilon\n";
    const auto all = redline(from, to);
    CHECK(reassemble_from(all) == from);
    CHECK(reassemble_to(all) == to);
}

TEST_CASE("property: paragraphs cut anew are lost to no row") {
    emenda::tests::RandomText random(emenda::tests::seed());
    INFO("EMENDA_SEED=", emenda::tests::seed());
    for (std::size_t i = 0; i < emenda::tests::cases(2'000); ++i) {
        std::string words[2];
        const std::size_t count = 10 + random.below(60);
        for (std::size_t k = 0; k < count; ++k) {
            const std::string word = "p" + std::to_string(k);
            for (std::string& side : words) {
                if (random.below(20) == 0) continue;
                if (!side.empty()) side += random.below(12) == 0 ? "\n\n" : " ";
                side += word;
            }
        }
        for (std::string& side : words)
            side = normal_body(side).text;
        const auto all = redline(words[0], words[1]);
        CAPTURE(words[0]);
        CAPTURE(words[1]);
        REQUIRE(reassemble_from(all) == words[0]);
        REQUIRE(reassemble_to(all) == words[1]);
    }
}

TEST_CASE("an empty text, and equal ones") {
    CHECK(rows("", "Alfa.\n") == "new > 1: {+Alfa.+}\n");
    CHECK(rows("Alfa.\n", "") == "deleted 1 >: [-Alfa.-]\n");
    CHECK(rows("Alfa.\n", "Alfa.\n") == "same 1 > 1: Alfa.\n");
    CHECK(rows("", "").empty());
}

TEST_CASE("property: both sides of a redline re-assemble, and each paragraph is in one row" *
          doctest::test_suite("promises")) {
    emenda::tests::RandomText random(emenda::tests::seed());
    INFO("EMENDA_SEED=", emenda::tests::seed());
    for (std::size_t i = 0; i < emenda::tests::cases(); ++i) {
        const std::string raw = random.body(6, 8);
        const std::string from = normal_body(raw).text;
        const std::string to =
            normal_body(random.below(4) == 0 ? random.body() : random.edited(raw)).text;
        CAPTURE(from);
        CAPTURE(to);
        const auto found = redline(from, to);
        REQUIRE(reassemble_from(found) == from);
        REQUIRE(reassemble_to(found) == to);
        if (from == to) {
            for (const Row& row : found)
                REQUIRE(row.kind == RowKind::same);
        }
        for (const Row& row : found) {
            for (std::size_t k = 1; k < row.words.size(); ++k) {
                REQUIRE(row.words[k - 1].op != row.words[k].op);
            }
        }
    }
}
