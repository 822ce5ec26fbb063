// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/table.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace emenda::render;

namespace {

Table sample() {
    Table table;
    table.columns = {{"Reference"}, {"Title", false, true}, {"Pending", true}};
    table.rows = {{{Label::name, "par-1"},
                   {Label::plain, "Orti condivisi nei quartieri"},
                   {Label::plain, "3"}},
                  {{Label::name, "par-2"}, {Label::plain, "Città 漢字"}, {Label::plain, "12"}}};
    return table;
}

} // namespace

TEST_CASE("Columns are as wide as what is seen in them") {
    CHECK(to_plain(table_lines(sample(), 80)) ==
          "Reference  Title                         Pending\n"
          "par-1      Orti condivisi nei quartieri        3\n"
          "par-2      Città 漢字                         12\n");
}

TEST_CASE("A flexible column gives way, down to twenty columns") {
    CHECK(least_width(sample()) == 40);
    CHECK(to_plain(table_lines(sample(), 40)) == "Reference  Title                 Pending\n"
                                                 "par-1      Orti condivisi nei…         3\n"
                                                 "par-2      Città 漢字                 12\n");
}

TEST_CASE("Where a table does not fit, its cells run on") {
    CHECK(to_plain(table_lines(sample(), 24)) == "Reference  Title\n  Pending\n"
                                                 "par-1  Orti condivisi\n  nei quartieri  3\n"
                                                 "par-2  Città 漢字  12\n");
}

TEST_CASE("Without headings there is no line for them, without a width nothing is cut") {
    Table table = sample();
    for (Column& column : table.columns)
        column.heading.clear();
    CHECK(to_plain(table_lines(table, 0)) == "par-1  Orti condivisi nei quartieri   3\n"
                                             "par-2  Città 漢字                    12\n");
    CHECK(table_lines({}, 80).empty());
}
