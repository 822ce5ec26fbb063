// SPDX-License-Identifier: EUPL-1.2
// The passages that conflicts are shown with: phrases of a reader, not crumbs of a script.
#include "emenda/text/merge.hpp"
#include "random_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace emenda;
using namespace emenda::text;

namespace {

std::string with(const std::string& body, const std::string& what, const std::string& by) {
    const std::size_t at = body.find(what);
    REQUIRE(at != std::string::npos);
    return std::string(body).replace(at, what.size(), by);
}

/// The passage and each wish, one a line; "¶" between paragraphs.
std::string shown(const std::string& base, const std::vector<std::string>& sides) {
    std::string all;
    for (const Conflict& conflict : merge(base, sides).conflicts) {
        all += std::string(conflict.base.of(base)) + "\n";
        for (const Wish& wish : conflict.wishes)
            all += std::to_string(wish.side) + ": " + wish.text + "\n";
    }
    for (std::size_t at = all.find("\n\n"); at != std::string::npos; at = all.find("\n\n", at))
        all.replace(at, 2, " ¶ ");
    return all;
}

bool moves_any(const std::string& base, const std::string& side) {
    for (const Gap& gap : edits_between(base, side).gaps) {
        for (const Placed& placed : gap.placed) {
            if (placed.paragraph > 0) return true;
        }
    }
    return false;
}

const std::string hours = "Lo sportello apre il martedì. Le domande si presentano entro trenta "
                          "giorni dalla pubblicazione del bando. Decide il dirigente.\n";

} // namespace

TEST_CASE("a sentence that one side wrote anew collides as one passage") {
    const std::string anew =
        with(hours, "Le domande si presentano entro trenta giorni dalla pubblicazione del bando",
             "Chi vuole iscriversi lo dice agli uffici del Comune fino a trenta giorni dopo che è "
             "uscito l'avviso");
    const std::string words = with(with(hours, "trenta", "sessanta"), "bando", "bando all'albo");
    CHECK(shown(hours, {anew, words}) ==
          "Le domande si presentano entro trenta giorni dalla pubblicazione del bando\n"
          "0: Chi vuole iscriversi lo dice agli uffici del Comune fino a trenta giorni dopo che è "
          "uscito l'avviso\n"
          "1: Le domande si presentano entro sessanta giorni dalla pubblicazione del bando "
          "all'albo\n");
}

TEST_CASE("two collisions in one sentence, words apart, stay two") {
    const std::string one = with(with(hours, "trenta", "venti"), "bando", "decreto");
    const std::string other = with(with(hours, "trenta", "dieci"), "bando", "testo");
    CHECK(shown(hours, {one, other}) == "trenta\n0: venti\n1: dieci\n"
                                        "bando\n0: decreto\n1: testo\n");
}

TEST_CASE("a paragraph of which little is left is shown whole, and to its last mark") {
    const std::string base = "Premessa.\n\nIl custode tiene le chiavi.\n\nChi entra dopo la "
                             "chiusura paga cinquanta euro, salvo che sia autorizzato dal "
                             "custode.\n\nFine.\n";
    const std::string anew =
        with(with(base, "Il custode tiene le chiavi.",
                  "Si entra dall'alba al tramonto, e le chiavi sono date a ciascuno di loro."),
             "Chi entra dopo la chiusura paga cinquanta euro, salvo che sia autorizzato dal "
             "custode.",
             "Quelli che restano oltre tale ora, se non avvisano il custode, perdono l'accesso.");
    const std::string words =
        with(with(base, "chiavi.", "chiavi di riserva."), "cinquanta", "cento");
    CHECK(shown(base, {anew, words}) ==
          "Il custode tiene le chiavi. ¶ Chi entra dopo la chiusura paga cinquanta euro, salvo che "
          "sia autorizzato dal custode.\n"
          "0: Si entra dall'alba al tramonto, e le chiavi sono date a ciascuno di loro. ¶ Quelli "
          "che restano oltre tale ora, se non avvisano il custode, perdono l'accesso.\n"
          "1: Il custode tiene le chiavi di riserva. ¶ Chi entra dopo la chiusura paga cento euro, "
          "salvo che sia autorizzato dal custode.\n");
}

