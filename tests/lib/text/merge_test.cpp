// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/accounting.hpp"
#include "emenda/text/merge.hpp"
#include "emenda/text/normal_form.hpp"
#include "emenda/text/words.hpp"
#include "random_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>

using namespace emenda::text;

namespace {

const std::string base = "Il comune apre uno sportello nei quartieri ogni lunedì.\n\n"
                         "Destinatari: i residenti.\n\n"
                         "Tempi: entro il 2024.\n";

std::string with(const std::string& from, const std::string& to, std::string text = base) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

using WordCounts = std::map<std::string, std::ptrdiff_t>;

WordCounts words_of(const std::string& text) {
    WordCounts counts;
    for (const Token& token : tokens(text)) {
        if (token.kind == TokenKind::word) ++counts[std::string(token.range.of(text))];
    }
    return counts;
}

} // namespace

TEST_CASE("different words of one sentence merge") {
    const auto merged = merge(base, {with("apre", "inaugura"), with("lunedì", "martedì")});
    REQUIRE(merged.clean());
    CHECK(merged.text == with("lunedì", "martedì", with("apre", "inaugura")));
}

TEST_CASE("different paragraphs merge, new and deleted ones too") {
    const std::string longer = base + "\nRisorse: due persone.\n";
    const std::string shorter = with("Destinatari: i residenti.\n\n", "");
    const auto merged = merge(base, {longer, shorter});
    REQUIRE(merged.clean());
    CHECK(merged.text == with("Destinatari: i residenti.\n\n", "", longer));
}

TEST_CASE("a new paragraph touches no word of its neighbours") {
    const auto merged = merge(
        base, {with("\n\nTempi", "\n\nLuoghi: tutti.\n\nTempi"), with("Tempi: entro", "Scadenza")});
    REQUIRE(merged.clean());
    CHECK(merged.text ==
          with("Tempi: entro", "Scadenza", with("\n\nTempi", "\n\nLuoghi: tutti.\n\nTempi")));
}

TEST_CASE("the last word of a paragraph does not touch the first of the next") {
    const auto merged = merge(base, {with("residenti", "cittadini"), with("Tempi", "Scadenza")});
    CHECK(merged.clean());
}

TEST_CASE("a paragraph's deleted last sentence leaves alone the next one's first word, though it "
          "begins with the same") {
    const std::string text = "Il Comune apre. Il Comune risponde.\n\nIl Comune chiude alle due.\n";
    const std::string shorter = with(" Il Comune risponde.", "", text);
    const auto merged = merge(text, {shorter, with("\nIl Comune", "\nUn Comune", text)});
    REQUIRE(merged.clean());
    CHECK(merged.text == "Il Comune apre.\n\nUn Comune chiude alle due.\n");
    CHECK(merge(text, {shorter, with("Il Comune chiude", "L'ufficio chiude", text)}).text ==
          "Il Comune apre.\n\nL'ufficio chiude alle due.\n");
}

TEST_CASE("two phrases that begin with the same article become others") {
    const std::string text = "Paga il Comune per il bando di luglio.\n";
    const auto merged =
        merge(text, {with("il Comune", "la Provincia", text), with("il bando", "un avviso", text)});
    REQUIRE(merged.clean());
    CHECK(merged.text == "Paga la Provincia per un avviso di luglio.\n");
}

TEST_CASE("of words that stand twice, one that goes may be the one that another changes") {
    const std::string text = "Si apre alle nove e alle nove e alle dieci.\n";
    CHECK_FALSE(merge(text, {with("alle nove e alle nove", "alle nove", text),
                             with("e alle nove e", "e verso le nove e", text)})
                    .clean());
}

TEST_CASE("a deleted paragraph does not touch the next one") {
    const auto merged =
        merge(base, {with("Destinatari: i residenti.\n\n", ""), with("Tempi", "Scadenza")});
    REQUIRE(merged.clean());
    CHECK(merged.text == with("Tempi", "Scadenza", with("Destinatari: i residenti.\n\n", "")));
}

