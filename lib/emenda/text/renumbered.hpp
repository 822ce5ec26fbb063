// SPDX-License-Identifier: EUPL-1.2
// The script of two texts in which articles or items have other numbers: one that only has another
// number is the same one, however alike its neighbours are.
#pragma once

#include "emenda/text/script.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace emenda::text {

/// Of two bodies in normal form; at bytes of what they are when closed (edits.hpp). None where no
/// paragraph or line has another number alone.
std::optional<std::vector<Hunk>> renumbered_script(std::string_view from, std::string_view to);

} // namespace emenda::text
