// SPDX-License-Identifier: EUPL-1.2
// A byte that a disk or a hand changed: found, or of no consequence for what is recorded.
#include "emenda/check/check.hpp"
#include "emenda/history/texts.hpp"
#include "emenda/yaml/write.hpp"
#include "random_text.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

using namespace emenda;

namespace {

std::string sound() {
    std::ifstream stream(EMENDA_SOURCE_DIR "/tests/faults/sound-history.yaml", std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<model::Text> texts_of(const model::Proposal& proposal) {
    std::vector<model::Text> texts;
    for (const auto& version : proposal.versions) {
        texts.push_back(history::text_at(proposal, version.number));
    }
    return texts;
}

/// What a changed file may do: be refused, or hold the same versions.
void stands_firm(const std::string& damaged, const model::Proposal& original) {
    const auto read = yaml::read_proposal(damaged, "x.yaml");
    REQUIRE(read.document.has_value() == read.findings.empty());
    if (!read.document) return;
    const Findings findings = check::check_document(*read.document);
    REQUIRE((findings.empty() || check::check_source(damaged, "x.yaml") == findings));
    if (!findings.empty()) return;
    const model::Proposal& proposal = read.document->proposal;
    REQUIRE(texts_of(proposal) == texts_of(original));
    REQUIRE(proposal.amendments.size() == original.amendments.size());
    for (std::size_t i = 0; i < original.amendments.size(); ++i) {
        REQUIRE(proposal.amendments[i].changes == original.amendments[i].changes);
    }
    // What was accepted can be saved again.
    REQUIRE(yaml::read_proposal(yaml::write_proposal(proposal), "x.yaml").document->proposal ==
            proposal);
}

} // namespace

TEST_CASE("property: one byte written over is found, or changes no version") {
    const std::string whole = sound();
    const auto original = yaml::read_proposal(whole, "x.yaml");
    REQUIRE(original.document.has_value());
    tests::RandomText random(tests::seed());
    INFO("EMENDA_SEED=", tests::seed());
    static constexpr std::string_view nasty = "\n\r\t \"'\\:-#{}[],&*!|>%@`.?~0x";
    for (std::size_t i = 0; i < tests::cases(); ++i) {
        std::string damaged = whole;
        const std::size_t at = random.below(damaged.size());
        damaged[at] =
            i % 2 == 0 ? nasty[random.below(nasty.size())] : static_cast<char>(random.below(256));
        CAPTURE(at);
        CAPTURE(damaged);
        stands_firm(damaged, original.document->proposal);
    }
}

TEST_CASE("property: lines lost, doubled or put elsewhere are found, or change no version") {
    const std::string whole = sound();
    const auto original = yaml::read_proposal(whole, "x.yaml");
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < whole.size();) {
        const std::size_t end = whole.find('\n', at) + 1;
        lines.push_back(whole.substr(at, end - at));
        at = end;
    }
    tests::RandomText random(tests::seed() + 1);
    INFO("EMENDA_SEED=", tests::seed());
    for (std::size_t i = 0; i < tests::cases() / 4; ++i) {
        std::vector<std::string> some = lines;
        const auto from = some.begin() + static_cast<std::ptrdiff_t>(random.below(some.size()));
        const std::string line = *from;
        if (i % 3 != 0) some.erase(from);
        if (i % 3 != 1) {
            some.insert(some.begin() + static_cast<std::ptrdiff_t>(random.below(some.size() + 1)),
                        line);
        }
        std::string damaged;
        for (const std::string& each : some)
            damaged += each;
        CAPTURE(damaged);
        stands_firm(damaged, original.document->proposal);
    }
}