TEST_CASE("of a table whole rows are shown where more than one cell collides") {
    const std::string base =
        "| A | residenti | 40 euro |\n|---|---|---|\n| B | altri | 60 euro |\n";
    CHECK(shown(base, {with(base, "altri | 60 euro", "nessuno | gratuito"),
                       with(base, "altri | 60 euro", "tutti gli altri | 65 euro")}) ==
          "| B | altri | 60 euro |\n"
          "0: | B | nessuno | gratuito |\n"
          "1: | B | tutti gli altri | 65 euro |\n");
    CHECK(shown(base, {with(base, "60", "70"), with(base, "60", "65")}) == "60\n0: 70\n1: 65\n");
}

TEST_CASE("different words at one point are shown with the word in front") {
    const std::string base = "Possono iscriversi i residenti e le scuole.\n\nFine.\n";
    CHECK(shown(base, {with(base, " e le", ", i vicini e le"),
                       with(base, " e le", ", gli anziani e le")}) ==
          "residenti\n0: residenti, i vicini\n1: residenti, gli anziani\n");
    CHECK(shown(base, {with(base, "Fine.", "La fine."), with(base, "Fine.", "Ecco: Fine.")}) ==
          "Fine\n0: La fine\n1: Ecco: Fine\n");
}

TEST_CASE("words that come where no word can be shown are in their paragraph, not behind it") {
    const auto only = [](const std::string& base, const std::string& one,
                         const std::string& other) {
        const auto merged = merge(base, {one, other});
        REQUIRE(merged.conflicts.size() == 1);
        return merged.conflicts[0];
    };
    const Conflict front = only("Premessa.\n\nSi apre.\n", "Premessa.\n\nOggi Si apre.\n",
                                "Premessa.\n\nDomani Si apre.\n");
    CHECK(front.base.empty());
    CHECK(front.paragraph == 2);
    CHECK_FALSE(front.between);
    const Conflict light =
        only("Premessa.\n\nDi\n", "Premessa.\n\nDi uno\n", "Premessa.\n\nDi due\n");
    CHECK(light.base.empty());
    CHECK(light.paragraph == 2);
    CHECK_FALSE(light.between);
    const Conflict place = only("Premessa.\n\nFine.\n", "Premessa.\n\nCosti.\n\nFine.\n",
                                "Premessa.\n\nTempi.\n\nFine.\n");
    CHECK(place.base.empty());
    CHECK(place.paragraph == 1);
    CHECK(place.between);
}

TEST_CASE("marks alone are shown with the word in front") {
    const std::string base = "Il bando è pubblico; decide il dirigente.\n";
    CHECK(shown(base, {with(base, ";", "."), with(base, ";", ",")}) ==
          "pubblico;\n0: pubblico.\n1: pubblico,\n");
}

TEST_CASE("whose words are gone is told, however the passage is shown") {
    const std::string base = "Obiettivo. Aprire orti nei terreni che oggi nessuno coltiva, con il "
                             "sostegno delle scuole.\n\nTempi: entro il 2024.\n";
    const auto merged = merge(base, {"Obiettivo. Aprire orti.\n", with(base, "2024", "2025")});
    REQUIRE(merged.conflicts.size() == 1);
    CHECK(merged.conflicts[0].base.of(base) == "Tempi: entro il 2024.");
    CHECK(merged.conflicts[0].wishes ==
          std::vector<Wish>{{0, "", false, {}, true}, {1, "Tempi: entro il 2025."}});
}

TEST_CASE("property: passages that are shown do not overlap where nothing moves") {
    tests::RandomText random(tests::seed());
    INFO("EMENDA_SEED=", tests::seed());
    std::size_t seen = 0;
    for (std::size_t i = 0; i < tests::cases(); ++i) {
        const std::string base = random.body(5, 12);
        const std::vector<std::string> sides{random.edited(base), random.edited(base),
                                             random.edited(base)};
        CAPTURE(base);
        CAPTURE(sides[0]);
        CAPTURE(sides[1]);
        CAPTURE(sides[2]);
        // What moves is told by its place: words in it may collide, too.
        const auto moves = [&](const std::string& side) { return moves_any(base, side); };
        if (std::any_of(sides.begin(), sides.end(), moves)) continue;
        std::size_t end = 0;
        for (const Conflict& conflict : merge(base, sides).conflicts) {
            if (conflict.base.empty()) continue;
            ++seen;
            CHECK(conflict.base.begin >= end);
            end = conflict.base.end;
        }
    }
    CHECK(seen * 8 > tests::cases());
}
