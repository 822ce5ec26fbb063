// SPDX-License-Identifier: EUPL-1.2
// Conflicts, findings and numbers, as people read them.
#include "emenda/render/conflicts.hpp"
#include "emenda/render/findings.hpp"
#include "emenda/render/stat.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>

using namespace emenda;
using namespace emenda::render;
using text::Op;

namespace {

std::string source(const std::string& line, std::size_t column, std::size_t width = 80) {
    return to_plain(source_lines(line, {"f.yaml", 3, column}, width));
}

} // namespace

TEST_CASE("A conflict shows the passage, what each side wants, and who they are") {
    const std::vector<ShownConflict> conflicts{
        {false,
         3,
         "entro il 2024",
         {{1, "7c1f09a2", {{"Marta Lodi", "", {}}}, "entro il 2025, salvo proroga"},
          {2, "8d20b1c3", {{"Ivo Sarti", "Comune di Esempio", {}}}, ""},
          {0, "", {{"Ufficio Partecipazione", "", {}}}, "entro giugno 2024"}}},
        {true, 0, "Orti", {{0, "", {}, "Giardini"}}},
        {false, 0, "", {{1, "7c1f09a2", {{"Marta Lodi", "", {}}}, "Premessa.\n\nDue righe."}}}};
    CHECK(to_plain(conflict_lines(conflicts)) == "In paragraph 3:\n"
                                                 "  The passage\n"
                                                 "      entro il 2024\n"
                                                 "  Amendment 1 (Marta Lodi):\n"
                                                 "      entro il 2025, salvo proroga\n"
                                                 "  Amendment 2 (Ivo Sarti (Comune di Esempio)):\n"
                                                 "      (deleted)\n"
                                                 "  Today's text (Ufficio Partecipazione):\n"
                                                 "      entro giugno 2024\n"
                                                 "\n"
                                                 "In the title:\n"
                                                 "  The passage\n"
                                                 "      Orti\n"
                                                 "  Today's text:\n"
                                                 "      Giardini\n"
                                                 "\n"
                                                 "Before the first paragraph:\n"
                                                 "  Amendment 1 (Marta Lodi):\n"
                                                 "      Premessa.\n"
                                                 "\n"
                                                 "      Due righe.\n");
    for (const Line& line : conflict_lines(conflicts, 20))
        CHECK(width_of(line) <= 20);
}

TEST_CASE("of what is put in without a paragraph beside it that stays, it is said where") {
    ShownConflict between{false, 10, "", {}, true};
    ShownWish moves;
    moves.amendment = 8;
    moves.text = "Art. 8. Divieti";
    moves.moves = {{20, 10, "Art. 8. Divieti"}};
    ShownWish today;
    today.text = "Art. 10. Acqua\n\nAcqua piovana.";
    today.moves = {{22, 10, "Art. 9. Acqua"}};
    between.wishes = {moves, today};
    CHECK(to_plain(conflict_lines({between})) == "[-removed-] {+added+}\n"
                                                 "\n"
                                                 "After paragraph 10:\n"
                                                 "  Amendment 8 ():\n"
                                                 "    Paragraph 20: moved behind paragraph 10\n"
                                                 "      Art. 8. Divieti\n"
                                                 "  Today's text:\n"
                                                 "    Paragraph 22: moved behind paragraph 10\n"
                                                 "      Art. [-9-]{+10+}. Acqua\n"
                                                 "\n"
                                                 "    Put behind paragraph 10\n"
                                                 "      {+Acqua piovana.+}\n");
}

TEST_CASE("of a swap it is said which paragraph comes in the place of which") {
    ShownConflict conflict{false, 6, "Vietato accendere fuochi.", {}};
    ShownWish swap;
    swap.amendment = 4;
    swap.text = "Si coltiva l'orto.";
    swap.moved = true;
    swap.behind = 3;
    swap.moves = {{6, 3, "Vietato accendere fuochi."}, {4, 5, "Si coltiva l'orto."}};
    conflict.wishes = {swap};
    CHECK(to_plain(conflict_lines({conflict})) == "In paragraph 6:\n"
                                                  "  The passage\n"
                                                  "      Vietato accendere fuochi.\n"
                                                  "  Amendment 4 ():\n"
                                                  "    Paragraph 6: moved behind paragraph 3\n"
                                                  "      Vietato accendere fuochi.\n"
                                                  "\n"
                                                  "    Paragraph 4: moved behind paragraph 5\n"
                                                  "      Si coltiva l'orto.\n");
}

