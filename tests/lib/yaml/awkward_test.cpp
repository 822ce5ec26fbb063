// SPDX-License-Identifier: EUPL-1.2
// Four strings a case. A million strings: EMENDA_CASES=250000.
#include "awkward_text.hpp"
#include "emenda/yaml/read.hpp"
#include "emenda/yaml/write.hpp"
#include "random_text.hpp"

#include <doctest/doctest.h>

using namespace emenda;

TEST_CASE("property: an awkward string is the same behind writer and reader, in whatever field") {
    tests::AwkwardText awkward(tests::seed());
    INFO("EMENDA_SEED=", tests::seed());
    for (std::size_t i = 0; i < tests::cases(); ++i) {
        const model::Proposal proposal = awkward.proposal();
        const std::string written = yaml::write_proposal(proposal);
        CAPTURE(i);
        CAPTURE(written);
        const auto read = yaml::read_proposal(written, "x.yaml");
        if (!read.findings.empty()) CAPTURE(read.findings.front().message);
        REQUIRE(read.document.has_value());
        REQUIRE(read.document->proposal == proposal);
        REQUIRE(yaml::splice(*read.document, proposal) == written);
    }
}