TEST_CASE("the same words to different things conflict") {
    const auto merged = merge(base, {with("lunedì", "martedì"), with("lunedì", "venerdì")});
    REQUIRE(merged.conflicts.size() == 1);
    CHECK(merged.text == base);
    CHECK(merged.conflicts[0].base.of(base) == "lunedì");
    CHECK(merged.conflicts[0].paragraph == 1);
    CHECK(merged.conflicts[0].wishes == std::vector<Wish>{{0, "martedì"}, {1, "venerdì"}});
}

TEST_CASE("touching words conflict, and the passage holds both") {
    const auto merged =
        merge(base, {with("uno sportello", "un ufficio"), with("nei", "in tutti i")});
    REQUIRE(merged.conflicts.size() == 1);
    CHECK(merged.conflicts[0].base.of(base) == "uno sportello nei");
    CHECK(merged.conflicts[0].wishes ==
          std::vector<Wish>{{0, "un ufficio nei"}, {1, "uno sportello in tutti i"}});
}

TEST_CASE("two words made one touch what is changed beside them") {
    CHECK(merge(base, {with("uno sportello", "unosportello"), with("quartieri", "rioni")}).clean());
    CHECK(merge(base, {with("uno sportello", "unosportello"), with("sportello", "ufficio")})
              .conflicts.size() == 1);
}

TEST_CASE("the same change made twice is made once") {
    const std::string same = with("lunedì", "martedì");
    const auto merged = merge(base, {same, same, with("2024", "2025")});
    REQUIRE(merged.clean());
    CHECK(merged.text == with("2024", "2025", same));
}

TEST_CASE("different insertions at one point conflict") {
    const auto words = merge(
        base, {with("sportello ", "sportello unico "), with("sportello ", "sportello mobile ")});
    REQUIRE(words.conflicts.size() == 1);
    const auto paragraphs = merge(base, {base + "\nUno.\n", base + "\nDue.\n"});
    REQUIRE(paragraphs.conflicts.size() == 1);
    CHECK(paragraphs.conflicts[0].base.empty());
    CHECK(paragraphs.conflicts[0].paragraph == 3);
    CHECK(paragraphs.conflicts[0].wishes == std::vector<Wish>{{0, "Uno."}, {1, "Due."}});
}

TEST_CASE("words in two cells of a table do not touch, however few words stand between") {
    const std::string table = "| Tennis | 8,50 € | 12,00 € |\n| Bocce | gratis | 3,00 € |\n";
    const std::vector<std::string> sides = {
        "| Tennis | 9,00 € | 12,00 € |\n| Bocce | gratis | 3,00 € |\n",
        "| Tennis | 8,50 € | 15,00 € |\n| Bocce | gratis | 3,00 € |\n",
        "| Tennis | 8,50 € | 12,00 € |\n| Bocce | a offerta | 3,00 € |\n",
        "| Tennis | 8,50 € | 12,00 € |\n| Bocce | gratis | 4,00 € |\n"};
    CHECK(merge(table, sides).text ==
          "| Tennis | 9,00 € | 15,00 € |\n| Bocce | a offerta | 4,00 € |\n");
    // In one cell, in no table, or across the bar they do.
    CHECK_FALSE(
        merge("| da 8 € - 12 € |\n", {"| da 9 € - 12 € |\n", "| da 8 € - 15 € |\n"}).clean());
    CHECK_FALSE(merge("da 8 € | 12 €\n", {"da 9 € | 12 €\n", "da 8 € | 15 €\n"}).clean());
    CHECK_FALSE(merge("| 8 € | 12 € |\n", {"| 9 € | 12 € |\n", "| 8 € e 15 € |\n"}).clean());
}

