// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/bare_headings.hpp"

#include <doctest/doctest.h>

using namespace emenda::text;

using Headings = std::vector<BareHeading>;

TEST_CASE("a heading whose text went is found, also under another number") {
    const std::string before = "## Articolo 1 - Orari\n\nUno.\n\n## Articolo 2 - Canone\n\nDue.\n";
    CHECK(
        newly_bare_headings(before, "## Articolo 1 - Orari\n\n## Articolo 2 - Canone\n\nDue.\n") ==
        Headings{{"Articolo 1 - Orari", 1}});
    CHECK(newly_bare_headings(before, "Uno.\n\n## Articolo 3 - Canone\n") ==
          Headings{{"Articolo 3 - Canone", 2}});
    CHECK(newly_bare_headings(before, before).empty());
}

TEST_CASE("a heading of a lower rank is text of a heading, one of a higher rank is not") {
    const std::string before = "# Capo I\n\n## Orari\n\nUno.\n\n# Capo II\n\nDue.\n";
    CHECK(newly_bare_headings(before, "# Capo I\n\n## Orari\n\n# Capo II\n\nDue.\n") ==
          Headings{{"Orari", 2}});
    CHECK(newly_bare_headings("Capo I\n\nArt. 1\n\nUno.\n\nCapo II\n\nArt. 2\n\nDue.\n",
                              "Capo I\n\nCapo II\n\nArt. 1\n\nUno.\n\nArt. 2\n\nDue.\n") ==
          Headings{{"Capo I", 1}});
}

TEST_CASE("a heading that is new, or had no text before, is nobody's half") {
    CHECK(newly_bare_headings("Uno.\n", "Uno.\n\n## Orari\n").empty());
    CHECK(newly_bare_headings("## Orari\n\n## Canone\n\nUno.\n", "## Canone\n\nUno.\n\n## Orari\n")
              .empty());
}

TEST_CASE("what stands in brackets below a heading is no text, a sentence in its line is") {
    CHECK(newly_bare_headings("Art. 1\n\n(Orari)\n\nUno.\n\nArt. 2\n\n(Canone)\n\nDue.\n",
                              "Art. 1\n\n(Orari)\n\nArt. 2\n\n(Canone)\n\nDue.\n") ==
          Headings{{"Art. 1", 1}});
    CHECK(newly_bare_headings("Art. 1. Si apre alle sette.\n\nUno.\n\nArt. 2. Si paga.\n",
                              "Art. 1. Si apre alle sette.\n\nArt. 2. Si paga.\n")
              .empty());
    CHECK(newly_bare_headings("## Orari\nSi apre.\n\nUno.\n", "## Orari\nSi apre.\n").empty());
}
