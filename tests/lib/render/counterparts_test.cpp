// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/counterparts.hpp"

#include <doctest/doctest.h>

using namespace emenda::render;

TEST_CASE("what was like nothing that is there now is the base of none of it") {
    const Texts base{"Testa.", "Il parco apre alle nove di mattina.", "Vietato sostare qui.",
                     "Fine."};
    const Texts current{"Testa.", "Il parco apre alle undici di mattina.", "Cani al guinzaglio.",
                        "Bici ammesse sempre ovunque.", "Fine."};
    const Like like = in_common(current, base);
    CHECK(base_of(current, base, like, 1, 2) == Texts{base[1]});
    CHECK(base_of(current, base, like, 2, 4).empty());
    CHECK(base_of(current, base, like, 1, 4) == Texts{base[1], base[2]});
}
