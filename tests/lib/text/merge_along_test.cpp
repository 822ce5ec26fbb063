// SPDX-License-Identifier: EUPL-1.2
// New paragraphs of one side beside paragraphs that another moves, or takes away with their
// heading.
#include "emenda/text/merge.hpp"
#include "random_articles.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

using namespace emenda::text;
using emenda::tests::RandomArticles;
using emenda::tests::RandomText;

namespace {

using Paragraphs = std::vector<std::string>;

Paragraphs operator+(Paragraphs one, const Paragraphs& other) {
    one.insert(one.end(), other.begin(), other.end());
    return one;
}

std::string body(const Paragraphs& paragraphs) {
    std::string text;
    for (const std::string& one : paragraphs)
        text += (text.empty() ? "" : "\n") + one + "\n";
    return text;
}

const Paragraphs request{"## Art. 1 – Domanda", "1. Si chiede al protocollo."};
const Paragraphs rates{"## Art. 2 – Tariffe", "1. La tariffa è di euro dieci.",
                       "2. Si versa in contanti."};
const Paragraphs keys{"## Art. 3 – Chiavi", "1. Le chiavi si ritirano in portineria.",
                      "2. Si rendono entro sera.", "3. Chi le perde le paga."};
const Paragraphs start{"## Art. 4 – Vigore", "1. Entra in vigore subito."};
const Paragraphs deposit{"## Art. 2-bis – Cauzione", "1. La cauzione è di euro venti."};

const std::string base = body(request + rates + keys + start);
const std::string swapped = body(request + keys + rates + start);

/// `rates` with a paragraph put in at a place.
Paragraphs rates_with(std::size_t at, const std::string& paragraph) {
    Paragraphs made = rates;
    made.insert(made.begin() + static_cast<std::ptrdiff_t>(at), paragraph);
    return made;
}

} // namespace

TEST_CASE("a comma stands in its article, wherever another side moves that") {
    for (const std::size_t at : {1u, 2u, 3u}) {
        CAPTURE(at);
        const Paragraphs more = rates_with(at, "9. Si paga anche con la carta.");
        const std::string one = body(request + more + keys + start);
        const std::string expected = body(request + keys + more + start);
        for (const Merged& merged : {merge(base, {one, swapped}), merge(base, {swapped, one})}) {
            CHECK(merged.clean());
            CHECK(merged.text == expected);
            CHECK(merge(base, {merged.text, one}).text == expected);
            CHECK(merge(base, {merged.text, swapped}).text == expected);
        }
        const std::string last = body(request + keys + start + rates);
        CHECK(merge(base, {one, last}).text == body(request + keys + start + more));
    }
}

TEST_CASE("a new article stays behind the one that it was put behind") {
    const std::string one = body(request + rates + deposit + keys + start);
    CHECK(merge(base, {one, swapped}).text == body(request + keys + rates + deposit + start));
}

TEST_CASE(
    "a new heading stays with the paragraphs that it heads, whoever moves what is before it") {
    const std::string other = body(request + keys + start + rates);
    for (const std::string alone : {"# Titolo II", "Art. 9. (Deroghe)", "(Deroghe)"}) {
        CAPTURE(alone);
        const Paragraphs heading{alone};
        const std::string one = body(request + rates + heading + keys + start);
        CHECK(merge(base, {one, other}).text == body(request + heading + keys + start + rates));
    }
}

TEST_CASE("the same comma of who moves the article and of who does not stands there once") {
    const Paragraphs more = rates_with(3, "3. Si paga anche con la carta.");
    const std::string one = body(request + more + keys + start);
    const std::string other = body(request + keys + more + start);
    CHECK(merge(base, {one, other}).text == other);
    CHECK(merge(base, {other, one}).text == other);
}

TEST_CASE("of two commas put behind one that moves it is asked which comes first") {
    const std::string one =
        body(request + rates_with(3, "3. Si paga con la carta.") + keys + start);
    const std::string other =
        body(request + keys + start + rates_with(3, "3. Gli anziani non pagano."));
    const Merged merged = merge(base, {one, other});
    CHECK(merged.conflicts.size() == 1);
    CHECK(merged.text == base);
}