TEST_CASE("of a conflict about where a paragraph goes only what is moved is read, long ones cut") {
    ShownConflict conflict{
        false,
        4,
        "Uno.\n\nLa commissione, nominata dal dirigente del servizio, si riunisce nel mese di "
        "marzo, esamina le domande nell'ordine in cui sono arrivate, assegna i punti e affigge la "
        "graduatoria all'albo.\n\nTre.\n\nQuattro.",
        {}};
    ShownWish away;
    away.amendment = 1;
    away.proposers.emplace_back().name = "Marta Lodi";
    away.text = "Uno.\n\nTre.\n\nQuattro.";
    away.moved = true;
    away.moves = {{5, 12, ""}};
    ShownWish there = away;
    there.amendment = 2;
    there.text = "Uno.\n\nDieci.\n\nTre.\n\nQuattro nuovo.";
    there.moves = {{5, 0, ""}, {10, 4, "Dieci."}};
    conflict.wishes = {away, there};
    CHECK(to_plain(conflict_lines({conflict})) ==
          "[-removed-] {+added+}   […] words left out\n"
          "\n"
          "In paragraphs 4 to 7:\n"
          "  The passage\n"
          "      (1 paragraph that nobody wants otherwise)\n"
          "\n"
          "      La commissione, nominata dal dirigente del servizio, si riunisce nel mese\n"
          "      di … assegna i punti e affigge la graduatoria all'albo.\n"
          "\n"
          "      (1 paragraph that nobody wants otherwise)\n"
          "\n"
          "      Quattro.\n"
          "  Amendment 1 (Marta Lodi):\n"
          "    1 paragraph unchanged\n"
          "\n"
          "    Paragraph 5: moved behind paragraph 12\n"
          "      La commissione, nominata dal dirigente del servizio, si riunisce nel mese\n"
          "      di […]\n"
          "\n"
          "    2 paragraphs unchanged\n"
          "  Amendment 2 (Marta Lodi):\n"
          "    1 paragraph unchanged\n"
          "\n"
          "    Paragraph 5: moved to the front\n"
          "      La commissione, nominata dal dirigente del servizio, si riunisce nel mese\n"
          "      di […]\n"
          "\n"
          "    Paragraph 10: moved behind paragraph 4\n"
          "      Dieci.\n"
          "\n"
          "    1 paragraph unchanged\n"
          "\n"
          "    Paragraph 7\n"
          "      Quattro {+nuovo+}.\n");
}

TEST_CASE("of hundreds that wish something of one passage the first hundred are shown") {
    ShownConflict conflict{false, 3, "entro il 2024", {}};
    for (model::Number number = 1; number <= 102; ++number) {
        ShownWish wish;
        wish.amendment = number;
        wish.proposers.emplace_back().name = "Marta Lodi";
        wish.text = "nel " + std::to_string(2024 + number);
        conflict.wishes.push_back(wish);
    }
    const std::string shown = to_plain(conflict_lines({conflict}));
    CHECK(shown.ends_with("  Amendment 100 (Marta Lodi):\n"
                          "      nel 2124\n"
                          "  Not shown is what amendments 101 and 102 make of it.\n"));
    conflict.wishes.pop_back();
    CHECK(to_plain(conflict_lines({conflict}))
              .ends_with("      nel 2124\n"
                         "  Not shown is what amendment 101 makes of it.\n"));
}

TEST_CASE("of hundreds it is not said that nobody wants what only those not shown want") {
    const std::string passage = "Prima regola del corso.\n\nSeconda.\n\nTerza.";
    ShownConflict conflict{false, 3, passage, {}};
    for (model::Number number = 1; number <= 101; ++number) {
        ShownWish wish;
        wish.amendment = number;
        wish.proposers.emplace_back().name = "Marta Lodi";
        wish.text = number == 101 ? "Prima regola del corso.\n\nSeconda.\n\nAltra."
                                  : "Prima regola del corso " + std::to_string(number) +
                                        ".\n\nSeconda.\n\nTerza.";
        conflict.wishes.push_back(wish);
    }
    const std::string below = "      (2 paragraphs that none of those below wants otherwise)\n";
    const std::string nobody = "      (2 paragraphs that nobody wants otherwise)\n";
    CHECK(to_plain(conflict_lines({conflict})).find(below) != std::string::npos);
    conflict.wishes.pop_back();
    CHECK(to_plain(conflict_lines({conflict})).find(nobody) != std::string::npos);
}

TEST_CASE("Words that come into a paragraph are not told as coming behind it") {
    const std::vector<ShownConflict> conflicts{{false, 2, "", {{0, "", {}, "Oggi"}}},
                                               {false, 2, "", {{0, "", {}, "Costi."}}, true}};
    CHECK(to_plain(conflict_lines(conflicts)) == "In paragraph 2:\n"
                                                 "  Today's text:\n"
                                                 "      Oggi\n"
                                                 "\n"
                                                 "After paragraph 2:\n"
                                                 "  Today's text:\n"
                                                 "      Costi.\n");
}

