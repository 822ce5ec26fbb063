// SPDX-License-Identifier: EUPL-1.2
// What a proposal may be called.
#include "emenda/store/references.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

using namespace emenda;
using namespace emenda::tests;

TEST_CASE("a reference is taken by the proposal that has it, or one that differs in capitals") {
    const auto list = list_of({"par-1", "PAR-1", "Par-2", "par_3-a"});
    const auto taken_by = [&](const char* reference) {
        const auto found = store::taken_by(list, *model::parse_reference(reference));
        return found ? found->reference.text : "nobody";
    };
    CHECK(taken_by("PAR-1") == "PAR-1");
    CHECK(taken_by("par-1") == "par-1");
    CHECK(taken_by("pAr-1") == "PAR-1");
    CHECK(taken_by("par-2") == "Par-2");
    CHECK(taken_by("PAR_3-A") == "par_3-a");
    CHECK(taken_by("par-3-a") == "nobody");
    CHECK(taken_by("par-4") == "nobody");
}

TEST_CASE("a proposal may be renamed to its own reference in other capitals") {
    const Folder folder;
    const auto path = folder / "par-1.yaml";
    put(path, "");
    const std::vector<store::Listed> list{{*model::parse_reference("par-1"), path}};
    CHECK(store::taken_by(list, {"PAR-1"}).has_value());
    CHECK(!store::taken_by(list, {"PAR-1"}, folder / "./par-1.yaml").has_value());
    CHECK(store::taken_by(list, {"par-1"}, path).has_value());
}

TEST_CASE("references are made by the pattern, with the next free number") {
    CHECK(store::next_number({}) == 1);
    const auto listed = list_of({"par-9", "par-PROP-2022-05-0010", "abc-x"});
    CHECK(store::next_number({listed, {}}) == 11);
    // What is left out has its number all the same: its name is taken.
    CHECK(store::next_number({listed, {{"w/par-12.yaml", store::Why::leads_nowhere}}}) == 13);
    CHECK(store::next_number({listed, {{"w/appunti.yaml", store::Why::no_reference}}}) == 11);
    const auto made = [](const std::string& pattern, std::size_t number) {
        const auto reference = store::make_reference(pattern, "2022", "05", number);
        return reference ? reference->text : "none";
    };
    CHECK(made("par-PROP-{year}-{month}-{number}", 7) == "par-PROP-2022-05-7");
    CHECK(made("{year}-{number}", 7) == "none");
    CHECK(made("p{number}-{number}", 7) == "p7-7");
    CHECK(made("par-{anno}-{number}", 7) == "none");
    CHECK(made("../par-{number}", 7) == "none");
    CHECK(made("", 7) == "none");
}