TEST_CASE("a comma comes before an article that another puts, or moves, behind the same article") {
    const Paragraphs more = rates_with(3, "3. Si paga anche con la carta.");
    const std::string one = body(request + more + keys + start);
    const std::string inserted = body(request + rates + deposit + keys + start);
    const std::string moved = body(request + rates + start + keys);
    for (const auto& [other, expected] :
         {std::pair(inserted, body(request + more + deposit + keys + start)),
          std::pair(moved, body(request + more + start + keys))}) {
        CHECK(merge(base, {one, other}).text == expected);
        CHECK(merge(base, {other, one}).text == expected);
        CHECK(merge(base, {other, expected}).text == expected);
        CHECK(merge(base, {one, expected}).text == expected);
        CHECK(merge(base, {one, other, expected}).text == expected);
    }
}

TEST_CASE("a comma is not left alone where another side takes away its article") {
    const std::string gone = body(request + keys + start);
    for (const std::size_t at : {1u, 2u, 3u}) {
        CAPTURE(at);
        const std::string one =
            body(request + rates_with(at, "9. Si paga anche con la carta.") + keys + start);
        CHECK(merge(base, {one, gone}).conflicts.size() == 1);
    }
    const std::string behind_all =
        body(request + rates_with(3, "3. Si paga anche con la carta.") + keys + start);
    const Conflict conflict = merge(base, {behind_all, gone}).conflicts.at(0);
    CHECK(conflict.base.of(base) == rates.back());
    CHECK(conflict.wishes ==
          std::vector<Wish>{{0, rates.back() + "\n\n3. Si paga anche con la carta."},
                            {1, "", false, {}, true}});
    const std::string article = body(request + rates + deposit + keys + start);
    CHECK(merge(base, {article, gone}).text == body(request + deposit + keys + start));
    const Paragraphs shorter{rates.front(), rates.at(1)};
    const std::string last_gone = body(request + shorter + keys + start);
    const std::string one =
        body(request + rates_with(3, "3. Si paga con la carta.") + keys + start);
    CHECK(merge(base, {one, last_gone}).text ==
          body(request + shorter + Paragraphs{"3. Si paga con la carta."} + keys + start));
}

namespace {

/// By comma the heading that it stands under; "twice" where it stands twice.
std::map<std::string, std::string> headings_in(const std::string& text) {
    std::map<std::string, std::string> found;
    std::string heading;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find("\n\n", begin), text.size() - 1);
        const std::string paragraph = text.substr(begin, end - begin);
        if (paragraph.starts_with('#'))
            heading = paragraph;
        else if (!found.emplace(paragraph, heading).second)
            found[paragraph] = "twice";
        begin = end + 2;
    }
    return found;
}

} // namespace

TEST_CASE("property: what sides put into articles stands in them once, whatever others move") {
    RandomText random(emenda::tests::seed());
    INFO("EMENDA_SEED=", emenda::tests::seed());
    std::size_t clean = 0;
    std::size_t again_otherwise = 0;
    std::size_t elsewhere = 0;
    for (std::size_t i = 0; i < emenda::tests::cases(); ++i) {
        const RandomArticles articles(random);
        const std::string base_text = articles.text();
        const auto before = headings_in(base_text);
        std::vector<std::string> sides;
        for (const std::string by : {"Anna", "Bruno"}) {
            RandomArticles edited = articles;
            edited.edit(by);
            sides.push_back(edited.text());
        }
        CAPTURE(base_text);
        CAPTURE(sides[0]);
        CAPTURE(sides[1]);
        const Merged merged = merge(base_text, sides);
        CHECK(merge(base_text, {sides[1], sides[0]}).text == merged.text);
        if (!merged.clean()) continue;
        ++clean;
        CAPTURE(merged.text);
        const auto after = headings_in(merged.text);
        for (const std::string& side : sides) {
            for (const auto& [comma, heading] : headings_in(side)) {
                if (before.count(comma) > 0) continue;
                REQUIRE(after.count(comma) == 1);
                REQUIRE(after.at(comma) != "twice");
                // What comes in the place of the next article may be told as that one reworded.
                if (after.at(comma) != heading) ++elsewhere;
            }
            const Merged again = merge(base_text, {merged.text, side});
            if (again.text != merged.text) ++again_otherwise;
        }
    }
    MESSAGE(clean << " clean, merged again otherwise: " << again_otherwise
                  << ", under another heading: " << elsewhere);
    CHECK(elsewhere * 100 <= clean + 500);
    CHECK(clean * 2 > emenda::tests::cases());
    CHECK(again_otherwise * 5 <= clean + 100);
}
