// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/label_names.hpp"

#include <doctest/doctest.h>

using namespace emenda::text;

using Labels = std::vector<PlacedLabel>;

TEST_CASE("headings and items are found by the number that they bear") {
    const std::string body = "## Articolo 3 - Orari\n\nSi apre il 3 maggio.\n\n1. uno\n3. tre\n\n"
                             "Art. 13. Canone\n";
    CHECK(labels_with("3", body) == Labels{{"Articolo 3", 1}, {"3.", 3}});
    CHECK(labels_with("13", body) == Labels{{"Art. 13", 4}});
    CHECK(labels_with("maggio", body).empty());
    CHECK(labels_with("4", body).empty());
}
