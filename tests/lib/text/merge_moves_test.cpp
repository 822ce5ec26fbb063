// SPDX-License-Identifier: EUPL-1.2
// Paragraphs that move, part and join in a merge.
#include "emenda/text/merge.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace emenda::text;

namespace {

const std::string p1 = "Il comune apre uno sportello in ogni quartiere.";
const std::string p2 = "Possono rivolgersi allo sportello tutti i residenti.";
const std::string p3 = "Il servizio comincia entro il mese di giugno.";
const std::string p4 = "La spesa prevista è di 40.000 euro.";

std::string body(const std::vector<std::string>& paragraphs) {
    std::string text;
    for (const std::string& one : paragraphs)
        text += (text.empty() ? "" : "\n") + one + "\n";
    return text;
}

std::string with(const std::string& from, const std::string& to, std::string text) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

const std::string base = body({p1, p2, p3, p4});
const std::string first_to_the_end = body({p2, p3, p4, p1});

/// The wish of a side that leaves nothing of the passage.
Wish gone(std::size_t side) { return {side, "", false, {}, true}; }

} // namespace

TEST_CASE("a short article that moves, gets another number and another word is the same one") {
    const std::string custode = "Il custode tiene un registro delle presenze.";
    const std::string terreno = "Chi lascia il terreno lo riconsegna pulito e libero da attrezzi.";
    const std::string articles = body({"1. " + custode, "2. " + terreno});
    const std::string moved = body({"1. " + terreno, "2. " + with("tiene", "conserva", custode)});
    const std::string other = with("delle presenze", "degli accessi", articles);
    const auto merged = merge(articles, {moved, other});
    CHECK(merged.conflicts.empty());
    CHECK(merged.text ==
          body({"1. " + terreno, "2. Il custode conserva un registro degli accessi."}));
}

TEST_CASE("of hundreds that move a paragraph each, the two that cannot both be collide") {
    constexpr std::size_t paragraphs = 1'000;
    constexpr std::size_t harmless = 200;
    std::string base;
    for (std::size_t number = 1; number <= paragraphs; ++number)
        base += (number > 1 ? "\n\nvoce " : "voce ") + std::to_string(number);
    base += "\n";
    std::vector<Edits> sides;
    for (std::size_t i = 0; i < harmless; ++i)
        sides.push_back({{}, {{paragraphs - 10 - 3 * i, {{"", 10 + i}}}}});
    CHECK(merge_edits(base, sides).conflicts.empty());
    sides.push_back({{}, {{2, {{"", 1}}}}});
    sides.push_back({{}, {{1, {{"", 3}}}}});
    const auto conflicts = merge_edits(base, sides).conflicts;
    REQUIRE(conflicts.size() == 1);
    CHECK(conflicts.front().wishes.size() == 2);
    CHECK(conflicts.front().wishes.front().side == harmless);
}

TEST_CASE("one that moves what no other can reach collides with nobody, however many others do") {
    constexpr std::size_t others = 1'000; // more pairs than are compared
    std::string base;
    for (std::size_t number = 1; number <= 2 * others + 20; ++number)
        base += (number > 1 ? "\n\nvoce " : "voce ") + std::to_string(number) + " dell'elenco";
    base += "\n";
    std::vector<Edits> sides;
    for (std::size_t i = 0; i < others; ++i)
        sides.push_back({{}, {{2 * others - (i * 37) % 900, {{"", 1 + i}}}}});
    sides.push_back(
        {{},
         {{2 * others + 6, {{"", 2 * others + 4}}}, {2 * others + 10, {{"", 2 * others + 8}}}}});
    for (const Conflict& conflict : merge_edits(base, sides).conflicts) {
        for (const Wish& wish : conflict.wishes)
            CHECK(wish.side != others);
    }
}

