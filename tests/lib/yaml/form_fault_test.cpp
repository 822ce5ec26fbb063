// SPDX-License-Identifier: EUPL-1.2
#include "emenda/yaml/form_fault.hpp"

#include "emenda/text/normal_form.hpp"
#include "random_text.hpp"

#include <doctest/doctest.h>

#include <iterator>
#include <string>

using namespace emenda;
using namespace emenda::yaml;

TEST_CASE("ordinary prose is told in one pass") {
    CHECK(is_surely_normal_body("Perché «sì» – l’anno costa 5 €.\n\n\tRientro\n  e oltre\n"));
    for (const char* text :
         {"", "\n", "a", "a\n\n", "\na\n", "a \n", "a\t\n", "a\n\n\nb\n", "a\n \nb\n", "a\u00A0\n",
          "e\u0300\n", "a\u2028b\n", "a\u0085\n", "a\x7f\n", "\xC3\n", "\uFEFFa\n"}) {
        INFO(text);
        CHECK(!is_surely_normal_body(text));
    }
}

TEST_CASE("property: what is told in one pass is in normal form") {
    static const char* const tokens[] = {
        "a",  "b c",    " ",    "\t",     "\n",         "\n\n", "è",
        "«",  "\u00A0", "–",    "\u2028", "\u0300",     "€",    "\u00AD",
        "\r", "\u0344", "\x01", "\uFEFF", "~~~~~~~~~~", "\xC3", "\u0130"};
    tests::RandomText random(tests::seed());
    INFO("EMENDA_SEED=", tests::seed());
    std::size_t sure = 0;
    const std::size_t count = tests::cases(50'000);
    for (std::size_t i = 0; i < count; ++i) {
        std::string text;
        const std::size_t few = i % 2 == 0 ? 7 : std::size(tokens); // ordinary, or anything
        for (std::size_t words = random.below(8); words > 0; --words)
            text += tokens[random.below(few)];
        if (random.below(3) > 0) text += "\n";
        if (!is_surely_normal_body(text)) continue;
        ++sure;
        INFO(text);
        CHECK(text::is_normal_body(text));
    }
    CHECK(sure > count / 20);
}
