// SPDX-License-Identifier: EUPL-1.2
// Changes that a person wrote in any order, put in the order that a list must have.
#pragma once

#include "emenda/model/change.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace emenda::history {

/// The indices of the changes in the order of docs/format.md, "Changes", rule 4; those that are in
/// order already keep it. A change that finds no place in the body stands where its paragraph
/// begins, or last.
std::vector<std::size_t> reading_order(std::string_view body,
                                       const std::vector<model::Change>& changes);

} // namespace emenda::history