TEST_CASE("a paragraph that one moves and another changes moves with its change") {
    const std::string changed = with("sportello", "ufficio", base);
    for (const auto& sides :
         {std::vector{first_to_the_end, changed}, {changed, first_to_the_end}}) {
        const auto merged = merge(base, sides);
        REQUIRE(merged.clean());
        CHECK(merged.text == with("sportello in", "ufficio in", first_to_the_end));
    }
}

TEST_CASE("two sides that change a paragraph which one of them moves: all of it happens") {
    const std::string moved = with("quartiere", "rione", first_to_the_end);
    const auto merged = merge(base, {moved, with("apre", "inaugura", base)});
    REQUIRE(merged.clean());
    CHECK(merged.text == with("apre", "inaugura", moved));
}

TEST_CASE("what one adds to a deleted article does not land in a new one of its kind elsewhere") {
    const std::string driveway =
        "Art. 4. Il cittadino che intende ottenere il passo carrabile presenta domanda al Comune "
        "almeno trenta giorni prima, allegando la documentazione richiesta dal settore strade e la "
        "ricevuta di pagamento.";
    std::string dance = with("cittadino", "gestore", driveway);
    dance = with("il passo carrabile", "la licenza di ballo", dance);
    dance = with("strade", "spettacoli", dance);
    const std::string sign = " Il passo carrabile si indica con il cartello.";
    const std::string text = body({p1, driveway, p2, p3});
    for (const bool other_first : {false, true}) {
        std::vector sides{body({p1, driveway + sign, p2, p3}), body({p1, p2, dance, p3})};
        if (other_first) std::swap(sides[0], sides[1]);
        const auto merged = merge(text, sides);
        REQUIRE(merged.conflicts.size() == 1);
        CHECK(merged.conflicts[0].base.of(text).starts_with(driveway));
        CHECK(merged.text == text);
    }
    // Another number and one other word leave it what it is.
    const std::string renumbered = with("Art. 4", "Art. 6", with("trenta", "venti", driveway));
    const auto merged = merge(text, {body({p1, driveway + sign, p2, p3}), //
                                     body({p1, p2, renumbered, p3})});
    REQUIRE(merged.clean());
    CHECK(merged.text == body({p1, p2, renumbered + sign, p3}));
}

TEST_CASE("the same move by two sides is one move") {
    CHECK(merge(base, {first_to_the_end, first_to_the_end}).text == first_to_the_end);
    const std::string other = with("giugno", "luglio", first_to_the_end);
    const auto merged = merge(base, {first_to_the_end, other});
    REQUIRE(merged.clean());
    CHECK(merged.text == other);
}

TEST_CASE("two paragraphs that two sides move to two places") {
    const auto merged = merge(base, {first_to_the_end, body({p3, p1, p2, p4})});
    REQUIRE(merged.clean());
    CHECK(merged.text == body({p3, p2, p4, p1}));
}

TEST_CASE("a move counts in whatever way it is told: neither undoes the other") {
    // To put 1 behind 2 and 2 behind 3 is to put 3 and 2 before 1, and 3 before 2.
    const auto merged =
        merge(base, {body({p2, p1, p3, p4}), body({p1, p3, p2, p4}), body({p3, p1, p2, p4})});
    CHECK_FALSE(merged.clean());
    const auto both = merge(base, {body({p2, p1, p3, p4}), body({p3, p1, p2, p4})});
    REQUIRE(both.clean());
    CHECK(both.text == body({p3, p2, p1, p4}));
}

TEST_CASE("two neighbours put in another order by two sides, past a paragraph of both") {
    const auto merged = merge(base, {body({p2, p1, p3, p4}), body({p1, p3, p2, p4})});
    REQUIRE(merged.conflicts.size() == 1);
    CHECK(merged.conflicts[0].base.of(base) ==
          body({p1, p2, p3}).substr(0, body({p1, p2, p3}).size() - 1));
    const auto without = [](std::string text) { return text.substr(0, text.size() - 1); };
    CHECK(merged.conflicts[0].wishes ==
          std::vector<Wish>{{0, without(body({p2, p1, p3}))}, {1, without(body({p1, p3, p2}))}});
    CHECK(merged.text == base);
}

