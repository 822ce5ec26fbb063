// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/normal_form.hpp"
#include "emenda/text/paragraphs.hpp"
#include "emenda/text/script.hpp"
#include "emenda/text/words.hpp"
#include "random_text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace emenda::text;

namespace {

std::string applied(const std::string& from, const std::string& to,
                    const std::vector<Hunk>& hunks) {
    std::string made;
    std::size_t at = 0;
    for (const Hunk& hunk : hunks) {
        made += from.substr(at, hunk.from.begin - at);
        made += hunk.to.of(to);
        at = hunk.from.end;
    }
    return made + from.substr(at);
}

/// "[old|new]" for each hunk.
std::string shown(const std::string& from, const std::string& to) {
    std::string text;
    for (const Hunk& hunk : exact_script(from, to)) {
        text += "[" + std::string(hunk.from.of(from)) + "|" + std::string(hunk.to.of(to)) + "]";
    }
    return text;
}

bool is_token_limit(const std::string& text, std::size_t at) {
    TokenReader reader(text);
    for (Token token; reader.at() < at && reader.next(token);) {
    }
    return reader.at() == at;
}

std::size_t count_tokens(std::string_view text) { return tokens(text).size(); }

/// Tokens removed and added.
std::size_t size_of(const std::string& from, const std::string& to,
                    const std::vector<Hunk>& hunks) {
    std::size_t size = 0;
    for (const Hunk& hunk : hunks)
        size += count_tokens(hunk.from.of(from)) + count_tokens(hunk.to.of(to));
    return size;
}

} // namespace

TEST_CASE("paragraphs are runs of lines") {
    const std::string body = "Uno\ndue\n\nTre\n";
    const auto found = paragraphs(body);
    REQUIRE(found.size() == 2);
    CHECK(found[0].of(body) == "Uno\ndue");
    CHECK(found[1].of(body) == "Tre");
    CHECK(paragraphs("").empty());
}

TEST_CASE("a script says no more than what changed") {
    CHECK(shown("Tempi: 2024\n", "Tempi: 2025\n") == "[2024|2025]");
    CHECK(shown("la rete dei gruppi\n", "la nuova rete dei gruppi\n") == "[|nuova ]");
    CHECK(shown("la nuova rete\n", "la rete\n") == "[nuova |]");
    CHECK(shown("a\n\nb\n", "a\n\nx\n\nb\n") == "[|x\n\n]");
    CHECK(shown("la la la rete\n", "la la rete\n") == "[la |]");
    CHECK(shown("uguale\n", "uguale\n").empty());
    CHECK(shown("", "a\n") == "[|a\n]");
}

TEST_CASE("what can stand in one hunk does not stand in two") {
    CHECK(shown("aprire nei quartieri\n", "aprire in tutti i quartieri\n") == "[nei|in tutti i]");
    CHECK(shown("e una comunità in rete\n", "e sviluppo in rete\n") == "[una comunità|sviluppo]");
}

TEST_CASE("a moved paragraph leaves whole and arrives whole") {
    CHECK(shown("Uno due tre.\n\nQuattro cinque sei sette.\n\nOtto nove dieci.\n",
                "Quattro cinque sei sette.\n\nUno due tre.\n\nOtto nove dieci.\n") ==
          "[Uno due tre.\n\n|][|Uno due tre.\n\n]");
}

TEST_CASE("property: a script carried out gives the other text") {
    emenda::tests::RandomText random(emenda::tests::seed());
    INFO("EMENDA_SEED=", emenda::tests::seed());
    for (std::size_t i = 0; i < emenda::tests::cases(); ++i) {
        const std::string raw = random.body();
        const std::string from = normal_body(raw).text;
        const std::string to =
            normal_body(random.below(4) == 0 ? random.body() : random.edited(raw)).text;
        CAPTURE(from);
        CAPTURE(to);
        const auto hunks = exact_script(from, to);
        REQUIRE(applied(from, to, hunks) == to);
        for (std::size_t k = 0; k < hunks.size(); ++k) {
            REQUIRE_FALSE((hunks[k].from.empty() && hunks[k].to.empty()));
            if (k > 0) REQUIRE(hunks[k - 1].from.end < hunks[k].from.begin);
            REQUIRE(is_token_limit(from, hunks[k].from.begin));
            REQUIRE(is_token_limit(from, hunks[k].from.end));
            REQUIRE(is_token_limit(to, hunks[k].to.begin));
            REQUIRE(is_token_limit(to, hunks[k].to.end));
        }
        const auto back = exact_script(to, from);
        REQUIRE(applied(to, from, back) == from);
        REQUIRE(size_of(to, from, back) == size_of(from, to, hunks));
    }
}
