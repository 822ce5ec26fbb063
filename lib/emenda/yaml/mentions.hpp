// SPDX-License-Identifier: EUPL-1.2
// Where a name stands in a document, whatever key it is under, comments of YAML included.
#pragma once

#include "emenda/base/finding.hpp"
#include "emenda/yaml/tree.hpp"

#include <string>

namespace emenda::yaml {

/// Every place of the name, however it is set (base/name_search.hpp), or written with escapes. In
/// order of place; findings without a rule, at most as many as are looked for in a file
/// (base/limits.hpp).
Findings mentions(const Tree& tree, const std::string& name);

} // namespace emenda::yaml
