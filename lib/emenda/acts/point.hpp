// SPDX-License-Identifier: EUPL-1.2
// Points in a proposal's history, as they are typed:
//
//   3          version 3                      work   the working text
//   A2         the last version with amendment 2 merged in
//   A2@base    the base of amendment 2 with its changes
//   2022-07-01 the version that stood at the end of that day
#pragma once

#include "emenda/history/texts.hpp"
#include "emenda/model/proposal.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace emenda::acts {

template <typename Text>
struct PointWith {
    std::string name; ///< as typed
    Text text;
    std::optional<model::Number> version;
    std::optional<std::size_t> amendment; ///< its index, for A2 and A2@base
};

using Point = PointWith<model::Text>;
/// For what only reads: the text of the file itself, where it stands there. The proposal must
/// outlive it, and stay as it is.
using StandingPoint = PointWith<history::StandingText>;

/// Error(usage) for what is no point, or leads nowhere; Error(refused) where A2 collides with the
/// text. `zone` is what a day is a day of.
Point find_point(const model::Proposal& proposal, std::string_view name, std::string_view zone);
StandingPoint find_standing_point(const model::Proposal& proposal, std::string_view name,
                                  std::string_view zone);

/// A point that is a version; else Error(usage), as that of find_point.
Point find_version(const model::Proposal& proposal, const std::string& name, std::string_view zone);

/// The last version.
StandingPoint last_point(const model::Proposal& proposal);

} // namespace emenda::acts
