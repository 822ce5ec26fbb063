// SPDX-License-Identifier: EUPL-1.2
#include "emenda/model/language.hpp"
#include "emenda/model/link.hpp"

#include <doctest/doctest.h>

using namespace emenda;

TEST_CASE("a language tag is two or three letters, with subtags behind hyphens") {
    for (const char* text :
         {"it", "en", "fur", "de-AT", "sr-Latn-RS", "IT", "sl-1994", "ca-valencia"}) {
        CAPTURE(text);
        CHECK(model::is_language_tag(text));
    }
    for (const char* text : {"", "i", "ital", "i1", "it-", "-it", "it--IT", "it-123456789", "it_IT",
                             "it IT", "it-é", "12"}) {
        CAPTURE(text);
        CHECK_FALSE(model::is_language_tag(text));
    }
}

TEST_CASE("a link leads to a reference or a web address") {
    for (const char* text : {"https://esempio.example/p?a=b", "http://a", "par-1"}) {
        CAPTURE(text);
        CHECK(model::is_link_target(text));
    }
    for (const char* text : {"", "ftp://a", "javascript:alert(1)", "orti", "../par-1", "par 1"}) {
        CAPTURE(text);
        CHECK_FALSE(model::is_link_target(text));
    }
}
