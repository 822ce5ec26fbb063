// SPDX-License-Identifier: EUPL-1.2
// The parser's events made a tree. Only build.cpp and builder.cpp know yaml-cpp. For this room's
// .cpp files only.
#pragma once

#include "emenda/yaml/over_limit.hpp"
#include "emenda/yaml/tree.hpp"

#include <cstdint>

namespace emenda::yaml {

/// Gives the tree, whose `source` and `before` are filled in, its root. False where the source
/// could not be parsed to its end; what is wrong is added to the findings in either case.
///
/// The source may hold limits.nodes_in_other_forms() values if the quick reader gave it up, and
/// limits.nodes if it was not asked (null). `work` grows by the bytes looked at, the values made,
/// and the source's size for whatever the parser itself does.
bool build(Tree& tree, const Limits& limits, const GaveUp* gave_up, Findings& findings,
           std::uint64_t& work);

} // namespace emenda::yaml
