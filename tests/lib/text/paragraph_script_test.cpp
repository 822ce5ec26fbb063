// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/paragraph_script.hpp"
#include "emenda/text/words.hpp"
#include "random_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace emenda::text;
using emenda::tests::RandomText;

namespace {

const std::string opening = "Gli orti aprono alle sette.";
const std::string keeper = "Il custode tiene le chiavi del cancello.";
const std::string fee = "Il canone resta fermo.";
const std::string hedge = "La siepe segna il confine.";

/// Paragraphs, closed as scripts want them.
std::string closed(const std::vector<std::string>& paragraphs) {
    std::string text;
    for (const std::string& one : paragraphs)
        text += one + "\n\n";
    return text;
}

/// "[old|new]" for each hunk, a break as "¶".
std::string shown(const std::vector<std::string>& from, const std::vector<std::string>& to) {
    const std::string a = closed(from);
    const std::string b = closed(to);
    std::string text;
    for (const Hunk& hunk : paragraph_script(a, b))
        text += "[" + std::string(hunk.from.of(a)) + "|" + std::string(hunk.to.of(b)) + "]";
    for (auto at = text.find("\n\n"); at != std::string::npos; at = text.find("\n\n", at))
        text.replace(at, 2, "¶");
    return text;
}

std::string sentences(const std::string& first, const std::string& second,
                      const std::string& third = {}) {
    return first + " " + second + (third.empty() ? "" : " " + third);
}

std::size_t size_of(const std::vector<Hunk>& hunks, std::string_view from, std::string_view to) {
    std::size_t size = 0;
    for (const Hunk& hunk : hunks) {
        for (const std::string_view side : {hunk.from.of(from), hunk.to.of(to)}) {
            for (const Token& token : tokens(side))
                size += token.kind == TokenKind::word ? 1 : 0;
        }
    }
    return size;
}

} // namespace

TEST_CASE("a sentence moved over a paragraph's end leaves its neighbours alone, short or long") {
    CHECK(shown({sentences(opening, keeper), sentences(fee, hedge)},
                {opening, sentences(fee, keeper, hedge)}) ==
          "[ " + keeper + "|][|" + keeper + " ]");
    CHECK(shown({opening, sentences(fee, keeper, hedge)},
                {sentences(opening, keeper), sentences(fee, hedge)}) ==
          "[| " + keeper + "][" + keeper + " |]");
    CHECK(shown({sentences(opening, keeper), fee}, {opening, sentences(fee, keeper)}) ==
          "[ " + keeper + "|][| " + keeper + "]");
    // Past two ends, and beside a paragraph that is new.
    CHECK(shown({sentences(opening, keeper), "Breve.", sentences(fee, hedge)},
                {opening, "Breve.", sentences(fee, keeper, hedge)}) ==
          "[ " + keeper + "|][|" + keeper + " ]");
    CHECK(shown({sentences(opening, keeper), sentences(fee, hedge)},
                {opening, "Nuovo.", sentences(fee, keeper, hedge)}) ==
          "[ " + keeper + "|][|Nuovo.¶][|" + keeper + " ]");
}

TEST_CASE("a paragraph parted, or two joined, is a matter of breaks") {
    CHECK(shown({sentences(opening, keeper), hedge}, {opening, keeper, hedge}) == "[ |¶]");
    CHECK(shown({opening, keeper, hedge}, {sentences(opening, keeper), hedge}) == "[¶| ]");
    CHECK(shown({sentences(opening, keeper, fee), hedge}, {opening, keeper, fee, hedge}) ==
          "[ |¶][ |¶]");
    // One parted, and then two joined.
    CHECK(shown({sentences(opening, keeper), fee, hedge},
                {opening, keeper, sentences(fee, hedge)}) == "[ |¶][¶| ]");
}

TEST_CASE("a break that moves past a sentence tears no word") {
    CHECK(shown({sentences(opening, keeper), fee}, {opening, sentences(keeper, fee)}) ==
          "[ |¶][¶| ]");
    CHECK(shown({opening, sentences(keeper, fee)}, {sentences(opening, keeper), fee}) ==
          "[¶| ][ |¶]");
}

