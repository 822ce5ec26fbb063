// SPDX-License-Identifier: EUPL-1.2
// Facts with their names, one below the other:
//
//   Reference  par-PROP-2022-05-3343
//   Version    7 (of 7)
#pragma once

#include "emenda/render/styled.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace emenda::render {

struct Fact {
    std::string name;
    Line value; ///< may be long; wrapped under itself
};

/// Set in by two, the values one below the other; facts without a value are left out.
/// Where the names leave little room, or a word would be broken beside them, each value stands
/// right behind its name.
Lines fact_lines(const std::vector<Fact>& facts, std::size_t width);

} // namespace emenda::render