TEST_CASE("a new item or row touches no word of the lines beside it") {
    const std::string list = "Si porta:\n- acqua\n- attrezzi\n- compost\n";
    const std::string item = "Si porta:\n- acqua\n- sementi\n- attrezzi\n- compost\n";
    const std::string words = "Si porta:\n- acqua piovana e sale\n- arnesi\n- compost\n";
    CHECK(merge(list, {item, words}).text ==
          "Si porta:\n- acqua piovana e sale\n- sementi\n- arnesi\n- compost\n");
    CHECK(merge(list, {words, item}).text == merge(list, {item, words}).text);
    const std::string last = list.substr(0, list.size() - 1) + "\n- sementi\n";
    CHECK(merge(list, {last, list.substr(0, list.size() - 8) + "letame\n"}).text ==
          "Si porta:\n- acqua\n- attrezzi\n- letame\n- sementi\n");
    const std::string longer = list.substr(0, list.size() - 1) + " fine\n";
    CHECK(merge(list, {last, longer}).text ==
          "Si porta:\n- acqua\n- attrezzi\n- compost fine\n- sementi\n");
    CHECK(merge(list, {longer, last}).text == merge(list, {last, longer}).text);
    const std::string items = "- acqua\n- attrezzi\n";
    CHECK(merge(items, {"- sale\n" + items, "- acqua piovana\n- attrezzi\n"}).text ==
          "- sale\n- acqua piovana\n- attrezzi\n");
    CHECK(merge(items, {"- sale\n" + items, "- molta acqua\n- attrezzi\n"}).text ==
          "- sale\n- molta acqua\n- attrezzi\n");
    const std::string broken = "Si porta:\\\n- acqua\n";
    CHECK(merge(broken, {"Si porta:\\\n- acqua\\\n- sale\n", "Si porta:\\\n- vino\n"}).text ==
          "Si porta:\\\n- vino\\\n- sale\n");
    const std::string table = "| A | 40 euro | marzo |\n|---|---|---|\n| B | 60 euro | marzo |\n";
    const std::string row = table + "| C | 80 euro | maggio |\n";
    const std::string cells = "| A | 40 euro | aprile |\n|---|---|---|\n| B | 60 euro | aprile |\n";
    CHECK(merge(table, {row, cells}).text == cells + "| C | 80 euro | maggio |\n");
}

TEST_CASE("an item that gets another number touches no word beside its label") {
    const std::string base = "Vietato:\n1. fumare;\n2. tenere animali;\n3. accendere fuochi.\n";
    const std::string put =
        "Vietato:\n1. fumare;\n2. tenere animali;\n3. usare droni;\n4. accendere fuochi.\n";
    const std::string before =
        "Vietato:\n1. fumare;\n2. tenere animali feroci;\n3. accendere fuochi.\n";
    const std::string behind =
        "Vietato:\n1. fumare;\n2. tenere animali;\n3. mai accendere fuochi.\n";
    const auto merged = merge(base, {put, before, behind});
    CHECK(merged.conflicts.empty());
    CHECK(merged.text == "Vietato:\n1. fumare;\n2. tenere animali feroci;\n3. usare droni;\n"
                         "4. mai accendere fuochi.\n");
    const std::string renumbered =
        "Vietato:\n1. fumare;\n2. tenere animali;\n5. accendere fuochi.\n";
    CHECK(merge(base, {put, renumbered}).conflicts.size() == 1);
}

TEST_CASE("different items at one point conflict, and so does a line of prose beside words") {
    const std::string list = "Si porta:\n- acqua\n- attrezzi\n";
    CHECK(merge(list, {list + "- sale\n", list + "- pepe\n"}).conflicts.size() == 1);
    const std::string prose = "Il canone\nè di quaranta euro\nper ogni orto.\n";
    CHECK(merge(prose, {"Il canone\nè di quaranta euro\nannui\nper ogni orto.\n",
                        "Il canone\nè di quaranta lire\nper ogni orto.\n"})
              .conflicts.size() == 1);
}

TEST_CASE("an insertion inside a deleted passage conflicts") {
    const auto merged = merge(base, {with("uno sportello nei quartieri", "uffici"),
                                     with("sportello ", "sportello unico ")});
    CHECK(merged.conflicts.size() == 1);
}

TEST_CASE("changing what the other side deleted conflicts") {
    const auto merged =
        merge(base, {with("Destinatari: i residenti.\n\n", ""), with("residenti", "cittadini")});
    REQUIRE(merged.conflicts.size() == 1);
    CHECK(merged.conflicts[0].wishes[0].text.empty());
}

