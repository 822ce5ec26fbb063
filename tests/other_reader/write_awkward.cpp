// SPDX-License-Identifier: EUPL-1.2
// write_awkward FOLDER: writes proposals with awkward strings, NUMBER.yaml, and beside each what
// another reader must find in it, NUMBER.json. EMENDA_CASES, EMENDA_SEED as in the property tests.
#include "awkward_text.hpp"
#include "emenda/render/json.hpp"
#include "emenda/yaml/write.hpp"
#include "random_text.hpp"

#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>

using namespace emenda;

int main(int count, char** words) {
    if (count != 2) return 2;
    const std::filesystem::path folder = words[1];
    tests::AwkwardText awkward(tests::seed() + 2);
    for (std::size_t i = 0; i < tests::cases(1'000); ++i) {
        const model::Proposal proposal = awkward.proposal();
        const auto& change = std::get<model::Replace>(proposal.versions[1].changes.body[0].what);
        const model::Person& author = proposal.authors.front();
        std::ofstream(folder / fmt::format("{}.yaml", i), std::ios::binary)
            << yaml::write_proposal(proposal);
        std::ofstream(folder / fmt::format("{}.json", i), std::ios::binary)
            << nlohmann::json{{"title", proposal.text.title}, {"body", proposal.text.body},
                              {"name", author.name},          {"organisation", author.organisation},
                              {"quote", change.quote.text},   {"with", change.with}};
    }
}
