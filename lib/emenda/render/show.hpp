// SPDX-License-Identifier: EUPL-1.2
// `show`: a proposal at a point of its history, with all that hangs on it; or one amendment.
#pragma once

#include "emenda/model/proposal.hpp"
#include "emenda/render/conflicts.hpp"
#include "emenda/render/styled.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace emenda::render {

/// The text at a point, and what point that is.
struct Shown {
    model::Text text;
    std::optional<model::Number> version; ///< its number, where it is a version
    std::string point;        ///< as it was typed ("A2", "work"); empty where it is a version
    bool hand_edited = false; ///< the working text, which no version records yet
};

struct ShowOptions {
    std::size_t width = 80;
    std::string zone;     ///< for dates; empty: the machine's
    bool numbers = false; ///< of the paragraphs, as formulas count them, before each
};

/// Title, the facts, the body, answers and decisions, amendments, comments, supporters. Headings
/// of what there is none of are left out.
Lines show_lines(const model::Proposal& proposal, const Shown& shown,
                 const ShowOptions& options = {});

/// A pending amendment on the last version.
struct OnToday {
    model::Text today;                    ///< the last version
    std::optional<model::Text> merged;    ///< with the amendment; empty: they collide
    std::vector<ShownConflict> conflicts; ///< where
};

/// An amendment: its facts and decisions, its reason, and its changes as a redline: against today's
/// text where that is given and they do not collide, else against its base. Throws Error(invalid)
/// where its base cannot be rebuilt or its changes do not apply.
Lines amendment_lines(const model::Proposal& proposal, const model::Amendment& amendment,
                      const ShowOptions& options = {},
                      const std::optional<OnToday>& on_today = std::nullopt);

} // namespace emenda::render
