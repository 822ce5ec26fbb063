// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/uneven_rows.hpp"

#include <doctest/doctest.h>

using namespace emenda::text;

using Rows = std::vector<UnevenRow>;

TEST_CASE("rows with more or fewer cells than their table's head are found") {
    CHECK(uneven_rows("Uno.\n\n| a | b |\n|---|---|\n| c | d |\n| e | f | g |\n| h |\n") ==
          Rows{{2, "| e | f | g |", 3, 2, false}, {2, "| h |", 1, 2, false}});
    CHECK(uneven_rows("a | b\n--- | ---\nc | d | e\n") == Rows{{1, "c | d | e", 3, 2, false}});
}

TEST_CASE("a bar behind a backslash parts no cells, and a line of words is no table") {
    CHECK(uneven_rows("| a | b |\n|---|---|\n| c \\| d | e |\n").empty());
    CHECK(uneven_rows("| a | b |\n| c |\n").empty());
    CHECK(uneven_rows("Uno - due\n---\n| tre |\n").empty());
}

TEST_CASE("a line of dashes that does not go with the head makes no table") {
    CHECK(uneven_rows("| a |\n|---|---|\n| c |\n") == Rows{{1, "|---|---|", 2, 1, true}});
}

TEST_CASE("rows that were as uneven before are not told again, also with other words") {
    const std::string before = "| a | b |\n|---|---|\n| c | d | e |\n";
    CHECK(newly_uneven_rows(before, "| a | b |\n|---|---|\n| c | d | f |\n").empty());
    CHECK(newly_uneven_rows(before, before.substr(0, before.size() - 1) + "\n| g | h | i |\n") ==
          Rows{{1, "| g | h | i |", 3, 2, false}});
    CHECK(newly_uneven_rows(before, "| a | b |\n|---|---|\n| g | h | i |\n| c | d | e |\n") ==
          Rows{{1, "| g | h | i |", 3, 2, false}});
}

TEST_CASE("a hundred thousand rows that were uneven before are not compared each with each") {
    std::string rows;
    for (std::size_t i = 0; i < 100'000; ++i)
        rows += "|" + std::to_string(i) + "|\n";
    const std::string table = "|a|b|\n|-|-|\n" + rows;
    CHECK(newly_uneven_rows(table, table).empty());
    CHECK(newly_uneven_rows(table, table + "|uno|\n").size() == 1);
}
