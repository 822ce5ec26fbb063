// SPDX-License-Identifier: EUPL-1.2
// The parser's events made a tree. Only build.cpp knows yaml-cpp. For this room's .cpp files only.
#pragma once

#include "emenda/yaml/literal_blocks.hpp"
#include "emenda/yaml/tree.hpp"

namespace emenda::yaml {

/// Gives the tree, whose source and lines are known, its root. False where the source could not be
/// parsed to its end; what is wrong is added to the findings in either case.
bool build(Tree& tree, const Limits& limits, Findings& findings);

/// The same from the shortened source. False where there is anything to find, and where the parser
/// does not see every block: then build() has to tell.
bool build_shortened(Tree& tree, const Limits& limits, Shortened source);

} // namespace emenda::yaml
