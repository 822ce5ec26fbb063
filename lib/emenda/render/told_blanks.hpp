// SPDX-License-Identifier: EUPL-1.2
// A space that became a break between lines or paragraphs, or the other way round: the sign of the
// break says it all, and a sign for the space would only be in the way.
#pragma once

#include "emenda/text/redline.hpp"

#include <cstddef>

namespace emenda::render {

/// Whether the piece is a single space that went for a break beside it, or came for one.
bool is_told_by_break(const text::Pieces& pieces, std::size_t index);

} // namespace emenda::render
