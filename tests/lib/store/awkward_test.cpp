// SPDX-License-Identifier: EUPL-1.2
#include "awkward_text.hpp"
#include "emenda/store/file.hpp"
#include "emenda/store/reading.hpp"
#include "emenda/yaml/read.hpp"
#include "emenda/yaml/write.hpp"
#include "random_text.hpp"
#include "sample.hpp"

#include <algorithm>

using namespace emenda;

TEST_CASE("property: an awkward string is the same behind the disk") {
    tests::AwkwardText awkward(tests::seed() + 1);
    INFO("EMENDA_SEED=", tests::seed());
    const tests::Folder folder;
    const auto file = folder / "a.yaml";
    // Four strings a file; a disk takes its time, and a thousand strings are enough.
    for (std::size_t i = 0; i < std::min<std::size_t>(tests::cases(250), 250); ++i) {
        const model::Proposal proposal = awkward.proposal();
        store::save_file(file, yaml::write_proposal(proposal));
        const auto read = yaml::read_proposal(store::read_file(file), "a.yaml");
        CAPTURE(i);
        REQUIRE(read.document.has_value());
        REQUIRE(read.document->proposal == proposal);
    }
}