TEST_CASE("a paragraph that is put where it stands, beside others that move, is in nobody's way") {
    std::string text;
    for (const char* word : {"uno", "due", "tre", "quattro", "cinque", "sei"})
        text += (text.empty() ? "" : "\n") + std::string(word) + "\n";
    const Edits last_up{{}, {{3, {{"", 6}}}}};
    const Edits down{{}, {{1, {{"nuovo", 0}, {"", 1}}}, {6, {{"", 5}}}}};
    const Merged merged = merge_edits(text, {last_up, down});
    REQUIRE(merged.clean());
    CHECK(merged.text == "nuovo\n\nuno\n\ndue\n\ntre\n\nsei\n\nquattro\n\ncinque\n");
}

TEST_CASE("a paragraph moved to two places is a conflict that names both places") {
    const auto merged = merge(base, {first_to_the_end, body({p2, p1, p3, p4})});
    REQUIRE(merged.conflicts.size() == 1);
    CHECK(merged.conflicts[0].base.of(base) == p1);
    CHECK(merged.conflicts[0].wishes == std::vector<Wish>{{0, "", true, 4}, {1, "", true, 2}});
    CHECK(merged.text == base);
}

TEST_CASE("a paragraph that one moves, with a change, and another deletes is a conflict") {
    const std::string moved = with("quartiere", "rione", first_to_the_end);
    const auto merged = merge(base, {moved, body({p2, p3, p4})});
    REQUIRE(merged.conflicts.size() == 1);
    CHECK(merged.conflicts[0].wishes ==
          std::vector<Wish>{{0, with("quartiere", "rione", p1), true, 4}, gone(1)});
}

TEST_CASE("different things at one point: a new paragraph and one that moves there") {
    const auto merged = merge(base, {first_to_the_end, body({p1, p2, p3, p4, "Vedi l'allegato."})});
    REQUIRE(merged.conflicts.size() == 1);
    CHECK(merged.conflicts[0].base.empty());
    CHECK(merged.conflicts[0].paragraph == 4);
    CHECK(merged.conflicts[0].wishes == std::vector<Wish>{{0, p1}, {1, "Vedi l'allegato."}});
}

TEST_CASE("a move to beside a deleted paragraph, and to between deleted ones") {
    const auto beside = merge(base, {body({p2, p1, p3, p4}), body({p1, p2, p4})});
    REQUIRE(beside.clean());
    CHECK(beside.text == body({p2, p1, p4}));
    const auto between = merge(base, {body({p2, p3, p1, p4}), body({p1, p2})});
    CHECK(between.conflicts.size() == 1);
}

TEST_CASE("a paragraph parted by one side, and words changed in it by another") {
    const std::string whole = body({p1 + " " + p2, p3});
    const std::string parted = body({p1, p2, p3});
    const auto merged = merge(whole, {parted, with("residenti", "cittadini", whole)});
    REQUIRE(merged.clean());
    CHECK(merged.text == with("residenti", "cittadini", parted));
    const auto beside = merge(whole, {parted, with("Possono", "Potranno", whole)});
    REQUIRE(beside.clean());
    CHECK(beside.text == with("Possono", "Potranno", parted));
}

TEST_CASE("two paragraphs joined by one side, and words changed in them by another") {
    const std::string joined = body({p1 + " " + p2, p3, p4});
    const auto merged =
        merge(base, {joined, with("apre", "inaugura", with("residenti", "cittadini", base))});
    REQUIRE(merged.clean());
    CHECK(merged.text == with("apre", "inaugura", with("residenti", "cittadini", joined)));
}

TEST_CASE("a paragraph that one joins with the next and another moves is a conflict") {
    CHECK_FALSE(merge(base, {body({p1 + " " + p2, p3, p4}), first_to_the_end}).clean());
}

