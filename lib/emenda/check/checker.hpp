// SPDX-License-Identifier: EUPL-1.2
// What the checks of one document share: the document, and where findings go.
// For this room's .cpp files only.
#pragma once

#include "emenda/base/finding.hpp"
#include "emenda/yaml/read.hpp"

#include <string>
#include <vector>

namespace emenda::check {

struct Checker {
    const yaml::Document& document;
    Findings findings;

    const model::Proposal& proposal() const { return document.proposal; }

    /// A finding about the value at the end of the way, or about its key.
    void find(const char* rule, const std::vector<yaml::Step>& way, std::string message,
              std::string hint = {}) {
        if (is_full(findings)) return;
        Place place = yaml::place_in(*document.tree, way);
        std::string line = document.tree->line_of(place);
        findings.push_back(
            {rule, std::move(place), std::move(message), std::move(hint), std::move(line)});
    }
};

/// Whether versions are missing before this one, told by its number; where only its number was
/// changed, the next one's is right.
bool is_gap(const model::Proposal& proposal, std::size_t index);

/// Numbers in order, ids that are unique, pointers that lead somewhere. Cheap.
void check_entries(Checker& checker);

/// Names that hold what nobody sees. A finding, and no ground to refuse a file: it reads well.
void check_names(Checker& checker);

/// Decisions: on the proposal, and on amendments and the versions that came from them. Cheap.
void check_decisions(Checker& checker);

/// Every change carried out, every text rebuilt, every digest compared.
void check_history(Checker& checker);

} // namespace emenda::check
