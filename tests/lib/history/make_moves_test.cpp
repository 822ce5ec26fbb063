// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/apply.hpp"
#include "emenda/history/make.hpp"

#include <doctest/doctest.h>

using namespace emenda;
using namespace emenda::history;

TEST_CASE("behind a paragraph that moved away, a changed one is changed, not written anew") {
    const model::Text from{"T", "Uno.\n\nDue.\n\nTre.\n\nTempi: entro marzo.\n"};
    const model::Text to{"T", "Uno.\n\nTre.\n\nDue.\n\nTempi: entro aprile.\n"};
    const model::Changes changes = make(from, to);
    CHECK(apply(from, changes).text == to);
    REQUIRE(changes.body.size() == 2);
    CHECK(std::holds_alternative<model::Move>(changes.body.front().what));
    const model::Change expected{model::Replace{{4, "marzo", 0}, "aprile"}, {}};
    CHECK(changes.body.back() == expected);
}

TEST_CASE("in front, too") {
    const model::Text from{"T", "Uno.\n\nTempi: entro marzo.\n\nTre.\n\nQuattro.\n"};
    const model::Text to{"T", "Tempi: entro aprile.\n\nTre.\n\nQuattro.\n\nUno.\n"};
    const model::Changes changes = make(from, to);
    CHECK(apply(from, changes).text == to);
    REQUIRE(changes.body.size() == 2);
    CHECK(changes.body.front() == model::Change{model::Move{1, 4}, {}});
    const model::Change expected{model::Replace{{2, "marzo", 0}, "aprile"}, {}};
    CHECK(changes.body.back() == expected);
}
