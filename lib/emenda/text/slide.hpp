// SPDX-License-Identifier: EUPL-1.2
// Where an insertion or a deletion can stand in several places, the one that reads best: whole
// paragraphs before whole lines before words with the blank behind them. The same change gets the
// same place whatever surrounds it, which lets equal changes be seen as equal.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/script.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace emenda::text {

/// Slides each hunk with an empty side between its neighbours, or up to one, which makes one hunk
/// of the two; at most some thousand bytes far: a repetitive text must not cost its square. `work`
/// grows by the tokens looked at.
void slide(std::vector<Hunk>& hunks, std::string_view from, std::string_view to,
           std::uint64_t& work);

} // namespace emenda::text
