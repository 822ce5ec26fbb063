// SPDX-License-Identifier: EUPL-1.2
// A proposal's file: any bytes. The quick reader changes nothing. What is
// accepted is written and read back the same; a splice that changes nothing gives the very bytes,
// and one that changes something reads as what was meant.
#include "emenda/check/check.hpp"
#include "emenda/yaml/read.hpp"
#include "emenda/yaml/tree.hpp"
#include "emenda/yaml/write.hpp"
#include "target.hpp"

#include <string>

using namespace emenda;

namespace {

/// Entries and keys added, removed and given another value, at ends and in the middle.
model::Proposal changed(model::Proposal proposal) {
    proposal.text.title = "Un altro titolo: \"sì\"";
    proposal.text.body += proposal.text.body.empty() ? "Prima riga\n" : "\nUltimo paragrafo\n";
    proposal.category = proposal.category.empty() ? "Verde" : "";
    proposal.tags.insert(proposal.tags.begin(), "prima");
    if (!proposal.decisions.empty()) proposal.decisions.front().text = "Due\n\nparagrafi\n";
    if (!proposal.comments.empty()) proposal.comments.front().hidden = "Ripetuto";
    if (!proposal.supporters.empty()) proposal.supporters.erase(proposal.supporters.begin());
    proposal.supporters.push_back({{"Anna # Bassi", "", {}}, proposal.created, 1, "", {}});
    for (model::Amendment& amendment : proposal.amendments)
        amendment.decisions.push_back({model::AmendmentAct::rejected,
                                       proposal.created,
                                       proposal.authors.front(),
                                       "No\n",
                                       {},
                                       false,
                                       {}});
    proposal.versions.back().message = "Messaggio\n";
    return proposal;
}

void must_parse_alike(const std::string& source, bool need_end_marker) {
    const auto quick = yaml::parse(source, "fuzz.yaml", {}, need_end_marker);
    const auto whole = yaml::parse_any_form(source, "fuzz.yaml", {}, need_end_marker);
    // The parser looks ahead: it may see a fault behind a limit first.
    const bool over = !quick.findings.empty() && yaml::is_limit(quick.findings.back());
    must(over || quick.findings == whole.findings, "the quick reader changes no finding");
    must((quick.tree != nullptr) == (whole.tree != nullptr), "the quick reader changes no refusal");
    must(!whole.tree || quick.tree->root == whole.tree->root, "the quick reader changes no tree");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string source(reinterpret_cast<const char*>(data), size);
    must_parse_alike(source, true);
    must_parse_alike(source, false);
    const auto read = yaml::read_proposal(source, "fuzz.yaml");
    must(read.document.has_value() == read.findings.empty(), "a document or findings");
    if (!read.document) return 0;
    check::check_document(*read.document);
    const model::Proposal& proposal = read.document->proposal;
    must(yaml::splice(*read.document, proposal) == source, "an empty splice changes no byte");
    const model::Proposal after = changed(proposal);
    const auto spliced = yaml::read_proposal(yaml::splice(*read.document, after), "spliced.yaml");
    must(spliced.document && spliced.document->proposal == after, "read(splice(x, y)) == y");
    const std::string written = yaml::write_proposal(proposal);
    const auto again = yaml::read_proposal(written, "written.yaml");
    must(again.document && again.document->proposal == proposal, "read(write(x)) == x");
    must(yaml::write_proposal(again.document->proposal) == written, "a second write is the same");
    return 0;
}