TEST_CASE("a paragraph parted by one side and moved by another moves in both parts") {
    const std::string whole = body({p1 + " " + p2, p3, p4});
    const auto merged = merge(whole, {body({p1, p2, p3, p4}), body({p3, p4, p1 + " " + p2})});
    REQUIRE(merged.clean());
    CHECK(merged.text == body({p3, p4, p1, p2}));
}

TEST_CASE("what a merged text holds already is not put a second time") {
    const std::string fresh = "Una relazione è resa pubblica ogni anno.";
    const std::string put = body({p1, p2, p3, fresh, p4});
    const std::string today = body({p1, p2, p3, fresh}); // put, and the last one taken away since
    const auto merged = merge(base, {put, today});
    REQUIRE(merged.clean());
    CHECK(merged.text == today);
}

TEST_CASE("one and the same new paragraph at two places is a conflict") {
    const std::string fresh = "Una relazione è resa pubblica ogni anno.";
    const auto merged = merge(base, {body({fresh, p1, p2, p3, p4}), body({p1, p2, fresh, p3, p4})});
    REQUIRE(merged.conflicts.size() == 1);
    CHECK(merged.conflicts[0].wishes.size() == 2);
}

TEST_CASE("two sides join paragraphs alike; only one of them has made what a third puts between") {
    const std::string before = body({p1, "Orari.", "Dalle nove alle dodici."});
    const std::string joined = body({p1, "Orari. Dalle nove alle dodici."});
    const std::string other = body({p1, "Orari. Dalle nove alle tredici."});
    const std::string put =
        body({p1, "Orari.", "Orari. Dalle nove alle dodici.", "Dalle nove alle dodici."});
    CHECK_FALSE(merge(before, {other, put}).clean());
    CHECK_FALSE(merge(before, {other, put, joined}).clean());
    const auto edits = [&](const std::string& side) { return edits_between(before, side); };
    using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;
    const Pairs pairs = colliding_pairs(before, {edits(other), edits(put), edits(joined)});
    CHECK(std::count(pairs.begin(), pairs.end(), std::pair<std::size_t, std::size_t>{0, 1}) == 1);
}

TEST_CASE("of new paragraphs at one point one side may put more than another") {
    const auto merged = merge(base, {base + "\nUno.\n", base + "\nUno.\n\nDue.\n"});
    REQUIRE(merged.clean());
    CHECK(merged.text == base + "\nUno.\n\nDue.\n");
}

TEST_CASE("what one side takes away is met by another that takes away more") {
    const auto merged = merge(base, {with(" in ogni quartiere", "", base), body({p2, p3, p4})});
    REQUIRE(merged.clean());
    CHECK(merged.text == body({p2, p3, p4}));
}

TEST_CASE("a sentence that one side carries elsewhere and another takes away is a conflict") {
    const std::string two = p1 + " " + p2;
    const std::string before = body({two, p3, p4});
    const auto merged = merge(before, {body({p1, p3, p4 + " " + p2}), body({p1, p3, p4})});
    REQUIRE(merged.conflicts.size() == 1);
    CHECK(merged.conflicts[0].wishes == std::vector<Wish>{{0, p2, true, {}, false, 3}, gone(1)});
}

TEST_CASE("who carries words elsewhere has not deleted them, whatever collides two words on") {
    const std::string before = "Lo sportello apre ogni giorno feriale compreso il sabato mattina "
                               "presso la sede. Chi arriva tardi aspetta.\n";
    const std::string taken = with(" ogni giorno feriale compreso", "", before);
    const std::string carried = with("aspetta", "aspetta ogni giorno feriale compreso", taken);
    const auto alone = merge(before, {carried, taken});
    REQUIRE(alone.conflicts.size() == 1);
    CHECK(alone.conflicts[0].wishes ==
          std::vector<Wish>{{0, "ogni giorno feriale compreso", true, {}, false, 1}, gone(1)});

    const auto merged = merge(before, {with("sabato mattina", "lunedì sera", carried),
                                       with("sabato mattina", "martedì notte", taken)});
    REQUIRE(merged.conflicts.size() == 1);
    CHECK(merged.conflicts[0].wishes ==
          std::vector<Wish>{{0, "il lunedì sera", true}, {1, "il martedì notte", false, {}, true}});
}

