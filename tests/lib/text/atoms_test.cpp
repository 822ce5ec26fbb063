// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/atoms.hpp"
#include "random_text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace emenda::text;
using emenda::tests::RandomText;

TEST_CASE("property: read beside another passage or alone, the atoms are the same") {
    RandomText random(emenda::tests::seed());
    for (std::size_t i = 0; i < emenda::tests::cases(); ++i) {
        std::string from;
        for (std::size_t words = random.below(40); words > 0; --words)
            from += random.word() + (random.below(6) == 0 ? ". Il " : " ");
        const std::string to = random.edited(random.edited(from));
        INFO("EMENDA_SEED=", emenda::tests::seed(), " case ", i);
        CAPTURE(from);
        CAPTURE(to);
        AtomReader reader;
        Passage last{from, {0, from.size()}, {}};
        Passage beside{to, {0, to.size()}, {}};
        Passage alone = beside;
        reader.read(last);
        reader.read_beside(last, beside);
        reader.read(alone);
        REQUIRE(beside.atoms.size() == alone.atoms.size());
        for (std::size_t atom = 0; atom < alone.atoms.size(); ++atom) {
            REQUIRE(beside.atoms[atom].range == alone.atoms[atom].range);
            REQUIRE(beside.atoms[atom].word_class == alone.atoms[atom].word_class);
            REQUIRE(beside.atoms[atom].weight == alone.atoms[atom].weight);
            REQUIRE(beside.atoms[atom].exact == alone.atoms[atom].exact);
            REQUIRE(beside.atoms[atom].folded == alone.atoms[atom].folded);
        }
    }
}
