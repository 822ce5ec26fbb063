// SPDX-License-Identifier: EUPL-1.2
// Strict reading of proposals, settings and lists of changes.
//
//   auto read = yaml::read_proposal(source, "proposals/par-PROP-2022-05-3343.yaml");
//   if (!read.findings.empty()) …   // all that is wrong with keys, kinds and forms, with places
//
// Reading never normalises: a text that is not in normal form is a finding. What the history
// says (digests, numbers, points that lead nowhere) is not looked at here but in check/.
#pragma once

#include "emenda/base/error.hpp"
#include "emenda/model/proposal.hpp"
#include "emenda/model/settings.hpp"
#include "emenda/yaml/tree.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace emenda::yaml {

/// A proposal with the source it was read from, for places and for saving by splicing. The nodes of
/// the two texts that are stored whole, in literal blocks, are empty: only the proposal has those.
struct Document {
    model::Proposal proposal;
    std::shared_ptr<const Tree> tree;
};

struct ReadProposal {
    std::optional<Document> document; ///< empty if there are findings
    Findings findings;                ///< in order of place
};

ReadProposal read_proposal(std::string source, const std::string& file,
                           const Limits& limits = limits_in_use());

struct ReadSettings {
    std::optional<model::Settings> settings;
    Findings findings;
    std::shared_ptr<const Tree> tree;
};

ReadSettings read_settings(std::string source, const std::string& file);

struct ReadChanges {
    std::optional<model::Changes> changes;
    Findings findings;
};

/// What propose-change --changes takes: a list of changes, or a map with title and changes.
ReadChanges read_changes(std::string source, const std::string& file);

/// The finding to name where only one is named: what explains the others, such as a missing end
/// marker, or an unknown key before the key that is missing; else the first. There is one at least.
const Finding& most_telling(const Findings& findings);

/// Whether it says that the file is over a limit (base/limits.hpp): what is not the file's fault.
bool is_limit(const Finding& finding);

/// That finding as an Error(invalid), with its place and line. There is one at least.
Error refusal(const Findings& findings);

/// One step of the way to a node: a key or an index.
struct Step {
    std::string key;
    std::size_t index = 0;
    Step(const char* key) : key(key) {}
    Step(std::string key) : key(std::move(key)) {}
    Step(std::size_t index) : index(index) {}
};

/// The place of, say, {"versions", 3, "digest"}; of the deepest node on the way that exists.
/// The place is of the value; of the key if key_itself.
Place place_in(const Tree& tree, const std::vector<Step>& way, bool key_itself = false);

} // namespace emenda::yaml