TEST_CASE("settled beforehand: as one side wants it, or both where they only touch") {
    const auto edits = [&](const std::string& text) { return edits_between(base, text); };
    const std::string june = with("giugno", "luglio", base);
    const std::string may = with("giugno", "maggio", with("apre", "inaugura", base));
    const std::vector<Edits> sides{edits(june), edits(may)};
    CHECK(merge_settling(base, sides, Settling::first).text ==
          with("giugno", "luglio", with("apre", "inaugura", base)));
    CHECK(merge_settling(base, sides, Settling::last).text == may);
    CHECK(merge_settling(base, sides, Settling::both).conflicts.size() == 1);
    const auto together = merge_settling(base,
                                         {edits(with("uno sportello", "un ufficio", base)),
                                          edits(with("in ogni", "in tutto il", base))},
                                         Settling::both);
    REQUIRE(together.clean());
    CHECK(together.text == with("uno sportello in ogni", "un ufficio in tutto il", base));
    const auto placed = merge_settling(
        base, {edits(base + "\nUno.\n"), edits(base + "\nDue.\n"), edits(first_to_the_end)},
        Settling::both);
    REQUIRE(placed.clean());
    CHECK(placed.text == body({p2, p3, p4, "Uno.", "Due.", p1}));
}

TEST_CASE("settled beforehand: a move against a deletion, and against another move") {
    const auto moved = edits_between(base, first_to_the_end);
    const auto deleted = edits_between(base, body({p2, p3, p4}));
    const auto other = edits_between(base, body({p2, p1, p3, p4}));
    CHECK(merge_settling(base, {moved, deleted}, Settling::first).text == first_to_the_end);
    CHECK(merge_settling(base, {moved, deleted}, Settling::last).text == body({p2, p3, p4}));
    CHECK(merge_settling(base, {moved, other}, Settling::first).text == first_to_the_end);
    CHECK(merge_settling(base, {moved, other}, Settling::last).text == body({p2, p1, p3, p4}));
    CHECK_FALSE(merge_settling(base, {moved, other}, Settling::both).clean());
}

TEST_CASE("a word put beside its like is not put twice") {
    // In "orti orti" either word may be the new one.
    const std::string before = "Nuovi orti e parchi.\n\nTempi: 2024.\n";
    const std::string put = with("orti", "orti orti", before);
    const std::string today = with("orti e", "orti orti ed anche", before);
    const auto merged = merge(before, {today, put});
    REQUIRE(merged.clean());
    CHECK(merged.text == today);
}

TEST_CASE("a side that another holds, told in other edits, is absorbed") {
    const std::string before = "nuove le reti\n";
    const std::string put = "nuove nuove le reti\n";
    const std::string today = "nuove nuove reti\n";
    const auto merged = merge(before, {today, put});
    REQUIRE(merged.clean());
    CHECK(merged.text == today);
}

TEST_CASE("a deletion made already is absorbed, though something was put in its place as well") {
    const std::string fresh = "Una relazione è resa pubblica ogni anno.";
    const auto merged = merge(base, {body({p1, p2, fresh}), body({p1, p2, p4})});
    REQUIRE(merged.clean());
    CHECK(merged.text == body({p1, p2, fresh}));
}

TEST_CASE(
    "a paragraph that one moves and another replaces, so that no word is left, is a conflict") {
    CHECK_FALSE(merge(base, {first_to_the_end, with(p1, "Altre cose.", base)}).clean());
}

TEST_CASE("a paragraph that one deletes and another doubles elsewhere is a conflict") {
    const std::string doubled = body({p2, p3, p4, p1, p1});
    CHECK_FALSE(merge(base, {body({p2, p3, p4}), doubled}).clean());
}

