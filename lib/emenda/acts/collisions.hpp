// SPDX-License-Identifier: EUPL-1.2
// What a merge of texts says of its conflicts, as collisions of amendments.
// For this room's .cpp files only.
#pragma once

#include "emenda/acts/accept.hpp"
#include "emenda/text/merge.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace emenda::acts {

/// Whose a side of a merge is: an amendment's, or nobody's who is still waiting.
using Who = std::vector<std::optional<std::size_t>>;

/// From which paragraph on those of a version's text have other numbers today.
struct Numbering {
    model::Number version = 0;
    std::size_t first_other = 0;
};
Numbering numbering_of(model::Number version, const model::Text& text, const model::Text& today);

/// The conflicts of a merge of titles and bodies, in the words of `base`; `sides` are what was
/// merged of the bodies, and `who` says whose. The wishes' texts are taken out of the two merges:
/// thousands may want a long passage otherwise. The numbering is asked for if there are any; none:
/// the numbers are today's, or of no version.
void add_collisions(std::vector<Collision>& collisions, const model::Text& base,
                    text::Merged& title, text::Merged& body,
                    const std::vector<const text::Edits*>& sides, const Who& who,
                    const std::function<Numbering()>& numbering);

} // namespace emenda::acts