TEST_CASE("a paragraph is parted while a sentence moves past the next end") {
    CHECK(shown({sentences(opening, hedge, keeper), sentences(fee, "Chi paga resta.")},
                {opening, hedge, sentences(fee, keeper, "Chi paga resta.")}) ==
          "[ |¶][ " + keeper + "|][|" + keeper + " ]");
}

TEST_CASE("property: it leads from one text to the other, and is as good as the exact script") {
    RandomText random(emenda::tests::seed());
    INFO("EMENDA_SEED=", emenda::tests::seed());
    std::size_t all = 0;
    std::size_t all_exact = 0;
    std::size_t longer = 0;
    for (std::size_t i = 0; i < emenda::tests::cases(); ++i) {
        std::vector<std::vector<std::string>> paragraphs(1 + random.below(5));
        std::size_t number = 0;
        for (auto& paragraph : paragraphs) {
            for (std::size_t k = 1 + random.below(4); k > 0; --k) {
                std::string sentence = "Frase";
                for (std::size_t n = random.below(8); n > 0; --n)
                    sentence += " w" + std::to_string(random.below(4) == 0 ? n : ++number);
                paragraph.push_back(sentence + ".");
            }
        }
        const auto written = [&] {
            std::vector<std::string> texts;
            for (const auto& paragraph : paragraphs) {
                std::string text;
                for (const std::string& sentence : paragraph)
                    text += (text.empty() ? "" : " ") + sentence;
                if (!text.empty()) texts.push_back(text);
            }
            return closed(texts);
        };
        const std::string from = written();
        for (std::size_t k = 1 + random.below(3); k > 0; --k) {
            auto& out = paragraphs[random.below(paragraphs.size())];
            auto& in = paragraphs[random.below(paragraphs.size())];
            if (out.empty()) continue;
            const auto at = out.begin() + static_cast<std::ptrdiff_t>(random.below(out.size()));
            const std::string sentence = *at;
            out.erase(at);
            in.insert(in.begin() + static_cast<std::ptrdiff_t>(random.below(in.size() + 1)),
                      sentence);
        }
        const std::string to = written();
        CAPTURE(from);
        CAPTURE(to);
        const auto hunks = paragraph_script(from, to);
        std::string made;
        std::size_t at = 0;
        for (const Hunk& hunk : hunks) {
            REQUIRE(hunk.from.begin >= at);
            REQUIRE_FALSE((hunk.from.empty() && hunk.to.empty()));
            made += from.substr(at, hunk.from.begin - at);
            made += hunk.to.of(to);
            at = hunk.from.end;
        }
        REQUIRE(made + from.substr(at) == to);
        const std::size_t here = size_of(hunks, from, to);
        const std::size_t exact = size_of(exact_script(from, to), from, to);
        all += here;
        all_exact += exact;
        if (here > exact) ++longer;
    }
    MESSAGE("longer: ", longer, ", words in all ", all, " to ", all_exact);
    CHECK(longer > 0);
    CHECK(2 * all < 3 * all_exact);
}

TEST_CASE("pairs are looked for with a bounded work, whatever the text") {
    RandomText random(7);
    constexpr std::size_t size = 200'000;
    for (const std::vector<std::string>& pieces :
         {std::vector<std::string>{"a ", "b ", "c.\n\n"},
          {".", ",", ";", "(", "a\n\n"},
          {"a ", "b ", "c ", "d ", "e ", "f ", "g ", "h ", "i ", "l.\n\n"},
          {"a\n\n", "b\n\n", "a b\n\n"}}) {
        CAPTURE(pieces.front());
        const auto picked = [&] {
            std::string text;
            while (text.size() < size)
                text += pieces[random.below(pieces.size())];
            return text + "a\n\n";
        };
        const std::string from = picked();
        std::string to = from;
        for (std::size_t at = 0; at < to.size(); at += 40 + random.below(80)) {
            if (to[at] == ' ')
                to.replace(at, 1, "\n\n");
            else if (to.compare(at, 2, "\n\n") == 0)
                to.replace(at, 2, " ");
        }
        std::uint64_t work = 0;
        paragraph_script(from, to, &work);
        CHECK(static_cast<double>(work) / static_cast<double>(from.size() + to.size()) < 100);
        work = 0;
        paragraph_script(from, picked(), &work);
        CHECK(static_cast<double>(work) / static_cast<double>(from.size() + to.size()) < 100);
    }
}
