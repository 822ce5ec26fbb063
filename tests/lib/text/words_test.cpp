// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/words.hpp"
#include "random_text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace emenda::text;

namespace {

/// The tokens but for blanks, between bars.
std::string cut(std::string_view text) {
    std::string bars;
    for (const Token& token : tokens(text)) {
        if (token.kind == TokenKind::blank) continue;
        bars += (bars.empty() ? "" : "|") + std::string(token.range.of(text));
    }
    return bars;
}

} // namespace

TEST_CASE("words of Italian prose") {
    CHECK(cut("dell'articolo") == "dell'|articolo");
    CHECK(cut("l’ente") == "l’|ente");
    CHECK(cut("un po' di più") == "un|po'|di|più");
    CHECK(cut("importo di 1.234,50 euro") == "importo|di|1.234,50|euro");
    CHECK(cut("il 20/06/2022, ore 9:30.") == "il|20/06/2022|,|ore|9:30|.");
    CHECK(cut("art. 3-bis, comma 2") == "art|.|3-bis|,|comma|2");
    CHECK(cut("D.Lgs. n. 5 e s.m.i.") == "D.Lgs.|n|.|5|e|s.m.i.");
    CHECK(cut("socio-economico") == "socio|-|economico");
    CHECK(cut("Fine.Inizio") == "Fine|.|Inizio");
    CHECK(cut("vedi https://esempio.it/a?b=1, poi") == "vedi|https://esempio.it/a?b=1|,|poi");
    CHECK(cut("a uffici@esempio.it.") == "a|uffici@esempio.it|.");
    CHECK(cut("**grassetto**") == "*|*|grassetto|*|*");
    CHECK(cut("«sì»") == "«|sì|»");
}

TEST_CASE("a grapheme cluster is never torn") {
    CHECK(cut("👩‍👩‍👧 famiglia") == "👩‍👩‍👧|famiglia");
    CHECK(cut("x\xCC\x81y z") == "x\xCC\x81y|z");
    CHECK(cut("🇮🇹🇫🇷") == "🇮🇹|🇫🇷");
}

TEST_CASE("breaks have their kinds") {
    const auto found = tokens("a\nb\n\nc\n");
    REQUIRE(found.size() == 6);
    CHECK(found[1].kind == TokenKind::line_break);
    CHECK(found[3].kind == TokenKind::paragraph_break);
    CHECK(found[5].kind == TokenKind::line_break);
}

TEST_CASE("property: tokens cover the text without a gap") {
    emenda::tests::RandomText random(emenda::tests::seed());
    INFO("EMENDA_SEED=", emenda::tests::seed());
    for (std::size_t i = 0; i < emenda::tests::cases(); ++i) {
        const std::string text = random.edited(random.body());
        CAPTURE(text);
        std::size_t at = 0;
        for (const Token& token : tokens(text)) {
            REQUIRE(token.range.begin == at);
            REQUIRE(token.range.end > at);
            at = token.range.end;
        }
        REQUIRE(at == text.size());
    }
}

TEST_CASE("property: a reader gives the same tokens, and certain limits are limits") {
    emenda::tests::RandomText random(emenda::tests::seed());
    INFO("EMENDA_SEED=", emenda::tests::seed());
    for (std::size_t i = 0; i < emenda::tests::cases(); ++i) {
        const std::string text = random.edited(random.body());
        CAPTURE(text);
        std::vector<bool> is_limit(text.size() + 1, false);
        TokenReader reader(text);
        Token read;
        for (const Token& token : tokens(text)) {
            REQUIRE(reader.next(read));
            REQUIRE(read == token);
            is_limit[token.range.begin] = true;
        }
        REQUIRE_FALSE(reader.next(read));
        for (std::size_t at = 1; at < text.size(); ++at) {
            if (is_certain_limit(text, at)) REQUIRE(is_limit[at]);
        }
    }
}

TEST_CASE("what stands behind a word decides whether it goes on") {
    CHECK(cut("www.1") == "www.1");
    CHECK(cut("www. uno") == "www|.|uno");
    CHECK(cut("http: uno") == "http|:|uno");
    CHECK(cut("http://a.it") == "http://a.it");
    CHECK(cut("D. Lgs") == "D|.|Lgs");
    CHECK(cut("perché? Così!") == "perché|?|Così|!");
    CHECK(cut("3×4") == "3|×|4");
    CHECK(cut("a×b") == "a|×|b");
    CHECK(cut("l'\xCC\x81x") == "l'\xCC\x81|x");
    CHECK(cut("a \xCC\x81 b") == "a| \xCC\x81|b");
}
