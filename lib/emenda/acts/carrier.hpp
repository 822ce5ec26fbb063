// SPDX-License-Identifier: EUPL-1.2
// How amendments are carried over from their bases to today's text.
// For this room's .cpp files only.
#pragma once

#include "emenda/acts/carried.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace emenda::acts {

/// Amendments on today's text, and, of the versions that some were merged with all acceptances
/// since, these; and those that several were settled over.
struct AllCarried {
    std::vector<Carried> all; ///< by number
    std::map<model::Number, AcceptedSince> accepted;
    std::map<model::Number, BaseUntilToday> settled;
};

/// Only these changes of a single one, all pending if none.
AllCarried carry_over(const model::Proposal& proposal, const model::Text& today,
                      const std::vector<std::size_t>& amendments,
                      const std::vector<model::Number>& chosen, Preference prefer);

/// Whose a side of a merge is: an amendment's, or nobody's who is still waiting.
using Who = std::vector<std::optional<std::size_t>>;

/// The conflicts of a merge of titles and bodies, in the words of `base`, the text of this version;
/// `today` tells whether its paragraphs still have the same numbers.
void add_collisions(std::vector<Collision>& collisions, const model::Text& base,
                    model::Number version, const text::Merged& title, const text::Merged& body,
                    const Who& who, const model::Text& today);

} // namespace emenda::acts
