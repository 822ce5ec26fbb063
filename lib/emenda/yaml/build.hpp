// SPDX-License-Identifier: EUPL-1.2
// The parser's events made a tree. Only build.cpp knows yaml-cpp. For this room's .cpp files only.
#pragma once

#include "emenda/yaml/tree.hpp"

#include <cstdint>

namespace emenda::yaml {

/// How many values a source may hold.
enum class Values { all, of_other_forms };

/// Gives the tree, whose source and lines are known, its root. False where the source could not be
/// parsed to its end; what is wrong is added to the findings in either case. `work` grows by the
/// bytes gone over, the parser's counted once, and the values made.
bool build(Tree& tree, const Limits& limits, Values values, Findings& findings,
           std::uint64_t& work);

} // namespace emenda::yaml
