// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/letters.hpp"
#include "emenda/base/utf8.hpp"
#include "emenda/history/whole_words.hpp"
#include "random_text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace emenda;
using emenda::history::WholeWords;

namespace {

bool continues(std::string_view text, std::size_t at) {
    return (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

/// Whether a letter or digit stands on both sides of this offset.
bool is_inside_a_word(std::string_view text, std::size_t at) {
    if (at == 0 || at >= text.size()) return false;
    std::size_t before = at - 1;
    while (continues(text, before))
        --before;
    return is_of_word(next_code_point(text, before)) && is_of_word(next_code_point(text, at));
}

} // namespace

TEST_CASE("a quote counts where it stands as whole words") {
    const std::string body = "Chi riporta la porta porta.\n\nÈ un portà, l'ente 3-bis.\n";
    WholeWords words(body);
    const text::Range first{0, 27};
    const text::Range second{29, body.size() - 1};
    CHECK(words.count_anywhere(first, "porta") == 3);
    CHECK(words.count_whole(first, "porta") == 2);
    CHECK(words.number_anywhere(first, "porta", 1) == 2);
    CHECK(words.number_anywhere(first, "porta", 2) == 3);
    CHECK(words.number_anywhere(first, "porta", 3) == std::nullopt);
    CHECK(words.number_whole(first, "porta", 1) == std::nullopt);
    CHECK(words.number_whole(first, "porta", 3) == 2);
    CHECK(words.count_whole(first, "porta.") == 1);
    CHECK(words.count_whole(first, " la porta") == 1);
    CHECK(words.count_whole(first, "a la ") == 0);
    CHECK(words.count_whole(second, "port") == 0); // a letter with its accent is one
    CHECK(words.count_whole(second, "ente") == 1);
    CHECK(words.count_whole(second, "3") == 1);
}

TEST_CASE("property: whole words are counted as one would by hand, however often it is asked") {
    tests::RandomText random(tests::seed());
    INFO("EMENDA_SEED=", tests::seed());
    for (std::size_t i = 0; i < tests::cases(1000); ++i) {
        const std::string body = random.body(2, 20);
        if (body.empty()) continue;
        CAPTURE(body);
        WholeWords words(body);
        for (int asked = 0; asked < 60; ++asked) { // past where the suffixes are sorted
            std::size_t begin = random.below(body.size());
            while (begin > 0 && continues(body, begin))
                --begin;
            std::size_t end = std::min(body.size(), begin + 1 + random.below(6));
            while (end < body.size() && continues(body, end))
                ++end;
            const std::string quote = body.substr(begin, end - begin);
            CAPTURE(quote);
            const text::Range where{random.below(begin + 1), body.size()};
            if (continues(body, where.begin)) continue;
            std::size_t anywhere = 0;
            std::size_t whole = 0;
            for (std::size_t at = body.find(quote, where.begin); at != std::string::npos;
                 at = body.find(quote, at + 1)) {
                ++anywhere;
                const bool inside =
                    is_inside_a_word(body, at) || is_inside_a_word(body, at + quote.size());
                if (!inside) ++whole;
                REQUIRE(words.number_whole(where, quote, anywhere) ==
                        (inside ? std::nullopt : std::optional(whole)));
                if (!inside) REQUIRE(words.number_anywhere(where, quote, whole) == anywhere);
            }
            REQUIRE(words.count_anywhere(where, quote) == anywhere);
            REQUIRE(words.count_whole(where, quote) == whole);
        }
    }
}
