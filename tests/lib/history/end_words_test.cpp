// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/end_words.hpp"
#include "random_text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace emenda;
using history::first_words;
using history::last_words;

namespace {

std::size_t count_of(const std::string& text, const std::string& words) {
    std::size_t count = 0;
    for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
        ++count;
    return count;
}

} // namespace

TEST_CASE("the end of a paragraph is quoted with the fewest words that are unique") {
    CHECK(last_words("Aprire orti.", 3) == model::Quote{3, "orti.", 0});
    CHECK(last_words("Gli orti. Aprire orti.", 1) == model::Quote{1, "Aprire orti.", 0});
    CHECK(last_words("orti", 1) == model::Quote{1, "orti", 0});
    CHECK(last_words("…", 1) == model::Quote{1, "…", 0});
    CHECK(last_words("a a a a a a a a a a a", 1) == model::Quote{1, "a", 11});
}

TEST_CASE("so is the beginning") {
    CHECK(first_words("Aprire orti.", 3) == model::Quote{3, "Aprire", 0});
    CHECK(first_words("- gli orti, gli alberi", 1) == model::Quote{1, "- gli", 0});
    CHECK(first_words("gli orti, gli alberi", 1) == model::Quote{1, "gli orti", 0});
    CHECK(first_words("…", 1) == model::Quote{1, "…", 0});
    CHECK(first_words("a a a a a a a a a a a", 1) == model::Quote{1, "a", 1});
}

TEST_CASE("property: the quotes end and begin the paragraph, and are unique or counted") {
    tests::RandomText random(tests::seed());
    INFO("EMENDA_SEED=", tests::seed());
    for (std::size_t i = 0; i < tests::cases(); ++i) {
        std::string paragraph = random.word();
        for (std::size_t words = random.below(30); words > 0; --words)
            paragraph += random.below(2) == 0 ? " a" : " " + random.word();
        CAPTURE(paragraph);
        const model::Quote quote = last_words(paragraph, 1);
        CAPTURE(quote.text);
        REQUIRE(paragraph.ends_with(quote.text));
        const std::size_t count = count_of(paragraph, quote.text);
        REQUIRE(quote.occurrence == (count > 1 ? count : 0));
        const model::Quote first = first_words(paragraph, 1);
        CAPTURE(first.text);
        REQUIRE(paragraph.starts_with(first.text));
        REQUIRE(first.occurrence == (count_of(paragraph, first.text) > 1 ? 1U : 0U));
    }
}
