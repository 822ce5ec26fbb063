// SPDX-License-Identifier: EUPL-1.2
// What an amendment does to its base, compared.
#pragma once

#include "emenda/model/proposal.hpp"
#include "emenda/render/show.hpp"
#include "emenda/text/redline.hpp"

#include <vector>

namespace emenda::render {

struct AmendmentRedline {
    text::Pieces title;
    std::vector<text::Row> rows;
};

/// All its changes, decided or not. Throws Error(invalid) where its base cannot be rebuilt or a
/// change cannot be carried out.
AmendmentRedline redline_of(const model::Proposal& proposal, const model::Amendment& amendment);

/// What it does to today's text.
AmendmentRedline redline_of(const OnToday& on_today);

} // namespace emenda::render
