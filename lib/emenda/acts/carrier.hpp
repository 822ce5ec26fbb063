// SPDX-License-Identifier: EUPL-1.2
// How amendments are carried over from their bases to today's text.
// For this room's .cpp files only.
#pragma once

#include "emenda/acts/carried.hpp"

#include <cstddef>
#include <map>
#include <vector>

namespace emenda::acts {

/// Amendments carried over to today's text; by version, what was accepted since, for those that
/// were merged with it; and, if some of several were settled, what all were written against.
struct AllCarried {
    std::vector<Carried> all; ///< by number
    std::map<model::Number, AcceptedSince> accepted;
    std::map<model::Number, BaseUntilToday> bases;
};

/// Only these changes of a single one, all pending if none.
AllCarried carry_over(const model::Proposal& proposal, const model::Text& today,
                      const std::vector<std::size_t>& amendments,
                      const std::vector<model::Number>& chosen, Preference prefer);

} // namespace emenda::acts