TEST_CASE("a byte-order mark in the middle of a text stays where it is") {
    const std::string marked = with("Tempi", "\xEF\xBB\xBFTempi");
    CHECK(merge(base, {marked, base}).text == marked);
    CHECK(merge(marked, {with("2024", "2025", marked), with("apre", "chiude", marked)}).text ==
          with("2024", "2025", with("apre", "chiude", marked)));
}

TEST_CASE("of three sides two collide: the conflict names only those") {
    const auto merged =
        merge(base, {with("lunedì", "martedì"), with("2024", "2025"), with("lunedì", "venerdì")});
    REQUIRE(merged.conflicts.size() == 1);
    REQUIRE(merged.conflicts[0].wishes.size() == 2);
    CHECK(merged.conflicts[0].wishes[0].side == 0);
    CHECK(merged.conflicts[0].wishes[1].side == 2);
}

TEST_CASE("a paragraph moved to two places stands in neither, and both wishes are told") {
    const std::string before = "uno due\n\ncinque sei\n\notto nove\n";
    const auto merged = merge(
        before, {"cinque sei\n\notto nove\n\nuno due\n", "cinque sei\n\nuno due\n\notto nove\n"});
    REQUIRE(merged.conflicts.size() == 1);
    CHECK(merged.text == before);
    CHECK(merged.conflicts[0].base.of(before) == "uno due");
    CHECK(merged.conflicts[0].paragraph == 1);
    CHECK(merged.conflicts[0].wishes == std::vector<Wish>{{0, "", true, 3}, {1, "", true, 2}});
}

TEST_CASE("a paragraph that one deletes and another moves is a conflict") {
    const std::string before = "uno due tre\n\ncinque sei\n\notto nove\n";
    const std::string deleted = "cinque sei\n\notto nove\n";
    const std::string moved = "cinque sei\n\notto nove\n\nuno due tre\n";
    const auto merged = merge(before, {deleted, moved});
    REQUIRE(merged.conflicts.size() == 1);
    CHECK(merged.conflicts[0].wishes ==
          std::vector<Wish>{{0, "", false, {}, true}, {1, "", true, 3}});
    CHECK(merge(before, {moved, deleted}).conflicts.size() == 1);
    CHECK(merge(before, {moved, before}).text == moved);
    CHECK(merge(before, {moved, moved}).text == moved);
}

TEST_CASE("a paragraph that one moves and another changes: both happen") {
    const std::string before = "uno due tre\n\ncinque sei\n\notto nove\n";
    const auto merged = merge(before, {"cinque sei\n\notto nove\n\nuno due tre\n",
                                       "uno DUE tre\n\ncinque sei\n\notto nove\n"});
    REQUIRE(merged.clean());
    CHECK(merged.text == "cinque sei\n\notto nove\n\nuno DUE tre\n");
}

TEST_CASE("property: of paragraphs moved and deleted, none is doubled and none comes back") {
    emenda::tests::RandomText random(emenda::tests::seed());
    INFO("EMENDA_SEED=", emenda::tests::seed());
    const auto body = [](const std::vector<std::string>& paragraphs) {
        std::string text;
        for (const std::string& one : paragraphs)
            text += (text.empty() ? "" : "\n") + one + "\n";
        return text;
    };
    for (std::size_t i = 0; i < emenda::tests::cases(); ++i) {
        std::vector<std::string> before;
        for (std::size_t k = 0; k < 2 + random.below(4); ++k) {
            std::string paragraph = "p" + std::to_string(k);
            for (std::size_t w = random.below(4); w > 0; --w)
                paragraph += " " + std::to_string(k) + "w" + std::to_string(w);
            before.push_back(paragraph);
        }
        std::vector<std::string> sides;
        std::vector<bool> deleted(before.size(), false);
        for (std::size_t side = 0; side < 2 + random.below(2); ++side) {
            std::vector<std::string> some = before;
            for (std::size_t edits = random.below(3); edits > 0 && !some.empty(); --edits) {
                const auto at =
                    some.begin() + static_cast<std::ptrdiff_t>(random.below(some.size()));
                const std::string paragraph = *at;
                some.erase(at);
                if (random.below(2) == 0) {
                    const auto place = static_cast<std::ptrdiff_t>(random.below(some.size() + 1));
                    some.insert(some.begin() + place, paragraph);
                } else {
                    deleted[static_cast<std::size_t>(paragraph[1] - '0')] = true;
                }
            }
            sides.push_back(body(some));
        }
        CAPTURE(body(before));
        CAPTURE(sides[0]);
        CAPTURE(sides[1]);
        const auto merged = merge(body(before), sides);
        if (!merged.clean()) continue;
        CAPTURE(merged.text);
        for (std::size_t k = 0; k < before.size(); ++k) {
            std::size_t times = 0;
            for (const Range& range : paragraphs(merged.text))
                times += range.of(merged.text) == before[k] ? 1u : 0u;
            REQUIRE(times == (deleted[k] ? 0u : 1u));
        }
    }
}

