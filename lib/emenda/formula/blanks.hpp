// SPDX-License-Identifier: EUPL-1.2
// The blank that goes with words when they are deleted (docs/formula.md, "Spaces"). For this room's
// .cpp files only.
#pragma once

#include "emenda/text/paragraphs.hpp"

#include <cstddef>
#include <functional>
#include <string_view>

namespace emenda::formula {

/// Words of a body, and the blank beside them of which there would be one too many: one of two,
/// that before a closing mark or the end of a line, or behind an opening one or its beginning. So
/// goes one of two marks that would meet: of ",," the second, of ",." the first. As they are where
/// they begin or end with a blank: then all is said. `may_go` is asked about the offset of a blank
/// or mark.
text::Range with_its_blank(std::string_view body, text::Range words,
                           const std::function<bool(std::size_t)>& may_go);

} // namespace emenda::formula
