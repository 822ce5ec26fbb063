// SPDX-License-Identifier: EUPL-1.2
#include "emenda/check/verify.hpp"

#include "emenda/base/keyed_hash.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/check/checker.hpp"
#include "emenda/check/rules.hpp"
#include "emenda/history/texts.hpp"

#include <unordered_map>
#include <utility>

namespace emenda::check {

namespace {

model::Reference named_by(const std::string& file) {
    std::string name = file.substr(file.rfind('/') + 1);
    name = name.substr(0, name.rfind('.'));
    return model::parse_reference(name).value_or(model::Reference{});
}

/// Why a head that was noted stands nowhere, as far as its number tells.
std::string nowhere(const model::Head& noted, std::size_t versions) {
    const std::string& name = noted.reference.text;
    if (noted.version == 0)
        return say(tr("No version of {} has the digest {}: its history was cut short or rewritten "
                      "after that was noted."),
                   name, noted.digest.text);
    if (noted.version > versions)
        return say(tr("The history of {} was cut short: it had come to version {} when its digest "
                      "was noted."),
                   name, noted.version);
    return say(tr("The history of {} was rewritten: version {} had another digest when it was "
                  "noted."),
               name, noted.version);
}

} // namespace

Verified verify(std::string source, const std::string& file, Files* files) {
    Verified verified;
    verified.file = file;
    auto read = yaml::read_proposal(std::move(source), file);
    if (!read.document) {
        verified.reference = named_by(file);
        verified.findings = std::move(read.findings);
        return verified;
    }
    const model::Proposal& proposal = read.document->proposal;
    verified.readable = true;
    verified.reference = proposal.reference;
    verified.hand_edited = history::has_hand_edits(proposal);
    for (const model::Version& version : proposal.versions)
        verified.chain.push_back(version.digest);
    verified.last =
        yaml::place_in(*read.document->tree, {"versions", proposal.versions.size() - 1, "digest"});
    verified.last_line = read.document->tree->line_of(verified.last);
    verified.findings = check_document(*read.document);
    if (files) add_workspace_findings(*read.document, *files, verified.findings);
    return verified;
}

NotedHeads::NotedHeads(std::vector<yaml::NotedHead> heads) {
    for (yaml::NotedHead& noted : heads) {
        std::string name = noted.head.reference.text;
        m_noted[std::move(name)].heads.push_back(std::move(noted));
    }
}

void NotedHeads::compare(Verified& verified) {
    const auto found = m_noted.find(verified.reference.text);
    if (found == m_noted.end()) return;
    found->second.met = true;
    if (!verified.readable) return;
    std::unordered_map<std::string, model::Number, KeyedHash> versions;
    for (std::size_t i = 0; i < verified.chain.size(); ++i)
        versions.emplace(verified.chain[i].text, i + 1);
    for (const yaml::NotedHead& noted : found->second.heads) {
        Standing standing{noted.head, Stands::nowhere, 0};
        const auto at = versions.find(noted.head.digest.text);
        const bool stands =
            at != versions.end() && (noted.head.version == 0 || noted.head.version == at->second);
        if (stands) {
            standing.version = at->second;
            standing.stands = at->second == verified.chain.size() ? Stands::last : Stands::earlier;
        } else if (!is_full(verified.findings)) {
            verified.findings.push_back({rules::noted_digest, verified.last,
                                         nowhere(noted.head, verified.chain.size()),
                                         tr("Find out who changed the file, and put back an older "
                                            "copy."),
                                         verified.last_line});
        }
        verified.noted.push_back(std::move(standing));
    }
    in_order(verified.findings);
}

Findings NotedHeads::missing() const {
    Findings findings;
    for (const auto& [name, noted] : m_noted) {
        if (noted.met) continue;
        for (const yaml::NotedHead& one : noted.heads) {
            if (is_full(findings)) break;
            findings.push_back({rules::noted_digest, one.place,
                                say(tr("{} is not here, and its digest was noted."), name),
                                tr("It was deleted, or was a draft and got another reference, "
                                   "which makes its digests anew."),
                                one.source_line});
        }
    }
    in_order(findings);
    return findings;
}

} // namespace emenda::check
