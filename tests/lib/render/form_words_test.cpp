// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/form_words.hpp"

#include <doctest/doctest.h>

using namespace emenda::render;

using Sentences = std::vector<std::string>;

TEST_CASE("rows that do not go with the head of their table are told, and why it matters") {
    const std::string head = "| a | b |\n|---|---|\n";
    CHECK(form_sentences(head, head + "| c | d | e |\n| f |\n") ==
          Sentences{"In paragraph 1 the row | c | d | e | has more cells (3) than its table's head "
                    "(2): a printed page leaves out what is too much.",
                    "In paragraph 1 the row | f | has fewer cells (1) than its table's head (2)."});
    CHECK(form_sentences(head, "| a |\n|---|---|\n") ==
          Sentences{"In paragraph 1 the line below the table's head has 2 cells, and the head 1: a "
                    "printed page shows no table there."});
}

TEST_CASE("of many faults of form the first three are told") {
    std::string rows = "| a | b |\n|---|---|\n";
    for (int i = 0; i < 5; ++i)
        rows += "| c |\n";
    const auto sentences = form_sentences("", rows);
    CHECK(sentences.size() == 4);
    CHECK(sentences.back() == "(and at 2 other places)");
}

TEST_CASE("a heading that lost its text is told") {
    CHECK(form_sentences("## Orari\n\nUno.\n", "Uno.\n\n## Orari\n") ==
          Sentences{"The heading “Orari” (paragraph 2) has no text behind it now."});
}
