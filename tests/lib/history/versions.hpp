// SPDX-License-Identifier: EUPL-1.2
// A proposal made of the texts of its versions.
#pragma once

#include "emenda/history/chain.hpp"
#include "emenda/history/make.hpp"

#include <string>
#include <vector>

namespace emenda::tests {

/// Version N has the N-th body, and the N-th title where there are titles. Neighbours differ.
inline model::Proposal proposal_of(const std::vector<std::string>& bodies,
                                   const std::vector<std::string>& titles = {}) {
    model::Proposal proposal;
    proposal.reference = *model::parse_reference("par-PROP-2022-05-0001");
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        const model::Text text{titles.empty() ? "Titolo" : titles[i], bodies[i]};
        model::Version version;
        version.number = i + 1;
        version.date = *parse_stored_date("2022-07-0" + std::to_string(1 + i % 9));
        version.author = {"Anna Bassi", "", {}};
        if (i == 0)
            version.text = text;
        else
            version.changes = history::make(proposal.text, text);
        proposal.text = text;
        proposal.versions.push_back(std::move(version));
    }
    history::remake_chain(proposal);
    return proposal;
}

} // namespace emenda::tests