TEST_CASE("two sides that move a sentence to one place, and do other things, move it once") {
    const std::string before = body({"Uno due tre.", p2, "Sei sette."});
    const std::string moved = body({p2, "Uno due otto.", "Sei sette."});
    const std::string more = body({with("tutti", "solo", p2), "Uno due otto.", "Sei sette."});
    const auto merged = merge(before, {moved, more});
    REQUIRE(merged.clean());
    CHECK(merged.text == more);
}

TEST_CASE("a paragraph that one side changes, and another changes so and doubles, is doubled") {
    const std::string changed = "Una spesa è prevista.\n";
    const auto merged = merge("La spesa è prevista.\n", {changed, changed + "\n" + changed});
    REQUIRE(merged.clean());
    CHECK(merged.text == changed + "\n" + changed);
}

TEST_CASE("a short new paragraph is not put twice, whatever moves around it") {
    const std::string fresh = "Vedi sotto.";
    // Told as p3 that became the new one, and as a new one behind p3.
    const auto merged = merge(base, {body({p1, p2, fresh, p4}), body({p1, p3, p2, fresh, p4})});
    CHECK_FALSE(merged.clean());
    const auto moved = merge(base, {body({p3, fresh, p1, p2, p4}), body({p1, fresh, p2, p3, p4})});
    CHECK_FALSE(moved.clean());
}

TEST_CASE(
    "what a deletion takes beside the passage goes, though today's words are preferred there") {
    const std::string before = body({"Uno apre.", "Due chiude.", "Tre paga.", "Quattro resta."});
    const std::string today = with("paga", "versa", before);
    const auto settled = [&](const std::string& wanted) {
        return merge_settling(before, {edits_between(before, today), edits_between(before, wanted)},
                              Settling::first);
    };
    CHECK(settled(body({"Uno apre.", "Quattro rimane."})).text ==
          body({"Uno apre.", "Tre versa.", "Quattro rimane."}));
    CHECK(settled(body({"Uno apre.", "Quattro resta."})).text ==
          body({"Uno apre.", "Tre versa.", "Quattro resta."}));
    CHECK_FALSE(settled(body({"Uno."})).clean()); // from the midst of one into another
    CHECK(settled(body({"Uno apre.", "Due chiude.", "resta."})).text ==
          body({"Uno apre.", "Due chiude.", "Tre versa.", "resta."}));
}

TEST_CASE("a deletion that collides with what stands beside it is left to a person, and soon") {
    const std::string before =
        body({"* «sì» gruppi rete a *  a rete", "anche)", "b (anche n. 5\n(anche - -",
              "# della gruppo", "èx\n😀 2024 * n. 5 a"});
    const auto settled = merge_settling(
        before,
        {edits_between(before,
                       body({"* «sì» grupprete a *  a rete", "anche)", "b (anche n. 5\n(an - -",
                             "# della gruppo", "èx\n😀 1.234,50  2024 * n. 5 a"})),
         edits_between(before,
                       body({"* «l'enteì» gruppi rete a *  a rete", "anche n. 5\n(anche - -",
                             "# della gruppo", "anche) èx\n😀", "2024 * n. 5 a"}))},
        Settling::first);
    CHECK_FALSE(settled.clean());
}

TEST_CASE("of a paragraph that one joins and another deletes nothing is put together") {
    const std::string before = body({"Uno apre.", "Due chiude.", "Tre paga."});
    const auto joined = edits_between(before, body({"Uno apre. Due chiude.", "Tre paga."}));
    const auto shorter = edits_between(before, body({"Uno apre.", "Tre paga."}));
    CHECK_FALSE(merge_settling(before, {joined, shorter}, Settling::both).clean());
    CHECK_FALSE(merge_settling(before, {shorter, joined}, Settling::both).clean());
    const auto conflicts = merge_edits(before, {joined, shorter}).conflicts;
    REQUIRE_FALSE(conflicts.empty());
    for (const Conflict& conflict : conflicts)
        CHECK(conflict.wishes.front().text == "Uno apre. Due chiude.");
}

