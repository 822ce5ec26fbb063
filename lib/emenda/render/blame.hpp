// SPDX-License-Identifier: EUPL-1.2
// `blame`: where each passage of a text comes from, for someone who has never seen such a page.
//
//   Paragraph 2
//   Version 1, 30/05/2022   │ Times:
//   Ufficio Partecipazione  │
//   Version 2, 01/07/2022   │ within the year 2025.
//   Carlo Denti (A1)        │
#pragma once

#include "emenda/history/blame.hpp"
#include "emenda/model/proposal.hpp"
#include "emenda/render/styled.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace emenda::render {

struct BlameOptions {
    std::size_t width = 80;
    std::string zone;
    std::string point;                    ///< as typed
    std::optional<model::Number> version; ///< where the point is one
    std::optional<std::size_t> amendment; ///< whose words are of no version yet: its index;
                                          ///< without one they are hand edits
    std::optional<std::size_t> paragraph; ///< only this one, without the title
    history::Grain grain = history::Grain::passages;
};

/// Below 60 columns the passages stand under their origin. By words: a table, a line a word.
Lines blame_lines(const model::Proposal& proposal, const history::Blame& blame,
                  const BlameOptions& options);

} // namespace emenda::render