TEST_CASE("titles merge whole") {
    CHECK(merge_line("Uno", {"Uno", "Due"}).text == "Due");
    CHECK(merge_line("Uno", {"Due", "Due"}).text == "Due");
    const auto merged = merge_line("Uno", {"Due", "Tre"});
    REQUIRE(merged.conflicts.size() == 1);
    CHECK(merged.conflicts[0].wishes == std::vector<Wish>{{0, "Due"}, {1, "Tre"}});
}

TEST_CASE("property: one side alone wins, twice the same too, in any order, and no word is lost" *
          doctest::test_suite("promises")) {
    emenda::tests::RandomText random(emenda::tests::seed());
    INFO("EMENDA_SEED=", emenda::tests::seed());
    for (std::size_t i = 0; i < emenda::tests::cases(); ++i) {
        const std::string raw = random.body(4, 12);
        const std::string b = normal_body(raw).text;
        const std::string x = normal_body(random.edited(raw)).text;
        const std::string y = normal_body(random.edited(raw)).text;
        const std::string z = normal_body(random.edited(raw)).text;
        CAPTURE(b);
        CAPTURE(x);
        CAPTURE(y);
        CAPTURE(z);
        REQUIRE(merge(b, {x, b}).text == x);
        REQUIRE(merge(b, {b, x}).text == x);
        REQUIRE(merge(b, {x, x}).text == x);
        const Merged xyz = merge(b, {x, y, z});
        for (const auto& other : {merge(b, {y, z, x}), merge(b, {z, y, x}), merge(b, {x, z, y})}) {
            REQUIRE(other.text == xyz.text);
            REQUIRE(other.conflicts.size() == xyz.conflicts.size());
            for (std::size_t k = 0; k < other.conflicts.size(); ++k) {
                REQUIRE(other.conflicts[k].base == xyz.conflicts[k].base);
            }
        }
        const Merged xy = merge(b, {x, y});
        if (!xy.clean()) continue;
        const WordCounts in_b = words_of(b), in_x = words_of(x), in_y = words_of(y);
        const WordCounts in_merged = words_of(xy.text);
        const CountedWords told_of_y = counted(b, tally(b, y));
        for (const auto& entry : in_x) {
            const std::string& word = entry.first;
            const std::ptrdiff_t count = entry.second;
            const auto of = [&](const WordCounts& counts) {
                const auto found = counts.find(word);
                return found == counts.end() ? 0 : found->second;
            };
            // What x has more than the base is there, unless y took some of the base's away. One
            // that y took here, and put where x puts it, too, does not show in y's number.
            std::ptrdiff_t taken = std::max<std::ptrdiff_t>(0, of(in_b) - of(in_y));
            if (const auto by_y = told_of_y.find(word); xy.alike && by_y != told_of_y.end())
                taken = std::max(taken, static_cast<std::ptrdiff_t>(by_y->second.went));
            CAPTURE(word);
            REQUIRE(of(in_merged) >= std::max<std::ptrdiff_t>(count - of(in_b), 0));
            REQUIRE(of(in_merged) >= count - taken - std::max<std::ptrdiff_t>(0, of(in_b) - count));
        }
    }
}
