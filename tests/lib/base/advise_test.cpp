// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/advise.hpp"

#include <doctest/doctest.h>

namespace {

using namespace emenda;

/// Until the end of a test.
struct Standing {
    explicit Standing(Standpoint standpoint) { use_standpoint(std::move(standpoint)); }
    ~Standing() { use_standpoint({}); }
};

TEST_CASE("A command that is told is that of where the person stands") {
    CHECK(advise("To accept: emenda accept {} A{}", "par-1", 2) ==
          "To accept: emenda accept par-1 A2");
    const Standing standing({"-C 'an archive'"});
    CHECK(advise("To accept: emenda accept {} A{}", "par-1", 2) ==
          "To accept: emenda -C 'an archive' accept par-1 A2");
    CHECK(advise("More tells 'emenda validate'.") == "More tells 'emenda validate'.");
    CHECK(advise("A run of emenda forget ended.\nTo see more: emenda list") ==
          "A run of emenda forget ended.\nTo see more: emenda -C 'an archive' list");
}

TEST_CASE("Only the sentence itself names commands, whatever fills it") {
    const Standing standing({"-C {x}"});
    CHECK(advise("To find it: emenda search {}", "'a: emenda b {}'") ==
          "To find it: emenda -C {x} search 'a: emenda b {}'");
    CHECK(advise("To see it: emenda show {}", "a\nb") ==
          "To see it: emenda -C {x} show a<U+000A>b");
}

TEST_CASE("A word is told as it must be typed") {
    const Standing standing({"", [](std::string_view word) {
                                 return word == "par-1" ? std::string("./a.yaml")
                                                        : std::string(word);
                             }});
    CHECK(advise("To see it: emenda show {} A{}", "par-1", 2) ==
          "To see it: emenda show ./a.yaml A2");
    CHECK(advise("To see it: emenda show {}", "par-2") == "To see it: emenda show par-2");
}

} // namespace
