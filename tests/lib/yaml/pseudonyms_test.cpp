// SPDX-License-Identifier: EUPL-1.2
#include "emenda/yaml/pseudonyms.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace emenda;

TEST_CASE("people who are being forgotten are read as they were written") {
    const std::vector<model::Pseudonym> people{
        {"Lucia \"Lu\" Serra", {}, {}, "Person 5c1f09a2"},
        {"Ettore Valli", "", "quartiere: Fornace #2", "Person 00000000"},
        {"no", "5.2", "", "~"},
        {"Ettore", {}, {}, "Person 11111111", {{{"", ""}, {"Circolo", "via \"Po\""}}}},
        {"Ugo", {}, {}, "Person 33333333", {{{"", ""}}}, true},
        {"Ada", {}, {}, "Person 44444444", {}, false}};
    const auto read = yaml::read_pseudonyms(yaml::write_pseudonyms(people), "forget.yaml");
    CHECK(read.findings.empty());
    CHECK(read.people == people);
}

TEST_CASE("a set of nobody is written as none, for a list has entries") {
    const std::string whole =
        yaml::write_pseudonyms({{"Ugo", {}, {}, "Person 22222222", std::set<model::Identity>{}}});
    CHECK(whole == yaml::write_pseudonyms({{"Ugo", {}, {}, "Person 22222222"}}));
    CHECK(yaml::read_pseudonyms(whole, "x").findings.empty());
}

TEST_CASE("a list that is faulty or cut short is refused") {
    const std::string whole = yaml::write_pseudonyms({{"Lucia Serra", {}, {}, "Person 5c1f09a2"}});
    for (std::size_t size = 0; size + 4 < whole.size(); ++size)
        CHECK(!yaml::read_pseudonyms(whole.substr(0, size), "x").findings.empty());
    for (const char* source :
         {"emenda: 1\npeople: []\n...\n", "emenda: 1\npeople:\n  - \"Lucia\"\n...\n",
          "emenda: 1\npeople:\n  - {name: \"\", as: \"x\"}\n...\n",
          "emenda: 1\npeople:\n  - {name: \"x\", organisation: , as: \"x\"}\n...\n",
          "emenda: 1\npeople:\n  - {name: \"x\", as: \"x\", keep-organisation: yes}\n...\n",
          "emenda: 1\npeople:\n  - {name: \"x\", as: \"x\", of: 3}\n...\n",
          "emenda: 1\npeople:\n  - {name: \"x\", as: \"x\", of: [\"y\"]}\n...\n",
          "emenda: 1\npeople:\n  - {name: \"x\", as: \"x\", of: [{name: \"y\"}]}\n...\n",
          "emenda: 2\npeople: 3\n...\n"}) {
        CAPTURE(source);
        CHECK(!yaml::read_pseudonyms(source, "x").findings.empty());
    }
}