TEST_CASE("a paragraph that one joins to another is shown with that one") {
    const std::string before = body({"Uno apre.", "Due chiude.", "Tre paga."});
    const auto passages = [&](const std::vector<std::string>& wanted) {
        const auto joined = edits_between(before, body({"Uno apre. Due chiude.", "Tre paga."}));
        const auto merged = merge_edits(before, {joined, edits_between(before, body(wanted))});
        std::set<std::string> shown;
        for (const Conflict& conflict : merged.conflicts) {
            shown.insert(std::string(conflict.base.of(before)) + " => " + conflict.wishes[0].text +
                         " | " + conflict.wishes[1].text);
        }
        return shown;
    };
    const std::string both = "Uno apre.\n\nDue chiude. => Uno apre. Due chiude. | ";
    CHECK(passages({"Uno apre.", "Tre paga."}) == std::set{both + "Uno apre."});
    CHECK(passages({"Due chiude.", "Tre paga."}) == std::set{both + "Due chiude."});
    CHECK(passages({"Uno apre.", "Tre paga.", "Due chiude."}).count(both + "Uno apre.") == 1);
}

TEST_CASE("one word by chance in a passage and in a new paragraph gives up neither") {
    const std::string fee = "Il canone si paga entro sessanta giorni.";
    const std::string before = body({fee, "Il comitato decide."});
    const std::string appeals = "I ricorsi si presentano entro sessanta giorni.";
    const std::string today = body(
        {with("sessanta", "trenta", fee), "Il comitato decide.", "Le api sono ammesse.", appeals});
    const std::string wanted = with("sessanta", "novanta", before);
    const auto settled = merge_settling(
        before, {edits_between(before, today), edits_between(before, wanted)}, Settling::last);
    CHECK(settled.text == with("trenta", "novanta", today));
    const auto kept = merge_settling(
        before, {edits_between(before, wanted), edits_between(before, today)}, Settling::first);
    CHECK(kept.text == with("trenta", "novanta", today));
    // Nor is a deletion of one short word shown as what moved there.
    const auto conflicts =
        merge(before, {body({with("sessanta ", "", fee), "Il comitato decide.", appeals}), wanted})
            .conflicts;
    REQUIRE(conflicts.size() == 1);
    for (const Wish& wish : conflicts.front().wishes)
        CHECK_FALSE(wish.moved);
}

TEST_CASE("where the words of a deleted passage went is shown, for they may be given up with it") {
    const std::string keys = " Le chiavi si ritirano allo sportello.";
    const std::string fee = "Il canone è di quaranta euro.";
    const std::string anew = "Ogni giardino apre di notte." + keys;
    const std::string before = body({"Gli orti aprono alle sette." + keys, fee});
    const std::vector<std::string> sides{body({fee, anew}),
                                         with("allo sportello", "al banco", before)};
    const Merged merged = merge(before, sides);
    REQUIRE(merged.conflicts.size() == 1);
    CHECK(merged.conflicts.front().wishes.front() == Wish{0, anew, true, 2});
    const auto settled = merge_settling(
        before, {edits_between(before, sides[0]), edits_between(before, sides[1])}, Settling::last);
    CHECK(settled.text == sides[1]);
}

TEST_CASE("a paragraph that one joins with its neighbour and another replaces is a conflict") {
    const std::string joined = body({p1 + " " + p2, p3, p4});
    CHECK_FALSE(merge(base, {joined, body({p1, "Vedi sotto.", p3, p4})}).clean());
}

TEST_CASE("a paragraph put in the midst of another is not the one that is put behind it") {
    const std::string before = body({"Uno due tre quattro.", p2});
    const auto merged = merge(before, {body({"Uno due", "Tempi:", "tre quattro.", p2}),
                                       body({"Uno due tre quattro.", "Tempi:", p2})});
    REQUIRE(merged.conflicts.size() == 1);
    CHECK(merged.conflicts[0].base.of(before) == "Uno due tre quattro.");
}
