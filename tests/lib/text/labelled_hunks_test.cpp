// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/labelled_hunks.hpp"

#include "emenda/text/edits.hpp"
#include "emenda/text/merge.hpp"
#include "labelled_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace emenda::text;

namespace {

const std::string articles = "Art. 1. Ambito.\n\nArt. 2. Organi eletti.\n\nArt. 3. Entrata.\n";

} // namespace

TEST_CASE(
    "an article that comes with its number is a new paragraph, and the next has another one") {
    const Edits edits = edits_between(
        articles,
        "Art. 1. Ambito.\n\nArt. 2. Organi eletti.\n\nArt. 3. Spese.\n\nArt. 4. Entrata.\n");
    CHECK(edits.gaps == std::vector<Gap>{{2, {{"Art. 3. Spese.", 0}}}});
    REQUIRE(edits.words.size() == 1);
    CHECK(edits.words[0].with == "4");
    const Edits two =
        edits_between(articles, "Art. 1. Ambito.\n\nArt. 2. Spese.\n\nArt. 3. Sedi.\n\n"
                                "Art. 4. Organi eletti.\n\nArt. 5. Entrata.\n");
    CHECK(two.gaps == std::vector<Gap>{{1, {{"Art. 2. Spese.", 0}, {"Art. 3. Sedi.", 0}}}});
}

TEST_CASE("an article that goes takes its own number with it") {
    const Edits edits = edits_between(articles, "Art. 1. Ambito.\n\nArt. 2. Entrata.\n");
    CHECK(edits.gaps.empty());
    REQUIRE(edits.words.size() == 2);
    CHECK(edits.words[0] == Rewrite{{17, 41}, ""});
    CHECK(edits.words[1].with == "2");
}

TEST_CASE("an item that comes with its letter is a line of its own") {
    const Edits edits =
        edits_between("a) i vasi di terra;\nb) gli attrezzi da taglio.\n",
                      "a) i vasi di terra;\nb) le sementi antiche;\nc) gli attrezzi da taglio.\n");
    REQUIRE(edits.words.size() == 2);
    CHECK(edits.words[0].with == "b) le sementi antiche;\n");
    CHECK(edits.words[1].with == "c");
}

TEST_CASE("two that each put an article in and number the rest anew go together") {
    const std::string one =
        "Art. 1. Ambito.\n\nArt. 2. Principi.\n\nArt. 3. Organi eletti.\n\nArt. 4. Entrata.\n";
    const std::string other =
        "Art. 1. Ambito.\n\nArt. 2. Organi eletti.\n\nArt. 3. Controlli.\n\nArt. 4. Entrata.\n";
    const Merged merged = merge(articles, {one, other});
    REQUIRE(merged.clean());
    CHECK(merged.text == "Art. 1. Ambito.\n\nArt. 2. Principi.\n\nArt. 3. Organi eletti.\n\n"
                         "Art. 3. Controlli.\n\nArt. 4. Entrata.\n");
}

TEST_CASE("articles 9-bis and 9-ter come between 9 and 10, and these stay who they are") {
    const std::string base = "Art. 9. Orari di apertura.\n\nArt. 10. Canone per gli orti.\n";
    const std::string bis = "Art. 9. Orari di apertura.\n\nArt. 9-bis. Uso dell'acqua piovana.\n\n"
                            "Art. 10. Canone per gli orti.\n";
    const std::string ter = "Art. 9. Orari di apertura.\n\nArt. 9-bis. Uso dell'acqua piovana.\n\n"
                            "Art. 9-ter. Rifiuti verdi.\n\nArt. 10. Canone per gli orti.\n";
    const Edits edits = edits_between(bis, ter);
    CHECK(edits.words.empty());
    REQUIRE(edits.gaps.size() == 1);
    CHECK(edits.gaps[0].behind == 2);
    const std::string tenth = "Art. 9. Orari di apertura.\n\nArt. 10. Canone annuo per gli orti.\n";
    const Merged merged = merge(base, {ter, tenth});
    REQUIRE(merged.clean());
    CHECK(merged.text == "Art. 9. Orari di apertura.\n\nArt. 9-bis. Uso dell'acqua piovana.\n\n"
                         "Art. 9-ter. Rifiuti verdi.\n\nArt. 10. Canone annuo per gli orti.\n");
}

TEST_CASE("a last line that goes with the break behind it joins two paragraphs") {
    const std::string from = "Art. 4\n2.\n\n1. - a)\n";
    const std::string to = "Art. 4\n2. sale\n\na) canone.\n";
    CHECK(carried_out(from, edits_between(from, to)) == to);
}

