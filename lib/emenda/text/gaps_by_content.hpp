// SPDX-License-Identifier: EUPL-1.2
// Which gaps put the same, and which places are one where all between them moves away.
// For this room's .cpp files only.
#pragma once

#include "emenda/base/keyed_hash.hpp"
#include "emenda/text/merge_claims.hpp"

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace emenda::text {

/// Gaps by what they put. The claims, in order of their places, must outlive it.
class GapsByContent {
public:
    explicit GapsByContent(const std::vector<GapClaim>& gaps);

    /// The positions, ascending, of the others that put something that gap `i` puts, at another
    /// place from the first to the last of these.
    std::vector<std::size_t> alike(std::size_t i, Range places) const;

private:
    using Positions = std::vector<std::size_t>;

    const std::vector<GapClaim>& m_gaps;
    std::unordered_map<std::size_t, Positions> m_moved; ///< by paragraph
    std::unordered_map<std::string_view, Positions, KeyedHash> m_fresh;
};

/// The first and the last place that are one with `place` for a side that moves these paragraphs,
/// ascending, away.
Range place_as_moved(const std::vector<std::size_t>& moved, std::size_t place);

} // namespace emenda::text
