// SPDX-License-Identifier: EUPL-1.2
// Places in a source.
#include "emenda/yaml/tree.hpp"
#include "random_text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace emenda;
using namespace emenda::yaml;

namespace {

/// The place of a byte and its line, told the slow way.
std::pair<Place, std::string> counted(const std::string& source, std::size_t offset) {
    Place place{"x.yaml", 1, 1};
    std::size_t begin = 0;
    for (std::size_t at = 0; at < offset; ++at) {
        if ((static_cast<unsigned char>(source[at]) & 0xC0) != 0x80) ++place.column;
        if (source[at] != '\n' || at + 1 == source.size()) continue;
        ++place.line;
        place.column = 1;
        begin = at + 1;
    }
    std::string line = source.substr(begin, source.find('\n', begin) - begin);
    if (line.ends_with('\r')) line.pop_back();
    return {place, line};
}

} // namespace

TEST_CASE("property: the place of each byte is where counting from the top finds it") {
    INFO("EMENDA_SEED=", tests::seed());
    tests::RandomText random(tests::seed() + 11);
    for (std::size_t i = 0; i < tests::cases() / 100; ++i) {
        std::string source = "a: |\n  x";
        const std::size_t size = random.below(20'000);
        while (source.size() < size) {
            source += random.word();
            const std::size_t next = random.below(40);
            if (next == 0) source += std::string(random.below(6'000), 'x');
            if (next < 8) source += next == 1 ? "\r\n  " : "\n  ";
        }
        source += random.below(2) == 0 ? "\n...\n" : "\n...";
        const auto parsed = parse(source, "x.yaml");
        REQUIRE(parsed.tree);
        for (int times = 0; times < 20; ++times) {
            const std::size_t offset = random.below(source.size() + 1);
            const auto [place, line] = counted(source, offset);
            const Place found = parsed.tree->place_of(offset);
            CHECK(found == place);
            CHECK(parsed.tree->line_of(found) == line);
        }
    }
}