TEST_CASE("A finding is its place, what is wrong, the line, a caret and a hint") {
    const Finding finding{"unknown-key",
                          {"proposals/orti.yaml", 4, 1},
                          "There is no key titel.",
                          "Did you mean title?",
                          "titel: \"Orti\""};
    const Finding plain{"", {"orti.yaml", 0, 0}, "The file is empty.", "", ""};
    CHECK(findings_lines({finding, plain}) ==
          Lines{{{Label::name, "proposals/orti.yaml:4:1: "},
                 {Label::plain, "There is no key titel."},
                 {Label::faint, " [unknown-key]"}},
                {{Label::plain, "    "}, {Label::faint, "titel: \"Orti\""}},
                {{Label::plain, "    "}, {Label::mark, "^"}},
                {{Label::plain, "  Did you mean title?"}},
                {},
                {{Label::name, "orti.yaml: "}, {Label::plain, "The file is empty."}}});
}

TEST_CASE("The first line of a finding is broken at words, where its reader has a terminal") {
    const Finding finding{"unsound-decisions",
                          {"proposals/orti.yaml", 4, 1},
                          "The state draft does not follow from the decisions.",
                          "",
                          "state: draft"};
    CHECK(findings_lines({finding}, 40, 40) ==
          Lines{{{Label::name, "proposals/orti.yaml:4:1: "}, {Label::plain, "The state draft"}},
                {{Label::plain, "  does not follow from the decisions."}},
                {{Label::plain, "  "}, {Label::faint, "[unsound-decisions]"}},
                {{Label::plain, "    "}, {Label::faint, "state: draft"}},
                {{Label::plain, "    "}, {Label::mark, "^"}}});
    CHECK(findings_lines({finding}, 40).front() ==
          Line{{Label::name, "proposals/orti.yaml:4:1: "},
               {Label::plain, "The state draft does not follow from the decisions."},
               {Label::faint, " [unsound-decisions]"}});
}

TEST_CASE("The caret stands below what is meant, whatever comes before it") {
    CHECK(source("città: 漢字 x", 11) == "    città: 漢字 x\n                ^\n");
    CHECK(source("\ta\tb", 4) == "        a   b\n            ^\n");
    CHECK(source("a\x1B"
                 "b",
                 3) == "    a<U+001B>b\n             ^\n");
    CHECK(source("a\xFF"
                 "b",
                 3) == "    a<FF>b\n         ^\n");
    CHECK(source("a", 2) == "    a\n     ^\n"); // behind the end
    CHECK(source("a", 0) == "    a\n");         // of the line as a whole
    CHECK(source("", 1).empty());
}

TEST_CASE("A long line is cut to a window around the place") {
    const std::string line = "inizio " + std::string(100, 'a') + "X" + std::string(100, 'b');
    CHECK(source(line, 108, 40) == "    …aaaaaaaaaaaaaaaaaaXbbbbbbbbbbbbbbb…\n"
                                   "                       ^\n");
    CHECK(source(line, 1, 40) == "    inizio aaaaaaaaaaaaaaaaaaaaaaaaaaaa…\n    ^\n");
    CHECK(source(line, 209, 40) == "    …bbbbbbbbbbbbbbbbbb\n                       ^\n");
    for (const std::size_t width : {20, 33, 80})
        for (std::size_t column = 0; column <= 220; ++column)
            for (const Line& shown : source_lines(line, {"f.yaml", 1, column}, width))
                CHECK(width_of(shown) <= width);
}

TEST_CASE("A line of megabytes costs no more than a short one") {
    std::string line;
    while (line.size() < 4'000'000)
        line += "però\t漢\u202E";
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < 20; ++i)
        CHECK(source_lines(line, {"f.yaml", 1, 1'500'000}).size() == 2);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
}

TEST_CASE("The end of a check counts files and findings") {
    CHECK(to_plain(findings_summary(0, 1)) == "1 file checked: nothing to report.\n");
    CHECK(to_plain(findings_summary(2, 40)) == "40 files checked: 2 findings.\n");
    CHECK(to_plain(findings_summary(1000, 1, true)) == "1 file checked: at least 1000 findings.\n");
}

TEST_CASE("Numbers say what happened to paragraphs and words, without punctuation") {
    const auto title = text::redline_words("Orti", "Orti condivisi");
    const std::string from = "Uno resta.\n\nDue va via, del tutto.\n\nTre: entro il 2024.\n";
    const std::string to = "Uno resta.\n\nTre: entro il 31/12/2025.\n\nQuattro è nuovo.\n";
    const Stat numbers = stat(title, text::redline(from, to));
    CHECK(numbers == Stat{true, 1, 1, 1, 0, 1, 5, 6});
    CHECK(to_plain(stat_lines(numbers)) ==
          "title changed, 1 paragraph changed, 1 paragraph new, 1 paragraph deleted; 5\n"
          "words added, 6 words removed.\n");
    CHECK(stat_lines(Stat{false, 2, 0, 0, 3, 0, 1, 0}) ==
          Lines{{{Label::plain, "2 paragraphs changed, 3 paragraphs moved; "},
                 {Label::added, "1 word added"},
                 {Label::plain, ", "},
                 {Label::removed, "0 words removed"},
                 {Label::plain, "."}}});
    CHECK(to_plain(stat_lines({})) == "Nothing changed.\n");
}
