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

/// The changes that one and the same became of.
/// recorded: an agreed text, or what was left of it in a collision, and not what it asked for.
enum class Share { all, accepted, refused, undecided, recorded, asked };

struct AmendmentPart {
    Share share = Share::all;
    AmendmentRedline redline;
};

/// The same, each share by itself where they were not all decided alike: a redline of all does not
/// tell which of them fell. Before them what was recorded in their place, if it was: what that did
/// to the version before it. Throws as redline_of.
std::vector<AmendmentPart> parts_of(const model::Proposal& proposal,
                                    const model::Amendment& amendment);

/// What it came to, to be told in a line: what was recorded in its place, or else all its changes.
AmendmentRedline told_shortly(const model::Proposal& proposal, const model::Amendment& amendment,
                              const std::vector<AmendmentPart>& parts);

/// What it does to today's text.
AmendmentRedline redline_of(const OnToday& on_today);

} // namespace emenda::render
