// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/word_count.hpp"

#include <doctest/doctest.h>

using namespace emenda::text;

TEST_CASE("words are counted as a reader counts them, and marks and blanks are none") {
    CHECK(count_words("L'art. 3-bis, comma 2 (1.234,50 euro).") == 7);
    CHECK(count_words("Uno.\n\nDue\ntre.") == 3);
    for (const char* none : {"", " ", "\n\n", "—", " (…), ", "\n;\n"}) {
        CAPTURE(none);
        CHECK(count_words(none) == 0);
        CHECK_FALSE(has_word(none));
    }
    CHECK(has_word(" (a) "));
    CHECK(has_word("—\n\n2"));
}
