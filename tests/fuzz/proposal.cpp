// SPDX-License-Identifier: EUPL-1.2
// A proposal's file: any bytes. What is accepted is written and read back the same, and a splice
// that changes nothing gives the very bytes.
#include "emenda/check/check.hpp"
#include "emenda/yaml/read.hpp"
#include "emenda/yaml/write.hpp"
#include "target.hpp"

#include <string>

using namespace emenda;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string source(reinterpret_cast<const char*>(data), size);
    const auto read = yaml::read_proposal(source, "fuzz.yaml");
    must(read.document.has_value() == read.findings.empty(), "a document or findings");
    if (!read.document) return 0;
    check::check_document(*read.document);
    const model::Proposal& proposal = read.document->proposal;
    must(yaml::splice(*read.document, proposal) == source, "an empty splice changes no byte");
    const std::string written = yaml::write_proposal(proposal);
    const auto again = yaml::read_proposal(written, "written.yaml");
    must(again.document && again.document->proposal == proposal, "read(write(x)) == x");
    must(yaml::write_proposal(again.document->proposal) == written, "a second write is the same");
    return 0;
}