TEST_CASE("property: hunks told of whole paragraphs lead from the one text to the other") {
    emenda::tests::RandomText random(emenda::tests::seed());
    INFO("EMENDA_SEED=", emenda::tests::seed());
    for (std::size_t round = 0; round < emenda::tests::cases(10'000); ++round) {
        const auto pair = emenda::tests::labelled_pair(random);
        const std::string& from = pair.first;
        const std::string& to = pair.second;
        CAPTURE(from);
        CAPTURE(to);
        const Edits edits = edits_between(from, to);
        REQUIRE(carried_out(from, edits) == to);
        const std::string closed_from = from + "\n";
        const std::string closed_to = to + "\n";
        const auto hunks =
            with_whole_labelled(exact_script(closed_from, closed_to), closed_from, closed_to);
        std::string made;
        std::size_t at = 0;
        for (const Hunk& hunk : hunks) {
            REQUIRE(hunk.from.begin >= at);
            REQUIRE_FALSE((hunk.from.empty() && hunk.to.empty()));
            made.append(closed_from, at, hunk.from.begin - at);
            made += hunk.to.of(closed_to);
            at = hunk.from.end;
        }
        made.append(closed_from, at);
        REQUIRE(made == closed_to);
    }
}

TEST_CASE(
    "an article that only has another number is still the same one, however alike its neighbours") {
    const std::string one = "Art. 1. La tariffa per i residenti è di dieci euro.\n\n";
    const std::string two = "La tariffa per i turisti è di dieci euro.\n\n";
    const std::string three = "La tariffa per gli studenti è di dieci euro.\n\n";
    const std::string end = "La giunta decide.\n";
    const std::string text = one + "Art. 2. " + two + "Art. 3. " + three + "Art. 4. " + end;
    const std::string minors = one +
                               "Art. 2. La tariffa per i minorenni è di dieci euro.\n\nArt. 3. " +
                               two + "Art. 4. " + three + "Art. 5. " + end;
    const Edits edits = edits_between(text, minors);
    CHECK(edits.gaps ==
          std::vector<Gap>{{1, {{"Art. 2. La tariffa per i minorenni è di dieci euro.", 0}}}});
    CHECK(edits.words.size() == 3);
    const std::string mayor = one + "Art. 2. Il sindaco vigila.\n\nArt. 3. " + two + "Art. 4. " +
                              three + "Art. 5. " + end;
    CHECK(merge(text, {mayor, minors}).conflicts.size() == 1); // two articles at one place
    std::string fee = text;
    fee.replace(fee.find("tariffa per i turisti"), 7, "quota");
    const Merged merged = merge(text, {minors, fee});
    REQUIRE(merged.clean());
    CHECK(merged.text.find("Art. 3. La quota per i turisti") != std::string::npos);
}

TEST_CASE("of a numbered list two sides delete two items, and both go") {
    for (const std::string gap : {"\n", "\n\n"}) {
        const std::vector<std::string> items{"residenti;", "sede;", "scuole;", "civile;",
                                             "anziani;"};
        const auto list = [&](const std::vector<std::size_t>& left) {
            std::string text;
            for (std::size_t i = 0; i < left.size(); ++i)
                text += (i > 0 ? gap : "") + std::to_string(i + 1) + ". " + items[left[i]];
            return text + "\n";
        };
        const Merged merged =
            merge(list({0, 1, 2, 3, 4}), {list({0, 2, 3, 4}), list({0, 1, 3, 4})});
        CAPTURE(gap);
        if (!merged.clean()) continue; // both number what stands behind anew: a person may be asked
        CHECK(merged.text.find("sede") == std::string::npos);
        CHECK(merged.text.find("scuole") == std::string::npos);
        CHECK(merged.text.find("civile") != std::string::npos);
    }
    const Edits edits = edits_between("1. uno;\n2. sede;\n3. scuole;\n4. civile.\n",
                                      "1. uno;\n2. scuole;\n3. civile.\n");
    REQUIRE(edits.words.size() == 3);
    CHECK(edits.words[0] == Rewrite{{8, 17}, ""});
    CHECK(edits.words[1].with == "2");
    CHECK(edits.words[2].with == "3");
}

TEST_CASE("an item that others of its kind come before keeps what is changed in it") {
    const std::string list = "- il banco di legno.\n- il banco di ferro.\n- il banco di pietra.\n";
    const std::string more = "- il banco di vimini.\n- il banco di corda.\n" + list;
    std::string changed = list;
    changed.replace(changed.find("banco"), 5, "tavolo");
    const Merged merged = merge(list, {more, changed});
    REQUIRE(merged.clean());
    CHECK(merged.text == "- il banco di vimini.\n- il banco di corda.\n" + changed);
}
